// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "app/window/transportstate.h"

#include <QAction>
#include <QList>
#include <QObject>

namespace trama::window
{

/// Everything that can be done in the window, each with its words, key, tool tip and icon.
/// What is done on a trigger the window connects.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    QAction *const explore;
    QAction *const measure;
    QAction *const run;
    QAction *const stop;
    QAction *const play;
    QAction *const toStart;
    QAction *const stepBack;
    QAction *const stepForward;
    QAction *const toEnd;
    QAction *const slower;
    QAction *const faster;
    QAction *const open;
    QAction *const save;
    QAction *const restore;
    QAction *const saveOnRun;
    QAction *const choosePython;
    QAction *const allOrders;
    QAction *const nextSeed;
    QAction *const openOrder;
    QAction *const saveOrder;
    QAction *const formerOrder; ///< in the Lab: before another way was gone
    QAction *const meetingBack;
    QAction *const meetingForward;
    QAction *const lineBack;
    QAction *const lineForward;
    QAction *const toSurprise;
    QAction *const nextProblem;
    QAction *const find;
    QAction *const findNext;
    QAction *const findPrevious;
    QAction *const nextVariant;
    QAction *const nextPane;
    QAction *const stage; ///< shown or not
    QAction *const zoomIn;
    QAction *const zoomOut;
    QAction *const zoomReset;
    QAction *const fitTimeline;
    QAction *const countSteps; ///< the axis of a run of the Lab counts them; else time
    QAction *const menu;
    QAction *const keys;
    QAction *const about;
    QAction *const quit;
    /// What may happen next in the Lab: the first option, the second …
    const QList<QAction *> choose;

    /// All of them, in the order in which they are listed.
    QList<QAction *> all() const;

    void setTheme(const Theme &theme);
    void setState(const TransportState &state);
    /// Whether all orders are being tried: then that can be stopped.
    void setSearching(bool searching);
    void retranslate();

private:
    void createKeys();
    void setWords(QAction *action, const QString &text, const QString &tip);
    void retranslateTransport();
    void retranslateRest();

    TransportState m_state;
    bool m_searching = false;
    QIcon m_playIcon;
    QIcon m_pauseIcon;
};

/// An action's keys as the learner reads them, for example "Ctrl+R · F9".
QString keysOf(const QAction &action);

} // namespace trama::window
