// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace trama::cli
{

/// `trama explore`: executes a program in every order that differs and tells what came of it.
/// Returns 0: every order is known and none went wrong; 1: one went wrong; 2: wrong arguments;
/// 3: none went wrong, but not every order is known; 125: it could not be begun. `arguments` begins
/// with the command's name. Needs a QCoreApplication.
int exploreCommand(const QStringList &arguments);

} // namespace trama::cli
