// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/runrecord.h"
#include "tests/support/events.h"

#include <memory>
#include <string>
#include <vector>

namespace trama::test
{

/// A small run that is told event by event, in microseconds, for tests of the stage.
class StageRun
{
public:
    /// The program itself and its threads; they begin at once.
    explicit StageRun(const std::vector<std::string> &threads = {"A", "B", "C"})
        : m_record(std::make_shared<RunRecord>())
    {
        addTask("main", TaskKind::Process);
        for (const std::string &name : threads)
            addTask(name, TaskKind::Thread);
    }

    TaskId addTask(const std::string &name, TaskKind kind)
    {
        Task task;
        task.kind = kind;
        task.parent = trace().tasks().empty() ? TaskId::None : test::task(0);
        task.process = test::task(0);
        task.name = trace().intern(name);
        const TaskId id = trace().addTask(task);
        add(0, id, Verb::Begin);
        return id;
    }

    ObjectId addObject(ObjectKind kind, const std::string &name, std::int64_t size = 0,
                       bool shared = false)
    {
        Object object;
        object.kind = kind;
        object.size = size;
        object.shared = shared;
        object.process = test::task(0);
        object.name = trace().intern(name);
        const auto line = static_cast<int>(trace().objects().size()) + 1;
        object.created =
            trace().internSite({trace().intern("run.py"), trace().intern("<module>"), line});
        const ObjectId id = trace().addObject(object);
        Event made = event(trace().end().count(), test::task(0), Verb::Create, size);
        made.object = id;
        made.site = object.created;
        made.detail = static_cast<std::uint8_t>(kind);
        trace().append(made);
        return id;
    }

    /// The number of a thing that the object is given.
    std::int64_t item(ObjectId object, const std::string &text, std::uint32_t bytes = 0)
    {
        return trace().addItem(object, {Payload::text(trace().intern(text)), bytes});
    }

    StageRun &add(std::int64_t us, TaskId who, Verb verb, ObjectId what = ObjectId::None,
                  std::int64_t argument = 0, std::uint8_t detail = 0)
    {
        Event e = event(us * 1000, who, verb, argument);
        e.object = what;
        e.detail = detail;
        if (verb == Verb::Load || verb == Verb::Store || verb == Verb::CoreOn || verb == Verb::Wait)
            e.site = trace().internSite({trace().intern("run.py"), trace().intern("add"), 9});
        trace().append(e);
        return *this;
    }

