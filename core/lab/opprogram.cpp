// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/opprogram.h"

#include <cassert>
#include <utility>

namespace trama::lab
{

OpTask &OpTask::push(const Op &op)
{
    m_ops.push_back(op);
    return *this;
}

OpTask &OpTask::visible(Act act, Thing thing, Operand value)
{
    Op op;
    op.act = act;
    op.thing = thing;
    op.value = value;
    return push(op);
}

OpTask &OpTask::cell(Thing array, Operand index, int into)
{
    visible(Act::Read, array, 0);
    m_ops.back().index = index;
    m_ops.back().result = static_cast<std::int8_t>(into);
    return *this;
}

OpTask &OpTask::writeCell(Thing array, Operand index, Operand value)
{
    visible(Act::Write, array, value);
    m_ops.back().index = index;
    return *this;
}

OpTask &OpTask::atomicAdd(Thing thing, Operand value, int into)
{
    visible(Act::Add, thing, value);
    m_ops.back().result = static_cast<std::int8_t>(into);
    return *this;
}

OpTask &OpTask::cas(Thing array, Operand index, Operand expected, Operand value, int ok)
{
    visible(Act::CompareAndSwap, array, expected);
    m_ops.back().index = index;
    m_ops.back().second = value;
    m_ops.back().okResult = static_cast<std::int8_t>(ok);
    return *this;
}

OpTask &OpTask::print(Thing output, Operand value)
{
    return visible(Act::Print, output, value);
}

OpTask &OpTask::acquire(Thing lock, Time timeout, int ok)
{
    visible(Act::Acquire, lock, 0);
    m_ops.back().timeout = timeout;
    m_ops.back().okResult = static_cast<std::int8_t>(ok);
    return *this;
}

OpTask &OpTask::acquireCell(Thing locks, Operand index)
{
    visible(Act::Acquire, locks, 0);
    m_ops.back().index = index;
    return *this;
}

OpTask &OpTask::release(Thing lock, int permits)
{
    return visible(Act::Release, lock, permits);
}

OpTask &OpTask::releaseCell(Thing locks, Operand index)
{
    visible(Act::Release, locks, 1);
    m_ops.back().index = index;
    return *this;
}

OpTask &OpTask::await(Thing thing, Time timeout, int ok)
{
    visible(Act::Await, thing, 0);
    m_ops.back().timeout = timeout;
    m_ops.back().okResult = static_cast<std::int8_t>(ok);
    return *this;
}

OpTask &OpTask::notify(Thing condition, int count)
{
    return visible(Act::Notify, condition, count);
}

OpTask &OpTask::put(Thing queue, Operand item, Time timeout, int ok)
{
    visible(Act::Put, queue, item);
    m_ops.back().timeout = timeout;
    m_ops.back().okResult = static_cast<std::int8_t>(ok);
    return *this;
}

OpTask &OpTask::get(Thing queue, int into, Time timeout, int ok)
{
    visible(Act::Get, queue, 0);
    m_ops.back().result = static_cast<std::int8_t>(into);
    m_ops.back().timeout = timeout;
    m_ops.back().okResult = static_cast<std::int8_t>(ok);
    return *this;
}

OpTask &OpTask::receive(Thing channel, int into, Time timeout, int ok)
{
    get(channel, into, timeout, ok);
    m_ops.back().act = Act::Receive;
    return *this;
}

OpTask &OpTask::poll(Thing channel, Time timeout, int ok)
{
    get(channel, -1, timeout, ok);
    m_ops.back().act = Act::Poll;
    return *this;
}

OpTask &OpTask::start(Actor task)
{
    return visible(Act::Start, 0, task);
}

OpTask &OpTask::join(Actor task, Time timeout, int ok)
{
    visible(Act::Join, 0, task);
    m_ops.back().timeout = timeout;
    m_ops.back().okResult = static_cast<std::int8_t>(ok);
    return *this;
}

OpTask &OpTask::sleep(Time time)
{
    visible(Act::Sleep, ClockThing, 0);
    m_ops.back().timeout = time;
    return *this;
}

OpTask &OpTask::set(int target, Operand value)
{
    Op op;
    op.kind = Op::Kind::Set;
    op.result = static_cast<std::int8_t>(target);
    op.value = value;
    return push(op);
}

OpTask &OpTask::add(int target, Operand value)
{
    set(target, value);
    m_ops.back().kind = Op::Kind::Add;
    return *this;
}

OpTask &OpTask::jumpIf(Op::Kind kind, int left, Operand right, int to)
{
    Op op;
    op.kind = kind;
    op.result = static_cast<std::int8_t>(left);
    op.value = right;
    op.target = to;
    return push(op);
}

Thing OpProgram::declare(Kind kind, std::string name, std::int64_t value, std::int64_t limit)
{
    m_things.push_back({kind, value, limit, std::move(name)});
    return static_cast<Thing>(m_things.size()); // the clock is before them all
}

Thing OpProgram::variable(std::string name, std::int64_t value)
{
    return declare(Kind::Variable, std::move(name), value);
}

Thing OpProgram::array(Kind kind, std::string name, int length, std::int64_t value)
{
    const auto first = static_cast<Thing>(m_things.size() + 1);
    for (int i = 0; i < length; ++i)
        declare(kind, name + "[" + std::to_string(i) + "]", value);
    return first;
}

Thing OpProgram::semaphore(std::string name, int permits)
{
    return declare(Kind::Semaphore, std::move(name), permits);
}

Thing OpProgram::boundedSemaphore(std::string name, int permits)
{
    return declare(Kind::BoundedSemaphore, std::move(name), permits, permits);
}

Thing OpProgram::condition(std::string name, Thing lock)
{
    return declare(Kind::Condition, std::move(name), 0, lock);
}

Thing OpProgram::barrier(std::string name, int parties)
{
    return declare(Kind::Barrier, std::move(name), 0, parties);
}

Thing OpProgram::queue(Kind kind, std::string name, int bound)
{
    return declare(kind, std::move(name), 0, bound);
}

Thing OpProgram::channel(std::string name, int bound)
{
    return declare(Kind::Channel, std::move(name), 0, bound);
}

Actor OpProgram::declareTask(std::string name)
{
    assert(taskCount() < MostTasks);
    m_tasks.emplace_back(std::move(name));
    return static_cast<Actor>(m_tasks.size());
}

std::string OpProgram::thingName(Thing thing) const
{
    if (thing == ClockThing)
        return "clock";
    if (thing <= m_things.size())
        return m_things[thing - 1].name;
    return task(static_cast<Actor>(thing - m_things.size())).name();
}

namespace
{

std::string text(const Operand &operand)
{
    return operand.reg >= 0 ? "r" + std::to_string(operand.reg) : std::to_string(operand.number);
}

std::string text(const OpProgram &program, const Op &op)
{
    static constexpr std::string_view Local[] = {"", "set", "add", "if ==", "if !=", "jump"};
    if (op.kind != Op::Kind::Visible) {
        return std::string(Local[static_cast<int>(op.kind)]) + " r" + std::to_string(op.result)
               + " " + text(op.value) + " -> " + std::to_string(op.target);
    }
    std::string line = std::string(nameOf(op.act)) + " " + program.thingName(op.thing);
    if (op.index.reg >= 0 || op.index.number != 0)
        line += "+" + text(op.index);
    line += " " + text(op.value) + " " + text(op.second);
    if (op.timeout != Forever)
        line += " timeout " + std::to_string(op.timeout.count());
    return line + " -> " + std::to_string(op.result) + "," + std::to_string(op.okResult);
}

} // namespace

std::string OpProgram::text() const
{
    std::string all;
    for (const ThingDeclaration &thing : m_things) {
        all += std::string(nameOf(thing.kind)) + " " + thing.name + " "
               + std::to_string(thing.value) + " " + std::to_string(thing.limit) + "\n";
    }
    for (const OpTask &task : m_tasks) {
        all += task.name() + (task.daemon ? " (daemon):\n" : ":\n");
        for (const Op &op : task.ops())
            all += "  " + lab::text(*this, op) + "\n";
    }
    return all;
}

} // namespace trama::lab
