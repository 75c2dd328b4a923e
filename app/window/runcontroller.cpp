// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runcontroller.h"

namespace trama::window
{

RunController::RunController(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_record(session.record())
{
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(16);
    connect(&m_frames, &QTimer::timeout, this, &RunController::tick);
    m_player.setTrace(&m_record->trace);
    m_announced = state();
    connectSession();
}

void RunController::connectSession()
{
    connect(&m_session, &Session::started, this, &RunController::beginRun);
    connect(&m_session, &Session::grew, this, [this] { m_grown = m_grown || showsRun(); });
    connect(&m_session, &Session::ended, this, &RunController::endRun);
}

void RunController::start(const run::Request &request)
{
    m_request = request;
    m_session.start(request);
}

void RunController::startAside(const run::Request &request)
{
    m_aside = true;
    m_request = request;
    m_session.start(request);
    m_aside = false;
}

void RunController::stop()
{
    m_session.stop();
}

bool RunController::running() const
{
    return m_session.running();
}

bool RunController::showsRun() const
{
    return m_record == m_session.record();
}

TransportState RunController::state() const
{
    return transportState(*m_record, m_player, running());
}

void RunController::beginRun()
{
    if (m_aside) {
        announce(m_player.time());
        return keepTicking();
    }
    m_record = m_session.record();
    m_player.setTrace(&m_record->trace);
    m_player.follow();
    m_grown = false;
    emit recordChanged();
    announce(Time::min());
    keepTicking();
}

void RunController::endRun(const run::Outcome &outcome)
{
    if (showsRun()) {
        const Time before = m_player.time();
        if (m_player.mode() == playback::Player::Mode::Following)
            m_player.toEnd();
        m_grown = false;
        emit recordGrew();
        announce(before);
    }
    emit ended(outcome);
    announce(m_player.time());
    keepTicking();
}

void RunController::show(std::shared_ptr<const RunRecord> record, Time time)
{
    if (record == m_record)
        return;
    m_record = std::move(record);
    m_player.setTrace(&m_record->trace);
    m_player.seek(time);
    m_grown = false;
    emit recordChanged();
    announce(Time::min());
}

// ---- time

void RunController::tick()
{
    const Time before = m_player.time();
    const Time passed(m_clock.nsecsElapsed());
    m_clock.restart();
    if (std::exchange(m_grown, false))
        emit recordGrew();
    m_player.tick(passed);
    announce(before);
    keepTicking();
}

void RunController::keepTicking()
{
    const bool needed = running() || m_player.mode() != playback::Player::Mode::Standing;
    if (needed && !m_frames.isActive()) {
        m_clock.start();
        m_frames.start();
    } else if (!needed) {
        m_frames.stop();
    }
}

void RunController::announce(Time before)
{
    if (m_player.time() != before)
        emit timeChanged();
    const TransportState now = state();
    if (now == m_announced)
        return;
    m_announced = now;
    emit stateChanged();
}

void RunController::playOrPause()
{
    const Time before = m_player.time();
    if (m_player.mode() != playback::Player::Mode::Standing)
        m_player.pause();
    else if (running() && showsRun() && m_player.time() >= m_record->trace.end())
        m_player.follow();
    else
        m_player.play();
    announce(before);
    keepTicking();
}

void RunController::toStart()
{
    seek(Time::zero());
}

void RunController::toEnd()
{
    if (!running() || !showsRun())
        return seek(Time::max());
    const Time before = m_player.time();
    m_player.follow();
    announce(before);
    keepTicking();
}

void RunController::seek(Time time)
{
    const Time before = m_player.time();
    m_player.seek(time);
    announce(before);
    keepTicking();
}

void RunController::stepBack()
{
    const Time before = m_player.time();
    m_player.stepBack();
    announce(before);
    keepTicking();
}

void RunController::stepForward()
{
    const Time before = m_player.time();
    m_player.stepForward();
    announce(before);
    keepTicking();
}

void RunController::setPace(playback::Rhythm rhythm, double pace)
{
    m_player.setPace(rhythm, pace);
}

} // namespace trama::window
