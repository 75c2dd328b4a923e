// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/runrecord.h"
#include "tests/support/events.h"

#include <memory>

namespace trama::test
{

/// A run as a lesson on the lock has it: main starts A and B, which take turns on one of two
/// cores and at one lock, and waits for them. Times are in microseconds; it ends at 1840.
class LessonRun
{
public:
    LessonRun() : m_record(std::make_shared<RunRecord>())
    {
        m_record->trace.info.coreCount = 2;
        m_record->trace.info.coreSource = Source::Exact;
        m_main = addTask("main", TaskKind::Process);
        m_a = addTask("A", TaskKind::Thread);
        m_b = addTask("B", TaskKind::Thread);
        Object lock;
        lock.name = m_record->trace.intern("lock");
        lock.process = m_main;
        m_lock = m_record->trace.addObject(lock);
        begin();
        takeTurns();
        m_record->extend();
    }

    std::shared_ptr<RunRecord> record() const { return m_record; }
    TaskId main() const { return m_main; }
    TaskId a() const { return m_a; }
    TaskId b() const { return m_b; }
    ObjectId lock() const { return m_lock; }

    static Time us(std::int64_t microseconds) { return std::chrono::microseconds(microseconds); }

    /// Something that happens at a line, in microseconds.
    template <typename Argument>
    void add(std::int64_t microseconds, TaskId who, Verb verb, Argument argument, int line = 0,
             OffReason reason = OffReason::Unknown)
    {
        Event e = event(microseconds * 1000, who, verb, argument);
        e.detail = static_cast<std::uint8_t>(reason);
        if (line > 0)
            e.site = m_record->trace.internSite({m_record->trace.intern("/home/ana/counter.py"),
                                                 m_record->trace.intern("add"), line});
        m_record->trace.append(e);
    }

private:
    TaskId addTask(const char *name, TaskKind kind)
    {
        Task task;
        task.kind = kind;
        task.name = m_record->trace.intern(name);
        task.birth = static_cast<std::uint32_t>(m_record->trace.tasks().size());
        task.process = TaskId(0);
        task.parent = kind == TaskKind::Process ? TaskId::None : TaskId(0);
        return m_record->trace.addTask(task);
    }

    void on(std::int64_t time, TaskId who) { add(time, who, Verb::CoreOn, core(0)); }
    void off(std::int64_t time, TaskId who, OffReason reason = OffReason::Preempted)
    {
        add(time, who, Verb::CoreOff, core(0), 0, reason);
    }

    void begin()
    {
        on(0, m_main);
        add(0, m_main, Verb::Begin, 0);
        add(200, m_main, Verb::Start, m_a, 14);
        add(200, m_a, Verb::Begin, 0);
        off(220, m_main);
        on(220, m_a);
        add(300, m_a, Verb::Obtain, m_lock, 9);
        add(500, m_a, Verb::Release, m_lock, 9);
        add(560, m_a, Verb::Obtain, m_lock, 9);
        add(760, m_a, Verb::Release, m_lock, 9);
        off(800, m_a);
        on(800, m_main);
        add(880, m_main, Verb::Start, m_b, 14);
        add(880, m_b, Verb::Begin, 0);
        add(950, m_main, Verb::JoinWait, m_a, 15);
        off(950, m_main, OffReason::Waiting);
    }

    void takeTurns()
    {
        on(950, m_b);
        add(1000, m_b, Verb::Obtain, m_lock, 9);
        add(1150, m_b, Verb::Release, m_lock, 9);
        off(1200, m_b);
        on(1200, m_a);
        add(1300, m_a, Verb::Obtain, m_lock, 9);
        off(1500, m_a);
        on(1500, m_b);
        add(1560, m_b, Verb::Wait, m_lock, 9);
        off(1560, m_b, OffReason::Waiting);
        on(1560, m_a);
        m_record->trace.advance(us(1840));
    }

    std::shared_ptr<RunRecord> m_record;
    TaskId m_main, m_a, m_b;
    ObjectId m_lock;
};

} // namespace trama::test
