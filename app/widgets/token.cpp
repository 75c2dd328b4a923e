// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/token.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace trama
{

void paintToken(QPainter &painter, const QRectF &place, const TaskStyle &style)
{
    const qreal size = std::min(place.width(), place.height());
    const QRectF disc(place.center() - QPointF(size, size) / 2, QSizeF(size, size));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.colour);
    painter.drawEllipse(disc);
    QFont font = painter.font();
    font.setPixelSize(std::max(6, qRound(size * (style.letter.size() > 1 ? 0.46 : 0.6))));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(style.onColour);
    painter.drawText(disc, Qt::AlignCenter, style.letter);
    painter.restore();
}

QImage tokenImage(const std::vector<TaskStyle> &styles, int height, qreal pixelRatio,
                  const Theme &theme)
{
    constexpr std::size_t most = 3;
    const std::size_t cells = std::min(styles.size(), most);
    const qreal step = height * 0.9;
    const int width = static_cast<int>(std::ceil(height + step * (std::max<int>(1, cells) - 1)));
    QImage image(QSize(width, height) * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    for (std::size_t i = 0; i < cells; ++i) {
        TaskStyle style = styles[i];
        if (i + 1 == most && styles.size() > most) {
            style.colour = theme.muted;
            style.onColour = theme.card;
            style.letter = QStringLiteral("+%1").arg(styles.size() - most + 1);
        }
        paintToken(painter, QRectF(i * step, 0, height, height).adjusted(1, 1, -1, -1), style);
    }
    return image;
}

} // namespace trama
