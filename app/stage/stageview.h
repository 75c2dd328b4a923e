// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stagescene.h"

#include <QAbstractScrollArea>

class QHelpEvent;

namespace trama::stage
{

/// The stage: a card for each object of a run, showing at one time who holds it, who waits, what is
/// in it. It shows a record and asks for tasks and objects to be selected; it never does so itself.
class StageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit StageView(QWidget *parent = nullptr);

    /// The run to show, null for none.
    void setRecord(std::shared_ptr<const RunRecord> record);
    /// The record has grown.
    void refresh();
    void setTime(Time time);
    /// What is known to have gone wrong in the run.
    void setProblems(std::vector<insight::Problem> problems);
    void setSelectedTasks(std::vector<TaskId> tasks);
    /// The object that stands out; None for none.
    void setSelectedObject(ObjectId object);
    ObjectId selectedObject() const { return m_selected; }
    /// What the timeline shows: of many objects, those that are used there have cards.
    void setStretch(Stretch stretch);
    /// As the run is played: what travels does so for a quarter of a real second.
    void setPace(playback::Rhythm rhythm, double pace);
    void setMotion(Motion motion);
    void setTheme(const Theme &theme);

    const StageScene &scene() const { return m_scene; }
    /// The cards in sight now, as they are painted.
    const std::vector<Placed> &frame() const;
    /// The card that the keys are at, by its place in the scene's list.
    std::size_t current() const { return m_current; }
    void setCurrent(std::size_t card);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The learner clicked on a task, or with None beside them all.
    void taskSelected(trama::TaskId task);
    void objectSelected(trama::ObjectId object);

protected:
    /// Tab goes from card to card, and from the last one on.
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void takeLook();
    void arrange();
    void redraw();
    void toggleOthers();
    void selectCard(const Card &card);
    bool goBy(int key);
    void reveal(std::size_t card);
    void showTip(const QHelpEvent &event);
    QString tipFor(const Placed &card, const QPointF &place) const;
    const Placed *cardAt(const QPointF &place) const;
    QRectF othersLine() const;
    void paintOthers(QPainter &painter) const;

    StageScene m_scene;
    mutable std::vector<Placed> m_frame; ///< of the scene as it is, while m_fresh
    mutable bool m_fresh = false;
    ObjectId m_selected = ObjectId::None;
    std::size_t m_current = 0;
    bool m_focusShown = false;
};

} // namespace trama::stage
