// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exploration.h"

#include "core/run/fingerprint.h"

#include <QMetaObject>
#include <algorithm>

namespace trama
{

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace
{

constexpr milliseconds between(50); ///< two reports

/// A search that is over by then needs no help.
constexpr milliseconds alone(300);

// When a program is surveyed, and for how long: a part of the time that there is, or this.
constexpr std::chrono::seconds beforeSurvey(5);
constexpr std::chrono::seconds surveying(10);
constexpr int share = 4; ///< of the limit, each

constexpr int depth = 3; ///< of orders at random: see lab::Pct

constexpr std::size_t mostBytes = std::size_t(256) << 20; ///< of outcomes

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
    m_search.stop();
    const std::lock_guard lock(m_mutex);
    for (run::PythonProgram *const program : m_programs)
        program->stop();
}

lab::Schedule Exploration::schedule(const lab::Found &found) const
{
    return {m_fingerprint, found.witness, m_order.program.model, {}, true};
}

// ---- in threads of its own

void Exploration::search()
{
    QString sentence;
    m_parts.resize(1);
    const auto program =
        run::PythonProgram::load(m_order.request, m_order.program, sentence);
    if (!program) {
        const std::lock_guard lock(m_mutex);
        m_latest.sentence = sentence;
        m_latest.verdict = {lab::Verdict::Kind::Uncontrolled, lab::Bound::None, {}};
        return;
    }
    takePart(*program, 0);
    for (std::thread &helper : m_helpers)
        helper.join();
    const std::lock_guard lock(m_mutex);
    m_published = {};
    publish();
    m_latest.verdict = verdict();
    if (m_latest.verdict.kind == lab::Verdict::Kind::Complete)
        m_latest.survey.reset();
}

/// Explores what is to be explored, until nothing is left of the whole.
void Exploration::takePart(run::PythonProgram &program, std::size_t part)
{
    if (!attach(program))
        return;
    lab::Explorer explorer(program, {UINT64_MAX, m_order.program.steps, [this] { return bound(); }});
    bool surveyed = false;
    m_search.work(explorer, [&] {
        report(explorer, part);
        if (part == 0 && m_helpers.empty() && steady_clock::now() - m_begin > alone)
            callHelpers();
        if (part == 0 && !surveyed && isTimeFor(beforeSurvey)) {
            surveyed = true;
            survey(program);
        }
        return !m_cancelled;
    });
    report(explorer, part);
    detach(program);
}

/// Whether so much time has passed, or a part of what there is.
bool Exploration::isTimeFor(Time most) const
{
    return steady_clock::now() - m_begin
           > (m_order.limit ? std::min(most, *m_order.limit / share) : most);
}

void Exploration::callHelpers()
{
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    const int workers = m_order.workers > 0 ? m_order.workers : std::max(cores, 1);
    {
        const std::lock_guard lock(m_mutex);
        m_parts.resize(static_cast<std::size_t>(workers));
    }
    for (int i = 1; i < workers; ++i)
        m_helpers.emplace_back([this, i] { helpOut(static_cast<std::size_t>(i)); });
}

/// With a program of its own. Where that cannot be loaded once more, there is no help.
void Exploration::helpOut(std::size_t part)
{
    QString sentence;
    const auto program =
        run::PythonProgram::load(m_order.request, m_order.program, sentence);
    if (program)
        takePart(*program, part);
}

/// What ends the search before its next execution.
lab::Bound Exploration::bound()
{
    using lab::Bound;
    Bound found = Bound::None;
    if (m_cancelled)
        found = Bound::Cancelled;
    else if (m_order.limit && steady_clock::now() - m_begin >= *m_order.limit)
        found = Bound::Time;
    else if (m_order.executions && m_started.fetch_add(1) >= *m_order.executions)
        found = Bound::Orders;
    else if (m_latestBytes > mostBytes)
        found = Bound::Memory;
    Bound none = Bound::None;
    if (found != Bound::None)
        m_bound.compare_exchange_strong(none, found);
    return m_bound;
}

/// Half of the time for orders with few preemptions, the rest for some at random.
void Exploration::survey(run::PythonProgram &program)
{
    lab::Survey survey(program, m_order.program.steps);
    const auto begin = steady_clock::now();
    const Time most = m_order.limit ? std::min<Time>(surveying, *m_order.limit / share) : surveying;
    const auto goesOn = [&](Time until) {
        return bound() == lab::Bound::None && !program.isLost()
               && steady_clock::now() - begin < until;
    };
    const auto report = [&] {
        const std::lock_guard lock(m_mutex);
        m_survey = Surveyed{survey.preemptions(), survey.randomExecutions()};
        if (steady_clock::now() - m_published < between)
            return;
        m_surveyOutcomes = survey.outcomes();
        publish();
    };
    bool more = true;
    while (more && goesOn(most / 2)) {
        more = survey.tryFewPreemptions();
        report();
    }
    for (std::uint64_t seed = 1; more && goesOn(most); ++seed) {
        survey.tryAtRandom(seed, depth);
        report();
    }
    const std::lock_guard lock(m_mutex);
    m_surveyOutcomes = survey.outcomes();
}

void Exploration::report(const lab::Explorer &explorer, std::size_t part)
{
    const std::lock_guard lock(m_mutex);
    const bool ends = explorer.verdict().kind != lab::Verdict::Kind::Running;
    if (!ends && steady_clock::now() - m_published < between)
        return;
    m_parts[part] = {explorer.executions(), explorer.redundant(), explorer.outcomes(),
                     explorer.verdict()};
    publish();
}

/// Sums up what all have come to. The mutex is held.
void Exploration::publish()
{
    m_published = steady_clock::now();
    lab::Outcomes sum;
    m_latest.executions = m_latest.redundant = 0;
    for (const Part &part : m_parts) {
        m_latest.executions += part.executions;
        m_latest.redundant += part.redundant;
        sum.add(part.outcomes);
    }
    for (const lab::Found &found : m_surveyOutcomes.all())
        if (!sum.has(found.outcome))
            sum.add(found);
    m_latest.outcomes = sum.all();
    m_latestBytes = sum.bytes();
    m_latest.survey = m_survey;
    m_latest.elapsed = duration_cast<milliseconds>(steady_clock::now() - m_begin);
    QMetaObject::invokeMethod(
        this,
        [this] {
            take();
            emit progressed();
        },
        Qt::QueuedConnection);
}

/// When all have ended. The mutex is held.
lab::Verdict Exploration::verdict() const
{
    using Kind = lab::Verdict::Kind;
    const auto is = [](Kind kind) {
        return [kind](const Part &part) { return part.verdict.kind == kind; };
    };
    if (m_cancelled)
        return {Kind::Bounded, lab::Bound::Cancelled, {}};
    if (const auto lost = std::ranges::find_if(m_parts, is(Kind::Uncontrolled));
        lost != m_parts.end())
        return lost->verdict;
    if (m_bound != lab::Bound::None)
        return {Kind::Bounded, m_bound, {}};
    if (const auto cut = std::ranges::find_if(m_parts, is(Kind::Bounded)); cut != m_parts.end())
        return cut->verdict;
    return {Kind::Complete, lab::Bound::None, {}};
}

/// Lets it be stopped from now on; false when it need not begin.
bool Exploration::attach(run::PythonProgram &program)
{
    const std::lock_guard lock(m_mutex);
    if (!m_cancelled)
        m_programs.push_back(&program);
    return !m_cancelled;
}

void Exploration::detach(run::PythonProgram &program)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_programs, &program);
    m_latest.assumesFairness = m_latest.assumesFairness || program.assumesFairness();
}

// ---- in the thread of who asked for it

void Exploration::take()
{
    const std::lock_guard lock(m_mutex);
    m_findings = m_latest;
}

} // namespace trama
