// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/cardlist.h"
#include "core/stage/parts.h"

#include <algorithm>

// A deadlock as its circle.

namespace trama::stage
{

namespace
{
/// Who stands in a circle ends only when it is ended from outside, with the program.
bool stillWaits(const State &state, const insight::Blocked &blocked)
{
    const TaskState &task = state.task(blocked.task);
    if (task.ended)
        return true;
    return blocked.object == ObjectId::None ? task.joining : task.waitsFor == blocked.object;
}
} // namespace

bool isDeadlocked(const State &state, Time time, const insight::Problem &problem)
{
    const bool circle = problem.kind == insight::ProblemKind::Deadlock
                        || problem.kind == insight::ProblemKind::SelfDeadlock;
    return circle && !problem.blocked.empty() && problem.time <= time
           && std::ranges::all_of(problem.blocked, [&](const insight::Blocked &blocked) {
                  return stillWaits(state, blocked);
              });
}

void showDeadlock(const Moment &, const insight::Problem &problem, Card &card)
{
    card.wrong = true;
    card.circle = problem.blocked;
    for (const insight::Blocked &blocked : problem.blocked)
        card.tokens.push_back({.task = blocked.task, .seat = Seat::Queue, .text = {}});
    card.remarks.push_back({.saying = Saying::NobodyGoesOn});
    if (problem.blocked.size() > 1)
        card.sideRemarks.push_back({.saying = Saying::Circle,
                                    .number = static_cast<std::int64_t>(problem.blocked.size())});
}

} // namespace trama::stage
