// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/actor.h"
#include "core/lab/random.h"
#include "core/trace/event.h"

#include <algorithm>
#include <array>
#include <functional>

namespace trama::lab
{

/// Whether the threads of a process share a GIL.
enum class Interpreter : std::uint8_t { WithGil, FreeThreaded };

/// What a Machine is like. Values out of range are taken as the nearest that is in it.
struct MachineSettings
{
    int cores = 4;                                      ///< 1 to Machine::MostCores
    Interpreter interpreter = Interpreter::WithGil;     ///< of every process
    Time switchInterval = std::chrono::milliseconds(5); ///< sys.getswitchinterval(); 1 µs or more
    Time timeSlice = std::chrono::milliseconds(3);      ///< of the system; 1 µs or more
    std::uint64_t seed = 0;                             ///< of the jitter
    double jitter = 0.01; ///< by what part demands are longer or shorter at most, 0 to 1
};

/// Something that happened on a Machine, in the trace's words: CoreOn, CoreOff, GilWait,
/// GilRequest, GilTake, GilDrop.
struct MachineEvent
{
    Time time{};
    Verb verb = Verb::CoreOn;
    std::uint8_t detail = 0; ///< as the verb says
    Actor actor = NoActor;
    std::int8_t core = -1; ///< of CoreOn and CoreOff
    std::uint16_t process = 0;
};

/// Is told what happens, in order of time.
using MachineSink = std::function<void(const MachineEvent &)>;

/// The virtual computer of the timed model: cores, GILs, and the time that work takes on them. It
/// goes from one thing that happens to the next and reads no clock of the real machine; the same
/// calls come to the same. What a task does, and what it waits for besides a core and its GIL, is
/// not known here.
///
/// A task needs a core, and with a GIL that of its process. Both queues go by who came first, at
/// one instant by the order of the calls. The GIL is CPython's (3.2 to 3.13, Python/ceval_gil.h and
/// ceval_gil.c): who has waited for it through a whole switch interval without a switch asks for
/// it, and its holder then drops it, or as soon as it is on a core; here the one that has waited
/// longest takes it. A task goes to the core that it was on before, if that is free, or else to the
/// free core of the lowest number. When more want a core than there are, whoever has had its slice
/// gives way, and makes nobody else give way for the length of a slice.
///
/// A plain value without addresses: it can lie in memory that processes share, one of which uses
/// it at a time.
class Machine
{
public:
    static constexpr int MostCores = 16;
    static constexpr int MostProcesses = 1024;

    explicit Machine(const MachineSettings &settings);

    /// What a task does with the GIL when it is asked for it.
    enum class Gil : std::uint8_t {
        Dropped,
        Kept, ///< until it arrives to do otherwise: it does not look
    };

    /// The task wants so much time on a core until its next step; 0: it takes it at once, and no
    /// time passes. Who stands on a core keeps it. A process is a number below
    /// MostProcesses.
    void arrive(Actor actor, std::uint16_t process, Time demand, Gil gil, const MachineSink &sink);
    void arrive(Actor actor, std::uint16_t process, Time demand, const MachineSink &sink)
    {
        arrive(actor, process, demand, Gil::Dropped, sink);
    }

    /// The task waits for something else, or has ended: it gives up core and GIL.
    void leave(Actor actor, OffReason reason, const MachineSink &sink);

    /// Lets time pass until a task has had what it wanted: that one, which stands on a core with
    /// its GIL, and is to arrive or leave before the next call. NoActor when the limit is reached
    /// before, or, then without letting time pass, when there is no task that wants a core.
    Actor run(Time limit, const MachineSink &sink);

    Time now() const { return m_now; }
    /// The clock jumps ahead while no task wants a core. Time does not go back.
    void setNow(Time now) { m_now = std::max(m_now, now); }

    /// Whether no task wants a core.
    bool idle() const { return m_running.empty() && m_ready.empty() && m_waiting.empty(); }
    Actor actorOn(int core) const { return m_cores[core].actor; }
    Actor gilHolder(std::uint16_t process) const { return m_holders[process]; }

private:
    struct Task
    {
        Random random;
        std::uint64_t place = 0; ///< in the queue that it stands in: lower goes first
        Time demand{};           ///< what is left of it
        Time gilSince{};         ///< waits for the GIL, or holds it
        Time claims{}; ///< from when on others must give way to it, if they had their slice
        std::uint16_t process = 0;
        std::int8_t core = -1; ///< it is on, or was last
        bool asked = false;    ///< to drop the GIL
        bool keeps = false;    ///< it, for now
    };

    struct Core
    {
        Time since{}; ///< its task came
        Actor actor = NoActor;
    };

    Time varied(Task &task, Time demand) const;
    void enqueue(ActorSet &queue, Actor actor);
    Actor foremost(ActorSet queue) const;
    Actor finished() const;

    Time nextEvent() const;
    void letPass(Time until);
    void answer(const MachineSink &sink);

    void waitForGil(Actor actor, const MachineSink &sink);
    void takeGil(Actor actor, std::uint8_t waited, const MachineSink &sink);
    void dropGil(Actor actor, const MachineSink &sink);
    Actor passGil(std::uint16_t process, const MachineSink &sink);
    Actor yieldGil(Actor holder, const MachineSink &sink);
    Actor nextForGil(std::uint16_t process) const;
    Time asksAt(Actor waiting) const;
    void ask(const MachineSink &sink);

    void makeReady(Actor actor, Time claims);
    void dispatch(const MachineSink &sink);
    int coreFor(Actor actor) const;
    void preempt(const MachineSink &sink);
    Time earliestClaim() const;
    int dueCore() const;
    void putOn(int core, Actor actor, const MachineSink &sink);
    void takeOff(Actor actor, OffReason reason, const MachineSink &sink);

    void tell(Verb verb, Actor actor, std::uint8_t detail, const MachineSink &sink) const;

    std::array<Task, MaxActors> m_tasks;
    std::array<Core, MostCores> m_cores;
    std::array<Actor, MostProcesses> m_holders; ///< of GILs, by process
    ActorSet m_waiting;                         ///< for a GIL
    ActorSet m_ready;                           ///< for a core
    ActorSet m_running;
    Time m_now{};
    Time m_switchInterval;
    Time m_timeSlice;
    std::uint64_t m_lastPlace = 0;
    std::int64_t m_jitter; ///< in millionths
    int m_coreCount;
    Interpreter m_interpreter;
};

} // namespace trama::lab
