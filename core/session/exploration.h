// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/explorer.h"
#include "core/run/outcome.h"

#include <QObject>
#include <QString>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>

namespace trama
{

namespace run
{
class PythonProgram;
}

/// What is to be explored, and where the search stops at the latest.
struct ExplorationOrder
{
    run::Request request; ///< whose order of the Lab, streams and limit are not looked at
    lab::Model model = lab::Model::Any;
    std::optional<std::uint64_t> executions; ///< nothing: as many as there are
    std::uint32_t steps = 20'000;            ///< of one execution
    std::optional<Time> limit;               ///< nothing: as long as it takes
};

/// What a search has come to so far. A plain value.
struct Findings
{
    std::uint64_t executions = 0;
    std::uint64_t redundant = 0;
    std::vector<lab::Found> outcomes; ///< in the order of finding
    lab::Verdict verdict;             ///< Running until it is over
    QString sentence;                 ///< when the program could not be explored at all: why
    std::chrono::milliseconds elapsed{};
};

/// A search through all orders of a program, in a thread of its own.
class Exploration : public QObject
{
    Q_OBJECT

public:
    explicit Exploration(ExplorationOrder order, QObject *parent = nullptr);
    /// Cancels it, and waits until no process is left.
    ~Exploration() override;

    /// Once.
    void start();
    /// Ends it soon with what it knows: the verdict is Bounded.
    void cancel();

    /// As of the last signal.
    const Findings &findings() const { return m_findings; }
    /// The order of an outcome's witness, to be run in the Lab: see LabOrder::following.
    lab::Schedule schedule(const lab::Found &found) const;

signals:
    /// There is more; at most some twenty times a second.
    void progressed();
    /// It is over: findings() will not change any more.
    void finished();

private:
    void search();
    lab::Verdict whenCancelled(const lab::Verdict &verdict) const;
    void publish(const lab::Explorer &explorer);
    void take();

    ExplorationOrder m_order;
    std::string m_fingerprint;
    std::chrono::steady_clock::time_point m_begin;
    std::thread m_thread;
    std::atomic<bool> m_cancelled{false};
    std::atomic<run::PythonProgram *> m_program{nullptr}; ///< while it may be stopped

    std::mutex m_mutex; ///< over the next one
    Findings m_latest;  ///< as the searching thread has it
    Findings m_findings;
};

} // namespace trama
