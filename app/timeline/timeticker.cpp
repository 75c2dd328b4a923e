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
        if (!labels)
            continue;
        const QString number = TimelineWords::number(time, spacing.unit, spacing.decimals);
        labels->append(labels->isEmpty()
                           ? number + QLatin1Char(' ') + TimelineWords::unit(spacing.unit)
                           : number);
    }
}

timeline::Ticks TimeTicker::fittingTicks() const
{
    const QFontMetricsF metrics(m_scene.sized(11, QFont::Normal));
    const double room = 60 * m_scene.unit;
    int most = static_cast<int>(m_scene.area.width() / (90 * m_scene.unit));
    for (;; most /= 2) {
        const timeline::Ticks ticks = timeline::ticksFor(m_scene.range, most);
        const QString widest = TimelineWords::number(m_scene.range.end, ticks.unit, ticks.decimals);
        const double each = m_scene.scale().perPixel() > 0
                                ? double(ticks.step.count()) / m_scene.scale().perPixel()
                                : 0;
        if (most <= 1 || metrics.horizontalAdvance(widest) + room / 2 <= each)
            return ticks;
    }
}

} // namespace trama
