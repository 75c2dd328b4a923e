// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/timeline/runrecord.h"

#include <QWidget>
#include <memory>

class QLabel;

namespace trama
{
class FindBar;
}

namespace trama::narration
{

class FilterBar;
class NarrationModel;
class NarrationSearch;
class NarrationView;

/// What happened in a run, told event by event, at a time. It shows a record and asks for times
/// and tasks; it changes neither.
class NarrationPane : public QWidget
{
    Q_OBJECT

public:
    explicit NarrationPane(QWidget *parent = nullptr);

    /// Null for none.
    void setRecord(std::shared_ptr<const RunRecord> record);
    /// Looks again at a record that has grown.
    void refresh();
    void setTime(Time time);
    void setTheme(const Theme &theme);
    /// The rows of these tasks stand out.
    void setSelectedTasks(const std::vector<TaskId> &tasks);

    NarrationView *view() const { return m_view; }

public slots:
    void openFind();
    void findNext();
    void findPrevious();

signals:
    /// The learner wants to be at this time.
    void timeRequested(trama::Time time);
    void taskSelected(trama::TaskId task);
    /// The search came to an event of this task.
    void found(trama::TaskId task, trama::Time time);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void connectWidgets();
    void retranslate();
    void showState();
    void takeSubject();
    void find(bool forward);

    std::shared_ptr<const RunRecord> m_record;
    NarrationModel *m_model = nullptr;
    NarrationSearch *m_search = nullptr;
    FilterBar *m_filter = nullptr;
    NarrationView *m_view = nullptr;
    QLabel *m_empty = nullptr;
    FindBar *m_find = nullptr;
};

} // namespace trama::narration
