// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/token.h"

#include <QPainter>
#include <cmath>

namespace trama
{

namespace
{
qreal linear(qreal channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1, "relative luminance".
qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2.1, "contrast ratio": 1 to 21.
qreal contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}
} // namespace

QColor mixed(const QColor &under, const QColor &over, qreal opacity)
{
    const auto mix = [opacity](int a, int b) { return qRound(a + (b - a) * opacity); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()),
            mix(under.blue(), over.blue())};
}

QColor textColour(const Trace &trace, TaskId task, const Theme &theme)
{
    if (task == TaskId::None)
        return theme.ink;
    QColor colour = taskStyle(trace, task, theme).colour;
    for (int i = 0; i < 20 && contrast(colour, theme.card) < 4.5; ++i)
        colour = mixed(colour, theme.ink, 0.1);
    return colour;
}

void paintToken(QPainter &painter, const QRectF &place, const TaskStyle &style, const Theme &)
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
    const bool light = contrast(style.colour, Qt::white) < 2.4;
    painter.setPen(light ? QColor(0x22, 0x26, 0x2B) : QColor(Qt::white));
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
            style.letter = QStringLiteral("+%1").arg(styles.size() - most + 1);
        }
        paintToken(painter, QRectF(i * step, 0, height, height).adjusted(1, 1, -1, -1), style,
                   theme);
    }
    return image;
}

} // namespace trama
