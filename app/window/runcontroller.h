// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/transportstate.h"
#include "core/session/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>

namespace trama::window
{

/// Joins a session, the record that is shown and the player that moves in it, and lets time
/// pass sixty times a second while there is anything to see. It draws nothing.
class RunController : public QObject
{
    Q_OBJECT

public:
    explicit RunController(Session &session, QObject *parent = nullptr);

    /// Precondition: no run is under way.
    void start(const run::Request &request);
    /// The same, but what is shown stays until somebody shows the run's record.
    void startAside(const run::Request &request);
    void stop();
    bool running() const;
    /// What the run under way, or the last one, was to do.
    const run::Request &request() const { return m_request; }

    /// Shows a record; the player stands at a time of it, without one at its end.
    void show(std::shared_ptr<const RunRecord> record, Time time = Time::max());
    const std::shared_ptr<const RunRecord> &record() const { return m_record; }
    /// Whether what is shown is the run under way.
    bool showsRun() const;

    const playback::Player &player() const { return m_player; }
    Time time() const { return m_player.time(); }
    TransportState state() const;

    void playOrPause();
    void toStart();
    /// To the end; of a run under way, to its live edge, and stays there.
    void toEnd();
    void stepBack();
    void stepForward();
    void seek(Time time);
    void setPace(playback::Rhythm rhythm, double pace);

signals:
    void recordChanged();
    void recordGrew();
    void timeChanged();
    void stateChanged();
    void ended(const trama::run::Outcome &outcome);

private:
    void connectSession();
    void beginRun();
    void endRun(const run::Outcome &outcome);
    void tick();
    void announce(Time before);
    void keepTicking();

    Session &m_session;
    std::shared_ptr<const RunRecord> m_record;
    playback::Player m_player;
    QTimer m_frames;
    QElapsedTimer m_clock;
    bool m_grown = false;
    run::Request m_request;
    bool m_aside = false;
    TransportState m_announced;
};

} // namespace trama::window
