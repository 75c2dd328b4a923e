// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/words.h"

#include "app/language/objectname.h"
#include "app/language/text.h"
#include "app/language/timetext.h"
#include "app/theme/taskstyle.h"
#include "app/timeline/valuetoken.h"

#include <QFileInfo>

namespace trama
{

using timeline::LaneKey;
using timeline::LaneKind;
using timeline::Unit;

QString TimelineWords::number(Time time, Unit unit, int decimals)
{
    return TimeText::number(time, unit, decimals);
}

QString TimelineWords::unit(Unit unit)
{
    return TimeText::unit(unit);
}

QString TimelineWords::step(std::int64_t number, bool first)
{
    const QString text = QLocale().toString(qlonglong(number));
    return first ? tr("step %1", "on the axis").arg(text) : text;
}

QString TimelineWords::duration(Time time)
{
    return TimeText::duration(time);
}

QString TimelineWords::point(Time time, Time scale)
{
    return TimeText::point(time, scale);
}

QString TimelineWords::laneName(const Trace &trace, LaneKey lane)
{
    switch (lane.kind) {
    case LaneKind::Core:
        return tr("core %1").arg(lane.index);
    case LaneKind::Gil:
        return gilName(trace, lane.object());
    case LaneKind::Task:
        return taskName(trace, lane.task());
    case LaneKind::Object:
        break;
    }
    return distinctObjectName(trace, lane.object());
}

QString TimelineWords::rowName(const Trace &trace, const LaneRow &row)
{
    switch (row.kind) {
    case RowKind::MoreObjects:
        return tr("+ %n object(s)", nullptr, static_cast<int>(row.count));
    case RowKind::FewerObjects:
        return tr("fewer objects");
    case RowKind::FoldedProcess:
        return tr("%1 + %n thread(s)", nullptr, static_cast<int>(row.count))
            .arg(laneName(trace, row.key));
    default:
        return laneName(trace, row.key);
    }
}

QString TimelineWords::ofObject(const Trace &trace, ObjectId id, const timeline::Step &step)
{
    const ObjectKind kind = timeline::kindOf(trace, id);
    const QString name = distinctObjectName(trace, id);
    if (timeline::formOf(kind) == timeline::LaneForm::Values)
        return tr("wrote %1 into %2").arg(valueWritten(trace, id, step.start), name);
    if (kind == ObjectKind::Event)
        return tr("set %1").arg(name);
    return tr("holds %1").arg(name);
}

QString TimelineWords::condition(const RunRecord &record, LaneKey lane, const timeline::Step &step,
                                 Time time)
{
    const Trace &trace = record.trace;
    if (lane.kind == LaneKind::Core)
        return tr("runs on core %1").arg(lane.index);
    if (lane.kind == LaneKind::Gil)
        return tr("holds the GIL");
    if (lane.kind == LaneKind::Object)
        return ofObject(trace, lane.object(), step);
    return ofTask(trace, record.snapshots.at(time), step.owner);
}

QString TimelineWords::ofTask(const Trace &trace, const State &state, TaskId id)
{
    const TaskState &task = state.task(id);
    switch (task.condition()) {
    case Condition::Absent:
        return tr("has not begun");
    case Condition::Ended:
        return tr("has ended");
    case Condition::Running:
        return tr("runs on core %1").arg(index(task.core));
    case Condition::Blocked:
        return blocked(trace, state, task);
    case Condition::Joining:
        return joining(trace, task);
    case Condition::GilWaiting:
        return tr("waits for the GIL");
    case Condition::Sleeping:
        return tr("sleeps");
    case Condition::InIo:
        return tr("waits for input or output");
    case Condition::Ready:
        return tr("could run, has no core");
    case Condition::Waiting:
        return tr("waits, for what is not known");
    case Condition::Unknown:
        break;
    }
    return tr("is under way; its core is not known");
}

QString TimelineWords::blocked(const Trace &trace, const State &state, const TaskState &task)
{
    const QString object = objectName(trace, task.waitsFor);
    const ObjectState &met = state.object(task.waitsFor);
    switch (task.waitsBy) {
    case Verb::Await:
        return awaiting(object, met);
    case Verb::PutWait:
        return tr("waits for room in %1").arg(object);
    case Verb::GetWait:
        return tr("waits for an item of %1").arg(object);
    case Verb::DrainWait:
        return tr("waits until everything in %1 is done").arg(object);
    case Verb::SendWait:
        return tr("waits for room in the pipe %1").arg(object);
    case Verb::ReceiveWait:
        return tr("waits for a message of %1").arg(object);
    case Verb::FlushWait:
        return tr("cannot end before what it put into %1 is read").arg(object);
    case Verb::Call:
        return tr("waits for the answer of %1").arg(object);
    case Verb::ResultWait:
        return tr("waits for a result of %1").arg(object);
    default:
        break;
    }
    if (met.holder() == TaskId::None)
        return tr("waits for %1").arg(object);
    return tr("waits for %1, held by %2").arg(object, taskName(trace, met.holder()));
}

QString TimelineWords::awaiting(const QString &object, const ObjectState &met)
{
    if (met.kind == ObjectKind::Condition)
        return tr("waits until %1 is notified").arg(object);
    if (met.kind == ObjectKind::Event)
        return tr("waits until %1 is set").arg(object);
    return tr("waits at %1, %2 of %3 are there").arg(object).arg(met.arrived).arg(met.size);
}

QString TimelineWords::joining(const Trace &trace, const TaskState &task)
{
    if (task.joins == TaskId::None)
        return tr("waits for all that it started to end");
    return tr("waits for %1 to end").arg(taskName(trace, task.joins));
}

QString TimelineWords::line(const RunRecord &record, TaskId task, Time time)
{
    const SiteId id = record.snapshots.at(time).task(task).site;
    if (id == SiteId::None)
        return {};
    const Site &site = record.trace.site(id);
    const QString file = QFileInfo(textOf(record.trace, site.file)).fileName();
    const QString function = textOf(record.trace, site.function);
    if (function.isEmpty() || function == QLatin1String("<module>"))
        return tr("%1, line %2").arg(file).arg(site.line);
    return tr("%1, line %2, in %3").arg(file).arg(site.line).arg(function);
}

} // namespace trama
