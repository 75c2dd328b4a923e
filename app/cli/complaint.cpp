// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/complaint.h"

#include <QCoreApplication>
#include <cstdio>

namespace trama::cli
{

QString tr(const char *text)
{
    return QCoreApplication::translate("trama::cli", text);
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "trama: %s\n", qPrintable(sentence));
}

} // namespace trama::cli
