// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timelineview.h"

#include "app/timeline/choicepanel.h"
#include "app/timeline/hover.h"
#include "app/timeline/navigator.h"
#include "app/timeline/playhead.h"
#include "app/timeline/timelineplot.h"
#include "app/timeline/words.h"
#include "core/insight/wakes.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

namespace trama
{

using timeline::Viewport;

namespace
{
constexpr double zoomStep = 0.7;
constexpr double panStep = 0.12; ///< of what is in sight
constexpr double designFontPixels = 13;
constexpr double choicesGap = 14;      ///< between the playhead and the choices, design pixels
constexpr double mostForChoices = 0.5; ///< of the lanes' width
constexpr double triangleRoom = 16;    ///< at the left of a label, design pixels
} // namespace

TimelineView::TimelineView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    createPlot();
    createScrollBar();
    createChoices();
    connectNavigator();
    takeFont();
}

void TimelineView::createPlot()
{
    m_plot = new TimelinePlot(m_scene, this);
    m_plot->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_plot);
    connect(m_plot, &TimelinePlot::rearranged, this, &TimelineView::arrange);
}

void TimelineView::createScrollBar()
{
    m_scrollBar = new QScrollBar(Qt::Vertical, this);
    m_scrollBar->setAccessibleName(tr("Scroll the lanes"));
    m_scrollBar->hide();
    layout()->addWidget(m_scrollBar);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        m_scene.scroll = value;
        m_plot->redraw();
    });
}

void TimelineView::createChoices()
{
    m_choices = new ChoicePanel(this);
    connect(m_choices, &ChoicePanel::heightChanged, this, &TimelineView::placeChoices);
}

void TimelineView::connectNavigator()
{
    m_navigator = new Navigator(m_plot, [this](const QPointF &place) {
        const bool onRuler = place.y() < m_scene.area.top() && place.x() >= m_scene.area.left();
        return onRuler || playhead::handle(m_scene).contains(place);
    });
    connect(m_navigator, &Navigator::zoomWanted, this, [this](const QPointF &about, double factor) {
        if (about.x() < m_scene.area.left())
            scrollBy(factor < 1 ? -40 : 40);
        else
            zoomAt(about.x(), factor);
    });
    connect(m_navigator, &Navigator::panWanted, this, &TimelineView::pan);
    connect(m_navigator, &Navigator::scrubWanted, this, &TimelineView::scrubTo);
    connect(m_navigator, &Navigator::fitWanted, this, &TimelineView::fit);
    connect(m_navigator, &Navigator::clicked, this, &TimelineView::selectAt);
}

void TimelineView::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_scene.record = std::move(record);
    m_scene.time = Time{};
    m_scene.selected.clear();
    m_scene.scroll = 0;
    m_scene.folding = {};
    m_scene.current.reset();
    takeLanes();
    m_viewport.open(endWithRoom(), growth());
    showRange();
    showChoices();
}

void TimelineView::refresh()
{
    if (!m_scene.record)
        return;
    takeLanes();
    m_viewport.follow(endWithRoom(), growth());
    showRange();
    showChoices();
}

Viewport::Growth TimelineView::growth() const
{
    if (!m_scene.record)
        return Viewport::Growth::Ended;
    const State &state = m_scene.record->snapshots.latest();
    for (std::size_t i = 0; i < m_scene.record->trace.tasks().size(); ++i)
        if (!state.task(TaskId(i)).ended)
            return Viewport::Growth::Live;
    return state.taskCount() > 0 ? Viewport::Growth::Ended : Viewport::Growth::Live;
}

void TimelineView::takeLanes()
{
    takeStyles();
    std::vector<LaneRow> rows;
    if (m_scene.record)
        rows = rowsOf(m_scene.record->trace, m_scene.record->lanes, m_scene.folding);
    m_scene.layout = layOut(std::move(rows), m_scene.unit);
    arrangeScroll();
}

void TimelineView::takeStyles()
{
    m_scene.styles = m_scene.record ? taskStyles(m_scene.record->trace, m_scene.theme)
                                    : std::vector<TaskStyle>();
}

void TimelineView::takeFont()
{
    m_scene.font = font();
    m_scene.unit = QFontInfo(font()).pixelSize() / designFontPixels;
    m_plot->restyle();
    m_choices->setUnit(m_scene.unit);
    takeLanes();
    updateGeometry();
    m_plot->redraw();
}

