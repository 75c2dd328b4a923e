// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trama::window
{

/// A text file, written back with the encoding and the line ends it was read with.
struct TextFile
{
    QString text; ///< with \n alone
    bool windowsLines = false;
    bool latin1 = false; ///< it was not UTF-8
    QString error;       ///< the system's own words; empty when all went well

    static TextFile read(const QString &path);
    /// Returns the system's own words where that fails, and then the file is as it was.
    QString write(const QString &path) const;
};

} // namespace trama::window
