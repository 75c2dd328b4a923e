// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/lanelayout.h"
#include "core/timeline/laneset.h"
#include "core/timeline/runrecord.h"
#include "core/timeline/ticks.h"

#include <QCoreApplication>
#include <QString>

namespace trama
{

/// What the timeline says in words, in the learner's language and with its way of writing
/// numbers. It knows no look and no place.
class TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(trama::TimelineWords)

public:
    /// A number without its unit.
    static QString number(Time time, timeline::Unit unit, int decimals);
    /// A number with its unit, to about three digits.
    static QString duration(Time time);
    /// A point in time, in the unit of `scale` and to the microsecond.
    static QString point(Time time, Time scale);
    static QString unit(timeline::Unit unit);
    /// The number of a step on the axis, and in its first number what it counts.
    static QString step(std::int64_t number, bool first);

    static QString laneName(const Trace &trace, timeline::LaneKey lane);
    /// The same of a row, also of one that stands for several lanes.
    static QString rowName(const Trace &trace, const LaneRow &row);

    /// What a span says about its task at a time within it: "waits for lock, held by A".
    static QString condition(const RunRecord &record, timeline::LaneKey lane,
                             const timeline::Step &step, Time time);
    /// Where the task was at a time, "counter.py, line 9, in add"; empty when it is not known.
    static QString line(const RunRecord &record, TaskId task, Time time);

private:
    static QString blocked(const Trace &trace, const State &state, const TaskState &task);
    static QString awaiting(const QString &object, const ObjectState &met);
    static QString joining(const Trace &trace, const TaskState &task);
    static QString ofObject(const Trace &trace, ObjectId object, const timeline::Step &step);
    static QString ofTask(const Trace &trace, const State &state, TaskId task);
};

} // namespace trama
