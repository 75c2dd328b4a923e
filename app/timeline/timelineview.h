// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"
#include "core/timeline/viewport.h"

#include <QWidget>

class QHelpEvent;
class QScrollBar;

namespace trama
{

class ChoicePanel;
class Navigator;
class TimelinePlot;

/// A run as lanes over time: who was on which core, what each task did, who held each object.
/// Colour says who, shape says what. It shows a record and asks for times and tasks; it never
/// changes either by itself.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// The run to show, all of it in sight; null for none.
    void setRecord(std::shared_ptr<const RunRecord> record);
    /// The record has grown. While everything is in sight it stays so; after a zoom the live
    /// edge is followed as long as it is in sight.
    void refresh();

    /// Where the playhead stands. When it runs out of sight, what is in sight goes with it.
    void setTime(Time time);
    /// The lanes of these tasks stand out.
    void setSelectedTasks(std::vector<TaskId> tasks);
    void setTheme(const Theme &theme);

    /// What the axis of a run of the Lab counts; that of others counts time.
    void setCount(timeline::Count count);

    timeline::TimeRange visibleRange() const;
    /// What may happen next, beside the playhead of a run of the Lab.
    ChoicePanel *choices() const { return m_choices; }
    /// What everything is drawn from.
    const Scene &scene() const { return m_scene; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void fit();
    void zoomIn();
    void zoomOut();
    /// Brings a time into sight.
    void reveal(trama::Time time);
    /// Brings a task's lane into sight, unfolding it if need be.
    void showTask(trama::TaskId task);
    /// Goes to who ended the wait in which the selected task is; in a deadlock, to its circle.
    void showWaker();
    /// Folds the process at which the keyboard is, or unfolds it; at an object, the objects.
    void toggleFold();

signals:
    /// The learner wants to be at this time.
    void timeRequested(trama::Time time);
    /// Another stretch of the run is in sight.
    void visibleRangeChanged(const trama::timeline::TimeRange &range);
    /// The learner clicked on a task, or with None beside them all.
    void taskSelected(trama::TaskId task);
    /// These tasks, and no others, are to be selected.
    void tasksRequested(const std::vector<trama::TaskId> &tasks);
    /// The learner wants to see where a task is in the program.
    void lineRequested(trama::TaskId task);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createPlot();
    void createScrollBar();
    void createChoices();
    void connectNavigator();

    void takeLanes();
    void takeFont();
    void takeStyles();
    void showRange();
    void arrangeScroll();
    void arrange();
    void showChoices();
    void placeChoices();
    double roomForChoices() const;
    Time endWithRoom() const;
    timeline::Viewport::Growth growth() const;

    void revealPlace(Time place);
    void zoomAt(double x, double factor);
    void zoomAboutPlayhead(double factor);
    void pan(const QPointF &pixels);
    void scrollBy(double pixels);
    void scrubTo(double x);
    void selectAt(const QPointF &place);
    bool toggleFoldAt(const LaneRow &row, double x);
    void toggleFoldOf(const LaneRow &row);
    void moveToLane(int step);
    void showRow(const LaneRow &row);
    TaskId taskAtKeyboard() const;
    void requestLine();
    void sayAtLane(TaskId task, const QString &words);
    void showTip(const QHelpEvent &event);

    Scene m_scene;
    timeline::Viewport m_viewport;
    TimelinePlot *m_plot = nullptr;
    QScrollBar *m_scrollBar = nullptr;
    Navigator *m_navigator = nullptr;
    ChoicePanel *m_choices = nullptr;
};

} // namespace trama
