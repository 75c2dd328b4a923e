// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace trama
{

/// Inter where it is installed, the system's own otherwise; `zoom` 1 is 13 pixels.
QFont interfaceFont(qreal zoom);

/// JetBrains Mono where it is installed, the system's fixed one otherwise, as large as the
/// application's font.
QFont monospaceFont();

} // namespace trama
