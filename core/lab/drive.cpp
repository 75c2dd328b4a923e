// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/drive.h"

namespace trama::lab
{

Driven drive(Execution &execution, Policy policy, std::size_t mostSteps)
{
    Actor last = NoActor;
    const auto choose = [&](ActorSet enabled) { return last = policy.choose(enabled, last); };
    return drive(execution, choose, mostSteps);
}

Driven drive(Execution &execution, const WhoGoes &choose, std::size_t mostSteps)
{
    Driven driven;
    driven.schedule.program = execution.fingerprint();
    std::vector<Actor> &steps = driven.schedule.steps;
    Actor previous = NoActor;
    execution.reset();
    while (true) {
        const ActorSet enabled = execution.enabled();
        driven.ended = enabled.empty();
        const bool stops = driven.ended || steps.size() == mostSteps;
        const Actor actor = stops ? NoActor : choose(enabled);
        if (actor == NoActor)
            break;
        if (actor != previous && couldGoOn(previous, enabled))
            ++driven.preemptions;
        execution.step(actor);
        steps.push_back(actor);
        previous = actor;
    }
    driven.outcome = execution.outcome();
    if (!driven.ended)
        driven.outcome.kind = Outcome::Kind::Endless;
    return driven;
}

Replay replay(Execution &execution, const Schedule &schedule)
{
    if (schedule.program != execution.fingerprint())
        return {Replay::Kind::AnotherProgram, 0};
    execution.reset();
    for (std::size_t i = 0; i < schedule.steps.size(); ++i) {
        if (!execution.enabled().has(schedule.steps[i]))
            return {Replay::Kind::Astray, i};
        execution.step(schedule.steps[i]);
    }
    return {Replay::Kind::Same, schedule.steps.size()};
}

} // namespace trama::lab
