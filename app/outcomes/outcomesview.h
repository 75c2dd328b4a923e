// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outcomes/outcomesmodel.h"
#include "app/theme/theme.h"
#include "app/widgets/uniformlist.h"

namespace trama::outcomes
{

class OutcomesDelegate;

/// The rows of a search that may still go on. The arrow keys choose one, Enter or a click runs it.
/// However rows are sorted anew, the chosen one stays where it was seen.
class OutcomesView : public UniformList
{
    Q_OBJECT

public:
    explicit OutcomesView(OutcomesModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The model's rows are others than before, or in another order.
    void takeRows();

signals:
    /// The outcome with this place in Findings::outcomes is to be seen.
    void replayWanted(std::size_t place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void replay();
    void copy() const;

    OutcomesModel &m_model;
    OutcomesDelegate *m_delegate = nullptr;
    int m_seenAt = 0; ///< where the current row's top is in sight
};

} // namespace trama::outcomes
