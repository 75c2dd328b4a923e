// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/execution.h"
#include "core/lab/schedule.h"

#include <unordered_map>
#include <vector>

namespace trama::lab
{

/// What ended a search before it had tried all orders.
enum class Bound : std::uint8_t {
    None,
    Orders, ///< so many were to be tried
    Time,
    Memory,
    Cancelled,
    Steps, ///< of an execution, that may never end
    Tasks, ///< more than History::MostActors
};

/// What a search knows: never more than it has seen.
struct Verdict
{
    enum class Kind : std::uint8_t {
        Running,
        Complete,     ///< every order that differs was executed
        Bounded,      ///< stopped at a bound; orders are left
        Uncontrolled, ///< some steps were not ours to decide
    };
    Kind kind = Kind::Running;
    Bound bound = Bound::None; ///< where it is bounded
    std::string why;           ///< what could not be controlled: see Execution::uncontrolled
};

std::string_view nameOf(Verdict::Kind kind);

/// One outcome: how many orders have it, and the one to show.
struct Found
{
    Outcome outcome;
    std::uint64_t count = 0;
    /// The shortest, of these the one with fewest switches, of these the first by its actors.
    std::vector<Actor> witness;
};

/// The outcomes of many executions.
class Outcomes
{
public:
    void add(const Outcome &outcome, const std::vector<Actor> &steps);
    void add(const Outcomes &others);
    void add(const Found &found) { add(found.outcome, found.count, found.witness); }
    bool has(const Outcome &outcome) const { return m_places.contains(keyOf(outcome)); }
    const std::vector<Found> &all() const { return m_found; } ///< in the order of finding
    /// Memory that they take, roughly.
    std::size_t bytes() const { return m_bytes; }
    const Found *find(Outcome::Kind kind, std::string_view text) const;

private:
    void add(const Outcome &outcome, std::uint64_t count, const std::vector<Actor> &steps);

    static std::string keyOf(const Outcome &outcome);

    std::vector<Found> m_found;
    std::unordered_map<std::string, std::size_t> m_places;
    std::size_t m_bytes = 0;
};

/// How often another actor goes on than the one before.
std::size_t switches(const std::vector<Actor> &steps);

} // namespace trama::lab
