// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace trama
{

/// An icon of ours (resources/icons/NAME.svg), drawn in `ink`, and in `faint` where disabled.
QIcon themedIcon(const QString &name, const QColor &ink, const QColor &faint);

} // namespace trama
