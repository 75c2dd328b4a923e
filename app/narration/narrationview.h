// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "app/widgets/uniformlist.h"
#include "core/trace/ids.h"
#include "core/trace/time.h"

#include <vector>

namespace trama::narration
{

class NarrationDelegate;
class NarrationModel;

/// The rows of a narration at a time. The row of the present is current; where several happened at
/// one instant, the one that was chosen among them. It scrolls with the present as long as that is
/// in sight, and stays where the learner scrolled to otherwise.
class NarrationView : public UniformList
{
    Q_OBJECT

public:
    explicit NarrationView(NarrationModel &model, QWidget *parent = nullptr);

    void setTime(Time time);
    /// The rows are others than before.
    void takeRows();
    void setTheme(const Theme &theme);
    void setSelectedTasks(std::vector<TaskId> tasks);
    /// Goes to a row: its time is asked for.
    void goTo(int row);

signals:
    void timeRequested(trama::Time time);
    void taskChosen(trama::TaskId task);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void place(int row);
    void copy() const;

    NarrationModel &m_model;
    NarrationDelegate *m_delegate = nullptr;
    Time m_time{};
    bool m_placing = false; ///< the current row moves with the time, not by the learner
};

} // namespace trama::narration