void TimelineView::showRange()
{
    const bool moved = m_scene.range != m_viewport.range();
    m_scene.range = m_viewport.range();
    m_plot->redraw();
    placeChoices();
    if (moved)
        emit visibleRangeChanged(visibleRange());
}

timeline::TimeRange TimelineView::visibleRange() const
{
    const timeline::TimeRange &range = m_viewport.range();
    return {m_scene.timeAtPlace(range.begin), m_scene.timeAtPlace(range.end)};
}

void TimelineView::setCount(timeline::Count count)
{
    if (std::exchange(m_scene.count, count) == count || !m_scene.record)
        return;
    m_viewport.open(endWithRoom(), growth());
    showRange();
}

/// The plot has another size.
void TimelineView::arrange()
{
    arrangeScroll();
    if (!m_scene.canGoOtherWays())
        return;
    m_viewport.follow(endWithRoom(), growth());
    showRange();
}

// ---- what may happen next

/// Tells it of the present time.
void TimelineView::showChoices()
{
    const bool shown = m_scene.canGoOtherWays();
    m_choices->setVisible(shown);
    if (!shown)
        return;
    m_choices->tell(m_scene.record, m_scene.time);
    placeChoices();
}

/// Right of the playhead, as far as there is room.
void TimelineView::placeChoices()
{
    if (m_choices->isHidden())
        return;
    const QRectF &area = m_scene.area;
    const double gap = choicesGap * m_scene.unit;
    const double width = m_choices->usualWidth();
    const double wanted = std::clamp(m_scene.x(m_scene.time), area.left(), area.right());
    const double left =
        std::max(area.left(), std::min(wanted + gap, m_plot->width() - gap / 2 - width));
    const double room = area.height() - gap;
    const double height = std::min(room, double(m_choices->usualHeight()));
    m_choices->setGeometry(QRectF(left, area.top() + gap / 2, width, height).toRect());
    m_choices->raise();
}

/// What the choices take of the lanes' width, in pixels.
double TimelineView::roomForChoices() const
{
    if (!m_scene.canGoOtherWays())
        return 0;
    const double wanted = m_choices->usualWidth() + 1.5 * choicesGap * m_scene.unit
                          - (m_plot->width() - m_scene.area.right());
    return std::clamp(wanted, 0.0, mostForChoices * m_scene.area.width());
}

/// The run's end, and so much more that the choices have room beside it.
Time TimelineView::endWithRoom() const
{
    const Time end = m_scene.end();
    if (m_scene.area.width() <= 0)
        return end;
    const double share = roomForChoices() / m_scene.area.width();
    return end + Time(static_cast<Time::rep>(double(end.count()) * share / (1 - share)));
}

void TimelineView::arrangeScroll()
{
    const int hidden =
        std::max(0, static_cast<int>(std::ceil(m_scene.layout.height - m_scene.area.height())));
    m_scrollBar->setPageStep(static_cast<int>(m_scene.area.height()));
    m_scrollBar->setSingleStep(static_cast<int>(24 * m_scene.unit));
    m_scrollBar->setRange(0, hidden);
    m_scrollBar->setVisible(hidden > 0);
    m_scene.scroll = m_scrollBar->value();
}

void TimelineView::setTime(Time time)
{
    const Time before = std::exchange(m_scene.time, time);
    if (before == time)
        return;
    const auto inSight = [this](Time place) { return m_viewport.range().contains(place); };
    const Time place = m_scene.placeOf(time);
    if (inSight(m_scene.placeOf(before)) && !inSight(place) && !m_navigator->isDragging())
        revealPlace(place);
    else
        m_plot->movePlayhead(before);
    if (m_scene.canGoOtherWays() && !m_navigator->isDragging()) {
        const Time room = m_scene.scale().length(roomForChoices());
        if (inSight(place) && !inSight(place + room))
            revealPlace(place + room);
    }
    showChoices();
}

void TimelineView::setSelectedTasks(std::vector<TaskId> tasks)
{
    m_scene.selected = std::move(tasks);
    m_plot->redraw();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_scene.theme = theme;
    m_choices->setTheme(theme);
    takeStyles();
    m_plot->restyle();
    m_plot->redraw();
}

QSize TimelineView::sizeHint() const
{
    return QSizeF(900 * m_scene.unit, 300 * m_scene.unit).toSize();
}

