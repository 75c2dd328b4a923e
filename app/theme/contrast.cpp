// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace trama
{

namespace
{
double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1, "relative luminance".
double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}
} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor blended(const QColor &under, const QColor &over, double opacity)
{
    const auto mix = [opacity](int a, int b) { return qRound(a + (b - a) * opacity); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()),
            mix(under.blue(), over.blue())};
}

QColor readable(QColor colour, const QColor &paper, const QColor &ink, double least)
{
    for (int i = 0; i < 40 && contrast(colour, paper) < least; ++i)
        colour = blended(colour, ink, 0.1);
    return colour;
}

QColor letterOn(const QColor &colour)
{
    return contrast(colour, Qt::white) >= 4.5 ? Qt::white : Qt::black;
}

} // namespace trama
