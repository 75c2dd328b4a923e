// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/outputview.h"

#include "app/widgets/token.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <QToolTip>
#include <algorithm>
#include <limits>

namespace trama::output
{

OutputView::OutputView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
}

OutputView::~OutputView() = default;

void OutputView::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    m_text = m_record ? std::make_unique<OutputText>(m_record->trace) : nullptr;
    m_anchor = m_cursor = {};
    m_rowCount = 0;
    m_time = {};
    showRows();
}

void OutputView::refresh()
{
    if (!m_text)
        return;
    m_text->extend();
    showRows();
}

void OutputView::setTime(Time time)
{
    if (time == m_time)
        return;
    m_time = time;
    showRows();
}

void OutputView::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void OutputView::showRows()
{
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    m_rowCount = m_text ? m_text->rowsAt(m_time) : 0;
    updateScrollBars();
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    viewport()->update();
}

QString OutputView::text() const
{
    return m_rowCount ? m_text->textOf(0, m_rowCount - 1, m_time) : QString();
}

QString OutputView::visibleText() const
{
    if (!m_rowCount)
        return {};
    const std::size_t rows = viewport()->height() / rowHeight() + 1;
    return m_text->textOf(firstRow(), std::min(m_rowCount, firstRow() + rows) - 1, m_time);
}

// ---- geometry

int OutputView::rowHeight() const
{
    return QFontMetrics(font()).height() + 4;
}

int OutputView::textLeft() const
{
    return rowHeight() * 2 + 4;
}

std::size_t OutputView::firstRow() const
{
    return static_cast<std::size_t>(verticalScrollBar()->value());
}

void OutputView::updateScrollBars()
{
    const int inSight = std::max(1, viewport()->height() / rowHeight());
    verticalScrollBar()->setPageStep(inSight);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_rowCount) - inSight));
    int widest = 0;
    const std::size_t last = std::min(m_rowCount, firstRow() + inSight + 1);
    for (std::size_t row = firstRow(); row < last; ++row) {
        const QFontMetrics metrics(font());
        widest = std::max(widest, metrics.horizontalAdvance(m_text->rowText(row, m_time)));
    }
    const int room = viewport()->width() - textLeft() - 8;
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(rowHeight());
    horizontalScrollBar()->setRange(
        0, std::max({0, widest - room, widest > room ? horizontalScrollBar()->value() : 0}));
}

void OutputView::layOut(QTextLayout &layout, std::size_t row) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(8 * QFontMetricsF(font()).horizontalAdvance(QLatin1Char(' ')));
    layout.setTextOption(option);
    layout.setFont(font());
    layout.setText(m_text->rowText(row, m_time));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
}

OutputView::Place OutputView::placeAt(QPoint position) const
{
    if (!m_rowCount)
        return {};
    const int below = std::max(0, position.y()) / rowHeight();
    const std::size_t row = firstRow() + below;
    if (row >= m_rowCount)
        return {m_rowCount - 1, static_cast<int>(m_text->rowText(m_rowCount - 1, m_time).size())};
    QTextLayout layout;
    layOut(layout, row);
    const int x = position.x() - textLeft() + horizontalScrollBar()->value();
    return {row, layout.lineAt(0).xToCursor(x)};
}

// ---- painting

void OutputView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.card);
    const int height = rowHeight();
    const std::vector<TaskStyle> styles =
        m_record ? taskStyles(m_record->trace, m_theme) : std::vector<TaskStyle>();
    int top = 0;
    for (std::size_t row = firstRow(); row < m_rowCount && top < viewport()->height(); ++row) {
        paintRow(painter, row, top, styles);
        top += height;
    }
}