QSize TimelineView::minimumSizeHint() const
{
    return QSizeF(320 * m_scene.unit, 110 * m_scene.unit).toSize();
}

void TimelineView::fit()
{
    m_viewport.fit();
    showRange();
}

void TimelineView::zoomIn()
{
    zoomAboutPlayhead(zoomStep);
}

void TimelineView::zoomOut()
{
    zoomAboutPlayhead(1 / zoomStep);
}

void TimelineView::reveal(Time time)
{
    revealPlace(m_scene.placeOf(time));
}

void TimelineView::revealPlace(Time place)
{
    m_viewport.reveal(place);
    showRange();
}

void TimelineView::zoomAboutPlayhead(double factor)
{
    const timeline::TimeRange &range = m_viewport.range();
    const Time here = m_scene.placeOf(m_scene.time);
    const Time about = range.contains(here) ? here : range.begin + range.span() / 2;
    m_viewport.zoomAbout(about, factor);
    showRange();
}

void TimelineView::zoomAt(double x, double factor)
{
    m_viewport.zoomAbout(m_scene.scale().time(x), factor);
    showRange();
}

void TimelineView::pan(const QPointF &pixels)
{
    m_viewport.pan(-m_scene.scale().length(pixels.x()));
    scrollBy(-pixels.y());
    showRange();
}

void TimelineView::scrollBy(double pixels)
{
    m_scrollBar->setValue(m_scrollBar->value() + static_cast<int>(std::lround(pixels)));
}

void TimelineView::scrubTo(double x)
{
    if (!m_scene.record)
        return;
    const Time time = m_scene.timeAt(std::clamp(x, m_scene.area.left(), m_scene.area.right()));
    emit timeRequested(std::clamp(time, Time{}, m_scene.record->trace.end()));
}

void TimelineView::selectAt(const QPointF &place)
{
    const LaneRow *row = m_scene.rowAt(place.y());
    if (row && toggleFoldAt(*row, place.x()))
        return;
    m_scene.current = row ? std::optional(row->key) : std::nullopt;
    m_plot->redraw();
    if (const auto hit = m_scene.hitAt(place)) {
        emit taskSelected(hit->span.step.owner);
        return;
    }
    emit taskSelected(row ? row->key.task() : TaskId::None);
}

// ---- folding

/// A process is folded by its triangle, the objects anywhere in their row.
bool TimelineView::toggleFoldAt(const LaneRow &row, double x)
{
    if (row.kind == RowKind::Lane || (row.isLane() && x > triangleRoom * m_scene.unit))
        return false;
    toggleFoldOf(row);
    return true;
}

void TimelineView::toggleFoldOf(const LaneRow &row)
{
    auto &processes = m_scene.folding.processes;
    if (!row.isLane())
        m_scene.folding.allObjects = !m_scene.folding.allObjects;
    else if (row.kind == RowKind::Process)
        processes.insert(row.key.task());
    else
        processes.erase(row.key.task());
    takeLanes();
    m_plot->redraw();
}

void TimelineView::toggleFold()
{
    const LaneRow *row = m_scene.current ? m_scene.layout.rowOf(*m_scene.current) : nullptr;
    if (!row)
        return;
    if (row->key.kind == timeline::LaneKind::Object && !m_scene.layout.rows.back().isLane())
        return toggleFoldOf(m_scene.layout.rows.back());
    if (row->key.task() == TaskId::None)
        return;
    const TaskId process = m_scene.record->trace.task(row->key.task()).process;
    const LaneRow *home =
        row->kind == RowKind::Lane ? m_scene.layout.rowOf(timeline::LaneKey(process)) : row;
    if (!home || home->kind == RowKind::Lane)
        return;
    m_scene.current = home->key;
    toggleFoldOf(*home);
}

// ---- from lane to lane

/// The next lane in which something is, upwards or downwards.
void TimelineView::moveToLane(int step)
{
    const auto &rows = m_scene.layout.rows;
    const LaneRow *row = m_scene.current ? m_scene.layout.rowOf(*m_scene.current) : nullptr;
    if (!row && !m_scene.selected.empty())
        row = m_scene.layout.rowOf(m_scene.record->trace, m_scene.selected.front());
    auto place = row ? row - rows.data() + step : 0;
    if (place < 0 || place >= std::ssize(rows) || !rows[place].isLane())
        return;
    const LaneRow &next = rows[place];
    m_scene.current = next.key;
    setAccessibleDescription(TimelineWords::rowName(m_scene.record->trace, next));
    showRow(next);
    if (next.key.task() != TaskId::None)
        emit tasksRequested({next.key.task()});
}

