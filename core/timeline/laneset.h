// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lane.h"
#include "core/trace/trace.h"

#include <map>
#include <vector>

namespace trama::timeline
{

enum class LaneKind : std::uint8_t { Core, Task, Object };

/// Which lane: the core, task or object of this number.
struct LaneKey
{
    LaneKind kind = LaneKind::Core;
    std::uint32_t number = 0;

    friend auto operator<=>(const LaneKey &, const LaneKey &) = default;
};

/// All lanes of a trace: one for each core, task and object. It follows a growing trace when told
/// to, and never changes it. Lanes keep their order; a new one is put in at its place.
class LaneSet
{
public:
    explicit LaneSet(const Trace &trace);

    /// Takes in the events appended since the last call.
    void extend();

    /// From top to bottom: cores (none where nothing is known of them); each process
    /// followed by its threads; objects.
    const std::vector<LaneKey> &order() const { return m_order; }

    /// Empty for a lane that is not in order().
    const Lane &lane(LaneKey key) const;

    std::size_t bytes() const;

private:
    void take(const Event &event);
    Lane &grown(LaneKind kind, std::uint32_t number);
    void putInOrder();
    bool inOrderAlready() const;

    const Trace &m_trace;
    State m_state;
    std::size_t m_taken = 0;
    std::array<std::vector<Lane>, 3> m_lanes; ///< by kind and number
    std::vector<LaneKey> m_order;
    std::array<std::size_t, 3> m_ordered{}; ///< how many of each kind m_order knows
};

} // namespace trama::timeline
