// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/opprogram.h"

#include <random>

namespace trama::lab
{

/// Which calls a random program is made of.
enum class Flavour { Variables, Locks, Conditions, Queues, Barriers, Timeouts, Lives, All };

/// A random program of a few operations, the same for the same seed on every machine.
class RandomOps
{
public:
    RandomOps(Flavour flavour, unsigned seed) : m_flavour(flavour), m_random(seed) {}

    OpProgram program()
    {
        declareThings();
        const bool withMain = m_flavour == Flavour::Lives || oneIn(6);
        const Actor main = withMain ? m_program.declareTask("main") : NoActor;
        const int tasks = below(2) + 2;
        for (int i = 0; i < tasks; ++i) {
            const Actor actor = m_program.declareTask(std::string(1, static_cast<char>('A' + i)));
            fill(m_program.task(actor), tasks == 2 ? 4 : 3);
        }
        if (withMain)
            live(m_program.task(main), main, tasks);
        return std::move(m_program);
    }

private:
    // Not a distribution of the standard library: these differ between machines.
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    bool oneIn(int n) { return below(n) == 0; }

    void declareThings()
    {
        m_x = m_program.array(Kind::Variable, "x", 2);
        m_out = m_program.output();
        m_locks = m_program.lock("l");
        m_program.lock("m");
        m_rlock = m_program.rlock("r");
        m_semaphore = m_program.semaphore("s", below(3));
        m_bounded = m_program.boundedSemaphore("b", 1);
        m_condition = m_program.condition("c", oneIn(2) ? m_locks : m_rlock);
        m_event = m_program.event("e");
        m_barrier = m_program.barrier("barrier", 2);
        const Kind kinds[] = {Kind::Fifo, Kind::Lifo, Kind::Priority};
        m_queue = m_program.queue(kinds[below(3)], "q", below(3));
        m_channel = m_program.channel("pipe", below(2));
    }

    Time timeout()
    {
        if (m_flavour != Flavour::Timeouts && m_flavour != Flavour::All)
            return oneIn(4) ? Never : Forever;
        const Time some[] = {Never, Forever, Time(1), Time(2)};
        return some[below(4)];
    }

    void fill(OpTask &task, int most)
    {
        const int calls = 1 + below(most);
        for (int i = 0; i < calls; ++i)
            call(task, m_flavour == Flavour::All ? Flavour(below(6)) : m_flavour);
        if (oneIn(2))
            task.print(m_out, reg(below(3)));
    }

    void call(OpTask &task, Flavour flavour)
    {
        switch (flavour) {
        case Flavour::Variables:
            return access(task);
        case Flavour::Locks:
            return hold(task);
        case Flavour::Conditions:
            return condition(task);
        case Flavour::Queues:
            return queue(task);
        case Flavour::Barriers:
            return signal(task);
        case Flavour::Timeouts:
            if (oneIn(3)) {
                task.sleep(Time(1 + below(2)));
                return;
            }
            return call(task, Flavour(1 + below(4)));
        default:
            return call(task, Flavour(below(5)));
        }
    }

    void access(OpTask &task)
    {
        const int cell = below(2);
        switch (below(6)) {
        case 0:
        case 1:
            task.cell(m_x, cell, 0);
            break;
        case 2:
            task.writeCell(m_x, cell, 1 + below(2));
            break;
        case 3:
            task.atomicAdd(m_x, 1, 1);
            break;
        case 4:
            task.cas(m_x, cell, 0, 1 + below(3), 2);
            break;
        default: { // what it does next depends on what it read
            task.cell(m_x, cell, 0);
            const int jump = task.here();
            task.jumpIfEqual(0, 0, 0);
            task.writeCell(m_x, 1 - cell, 3);
            task.aim(jump, task.here());
        }
        }
    }

    void hold(OpTask &task)
    {
        const Thing things[] = {m_locks, m_locks + 1, m_rlock, m_semaphore, m_bounded};
        const Thing thing = things[below(5)];
        if (oneIn(5)) {
            task.release(thing);
            return;
        }
        task.acquire(thing, timeout(), 2);
        const int skip = task.here();
        task.jumpIfEqual(2, 0, 0);
        if (oneIn(3))
            access(task);
        if (oneIn(4))
            hold(task);
        if (!oneIn(8))
            task.release(thing);
        task.aim(skip, task.here());
    }

    void condition(OpTask &task)
    {
        const Thing lock = lockOfCondition();
        const bool locked = !oneIn(10);
        if (locked)
            task.acquire(lock);
        if (oneIn(2))
            task.await(m_condition, timeout(), 2);
        else
            task.notify(m_condition, oneIn(2) ? -1 : 1);
        if (locked)
            task.release(lock);
    }

    Thing lockOfCondition()
    {
        return static_cast<Thing>(m_program.things()[m_condition - 1].limit);
    }

    void queue(OpTask &task)
    {
        switch (below(8)) {
        case 0:
        case 1:
            task.put(m_queue, 1 + below(3), timeout(), 2);
            break;
        case 2:
        case 3:
            task.get(m_queue, 0, timeout(), 2);
            break;
        case 4:
            task.call(oneIn(2) ? Act::TaskDone : Act::Drain, m_queue);
            break;
        case 5:
            task.send(m_channel, 1 + below(3));
            break;
        case 6:
            task.receive(m_channel, 0, timeout(), 2);
            break;
        default:
            if (oneIn(2))
                task.poll(m_channel, timeout(), 2);
            else
                task.call(Act::Close, m_channel);
        }
    }

    void signal(OpTask &task)
    {
        switch (below(7)) {
        case 0:
            task.call(Act::Set, m_event);
            break;
        case 1:
            task.await(m_event, timeout(), 2);
            break;
        case 2:
            task.call(Act::Clear, m_event);
            break;
        case 3:
        case 4:
            task.await(m_barrier, timeout() == Never ? Forever : timeout(), 2);
            break;
        case 5:
            task.call(oneIn(2) ? Act::Break : Act::Reset, m_barrier);
            break;
        default:
            task.read(m_event, 0);
        }
    }

    /// A main task that starts the others, and joins some of them.
    void live(OpTask &task, Actor main, int tasks)
    {
        for (int i = 1; i <= tasks; ++i) {
            task.start(static_cast<Actor>(main + i));
            if (oneIn(3))
                access(task);
        }
        for (int i = 1; i <= tasks; ++i)
            if (!oneIn(4))
                task.join(static_cast<Actor>(main + i), timeout(), 2);
        task.print(m_out, reg(2));
    }

    Flavour m_flavour;
    std::mt19937 m_random;
    OpProgram m_program;
    Thing m_x = 0, m_out = 0, m_locks = 0, m_rlock = 0, m_semaphore = 0, m_bounded = 0;
    Thing m_condition = 0, m_event = 0, m_barrier = 0, m_queue = 0, m_channel = 0;
};

} // namespace trama::lab
