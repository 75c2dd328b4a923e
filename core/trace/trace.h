// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/blocks.h"
#include "core/trace/choices.h"
#include "core/trace/event.h"
#include "core/trace/objectkind.h"
#include "core/trace/payload.h"
#include "core/trace/stringpool.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace trama
{

enum class TaskKind : std::uint8_t { Process = 1, Thread = 2 };

/// A line of execution. A process stands for its own main thread as well, so a program
/// without threads is one task; further threads name their process in `process`.
struct Task
{
    TaskKind kind = TaskKind::Process;
    TaskId parent = TaskId::None;  ///< who started it
    TaskId process = TaskId::None; ///< the process it runs in; itself for a process
    std::uint32_t birth = 0;       ///< its number among the tasks of its parent's process
    Time start{};                  ///< its first instant
    bool daemon = false;           ///< the program does not wait for its end
    StringId name = StringId::Empty;
    Ending ending = Ending::Unknown;
    int exitCode = 0;               ///< exit status (Exited) or signal number (Killed)
    std::int64_t systemProcess = 0; ///< pid; beside the identity, no part of it
    std::int64_t systemThread = 0;  ///< tid
};

/// A thing tasks meet at: lock, queue, barrier …
struct Object
{
    ObjectKind kind = ObjectKind::Lock;
    bool shared = false;           ///< between processes
    TaskId process = TaskId::None; ///< owner: where it was created
    std::uint32_t birth = 0;
    std::int64_t size = 0; ///< a semaphore's first value, a queue's bound, a barrier's parties …
    StringId name = StringId::Empty; ///< as the program calls it; empty when it has no name there
    SiteId created = SiteId::None;
};

/// A line of a source file.
struct Site
{
    StringId file = StringId::Empty;
    StringId function = StringId::Empty;
    int line = 0; ///< from 1; 0 when not known

    friend bool operator<(const Site &a, const Site &b)
    {
        return std::tie(a.file, a.function, a.line) < std::tie(b.file, b.function, b.line);
    }
};

/// Where what we know of the cores, or of the GIL, comes from.
enum class Source : std::uint8_t { None = 0, Sampled = 1, Exact = 2, Virtual = 3 };

/// What the program had to do without: nothing, when it is the user's Own; else writing outside
/// its own folder and the network, as far as the system could withhold them.
enum class Confinement : std::uint8_t { Own = 0, None = 1, Partial = 2, Full = 3 };

/// What is known of a run as a whole.
struct RunInfo
{
    std::string program; ///< path of the program's file
    std::string python;  ///< for example "CPython 3.11.2"
    int coreCount = 0;   ///< cores of this machine, or virtual ones
    Source coreSource = Source::None;
    Source gilSource = Source::None;
    std::string coreRemark; ///< why the cores are not exact and what to do, translated
    std::string gilRemark;  ///< why it is not known who holds the GIL, translated
    Confinement confinement = Confinement::Own;
    std::string confinementRemark; ///< what could not be withheld, translated
    std::uint64_t outputCut = 0;   ///< bytes of output that were written and are not kept
    bool halted = false; ///< the Lab ended it: its tasks did not come to an end of their own
};

/// Everything that happened in one run. It only grows: events are appended in order of time,
/// tasks and objects are added as they become known; nothing is ever taken back.
/// It is not thread-safe: whoever appends and whoever reads share one thread.
class Trace
{
public:
    RunInfo info;
    Choices choices; ///< of a run of the Lab

    TaskId addTask(const Task &task);
    ObjectId addObject(const Object &object);
    SiteId internSite(const Site &site);
    /// The number that the object gives to it, counted from 0.
    std::uint32_t addItem(ObjectId object, const Item &item);
    StringId intern(std::string_view text) { return m_strings.intern(text); }

    /// Appends an event. One that is earlier than `end()` is moved up to it and marked late, and
    /// late ones are counted: what was said to be over does not change any more.
    void append(Event event);

    /// Says that nothing earlier than `time` will come any more; `end()` follows it.
    void advance(Time time);

    const Blocks<Event> &events() const { return m_events; }
    const std::vector<Task> &tasks() const { return m_tasks; }
    const std::vector<Object> &objects() const { return m_objects; }
    const Task &task(TaskId id) const { return m_tasks[index(id)]; }
    const Object &object(ObjectId id) const { return m_objects[index(id)]; }
    const Site &site(SiteId id) const { return m_sites[index(id)]; }
    std::size_t siteCount() const { return m_sites.size(); }
    std::size_t textCount() const { return m_strings.size(); }
    std::string_view text(StringId id) const { return m_strings.text(id); }
    std::string text(Payload payload) const;
    /// What went through an object, or what it was given, by its number there.
    const Item &item(ObjectId object, std::uint32_t number) const
    {
        return m_items[index(object)][number];
    }
    Item &item(ObjectId object, std::uint32_t number) { return m_items[index(object)][number]; }
    std::size_t itemCount(ObjectId object) const;

    /// What is learnt of a task or object after it was added: its name, how it ended.
    Task &task(TaskId id) { return m_tasks[index(id)]; }
    Object &object(ObjectId id) { return m_objects[index(id)]; }

    /// The end of what is known so far; times up to here will not change.
    Time end() const { return m_end; }

    std::uint64_t lateCount() const { return m_late; }
    std::uint64_t lostCount() const { return m_lost; }
    void countLost(std::uint64_t records) { m_lost += records; }

    /// The first event at or after `time`; `events().size()` when there is none.
    std::size_t firstAtOrAfter(Time time) const;
    /// The first event after `time`.
    std::size_t firstAfter(Time time) const;

private:
    Blocks<Event> m_events;
    std::vector<Task> m_tasks;
    std::vector<Object> m_objects;
    std::vector<Blocks<Item, 32>> m_items; ///< by object
    std::vector<Site> m_sites;
    std::map<Site, SiteId> m_siteIds;
    StringPool m_strings;
    Time m_end{};
    std::uint64_t m_late = 0;
    std::uint64_t m_lost = 0;
};

} // namespace trama
