// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace trama::cli
{

/// `trama run`: runs a program once and returns its exit status. `arguments` begins with the
/// command's name. Needs a QCoreApplication.
int runCommand(const QStringList &arguments);

} // namespace trama::cli
