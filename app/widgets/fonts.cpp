// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QScreen>

namespace trama
{

namespace
{
/// QScintilla understands points only.
void setPixels(QFont &font, qreal pixels)
{
    font.setPointSizeF(pixels * 72 / QGuiApplication::primaryScreen()->logicalDotsPerInchY());
}
} // namespace

QFont interfaceFont(qreal zoom)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    setPixels(font, 13 * zoom);
    return font;
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QFontDatabase::hasFamily(QStringLiteral("JetBrains Mono")))
        font.setFamily(QStringLiteral("JetBrains Mono"));
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace trama
