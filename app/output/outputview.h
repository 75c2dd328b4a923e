// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/output/outputtext.h"
#include "app/theme/taskstyle.h"
#include "app/theme/theme.h"
#include "core/timeline/runrecord.h"

#include <QAbstractScrollArea>
#include <memory>
#include <optional>

class QTextLayout;

namespace trama::output
{

/// What the program has written up to a time, each row with its writer's token. It draws only
/// the rows in sight, so a million cost no more than ten; it keeps a selection and the place
/// scrolled to, and nothing that the trace could contradict.
class OutputView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit OutputView(QWidget *parent = nullptr);
    ~OutputView() override;

    void setRecord(std::shared_ptr<const RunRecord> record);
    /// Looks again at a record that has grown.
    void refresh();
    void setTime(Time time);
    void setTheme(const Theme &theme);

    std::size_t rowCount() const { return m_rowCount; }
    QString selectedText() const;
    /// All that is shown, whether in sight or not.
    QString text() const;
    QString visibleText() const;

public slots:
    void copy() const;
    void selectAll();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Place
    {
        std::size_t row = 0;
        int column = 0;
        friend auto operator<=>(const Place &, const Place &) = default;
    };

    int rowHeight() const;
    int textLeft() const;
    std::size_t firstRow() const;
    Place placeAt(QPoint position) const;
    QString toolTipAt(QPoint position) const;
    void showRows();
    void updateScrollBars();
    void layOut(QTextLayout &layout, std::size_t row) const;
    void paintRow(QPainter &painter, std::size_t row, int top,
                  const std::vector<TaskStyle> &styles) const;
    void paintSelection(QPainter &painter, const QTextLayout &layout, std::size_t row,
                        QPointF at) const;

    std::shared_ptr<const RunRecord> m_record;
    std::unique_ptr<OutputText> m_text;
    Theme m_theme = Theme::light();
    Time m_time{};
    std::size_t m_rowCount = 0;
    Place m_anchor;
    Place m_cursor;
};

} // namespace trama::output
