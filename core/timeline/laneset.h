// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/axis.h"
#include "core/timeline/lane.h"
#include "core/timeline/laneform.h"
#include "core/timeline/levels.h"

#include <deque>

namespace trama::timeline
{

enum class LaneKind : std::uint8_t { Core, Gil, Task, Object };

/// What a lane is about; which of the ids it holds, its kind says.
struct LaneKey
{
    LaneKind kind = LaneKind::Core;
    std::uint32_t index = 0;

    LaneKey() = default;
    LaneKey(CoreId id) : kind(LaneKind::Core), index(static_cast<std::uint32_t>(id)) {}
    LaneKey(TaskId id) : kind(LaneKind::Task), index(static_cast<std::uint32_t>(id)) {}
    LaneKey(ObjectId id) : kind(LaneKind::Object), index(static_cast<std::uint32_t>(id)) {}
    static LaneKey gil(ObjectId id) { return {LaneKind::Gil, static_cast<std::uint32_t>(id)}; }

    /// None where the lane is about something else.
    TaskId task() const { return kind == LaneKind::Task ? TaskId(index) : TaskId::None; }
    /// A GIL is an object.
    ObjectId object() const
    {
        const bool is = kind == LaneKind::Object || kind == LaneKind::Gil;
        return is ? ObjectId(index) : ObjectId::None;
    }

    friend bool operator==(const LaneKey &, const LaneKey &) = default;

private:
    LaneKey(LaneKind k, std::uint32_t i) : kind(k), index(i) {}
};

/// The lanes of a trace, in the order in which they stand below each other: the cores
/// (each that the machine has, used or not; none where nothing is known of cores), the GILs (none
/// where it is not known who holds them), the tasks, the objects that were used. A core's lane
/// shows the task on it, a GIL's its holder, an object's whose it is (a lock's holder, who set an
/// event) or who wrote it last, all as Running; a task's lane shows its condition. Besides, an
/// object may have levels: how many wait, how much is in it. Steps lie on an axis, of time or of
/// steps of the run. It follows a growing trace when told to.
class LaneSet
{
public:
    explicit LaneSet(const Trace &trace, Count count = Count::Time);

    /// Takes in what was added to the trace since the last call.
    void extend();

    /// On which all lanes lie.
    const Axis &axis() const { return m_axis; }

    /// The lanes from top to bottom. New ones come in between, but no two change their order.
    const std::vector<LaneKey> &order() const { return m_order; }

    /// A lane's steps; an empty lane for a key that is not in the order.
    const Lane &lane(LaneKey key) const;

    /// How many wait for an object, or how much is in it, as its form says; empty for what has
    /// none.
    const Levels &levels(LaneKey key) const;

    /// The objects that have a lane, in the order in which they were first used.
    const std::vector<ObjectId> &usedObjects() const { return m_used; }

    /// All steps of all lanes, and the memory they take, in bytes.
    std::size_t stepCount() const;
    std::size_t bytes() const;

private:
    void takeIn(const Event &event);
    void recordTask(TaskId id, Time time);
    void recordCore(CoreId id, Time time);
    void recordGil(ObjectId id, Time time);
    void recordObject(ObjectId id, Time time);
    void recordSignal(const Event &event, Time time);
    void use(ObjectId id);
    std::deque<Lane> &group(LaneKind kind) { return m_groups[static_cast<std::size_t>(kind)]; }
    Lane &laneAt(LaneKey key);
    std::size_t shownCores() const;
    void arrange();

    const Trace &m_trace;
    Axis m_axis;
    State m_state;
    std::size_t m_taken = 0;
    std::array<std::deque<Lane>, 4> m_groups; ///< by kind, then by index
    std::deque<Levels> m_levels;              ///< by object
    std::vector<ObjectId> m_used;
    std::vector<bool> m_isUsed; ///< by object
    std::vector<LaneKey> m_order;
    /// From what the order was made: cores, GILs shown or not, tasks, objects used, objects.
    std::array<std::size_t, 5> m_arranged{};
};

} // namespace trama::timeline
