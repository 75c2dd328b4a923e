// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/valuetoken.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace trama
{

namespace
{
/// In design pixels.
constexpr double height = 16;
constexpr double padding = 5;
constexpr double most = 90; ///< a longer text is cut

void paintToken(QPainter &painter, const Scene &scene, const QRectF &token, const QColor &colour,
                const QString &text)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.8 * scene.unit));
    painter.setBrush(scene.theme.card);
    const double round = token.height() / 2;
    painter.drawRoundedRect(token.adjusted(1, 1, -1, -1), round, round);
    painter.setPen(scene.theme.ink);
    painter.drawText(token, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}
} // namespace

QString valueWritten(const Trace &trace, ObjectId object, Time time)
{
    const Event *write = nullptr;
    for (std::size_t i = trace.firstAtOrAfter(time);
         i < trace.events().size() && trace.events()[i].time == time; ++i)
        if (trace.events()[i].verb == Verb::Store && trace.events()[i].object == object)
            write = &trace.events()[i];
    const auto item = write ? static_cast<std::uint32_t>(write->argument) : 0;
    if (!write || item >= trace.itemCount(object))
        return {};
    const QString value = QString::fromStdString(trace.text(trace.item(object, item).payload));
    const auto at = static_cast<std::uint32_t>(write->argument >> 32);
    const ObjectKind kind = trace.object(object).kind;
    return kind == ObjectKind::Array ? QStringLiteral("[%1] %2").arg(at).arg(value) : value;
}

void paintValue(QPainter &painter, const Scene &scene, ObjectId object,
                const timeline::Step &written, const QRectF &place)
{
    const QColor &colour = scene.style(written.owner).colour;
    const double size = std::round(height * scene.unit);
    if (place.width() < size)
        return painter.fillRect(place, colour);
    painter.setFont(scene.sized(10, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const double room = std::min(place.width(), most * scene.unit) - 2 * padding * scene.unit;
    const QString whole =
        valueWritten(scene.record->trace, object, scene.timeAtPlace(written.start));
    const QString text = metrics.elidedText(whole, Qt::ElideRight, room);
    QRectF token(place.left(), std::round(place.center().y() - size / 2), size, size);
    token.setWidth(std::max(size, metrics.horizontalAdvance(text) + 2 * padding * scene.unit));
    token.setWidth(std::min(token.width(), place.width()));
    QColor faint = colour;
    faint.setAlphaF(0.35F);
    const double thick = std::max(1.0, std::round(2 * scene.unit));
    painter.fillRect(QRectF(token.right(), std::round(place.center().y() - thick / 2),
                            place.right() - token.right(), thick),
                     faint);
    paintToken(painter, scene, token, colour, text);
}

} // namespace trama
