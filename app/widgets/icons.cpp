// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace trama
{

namespace
{
/// Our icons are drawn in black; black stands for the ink.
QPixmap drawn(QByteArray svg, const QColor &ink, int size)
{
    svg.replace("#000", ink.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}
} // namespace

QIcon themedIcon(const QString &name, const QColor &ink, const QColor &faint)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64}) {
        icon.addPixmap(drawn(svg, ink, size), QIcon::Normal);
        icon.addPixmap(drawn(svg, faint, size), QIcon::Disabled);
    }
    return icon;
}

} // namespace trama
