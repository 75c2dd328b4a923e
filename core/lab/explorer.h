// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/history.h"
#include "core/lab/report.h"
#include "core/lab/wakeuptree.h"

#include <functional>

namespace trama::lab
{

/// Where a search stops at the latest.
struct Limits
{
    std::uint64_t executions = UINT64_MAX;
    std::uint32_t steps = 20'000;   ///< of one execution: longer ones may never end
    std::function<bool()> timeIsUp; ///< asked now and then; none: never
};

/// Executes a program in every order that differs, each exactly once: one execution for each
/// Mazurkiewicz trace of the dependence relation, and none that is cut short.
///
/// Optimal dynamic partial order reduction with wake-up trees (Abdulla, Aronis, Jonsson, Sagonas,
/// "Source Sets: A Foundation for Optimal Dynamic Partial Order Reduction", JACM 64(4), 2017,
/// algorithm 2). Steps that block are treated as follows: a race is reversed where the later
/// step could have gone in the earlier one's place, which the recorded guards tell without
/// executing anything; besides steps that were taken, those that wait at the end are considered.
class Explorer
{
public:
    /// The execution is used as long as the search goes on.
    explicit Explorer(Execution &execution, Limits limits = {});

    /// Executes one more order; false when there is none, or a limit is reached.
    bool next();
    /// All of them.
    void run();

    std::uint64_t executions() const { return m_executions; }
    /// Executions that ended before the program did, since all that could go on was explored
    /// already. Optimal means 0.
    std::uint64_t redundant() const { return m_redundant; }
    const Outcomes &outcomes() const { return m_outcomes; }
    const Verdict &verdict() const { return m_verdict; }
    /// Who went in the last execution.
    const std::vector<Actor> &lastSteps() const { return m_steps; }
    /// Planned steps held at most at the same time: what the search's memory consists of,
    /// besides the steps of one execution.
    std::size_t peakPlanned() const { return m_trees.peak(); }

private:
    using Position = History::Position;

    /// The state before a step: what must not come next, and what has to be tried.
    struct Frame
    {
        ActorSet sleep; ///< their next steps are explored, and independent of what came since
        WakeupTrees::Tree tree = WakeupTrees::Empty;
    };

    /// The later step of a race: taken at a position, or waited for at the end.
    struct Later
    {
        Position position;
        Actor actor;
        Position before;
        const Footprint &footprint;
        const Needs &needs;
    };

    bool overLimit();
    void replay();
    void runOn();
    Actor choose(Frame &frame, WakeupTrees::Tree &after);
    void takeStep(Actor actor, WakeupTrees::Tree after);
    void finishExecution();
    bool backtrack();

    void findRaces();
    void findRaces(const Later &later);
    void consider(Position earlier, const Later &later);
    void makeReversal(Position earlier, const Later &later);
    bool couldGo(Position earlier, const Later &later) const;
    bool holdsWithout(Position earlier, const Need &need) const;
    bool anyDeadlineWithout(Position earlier) const;
    bool keeps(Position earlier, Position position) const;
    bool asleep(Position earlier) const;
    const Footprint *nextFootprint(Actor actor, Position from) const;

    Execution &m_execution;
    Limits m_limits;
    History m_history;
    WakeupTrees m_trees;
    std::vector<Frame> m_frames; ///< one more than steps
    std::vector<Actor> m_steps;
    std::vector<Planned> m_reversal;
    Outcomes m_outcomes;
    Verdict m_verdict;
    std::uint64_t m_executions = 0;
    std::uint64_t m_redundant = 0;
    std::uint64_t m_cut = 0; ///< executions that reached the limit of steps
    bool m_begun = false;
};

} // namespace trama::lab
