// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/collector.h"
#include "core/run/outcome.h"
#include "core/trace/trace.h"

#include <QObject>
#include <memory>

namespace trama::run
{

class Assembler;

/// One Live run: the program free on the machine's Python, everything that is seen of it
/// appended to a Trace in this object's thread. One object runs one program once; whatever
/// happens, `ended` comes exactly once, from the event loop.
class LiveRun : public QObject
{
    Q_OBJECT

public:
    /// The trace must be empty and outlive this object.
    explicit LiveRun(Trace &trace, QObject *parent = nullptr);
    /// Ends the program if it still runs, and waits until nothing of it is left.
    ~LiveRun() override;

    void start(const Request &request);

    /// Ends the program and everything it started.
    void stop();
    /// Sends a signal to the program's first process and its process group.
    void signal(int number);

    void writeInput(const QByteArray &text);
    void closeInput();

signals:
    void grew();
    void ended(const trama::run::Outcome &outcome);

private:
    void fail(const QString &sentence);
    void takeDelivery();

    Trace &m_trace;
    Streams m_streams = Streams::Captured;
    std::optional<LabOrder> m_lab;
    std::unique_ptr<Collector> m_collector;
    std::unique_ptr<Assembler> m_assembler;
    std::unique_ptr<class InputWriter> m_input;
};

} // namespace trama::run