void OutputView::paintRow(QPainter &painter, std::size_t row, int top,
                          const std::vector<TaskStyle> &styles) const
{
    const auto [first, last] = m_text->piecesAt(row, m_time);
    QTextLayout layout;
    layOut(layout, row);
    QList<QTextLayout::FormatRange> formats;
    int at = 0;
    for (std::size_t i = first; i < last; ++i) {
        const Piece &piece = m_text->piece(i);
        const int length = static_cast<int>(m_text->text(piece).size());
        QTextCharFormat format;
        format.setForeground(piece.task == TaskId::None ? m_theme.ink
                                                        : styles[index(piece.task)].text);
        formats.append({at, length, format});
        at += length;
    }
    layout.setFormats(formats);

    const QPointF origin(textLeft() - horizontalScrollBar()->value(), top + 2);
    painter.save();
    painter.setClipRect(textLeft() - 2, top, viewport()->width(), rowHeight());
    paintSelection(painter, layout, row, origin);
    layout.draw(&painter, origin);
    painter.restore();
    if (first == last)
        return;
    const Piece &piece = m_text->piece(first);
    const QRectF place(4, top, rowHeight(), rowHeight());
    if (piece.task != TaskId::None)
        paintToken(painter, place.adjusted(2, 2, -2, -2), styles[index(piece.task)]);
    if (piece.error) {
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(m_theme.ink);
        painter.drawText(place.translated(rowHeight() * 0.85, 0), Qt::AlignCenter,
                         QStringLiteral("!"));
    }
}

void OutputView::paintSelection(QPainter &painter, const QTextLayout &layout, std::size_t row,
                                QPointF at) const
{
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    if (from == to || row < from.row || row > to.row)
        return;
    const QTextLine line = layout.lineAt(0);
    const qreal left = row == from.row ? line.cursorToX(from.column) : 0;
    const qreal right = row == to.row ? line.cursorToX(to.column)
                                      : std::max<qreal>(line.naturalTextWidth(), 6);
    painter.fillRect(QRectF(at.x() + left, at.y() - 2, right - left, rowHeight()),
                     m_theme.selection);
}

// ---- keys, mouse, selection

QString OutputView::selectedText() const
{
    const Place from = std::min(m_anchor, m_cursor);
    Place to = std::max(m_anchor, m_cursor);
    if (from == to || from.row >= m_rowCount)
        return {};
    if (to.row >= m_rowCount)
        to = {m_rowCount - 1, std::numeric_limits<int>::max()};
    const QString last = m_text->rowText(to.row, m_time);
    if (from.row == to.row)
        return last.mid(from.column, to.column - from.column);
    QString text = m_text->textOf(from.row, to.row - 1, m_time).mid(from.column);
    if (!m_text->goesOn(to.row - 1))
        text += QLatin1Char('\n');
    return text + last.left(to.column);
}

void OutputView::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void OutputView::selectAll()
{
    m_anchor = {};
    m_cursor = {m_rowCount, 0};
    viewport()->update();
}

void OutputView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Home)
        bar->setValue(0);
    else if (event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void OutputView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_cursor = placeAt(event->position().toPoint());
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = m_cursor;
    viewport()->update();
}

void OutputView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    QScrollBar *bar = verticalScrollBar();
    if (event->position().y() < 0)
        bar->setValue(bar->value() - 1);
    if (event->position().y() > viewport()->height())
        bar->setValue(bar->value() + 1);
    m_cursor = placeAt(event->position().toPoint());
    viewport()->update();
}

void OutputView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copying = menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &OutputView::copy);
    copying->setEnabled(!selectedText().isEmpty());
    menu.addAction(tr("Select &all"), QKeySequence::SelectAll, this, &OutputView::selectAll);
    menu.exec(event->globalPos());
}

QString OutputView::toolTipAt(QPoint position) const
{
    const std::size_t row = firstRow() + position.y() / rowHeight();
    if (position.x() >= textLeft() || row >= m_rowCount)
        return {};
    const Piece &piece = m_text->piece(m_text->piecesAt(row, m_time).first);
    const QString stream = piece.error ? tr("written to stderr") : tr("written to stdout");
    if (piece.task == TaskId::None)
        return tr("%1; by whom is not known").arg(stream);
    return tr("%1 by %2").arg(stream, taskName(m_record->trace, piece.task));
}

bool OutputView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
    return true;
}

void OutputView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    showRows();
}

void OutputView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showRows();
}

} // namespace trama::output
