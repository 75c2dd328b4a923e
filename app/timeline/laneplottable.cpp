// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/laneplottable.h"

#include <QFontMetricsF>
#include <cmath>

namespace trama
{

using timeline::Column;
using timeline::Lane;
using timeline::Share;
using timeline::Step;

namespace
{
/// So many columns of one step are drawn as a span, in pixels of the screen.
constexpr int leastRun = 3;

void drop(Column &column, const Step &step)
{
    for (Share &share : column.shares)
        if (share.owner == step.owner && share.condition == step.condition) {
            column.filled -= share.amount;
            std::rotate(&share, &share + 1, column.shares.data() + column.shares.size());
            column.shares.back() = {};
            break;
        }
    if (column.filled < 0.02f)
        column.filled = 0; // what rounding left
}
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
    for (const LaneRow &row : m_scene.layout.rows) {
        const double top = m_scene.top(row);
        if (top + row.height > m_scene.area.top() && top < m_scene.area.bottom())
            drawLane(painter, row);
    }
}

void LanePlottable::drawLane(QCPPainter *painter, const LaneRow &row)
{
    const Lane &lane = m_scene.record->lanes.lane(row.key);
    const QRectF bar = m_scene.bar(row);
    const auto width = static_cast<std::size_t>(std::max(0.0, std::floor(bar.width() * m_ratio)));
    if (lane.empty() || width == 0)
        return;
    m_columns.resize(width);
    timeline::rasterise(lane, m_scene.range, m_scene.end(), m_columns);
    findRuns();
    drawColumns(painter, lane, bar);
    m_letterFont = m_scene.sized(std::min(11.0, row.bar / m_scene.unit - 4), QFont::Bold);
    painter->setFont(m_letterFont);
    for (const Run &run : m_runs)
        drawRun(painter, lane, run, bar);
}

void LanePlottable::findRuns()
{
    m_runs.clear();
    const int least = static_cast<int>(std::lround(leastRun * m_ratio));
    const int count = static_cast<int>(m_columns.size());
    for (int first = 0; first < count;) {
        const std::size_t step = m_columns[first].step;
        int last = first + 1;
        while (last < count && m_columns[last].step == step)
            ++last;
        if (step != Column::none && last - first >= least)
            m_runs.push_back({first, last, step});
        first = last;
    }
}

void LanePlottable::drawColumns(QCPPainter *painter, const Lane &lane, const QRectF &bar)
{
    const double origin = (m_scene.scale().pixel(Time{}) - bar.left()) * m_ratio;
    m_image.begin(
        {static_cast<int>(m_columns.size()), static_cast<int>(std::lround(bar.height() * m_ratio))},
        m_scene.unit * m_ratio, origin, m_scene.theme.faint);
    int from = 0;
    const Run *before = nullptr;
    for (const Run &run : m_runs) {
        drawFine(from, run.first, before, &run, lane);
        from = run.last;
        before = &run;
    }
    drawFine(from, static_cast<int>(m_columns.size()), before, nullptr, lane);
    if (!m_image.isEmpty())
        painter->drawImage(QRectF(bar.topLeft(), QSizeF(m_image.image().size()) / m_ratio),
                           m_image.image());
}

void LanePlottable::drawFine(int from, int to, const Run *before, const Run *after,
                             const Lane &lane)
{
    if (from >= to)
        return;
    // A run is drawn to its very ends, so its parts in the columns beside it are not.
    if (before)
        drop(m_columns[from], lane[before->step]);
    if (after)
        drop(m_columns[to - 1], lane[after->step]);
    for (int x = from; x < to; ++x)
        m_image.paint(x, m_columns[x], m_scene.styles);
}

void LanePlottable::drawRun(QCPPainter *painter, const Lane &lane, const Run &run,
                            const QRectF &bar)
{
    const Step &step = lane[run.step];
    const timeline::TimeScale scale = m_scene.scale();
    const auto snapped = [this](double x) { return std::round(x * m_ratio) / m_ratio; };
    const double left = snapped(scale.pixel(step.start));
    const double right = snapped(scale.pixel(lane.endOf(run.step, m_scene.end())));
    QRectF place = bar;
    place.setLeft(std::max(left, bar.left()));
    place.setRight(std::min(right, bar.right()));
    const TaskStyle &style = m_scene.style(step.owner);
    const Shape shape = shapeOf(step.condition);
    SpanBrush(*painter, m_scene.unit, scale.pixel(Time{}))
        .paint({place, shape, style.colour, left >= bar.left()});
    if (shape == Shape::Solid)
        drawLetter(painter, style, place);
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
