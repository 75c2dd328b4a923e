// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stageview.h"

#include "app/stage/stageaccessible.h"
#include "app/stage/stagewords.h"
#include "app/widgets/fonts.h"

#include <QAccessible>
#include <QFontInfo>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

namespace trama::stage
{

namespace
{
constexpr double designFontPixels = 13;
} // namespace

StageView::StageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    installStageAccessible();
    setPace(playback::Rhythm::Time, 1);
    takeLook();
}

void StageView::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_scene.open(std::move(record));
    m_selected = ObjectId::None;
    m_current = 0;
    m_scene.look.selected.clear();
    takeLook();
    verticalScrollBar()->setValue(0);
}

void StageView::refresh()
{
    if (!m_scene.record || !isVisible())
        return; // it catches up when it is shown
    m_scene.extend();
    takeLook();
}

void StageView::setTime(Time time)
{
    if (m_scene.time == time)
        return;
    m_scene.time = time;
    arrange(); // a deadlock takes room
}

void StageView::setProblems(std::vector<insight::Problem> problems)
{
    m_scene.problems = std::move(problems);
    arrange();
}

void StageView::setSelectedTasks(std::vector<TaskId> tasks)
{
    m_scene.look.selected = std::move(tasks);
    redraw();
}

void StageView::setSelectedObject(ObjectId object)
{
    m_selected = object;
    redraw();
}

void StageView::setStretch(Stretch stretch)
{
    m_scene.stretch = stretch;
    if (!isVisible())
        return;
    m_scene.arrange();
    arrange();
}

void StageView::setPace(playback::Rhythm rhythm, double pace)
{
    m_scene.rhythm = rhythm;
    m_scene.pace = pace;
    redraw();
}

void StageView::setMotion(Motion motion)
{
    m_scene.motion = motion;
    redraw();
}

void StageView::setTheme(const Theme &theme)
{
    m_scene.look.theme = theme;
    takeLook();
}

void StageView::takeLook()
{
    m_scene.unit = QFontInfo(font()).pixelSize() / designFontPixels;
    m_scene.look.font = font();
    m_scene.look.mono = monospaceFont();
    if (m_scene.record)
        m_scene.look.styles = taskStyles(m_scene.record->trace, m_scene.look.theme);
    m_scene.size = viewport()->size();
    m_scene.arrange();
    arrange();
}

/// Fits the scroll bar to the cards.
void StageView::arrange()
{
    const bool deadlocked = m_scene.isDeadlocked();
    const double room = m_scene.roomHeight(deadlocked);
    verticalScrollBar()->setPageStep(static_cast<int>(room));
    verticalScrollBar()->setSingleStep(static_cast<int>(cardHeight * m_scene.unit / 3));
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_scene.contentHeight() - room))));
    m_current = std::min(m_current, std::max<std::size_t>(1, m_scene.list().cards.size()) - 1);
    redraw();
}

void StageView::redraw()
{
    m_fresh = false;
    viewport()->update();
}

const std::vector<Placed> &StageView::frame() const
{
    if (!m_fresh) {
        m_frame = m_scene.frame();
        m_fresh = true;
    }
    return m_frame;
}

void StageView::setCurrent(std::size_t card)
{
    if (card >= m_scene.list().cards.size())
        return;
    m_current = card;
    reveal(card);
    redraw();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(static_cast<int>(card));
    QAccessible::updateAccessibility(&event);
}

QSize StageView::sizeHint() const
{
    return QSizeF(2 * (leastCardWidth + 10) * m_scene.unit, 2 * cardHeight * m_scene.unit).toSize();
}

QSize StageView::minimumSizeHint() const
{
    return QSizeF((leastCardWidth - 30) * m_scene.unit, 120 * m_scene.unit).toSize();
}

QRectF StageView::othersLine() const
{
    return m_scene.grid().line().translated(0, -m_scene.scroll);
}

void StageView::paintOthers(QPainter &painter) const
{
    const QRectF line = othersLine();
    if (line.isEmpty())
        return;
    painter.setPen(m_scene.look.theme.muted);
    painter.setFont(font());
    painter.drawText(line, Qt::AlignCenter,
                     m_scene.others == Others::Open ? StageWords::fewer()
                                                    : StageWords::others(m_scene.list().others));
}

void StageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = m_scene.look.theme;
    painter.fillRect(viewport()->rect(), theme.side);
    if (!m_scene.record || m_scene.list().cards.empty()) {
        painter.setPen(theme.muted);
        painter.drawText(QRectF(viewport()->rect()).adjusted(16, 8, -16, -8),
                         Qt::AlignCenter | Qt::TextWordWrap, StageWords::nothing());
        return;
    }
    paintOthers(painter);
    for (const Placed &card : frame()) {
        const bool below = card.card.key.kind == CardKind::Deadlock;
        if (below) // it lies before the others
            painter.fillRect(QRectF(0, card.rect.top() - 8 * m_scene.unit, m_scene.size.width(),
                                    m_scene.size.height()),
                             theme.side);
        painter.save();
        painter.translate(card.rect.topLeft());
        painter.scale(m_scene.unit, m_scene.unit);
        const bool focused =
            m_focusShown && !below && m_scene.list().cards[m_current] == card.card.key;
        const bool selected = m_selected != ObjectId::None && card.card.key.object() == m_selected;
        paintFigure(painter, card.figure, m_scene.look,
                    card.figure.strongFrame ? Frame::Wrong
                    : selected              ? Frame::Selected
                                            : Frame::Plain);
        if (focused) {
            painter.setPen(QPen(theme.ink, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(QPointF(), card.figure.size).adjusted(4, 4, -4, -4), 6,
                                    6);
        }
        painter.restore();
    }
}

void StageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    m_scene.extend();
    takeLook();
}

void StageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_scene.size = viewport()->size();
    m_scene.arrange();
    arrange();
}

void StageView::scrollContentsBy(int, int)
{
    m_scene.scroll = verticalScrollBar()->value();
    redraw();
}

// ---- the learner's hand

const Placed *StageView::cardAt(const QPointF &place) const
{
    const std::vector<Placed> &cards = frame();
    for (auto it = cards.rbegin(); it != cards.rend(); ++it) // the last lies before the others
        if (it->rect.contains(place))
            return &*it;
    return nullptr;
}

void StageView::toggleOthers()
{
    m_scene.others = m_scene.others == Others::Open ? Others::Folded : Others::Open;
    m_scene.arrange();
    arrange();
}

void StageView::selectCard(const Card &card)
{
    emit objectSelected(card.key.object());
}

void StageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF place = event->position();
    const Placed *card = cardAt(place);
    if (!card) {
        if (othersLine().contains(place))
            return toggleOthers();
        return emit taskSelected(TaskId::None);
    }
    const TaskId task = card->figure.taskAt((place - card->rect.topLeft()) / m_scene.unit);
    if (task != TaskId::None)
        emit taskSelected(task);
    else
        selectCard(card->card);
}

void StageView::reveal(std::size_t card)
{
    const QRectF rect = m_scene.grid().card(card);
    QScrollBar *bar = verticalScrollBar();
    const double room = bar->pageStep();
    if (rect.top() < bar->value())
        bar->setValue(static_cast<int>(rect.top()));
    else if (rect.bottom() > bar->value() + room)
        bar->setValue(static_cast<int>(std::min(rect.top(), rect.bottom() - room)));
}

/// To another card; false where the key leads out of them.
bool StageView::goBy(int key)
{
    const std::size_t count = m_scene.list().cards.size();
    const std::size_t columns = m_scene.grid().columns();
    const std::size_t from = m_current;
    if ((key == Qt::Key_Right || key == Qt::Key_Tab) && from + 1 < count)
        setCurrent(from + 1);
    else if ((key == Qt::Key_Left || key == Qt::Key_Backtab) && from > 0)
        setCurrent(from - 1);
    else if (key == Qt::Key_Down && from + columns < count)
        setCurrent(from + columns);
    else if (key == Qt::Key_Up && from >= columns)
        setCurrent(from - columns);
    else if (key == Qt::Key_Home && count > 0)
        setCurrent(0);
    else if (key == Qt::Key_End && count > 0)
        setCurrent(count - 1);
    else
        return false;
    return true;
}

bool StageView::focusNextPrevChild(bool next)
{
    return goBy(next ? Qt::Key_Tab : Qt::Key_Backtab)
           || QAbstractScrollArea::focusNextPrevChild(next);
}

void StageView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QAbstractScrollArea::keyPressEvent(event);
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
                        || event->key() == Qt::Key_Space;
    if (enters && m_current < m_scene.list().cards.size())
        return selectCard(m_scene.placed(m_current).card);
    if (event->key() == Qt::Key_Plus && m_scene.others == Others::Folded)
        return toggleOthers();
    if (event->key() == Qt::Key_Minus && m_scene.others == Others::Open)
        return toggleOthers();
    if (!goBy(event->key()))
        QAbstractScrollArea::keyPressEvent(event);
}

QString StageView::tipFor(const Placed &card, const QPointF &place) const
{
    const Trace &trace = m_scene.record->trace;
    QStringList lines{m_scene.sentence(card.card), StageWords::origin(trace, card.card)};
    const TaskId task = card.figure.taskAt((place - card.rect.topLeft()) / m_scene.unit);
    if (task != TaskId::None)
        lines = QStringList{StageWords::token(trace, card.card, task), card.title};
    lines.removeAll(QString());
    return QStringLiteral("<qt>%1</qt>")
        .arg(lines.join(QLatin1Char('\n')).toHtmlEscaped().replace('\n', QLatin1String("<br>")));
}

void StageView::showTip(const QHelpEvent &event)
{
    const Placed *card = cardAt(event.pos());
    if (!card)
        return QToolTip::hideText();
    QToolTip::showText(event.globalPos(), tipFor(*card, event.pos()), viewport());
}

bool StageView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showTip(*static_cast<QHelpEvent *>(event));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void StageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        takeLook();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        redraw();
}

void StageView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_focusShown = event->reason() != Qt::MouseFocusReason;
    redraw();
}

void StageView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_focusShown = false;
    redraw();
}

} // namespace trama::stage
