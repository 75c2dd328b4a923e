// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trama::run
{

/// An interpreter, as it described itself.
struct Python
{
    QString path;    ///< to start it by; empty when none was found at all
    QString version; ///< for example "CPython 3.11.2"; empty when it did not say
    bool usable = false;
    QString whyNot; ///< one sentence with the remedy, translated; empty when usable
};

} // namespace trama::run
