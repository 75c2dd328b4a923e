// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <vector>

namespace trama
{

/// What a task is doing, in the order in which the first that applies is taken; but GilWaiting
/// comes right after Running. Whoever stands at the GIL does so last: a thread that slept, or
/// waited for an object, is past that when it asks for the GIL, and can tell so only with the GIL.
enum class Condition : std::uint8_t {
    Absent = 0, ///< not begun yet
    Ended,
    Running, ///< on a core
    Blocked, ///< waits for an object
    Joining, ///< waits for another task to end
    GilWaiting,
    Sleeping,
    InIo,
    Ready,   ///< could run, has no core
    Waiting, ///< left its core to wait, for what is not known
    Unknown, ///< nothing is known of its core
};

/// All that is known of one task at one time.
struct TaskState
{
    bool begun = false;
    bool ended = false;
    bool coreKnown = false; ///< some core record named it
    bool sleeping = false;
    bool inIo = false;
    OffReason offReason = OffReason::Unknown;
    CoreId core = CoreId::None;
    ObjectId waitsFor = ObjectId::None;
    bool joining = false;
    TaskId joins = TaskId::None; ///< None while joining: all that are left, as at the end
    ObjectId waitsForGil = ObjectId::None;
    SiteId site = SiteId::None; ///< the last line it was seen at
    Time since{};               ///< when its condition began

    Condition condition() const;

    friend bool operator==(const TaskState &, const TaskState &) = default;
};

/// All that is known of one object at one time.
struct ObjectState
{
    bool created = false;
    TaskId holder = TaskId::None;
    Time since{};                ///< when the holder obtained it, or it became free
    std::vector<TaskId> waiters; ///< in the order of their arrival

    friend bool operator==(const ObjectState &, const ObjectState &) = default;
};

struct CoreState
{
    TaskId task = TaskId::None;
    Time since{};

    friend bool operator==(const CoreState &, const CoreState &) = default;
};

/// The state of everything at one time: what follows from the events up to there, and from
/// nothing else. Ids that were never named have their default state. A core and the task on it
/// always name each other, even where records were lost in between.
class State
{
public:
    void apply(const Event &event);

    const TaskState &task(TaskId id) const;
    const ObjectState &object(ObjectId id) const;
    const CoreState &core(CoreId id) const;
    std::size_t taskCount() const { return m_tasks.size(); }
    std::size_t objectCount() const { return m_objects.size(); }
    std::size_t coreCount() const { return m_cores.size(); }

    /// How much there is to copy: entries of all tables, waiters included.
    std::size_t size() const;

    friend bool operator==(const State &, const State &) = default;

private:
    TaskState &taskAt(TaskId id);
    ObjectState &objectAt(ObjectId id);
    CoreState &coreAt(CoreId id);
    void applyToTask(TaskState &task, const Event &event);
    void applyToObject(const Event &event);
    void applyToGil(TaskState &task, const Event &event);
    void leaveGil(TaskState &task, TaskId id);
    void applyToCore(TaskState &task, const Event &event);
    void putOnCore(TaskState &task, const Event &event);
    void takeOffCore(TaskState &task, Time time);
    void end(TaskState &task, const Event &event);

    std::vector<TaskState> m_tasks;
    std::vector<ObjectState> m_objects;
    std::vector<CoreState> m_cores;
};

} // namespace trama
