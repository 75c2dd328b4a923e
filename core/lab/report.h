// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/execution.h"
#include "core/lab/schedule.h"

#include <unordered_map>
#include <vector>

namespace trama::lab
{

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
    std::string why; ///< the bound, or the steps; English, not for the learner's eyes
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
    const std::vector<Found> &all() const { return m_found; } ///< in the order of finding
    const Found *find(Outcome::Kind kind, std::string_view text) const;

private:
    void add(const Outcome &outcome, std::uint64_t count, const std::vector<Actor> &steps);

    std::vector<Found> m_found;
    std::unordered_map<std::string, std::size_t> m_places;
    std::string m_key;
};

/// How often another actor goes on than the one before.
std::size_t switches(const std::vector<Actor> &steps);

} // namespace trama::lab
