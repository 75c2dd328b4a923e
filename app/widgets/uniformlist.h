// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

namespace trama
{

/// A list of rows of one height, of which it knows nothing but their number: a million rows cost
/// no more than ten, and rows that are added at the end cost nothing. (QListView lays out every
/// row, each time one is added.) Rows are drawn by the delegate; one is current, none is selected.
class UniformList : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit UniformList(QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;

    /// Whether the whole row can be seen.
    bool isInSight(const QModelIndex &index) const;
    int rowHeight() const;
    /// How many lines of text a row has room for; one at first.
    void setLinesPerRow(int lines);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &, QItemSelectionModel::SelectionFlags) override {}
    QRegion visualRegionForSelection(const QItemSelection &) const override { return {}; }

    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void changeEvent(QEvent *event) override;

private:
    int rowCount() const;
    int rowsInSight() const;
    void setRange();
    void takeRowHeight();

    int m_lines = 1;     ///< a row
    int m_rowHeight = 0; ///< that the scroll bar stands for
};

} // namespace trama
