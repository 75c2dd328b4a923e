// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/timetext.h"

#include <QLocale>

namespace trama
{

using timeline::Unit;

QString TimeText::number(Time time, Unit unit, int decimals)
{
    const double value = double(time.count()) / double(timeline::length(unit).count());
    return QLocale().toString(value, 'f', decimals);
}

QString TimeText::unit(Unit unit)
{
    switch (unit) {
    case Unit::Seconds:
        return tr("s", "unit: seconds");
    case Unit::Milliseconds:
        return tr("ms", "unit: milliseconds");
    case Unit::Microseconds:
        break;
    }
    return tr("µs", "unit: microseconds");
}

QString TimeText::duration(Time time)
{
    const Unit best = timeline::unitFor(time);
    const double value = double(time.count()) / double(timeline::length(best).count());
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return tr("%1 %2", "number and unit").arg(number(time, best, decimals), unit(best));
}

QString TimeText::pointNumber(Time time, Time scale)
{
    const Unit best = timeline::unitFor(scale);
    const int decimals = best == Unit::Seconds ? 6 : best == Unit::Milliseconds ? 3 : 1;
    return number(time, best, decimals);
}

QString TimeText::point(Time time, Time scale)
{
    return tr("%1 %2", "number and unit")
        .arg(pointNumber(time, scale), unit(timeline::unitFor(scale)));
}

} // namespace trama
