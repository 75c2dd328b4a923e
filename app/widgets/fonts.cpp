// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/fonts.h"

#include <QApplication>
#include <QFontDatabase>

namespace trama
{

QFont interfaceFont(qreal zoom)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    font.setPixelSize(qRound(13 * zoom));
    return font;
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QFontDatabase::hasFamily(QStringLiteral("JetBrains Mono")))
        font.setFamily(QStringLiteral("JetBrains Mono"));
    font.setPixelSize(QApplication::font().pixelSize());
    return font;
}

} // namespace trama
