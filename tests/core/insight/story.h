// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/problems.h"
#include "tests/support/events.h"

#include <string_view>

namespace trama::test
{

constexpr std::int64_t noTimeout = -1;
constexpr std::int64_t ms = 1'000'000;

/// A run told event by event, one millisecond apart: tasks and objects by their names, lines of
/// one file. The first task is the program's first process.
class Story
{
public:
    Story() { process("main"); }

    TaskId process(std::string_view name, TaskId parent = TaskId::None)
    {
        return begin(name, TaskKind::Process, TaskId::None, parent);
    }

    TaskId thread(std::string_view name, TaskId process = TaskId(0))
    {
        return begin(name, TaskKind::Thread, process, process);
    }

    TaskId daemon(std::string_view name)
    {
        const TaskId id = thread(name);
        trace.task(id).daemon = true;
        return id;
    }

    ObjectId object(std::string_view name, ObjectKind kind, std::int64_t size = 0)
    {
        Object object;
        object.kind = kind;
        object.size = size;
        object.name = trace.intern(name);
        object.process = TaskId(0);
        const ObjectId id = trace.addObject(object);
        Event e = event(now, TaskId(0), Verb::Create, id);
        e.argument = size;
        e.detail = static_cast<std::uint8_t>(kind);
        add(e, 0);
        return id;
    }

    ObjectId shared(std::string_view name, ObjectKind kind, std::int64_t size = 0)
    {
        const ObjectId id = object(name, kind, size);
        trace.object(id).shared = true;
        return id;
    }

    SiteId line(int number, std::string_view function = "work")
    {
        return trace.internSite({trace.intern("story.py"), trace.intern(function), number});
    }

    /// What a task does with an object, at a line.
    Story &tell(TaskId who, Verb verb, ObjectId what, int at = 0, std::int64_t argument = noTimeout,
                int detail = 0)
    {
        Event e = event(now, who, verb, what);
        const bool holds = verb == Verb::Obtain || verb == Verb::Release;
        e.argument = holds && argument == noTimeout ? 0 : argument;
        e.detail = static_cast<std::uint8_t>(detail);
        add(e, at);
        return *this;
    }

    Story &tell(TaskId who, Verb verb, std::int64_t argument = 0, int at = 0)
    {
        add(event(now, who, verb, argument), at);
        return *this;
    }

    /// About another task: joins it …
    Story &tell(TaskId who, Verb verb, TaskId other, int at = 0)
    {
        return tell(who, verb, static_cast<std::int64_t>(index(other)), at);
    }

    /// A value loaded or stored.
    Story &access(TaskId who, Verb verb, ObjectId what, std::int64_t value, int at,
                  std::int64_t place = 0, std::string_view function = "work")
    {
        const std::uint32_t item = trace.addItem(what, {Payload::integer(value), 0});
        Event e = event(now, who, verb, what);
        e.argument = item + (place << 32);
        e.site = line(at, function);
        add(e, 0);
        return *this;
    }

    /// A text as the argument: words of Python's, a call.
    Story &say(TaskId who, Verb verb, ObjectId what, std::string_view words, int at, int detail = 0)
    {
        return tell(who, verb, what, at, static_cast<std::int64_t>(index(trace.intern(words))),
                    detail);
    }

    Story &end(TaskId who, Ending ending = Ending::Returned)
    {
        return tell(who, Verb::End, static_cast<std::int64_t>(ending));
    }

    /// The program's end, from inside or outside: all that still live end.
    Story &endAll(Ending ending, int code = 0)
    {
        trace.task(TaskId(0)).ending = ending;
        trace.task(TaskId(0)).exitCode = code;
        for (std::size_t i = 0; i < trace.tasks().size(); ++i)
            if (!ended[i])
                end(static_cast<TaskId>(i), i == 0 ? ending : Ending::Unknown);
        return *this;
    }

    Story &pass(std::int64_t milliseconds)
    {
        now += milliseconds * ms;
        trace.advance(at(now));
        return *this;
    }

    std::vector<insight::Problem> problems() const { return insight::problems(trace); }

    /// Of one kind.
    std::vector<insight::Problem> problems(insight::ProblemKind kind) const
    {
        std::vector<insight::Problem> found = problems();
        std::erase_if(found, [kind](const auto &problem) { return problem.kind != kind; });
        return found;
    }

    std::vector<int> lines(const insight::Problem &problem) const
    {
        std::vector<int> numbers;
        for (const SiteId site : problem.sites)
            numbers.push_back(trace.site(site).line);
        return numbers;
    }

    Trace trace;

private:
    TaskId begin(std::string_view name, TaskKind kind, TaskId process, TaskId parent)
    {
        Task task;
        task.kind = kind;
        task.name = trace.intern(name);
        task.process = process;
        task.parent = parent;
        const TaskId id = trace.addTask(task);
        ended.push_back(false);
        tell(id, Verb::Begin);
        return id;
    }

    void add(Event e, int at)
    {
        if (at > 0)
            e.site = line(at);
        if (e.verb == Verb::End)
            ended[index(e.task)] = true;
        trace.append(e);
        now += ms;
    }

    std::int64_t now = 0;
    std::vector<bool> ended;
};

} // namespace trama::test
