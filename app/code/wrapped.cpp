// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/wrapped.h"

#include <QStringList>

namespace trama::code
{

QString wrapped(const QString &text, int columns)
{
    QStringList lines;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!lines.isEmpty() && lines.last().size() + 1 + word.size() <= columns)
            lines.last() += QLatin1Char(' ') + word;
        else
            lines += word;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace trama::code
