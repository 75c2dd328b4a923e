// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/sharedsearch.h"
#include "core/lab/survey.h"
#include "core/run/outcome.h"
#include "core/run/pythonprogram.h"

#include <QObject>
#include <QString>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>

namespace trama
{

/// What is to be explored, and where the search stops at the latest.
struct ExplorationOrder
{
    run::Request request; ///< whose order of the Lab, streams and limit are not looked at
    run::PythonProgram::Settings program;
    std::optional<std::uint64_t> executions; ///< nothing: as many as there are
    std::optional<Time> limit;               ///< nothing: as long as it takes
    int workers = 0;                         ///< processes at a time; 0: one a core
};

/// What was tried besides, of a program with many orders.
struct Surveyed
{
    std::optional<int> preemptions; ///< all orders with so many at most
    std::uint64_t random = 0;       ///< orders that were chosen at random
};

/// What a search has come to so far. A plain value.
struct Findings
{
    std::uint64_t executions = 0;
    std::uint64_t redundant = 0;
    std::vector<lab::Found> outcomes; ///< in the order of finding; last those of the survey alone
    std::optional<Surveyed> survey;   ///< nothing when all orders were tried
    bool assumesFairness = false;     ///< see lab::Looks
    lab::Verdict verdict;             ///< Running until it is over
    QString sentence;                 ///< when the program could not be explored at all: why
    std::chrono::milliseconds elapsed{};
};

/// A search through all orders of a program, in threads of its own. One that lasts is shared by
/// several, and the program is surveyed meanwhile, so that what is probable shows soon.
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
    /// What one of those who search has come to.
    struct Part
    {
        std::uint64_t executions = 0;
        std::uint64_t redundant = 0;
        lab::Outcomes outcomes;
        lab::Verdict verdict;
    };

    void search();
    void takePart(run::PythonProgram &program, std::size_t part);
    void helpOut(std::size_t part);
    void callHelpers();
    bool isTimeFor(Time most) const;
    lab::Bound bound();
    void survey(run::PythonProgram &program);
    void report(const lab::Explorer &explorer, std::size_t part);
    void publish();
    lab::Verdict verdict() const;
    void take();
    bool attach(run::PythonProgram &program);
    void detach(run::PythonProgram &program);

    ExplorationOrder m_order;
    std::string m_fingerprint;
    std::chrono::steady_clock::time_point m_begin;
    std::thread m_thread;
    std::vector<std::thread> m_helpers;
    lab::SharedSearch m_search;
    std::atomic<std::uint64_t> m_started{0}; ///< executions
    std::atomic<bool> m_cancelled{false};
    std::atomic<lab::Bound> m_bound{lab::Bound::None}; ///< that ended it
    std::atomic<std::size_t> m_latestBytes{0};         ///< of all outcomes

    std::mutex m_mutex;                           ///< over what follows
    std::vector<run::PythonProgram *> m_programs; ///< that may be stopped
    std::vector<Part> m_parts;
    std::optional<Surveyed> m_survey;
    lab::Outcomes m_surveyOutcomes;
    std::chrono::steady_clock::time_point m_published;
    Findings m_latest;

    Findings m_findings;
};

} // namespace trama
