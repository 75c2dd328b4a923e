// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shrinking.h"

#include "app/cli/complaint.h"
#include "core/lab/shrink.h"

namespace trama::cli
{

namespace
{

/// As the Lab names an outcome.
lab::Outcome outcomeOf(const QuietRun &run)
{
    const run::Outcome &outcome = run.outcome;
    lab::Outcome named;
    if (outcome.standing == lab::Standing::Deadlock)
        named.kind = lab::Outcome::Kind::Deadlocked;
    named.text = std::to_string(static_cast<int>(outcome.how)) + ' ' + std::to_string(outcome.code)
                 + '\n' + run.output.toStdString();
    return named;
}

/// Whether it came to an end of its own, if only that nobody could go any more.
bool hasEnded(const run::Outcome &outcome)
{
    return outcome.how == run::How::Exited || outcome.how == run::How::Killed
           || outcome.standing == lab::Standing::Deadlock;
}

bool isSame(const run::Outcome &a, const run::Outcome &b)
{
    return a.how == b.how && a.code == b.code && a.standing == b.standing;
}

/// Where nobody had to choose, one could go.
std::vector<lab::ActorSet> enabledIn(const Choices &choices)
{
    std::vector<lab::ActorSet> enabled;
    for (const lab::Actor actor : choices.steps)
        enabled.push_back({actor});
    for (std::size_t i = 0; i < choices.size(); ++i)
        for (std::uint32_t c = 0; c < choices[i].count; ++c)
            enabled[choices[i].step].add(choices.candidate(choices[i], c).actor);
    return enabled;
}

std::size_t preemptionsIn(const std::vector<lab::Actor> &steps,
                          const std::vector<lab::ActorSet> &enabled)
{
    std::size_t count = 0;
    for (std::size_t i = 1; i < steps.size(); ++i)
        count += steps[i] != steps[i - 1] && lab::couldGoOn(steps[i - 1], enabled[i]) ? 1 : 0;
    return count;
}

lab::Attempt attemptOf(const QuietRun &run)
{
    lab::Attempt attempt;
    attempt.enabled = enabledIn(run.record->trace.choices);
    attempt.driven.schedule.steps = run.record->trace.choices.steps;
    attempt.driven.preemptions = preemptionsIn(run.record->trace.choices.steps, attempt.enabled);
    attempt.driven.outcome = outcomeOf(run);
    attempt.driven.ended = hasEnded(run.outcome);
    return attempt;
}

lab::Attempting attempting(QuietRuns &runs, run::LabOrder order)
{
    order.rules.script = lab::Script::Wish;
    return [&runs, order](const std::vector<lab::Actor> &steps,
                          std::size_t mostSteps) mutable -> std::optional<lab::Attempt> {
        order.script = steps;
        order.rules.mostSteps = mostSteps;
        if (const std::optional<QuietRun> run = runs.run(order))
            return attemptOf(*run);
        return {};
    };
}

void report(const lab::Shrunk &shrunk, std::size_t mostRuns)
{
    complain(tr("Preemptions: %1 instead of %2, after %3 runs.")
                 .arg(shrunk.preemptions)
                 .arg(shrunk.preemptionsBefore)
                 .arg(shrunk.executions));
    if (shrunk.search == lab::Shrunk::Search::Complete)
        complain(tr("No order with fewer has this outcome."));
    else if (shrunk.executions >= mostRuns)
        complain(
            tr("The search ended at --shrink-runs; an order with fewer may have this outcome."));
    else
        complain(tr("The search was ended; an order with fewer may have this outcome."));
}

} // namespace

lab::Schedule shrunk(const lab::Schedule &schedule, const run::Outcome &outcome, QuietRuns &runs,
                     std::size_t mostRuns)
{
    if (!hasEnded(outcome)) {
        complain(tr("Only a run that comes to an end, or to a deadlock, can be shrunk."));
        return schedule;
    }
    const std::optional<QuietRun> same = runs.run(run::LabOrder::following(schedule));
    if (!same)
        return schedule;
    lab::Schedule result = schedule;
    result.timed = {}; // who went matters, and not when
    const lab::Shrunk shrunk = lab::shrink(
        attempting(runs, run::LabOrder::following(result)), schedule.steps,
        [&](const lab::Outcome &other) {
            return isSame(outcome, same->outcome) && other == outcomeOf(*same);
        },
        mostRuns);
    if (shrunk.search == lab::Shrunk::Search::Vain) {
        complain(
            tr("The schedule cannot be shrunk: its outcome hangs on more than who goes when."));
        return schedule;
    }
    report(shrunk, mostRuns);
    result.steps = shrunk.steps;
    return result;
}

} // namespace trama::cli