    Trace &trace() { return m_record->trace; }
    std::shared_ptr<RunRecord> record()
    {
        m_record->extend();
        return m_record;
    }

private:
    std::shared_ptr<RunRecord> m_record;
};

/// Everything at once: an object of each kind, with tasks in it, before it and on their way.
/// All is in its picture at 100 µs.
inline StageRun everyKind()
{
    StageRun run({"A", "B", "C", "D"});
    Trace &trace = run.trace();
    trace.info.coreCount = 2;
    trace.info.coreSource = Source::Virtual;
    trace.info.gilSource = Source::Exact;
    const TaskId main = task(0), a = task(1), b = task(2), c = task(3), d = task(4);
    const auto obtain = [&](std::int64_t us, TaskId who, ObjectId what, std::int64_t depth = 1) {
        run.add(us, who, Verb::Obtain, what, depth);
    };
    const ObjectId lock = run.addObject(ObjectKind::Lock, "lock");
    const ObjectId rlock = run.addObject(ObjectKind::RLock, "rlock");
    const ObjectId seats = run.addObject(ObjectKind::Semaphore, "seats", 3);
    const ObjectId bound = run.addObject(ObjectKind::BoundedSemaphore, "bound", 2);
    const ObjectId start = run.addObject(ObjectKind::Event, "start");
    const ObjectId phase = run.addObject(ObjectKind::Barrier, "phase", 4);
    const ObjectId room = run.addObject(ObjectKind::Condition, "not_empty");
    const ObjectId jobs = run.addObject(ObjectKind::Queue, "jobs", 5);
    const ObjectId results = run.addObject(ObjectKind::Queue, "results", 0, true);
    const ObjectId pipe = run.addObject(ObjectKind::Pipe, "a, b = Pipe()", 0, true);
    const ObjectId total = run.addObject(ObjectKind::Variable, "total");
    const ObjectId cells = run.addObject(ObjectKind::Array, "cells", 8, true);
    const ObjectId shared = run.addObject(ObjectKind::Proxy, "shared", 0, true);
    const ObjectId pool = run.addObject(ObjectKind::ThreadPoolExecutor, "pool", 4);
    const ObjectId gil = run.addObject(ObjectKind::Gil, "GIL");

    obtain(10, b, lock);
    run.add(12, b, Verb::Release, lock);
    obtain(20, a, lock);
    for (int depth = 1; depth <= 3; ++depth)
        obtain(20 + depth, a, rlock, depth);
    obtain(24, a, seats);
    obtain(25, c, seats);
    obtain(26, a, bound);
    run.add(27, a, Verb::Release, bound, 0);
    const auto words = static_cast<std::int64_t>(index(trace.intern("released too many times")));
    run.add(28, a, Verb::Misuse, bound, words, static_cast<std::uint8_t>(Misuse::OverBound));
    run.add(30, main, Verb::Set, start);
    for (const TaskId who : {a, b, d})
        run.add(31, who, Verb::Await, phase, -1);
    obtain(34, c, room);
    run.add(35, c, Verb::Release, room).add(35, c, Verb::Await, room, -1);
    obtain(36, d, room);
    run.add(37, d, Verb::Release, room).add(37, d, Verb::Await, room, -1);
    run.add(38, main, Verb::Notify, room, 1);
    obtain(39, a, room);
    for (const char *thing : {"5", "6", "7"})
        run.add(40, a, Verb::Put, jobs, run.item(jobs, thing));
    run.add(44, b, Verb::Get, jobs, 0);
    for (const char *thing : {"12", "13", "14"})
        run.add(45, a, Verb::Put, results, run.item(results, thing, 40));
    run.add(46, a, Verb::Send, results, 0);
    run.add(47, a, Verb::Send, pipe, run.item(pipe, "ping", 30));
    run.add(48, a, Verb::Store, cells, run.item(cells, "7") | (std::int64_t(1) << 32));
    run.add(49, b, Verb::Store, cells, run.item(cells, "8") | (std::int64_t(6) << 32));
    run.add(50, main, Verb::Store, total, run.item(total, "40"));
    run.add(51, b, Verb::Store, total, run.item(total, "41"));
    run.add(52, a, Verb::Load, total, run.item(total, "41"));
    run.add(53, b, Verb::Load, total, run.item(total, "41"));
    const auto call = static_cast<std::int64_t>(index(trace.intern("set('hits', 8)")));
    run.add(56, c, Verb::Call, shared, call).add(57, c, Verb::Return, shared);
    for (const char *thing : {"square(1)", "square(2)", "square(3)"})
        run.add(58, main, Verb::Submit, pool, run.item(pool, thing));
    run.add(59, d, Verb::JobBegin, pool, 0);
    const TaskId child = run.addTask("child", TaskKind::Process);
    run.add(60, main, Verb::Start, ObjectId::None, index(child));
    run.add(61, child, Verb::Begin);
    run.add(62, a, Verb::CoreOn, ObjectId::None, 0);
    run.add(63, a, Verb::GilTake, gil).add(64, b, Verb::GilWait, gil);
    run.add(70, b, Verb::Wait, lock, -1);
    run.add(71, c, Verb::Wait, lock, -1);
    run.add(100, main, Verb::Print);
    run.add(200, a, Verb::Store, total, run.item(total, "42"));
    run.add(210, b, Verb::Store, total, run.item(total, "42"));
    run.add(220, a, Verb::Release, lock);
    obtain(240, b, lock);
    run.add(300, main, Verb::Print);
    return run;
}

/// Each of the tasks holds a lock and at 50 µs wants the one of the next: a circle.
inline StageRun circle(int tasks)
{
    std::vector<std::string> names;
    for (int i = 0; i < tasks; ++i)
        names.push_back("P" + std::to_string(i + 1));
    StageRun run(names);
    std::vector<ObjectId> forks;
    for (int i = 0; i < tasks; ++i)
        forks.push_back(run.addObject(ObjectKind::Lock, "forks[" + std::to_string(i) + "]"));
    for (int i = 0; i < tasks; ++i)
        run.add(10 + i, task(1 + i), Verb::Obtain, forks[i], 1);
    for (int i = 0; i < tasks; ++i)
        run.add(50, task(1 + i), Verb::Wait, forks[(i + 1) % tasks], -1);
    run.add(400, task(0), Verb::Print);
    return run;
}

/// One lock that `tasks` threads want, and which the first of them has.
inline StageRun crowd(int tasks)
{
    std::vector<std::string> names;
    for (int i = 0; i < tasks; ++i)
        names.push_back("T" + std::to_string(i + 1));
    StageRun run(names);
    const ObjectId lock = run.addObject(ObjectKind::Lock, "lock");
    run.add(10, task(1), Verb::Obtain, lock, 1);
    for (int i = 2; i <= tasks; ++i)
        run.add(20, task(i), Verb::Wait, lock, -1);
    run.add(400, task(0), Verb::Print);
    return run;
}

} // namespace trama::test
