// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/drive.h"
#include "core/lab/history.h"
#include "core/lab/report.h"

#include <optional>
#include <unordered_set>
#include <vector>

namespace trama::lab
{

/// A look at a program that has too many orders to try them all: all with no preemption, then all
/// with one at most, and so on (Musuvathi, Qadeer: "Iterative context bounding for systematic
/// testing of multithreaded programs", PLDI 2007), and orders at random (Pct). Most faults need few
/// preemptions.
///
/// Orders that do not differ are executed more than once, but counted once, by 64 bits of their
/// Mazurkiewicz trace.
class Survey
{
public:
    /// The execution is used as long as the survey is.
    explicit Survey(Execution &execution, std::uint32_t mostSteps = 20'000)
        : m_execution(execution), m_mostSteps(mostSteps)
    {
    }

    /// Executes one more order, with as few preemptions as there are orders left; false when there
    /// is none left at all.
    bool tryFewPreemptions();
    /// Executes one at random.
    void tryAtRandom(std::uint64_t seed, int depth);

    /// With how many preemptions at most all orders were tried; nothing: not even without any.
    std::optional<int> preemptions() const { return m_tried; }
    std::uint64_t randomExecutions() const { return m_random; }
    std::uint64_t executions() const { return m_executions; }
    /// Of the orders that differ.
    const Outcomes &outcomes() const { return m_outcomes; }

private:
    /// A step, and who else may take it within the bound.
    struct Choice
    {
        Actor taken;
        ActorSet left;
    };

    bool stepBack();
    void execute(std::size_t kept, const Policy &then);
    ActorSet othersThan(Actor taken, ActorSet enabled, Actor previous, int preemptions);
    void conclude();

    Execution &m_execution;
    std::uint32_t m_mostSteps;
    std::vector<Choice> m_path; ///< the last execution
    int m_bound = 0;            ///< preemptions
    bool m_bounded = false;     ///< an order was left out for it
    bool m_begun = false;
    std::optional<int> m_tried;
    std::uint64_t m_executions = 0;
    std::uint64_t m_random = 0;
    std::size_t m_longest = 1; ///< execution, in steps
    History m_history;
    std::unordered_set<std::size_t> m_seen; ///< traces
    Outcomes m_outcomes;
};

} // namespace trama::lab
