// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeticker.h"

#include "app/timeline/words.h"

#include <QFontMetricsF>

namespace trama
{

void TimeTicker::generate(const QCPRange &, const QLocale &, QChar, int, QVector<double> &ticks,
                          QVector<double> *subTicks, QVector<QString> *labels)
{
    ticks.clear();
    if (subTicks)
        subTicks->clear();
    if (labels)
        labels->clear();
    const timeline::Ticks spacing = fittingTicks();
    for (const Time time : spacing.in(m_scene.range)) {
        ticks.append(seconds(time));
        if (labels)
            labels->append(label(time, spacing, labels->isEmpty()));
    }
}

/// The first one has its unit.
QString TimeTicker::label(Time place, const timeline::Ticks &spacing, bool first) const
{
    if (m_scene.counted() == timeline::Count::Steps)
        return TimelineWords::step(place / timeline::Axis::step, first);
    const QString number = TimelineWords::number(place, spacing.unit, spacing.decimals);
    return first ? number + QLatin1Char(' ') + TimelineWords::unit(spacing.unit) : number;
}

timeline::Ticks TimeTicker::fittingTicks() const
{
    const QFontMetricsF metrics(m_scene.sized(11, QFont::Normal));
    const double room = 60 * m_scene.unit;
    int most = static_cast<int>(m_scene.area.width() / (90 * m_scene.unit));
    for (;; most /= 2) {
        timeline::Ticks ticks = timeline::ticksFor(m_scene.range, most);
        if (m_scene.counted() == timeline::Count::Steps)
            ticks.step = std::max(ticks.step, timeline::Axis::step);
        const QString widest = TimelineWords::number(m_scene.range.end, ticks.unit, ticks.decimals);
        const double each = m_scene.scale().perPixel() > 0
                                ? double(ticks.step.count()) / m_scene.scale().perPixel()
                                : 0;
        if (most <= 1 || metrics.horizontalAdvance(widest) + room / 2 <= each)
            return ticks;
    }
}

} // namespace trama
