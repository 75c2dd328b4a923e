// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/history.h"
#include "core/lab/report.h"

#include <functional>
#include <optional>

namespace trama::lab
{

/// Where a search stops at the latest.
struct Limits
{
    std::uint64_t executions = UINT64_MAX;
    std::uint32_t steps = 20'000; ///< of one execution: longer ones may never end
    std::function<Bound()> bound; ///< asked once before each execution: what ends the search
};

/// Executes a program in every order that differs, each exactly once: one execution for each
/// Mazurkiewicz trace of the dependence relation, and none that is cut short.
///
/// It is an optimal dynamic partial order reduction (Abdulla, Aronis, Jonsson, Sagonas, JACM
/// 64(4), 2017) without wake-up trees or sleep sets, whose memory can grow with the number of
/// executions. As in TruSt (Kokologiannakis et al., POPL 2022) and POP (Abdulla et al., CAV 2024)
/// a race is reversed in one only of the executions that have it, and what must not be explored
/// twice is told from the execution at hand.
///
/// From each state one step is taken freely. All executions in which that step a does not come
/// first have steps before a that depend on it. The first of these in `Rank`, c, decides: the
/// execution is explored as *the reversal of a and c*, which goes through what c comes of, and c,
/// and from then on refuses to let a step of lower rank come before a (`refused`). So the
/// executions fall into parts that share none, and no part is empty. A reversal is planned in the
/// one execution after a in which what c comes of was reached without any other reversal than it
/// takes (`planTaken`, `planWaiting`). ARCHITECTURE.md has the whole argument.
///
/// A program with more actors than History::MostActors is given up, and the verdict says so.
class Explorer
{
public:
    /// The execution is used as long as the search goes on.
    explicit Explorer(Execution &execution, Limits limits = {});

    /// A part of a search that has not begun: one reversal, and all that comes after it.
    class Branch;

    /// Leaves a part to another Explorer of the same program, so that each order is still executed
    /// once; nothing when there is no part but the one at hand. Of all parts the one that was
    /// planned first, which tends to be large.
    std::optional<Branch> give();
    /// Explores that part, and ends with it. Precondition: nothing is left to be explored here.
    void begin(Branch branch);

    /// Executes one more order; false when there is none, or a limit is reached.
    bool next();
    /// All of them.
    void run();

    /// Whether nothing is left to be explored here.
    bool isThrough() const { return m_through; }

    std::uint64_t executions() const { return m_executions; }
    /// Executions that could not go on though the program could. Optimal means 0.
    std::uint64_t redundant() const { return m_redundant; }
    const Outcomes &outcomes() const { return m_outcomes; }
    const Verdict &verdict() const { return m_verdict; }
    /// Who went in the last execution.
    const std::vector<Actor> &lastSteps() const { return m_lastSteps; }
    /// Steps held at most at the same time, of the execution at hand, of those that were left
    /// for a reversal, and of planned reversals: what the search's memory consists of.
    std::size_t peakSteps() const { return m_peakSteps; }

private:
    using Position = History::Position;
    using Past = std::vector<std::uint8_t>; ///< by position, 1: belongs to it

    /// Which of the steps that come before a step and depend on it decides: lower comes first.
    using Rank = std::uint16_t;

    struct Planned
    {
        Position at;                 ///< the freely taken step that comes later
        std::vector<Actor> sequence; ///< what comes instead; last the step that decides
    };

    /// What belongs to each step of the execution at hand.
    struct Node
    {
        enum class Part : std::uint8_t { Free, Within, Last }; ///< or of a reversal: within, last
        Part part = Part::Free;
        std::vector<Planned> plans; ///< found with this step
    };

    /// A reversal that the execution at hand contains: until the actor takes the step that was
    /// reversed, nothing of a lower rank may come before it.
    struct Reversal
    {
        Position begin; ///< where the reversed step was
        Position last;  ///< the step that decides
        Intent reversed;
        Actor actor;
        Rank rank;
    };

    /// What was left for a reversal, to be gone on with.
    struct Left
    {
        Position at;
        std::vector<Node> nodes;
        std::vector<History::Step> steps;
        std::vector<Reversal> reversals;
    };

    /// A step that may be reversed with an earlier one: taken, or waited for.
    struct Later
    {
        Position position;
        Actor actor;
        Position before;
        const Footprint &footprint;
        const Needs &needs;
    };

    struct Level;

    bool overLimit();
    void conclude();
    bool tooManyActors() const { return m_execution.actorCount() > History::MostActors; }
    bool goBack();
    void leaveFor(const Planned &plan);
    void comeBack();
    void execute();
    std::vector<Actor> whole() const;
    bool takeGiven();
    Actor choose() const;
    void append(Actor actor, Node::Part part);
    void take(Actor actor, Node::Part part);
    void finishExecution();

    void plan(Position taken);
    void planTaken(Position taken);
    void planWaiting(Position taken, const Later &waiting);
    std::vector<Past> pastsOf(Position free, const Later &waiting, Position taken);
    void consider(Position free, const Later &later);
    bool fits(Position free, const Later &later) const;
    void markPast(Position free, Position taken);

    bool dependsOnlyOnPast(Position free, const Later &later) const;
    bool wouldHold(Position free, const Needs &needs, bool withFree) const;
    bool needHolds(Position free, const Need &need, bool withFree) const;
    std::uint64_t writesTo(Thing thing, Position free, bool withFree) const;
    bool anyDeadline(Position free, bool withFree) const;
    bool kept(Position free, Position position, bool withFree) const
    {
        return position < free || (position == free && withFree)
               || (position > free && position < m_past.size() && m_past[position] != 0);
    }

    bool refused(const Later &later, Position free) const;
    bool refusedBy(const Reversal &reversal, const Later &later, Position free) const;
    static Rank rank(const Intent &reversed, const Footprint &footprint, Actor actor);

    Execution &m_execution;
    Limits m_limits;
    History m_history;
    std::vector<Node> m_nodes; ///< one a step of the history
    std::vector<Reversal> m_reversals;
    std::vector<Left> m_left;
    std::vector<Actor> m_given; ///< what comes before the branch that is begun
    std::vector<Node::Part> m_givenParts;
    std::vector<Actor> m_toTake; ///< the reversal that the next execution begins with
    Reversal m_next{};           ///< and what it reverses
    Past m_past;                 ///< what the later step comes of
    std::vector<Actor> m_lastSteps;
    Outcomes m_outcomes;
    Verdict m_verdict;
    std::uint64_t m_executions = 0;
    std::uint64_t m_redundant = 0;
    std::uint64_t m_cut = 0; ///< executions that reached the limit of steps
    std::size_t m_heldSteps = 0;
    std::size_t m_peakSteps = 0;
    bool m_begun = false;
    bool m_through = false;
};

class Explorer::Branch
{
    friend class Explorer;

    std::vector<Actor> steps; ///< before it
    std::vector<Node::Part> parts;
    std::vector<Reversal> reversals; ///< in them
    std::vector<Actor> sequence;
    Reversal next{};
};

} // namespace trama::lab
