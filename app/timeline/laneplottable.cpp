// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/laneplottable.h"

#include "app/timeline/valuetoken.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QtConcurrentMap>
#include <cmath>

namespace trama
{

using timeline::Lane;
using timeline::LaneForm;
using timeline::LaneKind;
using timeline::Step;

namespace
{
LaneForm formOf(const Scene &scene, const LaneRow &row)
{
    if (row.key.kind != LaneKind::Object)
        return LaneForm::Owner;
    return timeline::formOf(timeline::kindOf(scene.record->trace, row.key.object()));
}

/// More numbers would not be told apart on a curve.
constexpr std::size_t mostNumbers = 200;
} // namespace

LanePlottable::LanePlottable(QCPAxis *keyAxis, QCPAxis *valueAxis, const Scene &scene)
    : QCPAbstractPlottable(keyAxis, valueAxis), m_scene(scene)
{
    setAntialiased(false);
    setSelectable(QCP::stNone);
}

double LanePlottable::selectTest(const QPointF &, bool, QVariant *) const
{
    return -1;
}

QCPRange LanePlottable::getKeyRange(bool &found, QCP::SignDomain) const
{
    found = false;
    return {};
}

QCPRange LanePlottable::getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const
{
    found = false;
    return {};
}

void LanePlottable::drawLegendIcon(QCPPainter *, const QRectF &) const {}

void LanePlottable::draw(QCPPainter *painter)
{
    if (!m_scene.record)
        return;
    m_ratio = painter->device()->devicePixelRatioF();
    prepare();
    for (std::size_t i = 0; i < m_count; ++i)
        drawRow(painter, m_pictures[i]);
}

/// Works out the rows in sight.
void LanePlottable::prepare()
{
    std::vector<const LaneRow *> rows;
    for (const LaneRow &row : m_scene.layout.rows) {
        const double top = m_scene.top(row);
        if (top + row.height > m_scene.area.top() && top < m_scene.area.bottom())
            rows.push_back(&row);
    }
    m_count = rows.size();
    m_pictures.resize(std::max(m_pictures.size(), m_count));
    QtConcurrent::blockingMap(rows, [&](const LaneRow *const &row) {
        m_pictures[static_cast<std::size_t>(&row - rows.data())].prepare(m_scene, *row, m_ratio);
    });
}

void LanePlottable::drawRow(QCPPainter *painter, const LanePicture &picture)
{
    const LaneRow &row = picture.row();
    const QRectF bar = m_scene.bar(row);
    if (const QImage *image = picture.image())
        painter->drawImage(QRectF(bar.topLeft(), QSizeF(image->size()) / m_ratio), *image);
    m_letterFont = m_scene.sized(std::min(11.0, row.bar / m_scene.unit - 4), QFont::Bold);
    painter->setFont(m_letterFont);
    const Lane &lane = m_scene.lanes().lane(row.key);
    for (const LanePicture::Run &run : picture.runs())
        drawRun(painter, lane, run, row);
    if (picture.curve())
        drawLevels(painter, picture);
}

void LanePlottable::drawRun(QCPPainter *painter, const Lane &lane, const LanePicture::Run &run,
                            const LaneRow &row)
{
    const Step step = lane[run.step];
    const QRectF bar = m_scene.bar(row);
    const timeline::TimeScale scale = m_scene.scale();
    const auto snapped = [this](double x) { return std::round(x * m_ratio) / m_ratio; };
    const double left = snapped(scale.pixel(step.start));
    const double right = snapped(scale.pixel(lane.endOf(run.step, m_scene.end())));
    QRectF place = bar;
    place.setLeft(std::max(left, bar.left()));
    place.setRight(std::min(right, bar.right()));
    if (formOf(m_scene, row) == LaneForm::Values)
        return paintValue(*painter, m_scene, row.key.object(), step, place);
    const TaskStyle &style = m_scene.style(step.owner);
    const Shape shape = shapeOf(step.condition);
    SpanBrush(*painter, m_scene.unit, scale.pixel(Time{}))
        .paint({place, shape, style.colour, left >= bar.left()});
    if (shape == Shape::Solid)
        drawLetter(painter, style, place);
}

/// The curve, and the number on each step that is long enough for it.
void LanePlottable::drawLevels(QCPPainter *painter, const LanePicture &picture)
{
    const QRectF place = curvePlace(m_scene, picture.row());
    painter->drawImage(QRectF(place.topLeft(), QSizeF(picture.curve()->size()) / m_ratio),
                       *picture.curve());
    const timeline::Levels &levels = m_scene.lanes().levels(picture.row().key);
    const auto last = levels.indexAt(m_scene.range.end);
    std::size_t i = levels.indexAt(m_scene.range.begin).value_or(0);
    if (!last || *last - i > mostNumbers || formOf(m_scene, picture.row()) != LaneForm::Level)
        return;
    painter->setFont(m_scene.sized(9.5, QFont::DemiBold));
    painter->setPen(m_scene.theme.ink);
    for (; i <= *last; ++i) {
        const Time end = i + 1 < levels.size() ? levels.startOf(i + 1) : m_scene.end();
        QRectF flat = place;
        flat.setLeft(std::max(place.left(), m_scene.scale().pixel(levels.startOf(i))));
        flat.setRight(std::min(place.right(), m_scene.scale().pixel(end)));
        const QString number = QLocale().toString(levels[i]);
        if (levels[i] > 0
            && flat.width() > painter->fontMetrics().horizontalAdvance(number) + 5 * m_scene.unit)
            painter->drawText(flat.adjusted(0, 2 * m_scene.unit, 0, m_scene.unit), Qt::AlignCenter,
                              number);
    }
}

void LanePlottable::drawLetter(QCPPainter *painter, const TaskStyle &style, const QRectF &place)
{
    const double room = place.width() - 6 * m_scene.unit;
    if (room < m_letterFont.pixelSize() * 0.7 * static_cast<double>(style.letter.size()))
        return;
    painter->setPen(style.onColour);
    painter->drawText(place, Qt::AlignCenter, style.letter);
}

} // namespace trama
