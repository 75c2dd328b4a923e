// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace trama::cli
{

/// `trama pythons`: lists the interpreters found, and marks the one that is used.
int pythonsCommand(const QStringList &arguments);

} // namespace trama::cli
