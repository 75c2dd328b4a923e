// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/run/liverun.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

namespace trama
{

Session::Session(QObject *parent) : QObject(parent), m_record(std::make_shared<RunRecord>()) {}

Session::~Session()
{
    // No event loop may come to delete the runs that have ended, and they leave files behind.
    if (m_over && thread()->loopLevel() == 0)
        QCoreApplication::sendPostedEvents(m_over, QEvent::DeferredDelete);
}

void Session::start(const run::Request &request)
{
    Q_ASSERT(!m_run);
    m_record = std::make_shared<RunRecord>();
    m_run = std::make_unique<run::LiveRun>(m_record->trace);
    connect(m_run.get(), &run::LiveRun::grew, this, [this] {
        m_record->extend();
        emit grew();
    });
    connect(m_run.get(), &run::LiveRun::ended, this, [this](const run::Outcome &outcome) {
        m_record->extend();
        m_over = m_run.release();
        m_over->deleteLater(); // it is the one that calls
        emit ended(outcome);
    });
    emit started();
    m_run->start(request);
}

void Session::stop()
{
    if (m_run)
        m_run->stop();
}

void Session::signal(int number)
{
    if (m_run)
        m_run->signal(number);
}

bool Session::running() const
{
    return m_run != nullptr;
}

void Session::writeInput(const QByteArray &text)
{
    if (m_run)
        m_run->writeInput(text);
}

void Session::closeInput()
{
    if (m_run)
        m_run->closeInput();
}

} // namespace trama
