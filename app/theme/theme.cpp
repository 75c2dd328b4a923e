// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

namespace trama
{

Theme Theme::light()
{
    Theme theme;
    theme.canvas = 0xF7F6F2;
    theme.card = 0xFFFFFF;
    theme.side = 0xFBFAF7;
    theme.border = 0xE3E0D8;
    theme.grid = 0xF0EEE8;
    theme.ink = 0x22262B;
    theme.muted = 0x5C6269;
    theme.faint = 0x8F8B82;
    theme.selection = 0xECE9E1;
    theme.keyword = 0x8250A0;
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.canvas = 0x17191C;
    theme.card = 0x1F2226;
    theme.side = 0x1B1D20;
    theme.border = 0x363A40;
    theme.grid = 0x2A2D32;
    theme.ink = 0xE8E6E0;
    theme.muted = 0x9AA0A6;
    theme.faint = 0x6F757D;
    theme.selection = 0x2E3238;
    theme.keyword = 0xC9A3E8;
    return theme;
}

Theme Theme::highContrast()
{
    Theme theme;
    theme.canvas = 0xFFFFFF;
    theme.card = 0xFFFFFF;
    theme.side = 0xFFFFFF;
    theme.border = 0x000000u;
    theme.grid = 0xC8C8C8;
    theme.ink = 0x000000u;
    theme.muted = 0x1E1E1E;
    theme.faint = 0x555555;
    theme.selection = 0xFFE680;
    theme.keyword = 0x4B0082;
    theme.textContrast = 7;
    return theme;
}

} // namespace trama
