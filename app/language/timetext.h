// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/ticks.h"

#include <QCoreApplication>
#include <QString>

namespace trama
{

/// Times in words, with the learner's way of writing numbers.
class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(trama::TimeText)

public:
    /// A number without its unit.
    static QString number(Time time, timeline::Unit unit, int decimals);
    /// A number with its unit, to about three digits.
    static QString duration(Time time);
    /// A point in time, in the unit of `scale` and to the microsecond.
    static QString point(Time time, Time scale);
    /// The same without its unit.
    static QString pointNumber(Time time, Time scale);
    static QString unit(timeline::Unit unit);
};

} // namespace trama
