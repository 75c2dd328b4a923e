// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"
#include "core/trace/line.h"
#include "core/trace/objectkind.h"

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
    Verb waitsBy{}; ///< what it began to wait with: Wait, Await, GetWait …; while waitsFor is set
    bool timed = false; ///< the wait, or the join, ends by itself: it has a timeout
    Time waitsSince{};  ///< when the wait, or the join, began, on its core or off it
    bool joining = false;
    TaskId joins = TaskId::None; ///< None while joining: all that are left, as at the end
    ObjectId waitsForGil = ObjectId::None;
    SiteId site = SiteId::None; ///< the last line it was seen at
    Time since{};               ///< when its condition began

    Condition condition() const;

    friend bool operator==(const TaskState &, const TaskState &) = default;
};

/// The last value that one place of a Value or Array was seen to have.
struct Cell
{
    std::uint32_t place = 0; ///< in an Array; 0 of a Value
    std::uint32_t item = 0;  ///< number of the Item with the value

    friend bool operator==(const Cell &, const Cell &) = default;
};

/// All that is known of one object at one time.
struct ObjectState
{
    ObjectKind kind = ObjectKind::Lock;
    bool created = false;
    bool set = false;    ///< of an Event
    bool broken = false; ///< of a Barrier
    bool closed = false; ///< of a queue, a pipe, a pool
    std::int64_t size = 0;
    /// By kind: the tokens left of a semaphore, how often an RLock's or Condition's holder holds
    /// it, the rounds a Barrier has let pass, what a queue still has to have done (put and not
    /// yet task_done).
    std::int64_t value = 0;
    std::uint32_t arrived = 0; ///< at a Barrier, in this round
    std::uint32_t woken = 0;   ///< how many of `parked`, from the first, were told to go on
    Time since{};              ///< when its holders last changed
    /// Who holds it; of a semaphore who entered, in that order; of a pool who works for it.
    std::vector<TaskId> holders;
    std::vector<TaskId> waiters; ///< to obtain, put, get …, in the order of their arrival
    std::vector<TaskId> parked;  ///< who awaits a signal: in a Condition, an Event, a Barrier
    Line<std::uint32_t> items; ///< numbers of what is in it: in a queue, its buffer; jobs of a pool
    Line<std::uint32_t> sent;  ///< numbers of what is in the pipe
    std::vector<Cell> cells;   ///< of a Value or Array, by place

    /// The first that holds it; None when nobody does.
    TaskId holder() const { return holders.empty() ? TaskId::None : holders.front(); }
    bool isHeldBy(TaskId task) const;

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

    /// How much there is to copy: entries of all tables, what they list included.
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
    void changeHolders(ObjectState &object, const Event &event);
    void changeContents(ObjectState &object, const Event &event);
    void await(ObjectState &object, const Event &event);
    void signal(ObjectState &object, const Event &event);
    void beginWait(TaskState &task, const Event &event);
    void endWait(TaskState &task, TaskId id);
    void applyToCore(TaskState &task, const Event &event);
    void putOnCore(TaskState &task, const Event &event);
    void takeOffCore(TaskState &task, Time time);
    void end(TaskState &task, const Event &event);

    std::vector<TaskState> m_tasks;
    std::vector<ObjectState> m_objects;
    std::vector<CoreState> m_cores;
};

} // namespace trama
