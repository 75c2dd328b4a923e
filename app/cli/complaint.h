// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trama::cli
{

/// A text of the command line in the user's language.
QString tr(const char *text);

/// Says a sentence on stderr, as ours.
void complain(const QString &sentence);

} // namespace trama::cli
