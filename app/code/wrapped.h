// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trama::code
{

/// A text in lines of at most so many columns, broken between words; a longer word has a line of
/// its own. Fewer than one column are taken as one.
QString wrapped(const QString &text, int columns);

} // namespace trama::code
