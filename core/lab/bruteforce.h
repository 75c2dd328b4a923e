// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/history.h"
#include "core/lab/report.h"

#include <unordered_set>

namespace trama::lab
{

/// Executes a program in all orders whatsoever and sorts them by the Mazurkiewicz trace they
/// belong to. It knows nothing of races; it is what Explorer is tested against.
///
/// `Each` takes every interleaving. `Prefixes` does not go on from a prefix that is equivalent to
/// one from which it went on before; the traces are the same, and programs can be larger.
class BruteForce
{
public:
    enum class Way : std::uint8_t { Each, Prefixes };

    explicit BruteForce(Execution &execution, Way way = Way::Each)
        : m_execution(execution), m_way(way)
    {
    }

    /// False when more than so many executions would be needed.
    bool run(std::uint64_t most);

    std::uint64_t interleavings() const { return m_interleavings; }
    std::uint64_t traces() const { return m_traces.size(); }
    const Outcomes &outcomes() const { return m_outcomes; } ///< by traces

private:
    bool runOn();
    void takeStep();
    bool backtrack();

    Execution &m_execution;
    Way m_way;
    History m_history;
    std::vector<Actor> m_steps;
    std::vector<ActorSet> m_left; ///< by position: who else could go
    std::unordered_set<std::string> m_traces;
    std::unordered_set<std::string> m_prefixes;
    Outcomes m_outcomes;
    std::uint64_t m_interleavings = 0;
};

} // namespace trama::lab
