// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pythonscommand.h"

#include "core/run/pythonfinder.h"

#include <QCoreApplication>
#include <cstdio>

namespace trama::cli
{

int pythonsCommand(const QStringList &)
{
    const run::PythonFinder finder;
    const run::Python used = finder.preferred({}, {});
    bool any = false;
    for (const run::Python &python : finder.all()) {
        const bool marked = python.usable && python.path == used.path;
        std::printf("%s %-16s %s\n", marked ? "*" : " ", qPrintable(python.version),
                    qPrintable(python.path));
        if (!python.usable)
            std::printf("  %s\n", qPrintable(python.whyNot));
        any = any || python.usable;
    }
    if (!any)
        std::printf("%s\n", qPrintable(used.whyNot));
    return any ? 0 : 1;
}

} // namespace trama::cli
