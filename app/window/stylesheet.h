// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QPalette>
#include <QString>

namespace trama::window
{

/// How the window's own parts look; `zoom` 1 is the size they were drawn for.
QString styleSheetOf(const Theme &theme, qreal zoom);

/// The same colours for what no style sheet reaches: menus, dialogs, tool tips.
QPalette paletteOf(const Theme &theme);

} // namespace trama::window
