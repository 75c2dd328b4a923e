// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/world.h"

#include <string>
#include <vector>

namespace trama::lab
{

/// A number that an operation takes: written down, or what a register of the task holds.
struct Operand
{
    std::int64_t number = 0;
    std::int8_t reg = -1;

    Operand(std::int64_t written) : number(written) {} // NOLINT: numbers stand for themselves
    Operand(int written) : number(written) {}          // NOLINT
    static Operand ofRegister(int reg)
    {
        Operand operand(0);
        operand.reg = static_cast<std::int8_t>(reg);
        return operand;
    }
};

inline Operand reg(int number)
{
    return Operand::ofRegister(number);
}

/// One operation of a task. Visible ones carry a request; the others (calculation, jumps) are
/// nobody else's business and happen together with the visible one before them.
struct Op
{
    enum class Kind : std::uint8_t { Visible, Set, Add, JumpIfEqual, JumpIfNot, Jump };

    Kind kind = Kind::Visible;
    std::int8_t result = -1;   ///< the register for what comes of it
    std::int8_t okResult = -1; ///< the register for 1: it did; 0: it gave up
    Act act = Act::Read;
    Thing thing = 0;
    Operand index = 0; ///< added to the thing: a cell of an array
    Operand value = 0;
    Operand second = 0;
    Time timeout = Forever;
    int target = 0; ///< of a jump
};

/// The operations of one task, written like a sentence: `task.read(x, 0).add(0, 1).write(x,
/// reg(0))`.
class OpTask
{
public:
    static constexpr int Registers = 8;

    explicit OpTask(std::string name) : m_name(std::move(name)) {}

    OpTask &read(Thing thing, int into) { return cell(thing, 0, into); }
    OpTask &cell(Thing array, Operand index, int into);
    OpTask &write(Thing thing, Operand value) { return writeCell(thing, 0, value); }
    OpTask &writeCell(Thing array, Operand index, Operand value);
    OpTask &atomicAdd(Thing thing, Operand value, int into = -1);
    /// `ok` becomes 1 when the value was as expected.
    OpTask &cas(Thing array, Operand index, Operand expected, Operand value, int ok);
    OpTask &print(Thing output, Operand value);
    OpTask &acquire(Thing lock, Time timeout = Forever, int ok = -1);
    OpTask &acquireCell(Thing locks, Operand index);
    OpTask &release(Thing lock, int permits = 1);
    OpTask &releaseCell(Thing locks, Operand index);
    OpTask &await(Thing thing, Time timeout = Forever, int ok = -1);
    OpTask &notify(Thing condition, int count = 1);
    OpTask &put(Thing queue, Operand item, Time timeout = Forever, int ok = -1);
    OpTask &get(Thing queue, int into, Time timeout = Forever, int ok = -1);
    OpTask &send(Thing channel, Operand item) { return visible(Act::Send, channel, item); }
    OpTask &receive(Thing channel, int into, Time timeout = Forever, int ok = -1);
    OpTask &poll(Thing channel, Time timeout, int ok);
    OpTask &start(Actor task);
    OpTask &join(Actor task, Time timeout = Forever, int ok = -1);
    OpTask &sleep(Time time);
    /// A call without arguments and result: Set, Clear, Break, Reset, TaskDone, Drain, Close.
    OpTask &call(Act act, Thing thing) { return visible(act, thing, 0); }

    OpTask &set(int target, Operand value);
    OpTask &add(int target, Operand value);
    /// Where the next operation will stand, for jumps.
    int here() const { return static_cast<int>(m_ops.size()); }
    OpTask &jump(int to) { return jumpIf(Op::Kind::Jump, 0, 0, to); }
    OpTask &jumpIfEqual(int left, Operand right, int to)
    {
        return jumpIf(Op::Kind::JumpIfEqual, left, right, to);
    }
    OpTask &jumpIfNot(int left, Operand right, int to)
    {
        return jumpIf(Op::Kind::JumpIfNot, left, right, to);
    }
    /// Gives the jump that stands there its target, when that is known later.
    void aim(int jump, int to) { m_ops[jump].target = to; }

    const std::string &name() const { return m_name; }
    const std::vector<Op> &ops() const { return m_ops; }
    bool daemon = false;

private:
    OpTask &push(const Op &op);
    OpTask &visible(Act act, Thing thing, Operand value);
    OpTask &jumpIf(Op::Kind kind, int left, Operand right, int to);

    std::string m_name;
    std::vector<Op> m_ops;
};

/// A small program of visible operations over all things that a World has. It is data: OpRun
/// executes it.
///
/// Tasks that no task starts are there from the first instant; a task that is started or joined
/// by another one ends with a visible step of its own.
class OpProgram
{
public:
    struct ThingDeclaration
    {
        Kind kind;
        std::int64_t value;
        std::int64_t limit;
        std::string name;
    };

    /// The clock is an actor of the World as well.
    static constexpr int MostTasks = World::MostActors - 1;

    Thing variable(std::string name, std::int64_t value = 0);
    /// So many things of a kind in a row; the first.
    Thing array(Kind kind, std::string name, int length, std::int64_t value = 0);
    Thing output() { return declare(Kind::Output, "output"); }
    Thing lock(std::string name) { return declare(Kind::Lock, std::move(name)); }
    Thing rlock(std::string name) { return declare(Kind::RLock, std::move(name)); }
    Thing semaphore(std::string name, int permits);
    Thing boundedSemaphore(std::string name, int permits);
    Thing condition(std::string name, Thing lock);
    Thing event(std::string name) { return declare(Kind::Event, std::move(name)); }
    Thing barrier(std::string name, int parties);
    /// Fifo, Lifo or Priority; 0: without bound.
    Thing queue(Kind kind, std::string name, int bound = 0);
    Thing channel(std::string name, int bound = 0);

    /// Its number among the actors is the order of declaration, from FirstTask on. All tasks are
    /// declared before the first of them gets operations. A program has at most MostTasks.
    Actor declareTask(std::string name);
    OpTask &task(Actor actor) { return m_tasks[actor - FirstTask]; }
    const OpTask &task(Actor actor) const { return m_tasks[actor - FirstTask]; }
    int taskCount() const { return static_cast<int>(m_tasks.size()); }
    /// Declares a task, and begins its operations. The reference is good until the next one.
    OpTask &addTask(std::string name) { return task(declareTask(std::move(name))); }

    const std::vector<ThingDeclaration> &things() const { return m_things; }
    std::string thingName(Thing thing) const;

    /// All of it as text, an operation a line.
    std::string text() const;

private:
    Thing declare(Kind kind, std::string name, std::int64_t value = 0, std::int64_t limit = 0);

    std::vector<ThingDeclaration> m_things;
    std::vector<OpTask> m_tasks;
};

} // namespace trama::lab
