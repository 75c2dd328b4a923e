// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace trama
{

/// The contrast ratio of two opaque colours, from 1 (the same) to 21 (black and white);
/// WCAG 2.1, "contrast ratio".
double contrast(const QColor &a, const QColor &b);

/// `over` laid on `under` with an opacity from 0 to 1, as one opaque colour.
QColor blended(const QColor &under, const QColor &over, double opacity);

/// `colour` drawn towards `ink` until it has a contrast of `least` with `paper`, or is nearly ink.
QColor readable(QColor colour, const QColor &paper, const QColor &ink, double least);

/// Black or white, whichever reads on `colour`; white where both do. The contrast is at least 4.5,
/// since there is no colour against which both have less.
QColor letterOn(const QColor &colour);

} // namespace trama