void TimelineView::showRow(const LaneRow &row)
{
    const double below = row.top + row.height - m_scene.scroll - m_scene.area.height();
    if (below > 0)
        scrollBy(std::ceil(below));
    if (row.top < m_scene.scroll)
        scrollBy(row.top - m_scene.scroll);
    m_plot->redraw();
}

void TimelineView::showTask(TaskId task)
{
    if (!m_scene.record || index(task) >= m_scene.record->trace.tasks().size())
        return;
    if (m_scene.folding.processes.erase(m_scene.record->trace.task(task).process) > 0)
        takeLanes();
    if (const LaneRow *row = m_scene.layout.rowOf(timeline::LaneKey(task))) {
        m_scene.current = row->key;
        showRow(*row);
    }
}

/// The task of the lane at which the keyboard is, at the present time; else the selected one.
TaskId TimelineView::taskAtKeyboard() const
{
    if (!m_scene.record)
        return TaskId::None;
    if (m_scene.current) {
        if (m_scene.current->task() != TaskId::None)
            return m_scene.current->task();
        const auto span = m_scene.lanes()
                              .lane(*m_scene.current)
                              .spanAt(m_scene.placeOf(m_scene.time), m_scene.end());
        if (span && span->step.owner != TaskId::None)
            return span->step.owner;
    }
    return m_scene.selected.empty() ? TaskId::None : m_scene.selected.front();
}

void TimelineView::requestLine()
{
    const TaskId task = taskAtKeyboard();
    if (task != TaskId::None)
        emit lineRequested(task);
}

// ---- who woke it

void TimelineView::showWaker()
{
    const TaskId task = taskAtKeyboard();
    if (task == TaskId::None)
        return;
    const Trace &trace = m_scene.record->trace;
    const State state = m_scene.record->snapshots.at(m_scene.time);
    if (const auto position = insight::wakerOf(trace, state, task, m_scene.time)) {
        const Event cause = trace.events()[*position];
        emit timeRequested(cause.time);
        reveal(cause.time);
        showTask(cause.task);
        emit tasksRequested({cause.task});
        return;
    }
    const std::vector<TaskId> circle = insight::circleOf(trace, state, task);
    if (circle.empty())
        return sayAtLane(task, tr("Nobody has woken it."));
    emit tasksRequested(circle);
    sayAtLane(task, tr("They wait for each other in a circle: nobody will wake it."));
}

void TimelineView::sayAtLane(TaskId task, const QString &words)
{
    const LaneRow *row = m_scene.layout.rowOf(m_scene.record->trace, task);
    const double x = std::clamp(m_scene.x(m_scene.time), m_scene.area.left(), m_scene.area.right());
    const double y = row ? m_scene.top(*row) : m_scene.area.top();
    QToolTip::showText(m_plot->mapToGlobal(QPoint(qRound(x), qRound(y))), words, m_plot);
}

void TimelineView::showTip(const QHelpEvent &event)
{
    const Hover hover = hoverAt(m_scene, event.pos());
    if (hover.text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), hover.text, m_plot, hover.place);
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showTip(*static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress)
        setFocus(Qt::MouseFocusReason);
    return QWidget::eventFilter(watched, event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    const double step = panStep * m_scene.area.width();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Left:
        return pan({step, 0});
    case Qt::Key_Right:
        return pan({-step, 0});
    case Qt::Key_Up:
        return moveToLane(-1);
    case Qt::Key_Down:
        return moveToLane(1);
    case Qt::Key_PageUp:
        return scrollBy(-m_scrollBar->pageStep());
    case Qt::Key_PageDown:
        return scrollBy(m_scrollBar->pageStep());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return requestLine();
    case Qt::Key_F:
        return toggleFold();
    case Qt::Key_W:
        return showWaker();
    case Qt::Key_Home:
        return reveal(Time{});
    case Qt::Key_End:
        return revealPlace(m_scene.end());
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        takeFont();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        m_plot->redraw();
    if (event->type() == QEvent::LanguageChange)
        m_scrollBar->setAccessibleName(tr("Scroll the lanes"));
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_plot->setFocusShown(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                          || reason == Qt::ShortcutFocusReason);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_plot->setFocusShown(false);
}

} // namespace trama
