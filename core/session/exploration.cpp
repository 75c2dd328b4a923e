// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exploration.h"

#include "core/run/fingerprint.h"
#include "core/run/pythonprogram.h"

#include <QMetaObject>

namespace trama
{

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace
{

constexpr milliseconds between(50); ///< two reports

} // namespace

Exploration::Exploration(ExplorationOrder order, QObject *parent)
    : QObject(parent), m_order(std::move(order)), m_fingerprint(run::fingerprint(m_order.request))
{
}

Exploration::~Exploration()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void Exploration::start()
{
    m_begin = steady_clock::now();
    m_thread = std::thread([this] {
        search();
        QMetaObject::invokeMethod(
            this,
            [this] {
                take();
                emit finished();
            },
            Qt::QueuedConnection);
    });
}

void Exploration::cancel()
{
    m_cancelled = true;
    const std::lock_guard lock(m_mutex);
    if (run::PythonProgram *const program = m_program)
        program->stop();
}

lab::Schedule Exploration::schedule(const lab::Found &found) const
{
    return {m_fingerprint, found.witness, m_order.model, {}, true};
}

// ---- in its own thread

void Exploration::search()
{
    QString sentence;
    const auto program =
        run::PythonProgram::load(m_order.request, m_order.model, m_order.steps, sentence);
    if (!program) {
        const std::lock_guard lock(m_mutex);
        m_latest.sentence = sentence;
        m_latest.verdict = {lab::Verdict::Kind::Uncontrolled, "the program could not be loaded"};
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_program = program.get();
    }
    const auto isUp = [this] {
        return m_cancelled || (m_order.limit && steady_clock::now() - m_begin >= *m_order.limit);
    };
    lab::Explorer explorer(*program,
                           {m_order.executions.value_or(UINT64_MAX), m_order.steps, isUp});
    steady_clock::time_point reported = m_begin;
    bool more = true;
    while (more) {
        more = explorer.next();
        if (m_cancelled && more)
            break; // its last execution may have been cut short
        if (more && steady_clock::now() - reported < between)
            continue;
        reported = steady_clock::now();
        publish(explorer);
    }
    const std::lock_guard lock(m_mutex);
    m_latest.verdict = whenCancelled(m_latest.verdict);
    m_program = nullptr;
}

/// Who cancels ends it as a lack of time does.
lab::Verdict Exploration::whenCancelled(const lab::Verdict &verdict) const
{
    using Kind = lab::Verdict::Kind;
    const bool ended =
        m_cancelled && (verdict.kind == Kind::Running || verdict.kind == Kind::Bounded);
    return ended ? lab::Verdict{Kind::Bounded, "cancelled"} : verdict;
}

void Exploration::publish(const lab::Explorer &explorer)
{
    {
        const std::lock_guard lock(m_mutex);
        m_latest.executions = explorer.executions();
        m_latest.redundant = explorer.redundant();
        m_latest.outcomes = explorer.outcomes().all();
        m_latest.verdict = whenCancelled(explorer.verdict());
        m_latest.elapsed = duration_cast<milliseconds>(steady_clock::now() - m_begin);
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            take();
            emit progressed();
        },
        Qt::QueuedConnection);
}

// ---- in the thread of who asked for it

void Exploration::take()
{
    const std::lock_guard lock(m_mutex);
    m_findings = m_latest;
}

} // namespace trama
