// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/outcome.h"
#include "core/timeline/runrecord.h"

#include <QObject>
#include <QPointer>
#include <memory>

namespace trama::run
{
class LiveRun;
}

namespace trama
{

/// What a client asks for: one run at a time, its record shared with the views. The window and
/// the command line both speak to it and to nothing behind it.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// Starts a run with a new record; the last one's record lives on with whoever keeps it.
    /// Precondition: no run is under way.
    void start(const run::Request &request);

    /// Ends the program and everything it started; `ended` follows within a second.
    void stop();

    /// Passes a signal on to the program, as a terminal would.
    void signal(int number);

    bool running() const;

    /// Text for the program's stdin (Streams::Captured only).
    void writeInput(const QByteArray &text);
    /// Ends the program's stdin, as Ctrl-D does at a terminal.
    void closeInput();

    /// The present or the last run's record; never null.
    std::shared_ptr<const RunRecord> record() const { return m_record; }

signals:
    /// A new, empty record has taken the last one's place.
    void started();
    /// The record has grown; at most once every few milliseconds.
    void grew();
    /// The run is over, the record is complete and no process is left.
    void ended(const trama::run::Outcome &outcome);

private:
    std::shared_ptr<RunRecord> m_record;
    std::unique_ptr<run::LiveRun> m_run;
    QPointer<QObject> m_over; ///< the last run, until it is deleted
};

} // namespace trama
