// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/births.h"
#include "core/lab/footprint.h"
#include "core/lab/looks.h"
#include "core/lab/machine.h"
#include "core/lab/model.h"
#include "core/lab/occupancy.h"
#include "core/lab/policy.h"
#include "core/lab/random.h"
#include "core/lab/steplog.h"
#include "core/trace/time.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>
#include <utility>

namespace trama::lab
{

/// Who chooses among the tasks that can go.
enum class Chooser : std::uint8_t {
    Machine, ///< the virtual computer: who is ready first
    Policy,  ///< Rules::policy; steps follow each other on one core
};

/// What a script is where one of its tasks cannot go.
enum class Script : std::uint8_t {
    Order, ///< the run is over: Standing::Astray
    Wish,  ///< it is passed over
};

/// What holds for a whole run. Written before it begins.
struct Rules
{
    Chooser chooser = Chooser::Machine;
    Script script = Script::Order; ///< a Wish is for policies, not for the machine
    std::uint32_t timedSteps =
        ~std::uint32_t(0); ///< after so many the machine leaves it to the policy
    Model model = Model::Any;
    MachineSettings machine{.cores = 1};
    Policy policy = RoundRobin();
    /// The clock is one more actor, and time passes by its steps alone; otherwise it waits for
    /// standstill. Whatever an order can hang on is a step then: see race().
    bool clockRaces = false;
    bool explores = false;        ///< executed again and again, each step logged for an Explorer
    std::uint16_t mostInside = 0; ///< tasks, of the function that is asked about; 0: of none
    bool tells = true; ///< tasks report that they cannot go; of no use where nobody looks
    std::uint64_t mostSteps = 1'000'000; ///< a run of more is taken as endless
    /// Of a task without a step. Who burns more ends the run; where every order is tried, the
    /// others go on without it first.
    std::uint64_t mostFuel = 400'000'000;
    Time patience = std::chrono::seconds(10); ///< see Standing::Stuck
    Time stepCost{100};                       ///< virtual time that a step takes
    Time fuelCost{50};                        ///< and a turn of a loop or a call of a function
    Time tick{100};                           ///< and a look at a clock
    Time apart{1};                            ///< two records at least
    Time epoch = std::chrono::seconds(1'735'689'600); ///< the wall clock's beginning: 2025, UTC

    /// For orders as an Explorer has them: what a task does before another one must not change
    /// what that one sees of the clock.
    void race()
    {
        clockRaces = true;
        apart = std::exchange(stepCost, Time(0)); // so that a run of them can be looked at
        fuelCost = tick = Time(0);
    }
};

/// How a run stands.
enum class Standing : std::uint32_t {
    Goes,
    Over,         ///< the first process has ended
    Deadlock,     ///< tasks are left, and none of them can ever go
    Endless,      ///< it took Rules::mostSteps
    Astray,       ///< a step of the script could not be taken
    ScriptEnds,   ///< the script asks for no further step
    TooManyTasks, ///< a task or a process was started for which there is no room
    TooManyThings,
    Stuck, ///< whoever has the turn has done nothing for Rules::patience, in real time
    Loops, ///< a task has burnt Rules::mostFuel without a step
    Spins, ///< as Endless; and for long, nobody has changed anything
    Idle,  ///< who is left looks again and again at what nobody can change any more
};

/// One call of a task, as it is seen where somebody chooses.
struct Wish
{
    std::uint32_t object = 0; ///< what the program knows it as; a birth number of its process
    std::uint32_t code = 0;   ///< the place in the program, as in the records of the probe
    std::uint16_t unit = 0;
    std::uint8_t act = 0;      ///< Act
    bool straight = false;     ///< no call: CPython's threads do not switch right after it
    bool wakesReading = false; ///< going on from a wait within it changes nothing for others
};

/// A task on the board. The task itself writes what it wants; all else the holder of the turn.
struct Seat
{
    enum class State : std::uint8_t {
        Empty,
        Going,   ///< it has the turn, or has not asked for anything yet
        Choice,  ///< its next step is one that others could notice: somebody chooses when
        Beneath, ///< it waits below what the program sees, and goes on as soon as it can
        Ended,
    };

    /// What the machine has of it.
    enum class Work : std::uint8_t {
        None,
        Under, ///< it works towards its next step
        Done,  ///< it stands on its core, and takes the step
    };

    std::atomic<std::uint32_t> gate{0}; ///< 1: it has the turn; waited for by its thread
    State state = State::Empty;
    Work work = Work::None;
    bool atPoll = true;   ///< it has been where CPython looks whether it should switch
    bool outside = false; ///< waits for descriptors too, which only its own process can look at
    bool open = false;    ///< what it waits for may come at any time, from a user or a network
    bool told = false;    ///< has been told that it cannot go
    bool look = false;    ///< has the turn to be told only
    bool library = false; ///< started by Python's library for itself: it goes on as soon as it can
    bool inEarnest = false; ///< has it to wait for its descriptors in real time
    std::uint16_t process = 0;
    std::uint16_t birth = 0; ///< from FirstTask on: among all tasks, in the order of their birth
    std::int32_t thread = 0; ///< as the system knows it
    std::int32_t id = 0;     ///< as the program and the trace know it
    std::uint64_t fuel = 0;  ///< burnt since its last step
    Time spent{};            ///< of work since its last step, while the machine chooses
    std::uint64_t since = 0; ///< the order in which tasks came to wait
    std::uint64_t seenOutside = 0; ///< Board::outside when it last looked at its descriptors
    Time deadline = NoDeadline;
    Intent intent;
    Wish wish;
    Looks looks; ///< since the head of a loop that only looks
    Needs again; ///< without which it need not look again; nothing: it does not
};

/// What happens on the virtual cores, with the thread as the trace knows it.
struct Shift
{
    MachineEvent event;
    std::int32_t thread = 0;
};

/// Something in the program that the Lab does not decide.
struct Uncontrolled
{
    enum class Kind : std::uint8_t {
        Thread,  ///< started by a library
        Program, ///< that is no Python
        Outside, ///< what came from a network
        Within,  ///< who goes first where Python's own code waits outside of a step
        Chance,  ///< what was drawn at random
        File,    ///< what is written to it
        Daemon,  ///< how far one comes before the program's end ends it
    };
    Kind kind = Kind::Thread;
    std::array<char, 63> name{};   ///< of the library or the program; ends with 0
    std::int64_t whereabouts = -1; ///< where in the file of stacks it is told who did it, bytes
};

/// A step that more than one task could take.
struct Decision
{
    Time time{};             ///< what went before is earlier, what it led to is later
    std::uint32_t step = 0;  ///< its number in the schedule
    std::uint32_t first = 0; ///< of those who could take it
    std::uint32_t count = 0;
    Actor chosen = NoActor;
};

/// Who could take a step, with the thread as the trace knows it.
struct Able
{
    std::int32_t thread = 0;
    Actor actor = NoActor;
};

/// A process of the program.
struct Process
{
    std::int32_t pid = 0; ///< as the system knows it; for the program, see Board::idOf()
    std::uint16_t parent = 0;
    bool begun = false; ///< it has had a task
    bool ended = false;
    bool stranger = false;         ///< executes something that the Lab does not control
    bool gone = false;             ///< a stranger that was waited for
    Thing thing = 0;               ///< at which its end can be waited for; 0: nobody does
    std::int64_t whereabouts = -1; ///< of who forked it, as in Uncontrolled
    Thing alone = 0;               ///< at which Ended stands once one task is left; 0: nobody asks
};

/// What the holder of the turn is to do next.
struct Turn
{
    enum class Kind : std::uint8_t {
        Pass, ///< `actor` goes
        Stop, ///< see Board::standing
    };
    Kind kind = Kind::Stop;
    Actor actor = NoActor;
};

/// Where the watcher and who executes the program again and again meet: the watcher orders an
/// execution, the server makes a process for it and says when that is gone.
struct Desk
{
    std::atomic<std::uint32_t> ordered{0}; ///< executions so far
    std::atomic<std::uint32_t> served{0};  ///< of these gone; waited for by the watcher
    std::atomic<bool> ready{false};        ///< the server waits for the first order
};

/// Where the tasks of a real program meet: who wants what, and what others can wait for. It lies
/// in memory that all processes of the program and their watcher share, at different addresses,
/// so it has no pointers. Only the holder of the turn touches it; nothing here waits.
///
/// It has no semantics of locks and queues: these are the program's own. Whoever changes
/// something that others wait for publishes what can be waited for there, and only the waiting
/// is decided here.
class Board
{
public:
    static constexpr std::uint32_t Version = 2;
    static constexpr std::uint32_t MostThings = 1 << 16;
    static constexpr std::uint32_t MostSteps = 16 << 20;
    static constexpr std::uint64_t ShiftsKept = 1 << 20;
    static constexpr std::uint32_t MostProcesses = Machine::MostProcesses;
    static constexpr std::uint32_t DecisionsKept = 1 << 20;
    static constexpr std::uint32_t AblesKept = 4 << 20;
    static constexpr std::uint32_t MostShared = 4096;
    static constexpr std::int32_t FirstId = 1000; ///< of a process, as the program knows it
    static constexpr std::uint64_t Ended = 1;     ///< the guard of a process

    explicit Board(const Rules &rules);

    /// A task of a process that is there and goes on when its turn comes; NoActor: no room. When
    /// all numbers have been given, the lowest of a task that has ended is given again.
    Actor addTask(std::uint16_t process);
    void endTask(Actor task);
    /// The first task goes; it has the turn.
    void begin(Actor first);
    /// The number of a new process, MostProcesses when there is no room for it.
    std::uint16_t addProcess(std::uint16_t parent = MostProcesses);
    /// A process of the system that is about to end, having passed its turn on; whoever gets that
    /// waits for it, so that its parent hears of it at the same point of every run.
    std::int32_t dying = 0;
    /// It is gone, and so are its tasks.
    /// Something at which Ended stands once the process has one task only.
    Thing addAlone(std::uint16_t process);
    void endProcess(std::uint16_t process);
    std::uint16_t processCount() const { return m_processCount; }
    Process &process(std::uint16_t number) { return m_processes[number]; }
    const Process &process(std::uint16_t number) const { return m_processes[number]; }
    /// Of the last process that has, or had, this id; MostProcesses when none has.
    std::uint16_t processOf(std::int32_t pid) const;
    /// What the program knows a process as: the same in each run.
    static constexpr std::int32_t idOf(std::uint16_t process) { return FirstId + process; }
    /// The one that the program knows by this id; MostProcesses when there is none.
    std::uint16_t processWithId(std::int32_t id) const
    {
        return id >= FirstId && id < FirstId + m_processCount
                   ? static_cast<std::uint16_t>(id - FirstId)
                   : static_cast<std::uint16_t>(MostProcesses);
    }
    /// At which `Ended` stands once it has ended.
    Thing thingOf(std::uint16_t process);
    /// The task with which a process began; NoActor when it has none that goes on.
    Actor firstTaskOf(std::uint16_t process) const;

    /// Something that can be waited for; 0 when there is no room. The clock is thing 0.
    Thing add(std::uint64_t guards);
    /// The one that all processes know by a key; made with these guards when it is new.
    Thing shared(std::uint64_t key, std::uint64_t guards);
    /// It is gone; its number may be given again.
    void remove(Thing thing);
    void publish(Thing thing, std::uint64_t guards);
    std::uint64_t guards(Thing thing) const { return m_things[thing].guards; }

    /// The task wants to take a step that others could notice.
    void choose(Actor task, const Intent &intent, Time deadline, const Wish &wish);
    /// The task waits below what the program sees: for one of the bits at the thing, if there are
    /// any, for the deadline, and, if `outside`, for descriptors of its process.
    void waitBeneath(Actor task, Thing thing, std::uint64_t bits, Time deadline, bool outside);
    /// Something was done that other processes' descriptors may show.
    void touchOutside() { ++m_outside; }

    /// Who goes next. Lets virtual time pass where nobody can go before.
    Turn next();
    /// Whether its step is one that can be taken now, not only told of.
    bool holds(Actor task) const;
    bool canGo(Actor actor) const;
    ActorSet choices() const;

    /// The program's first line: until then no time passes.
    void start();
    bool started() const { return m_started; }
    /// Back to where it was at the program's first line, without any process or task. What was
    /// there by then stays. Only where Rules::explores.
    void reset();
    const StepLog &log() const { return m_log; }
    /// What could be waited for at a thing when it came to be.
    std::uint64_t initialGuards(Thing thing) const { return m_things[thing].first; }
    /// An exception that nobody caught ended the main program or a thread.
    void raise(std::string_view text);
    /// Of all these, a line each, as far as there is room.
    std::string_view raised() const { return {m_raised.data(), m_raisedLength}; }
    /// A loop of the running task comes that only looks at things.
    void beginLooks();
    /// Whether somebody was taken to look again only once something was written, in any execution.
    bool assumesFairness() const { return m_assumesFairness; }
    /// It has looked, and is to look again. `sleeps`: it sleeps in between.
    void lookAgain(bool sleeps);
    /// The running task calls the function that is asked about, or returns from it.
    void enter() { m_occupancy.enter(m_current); }
    void leave() { m_occupancy.leave(m_current); }
    const Occupancy &occupancy() const { return m_occupancy; }
    /// The running task did something that takes time.
    void spend(Time time);
    void burn(std::uint32_t amount)
    {
        poll();
        // So that one can see that something moves.
        progress.store(progress.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
        if (m_current != NoActor)
            m_seats[m_current].fuel += amount;
        spend(amount * m_rules.fuelCost);
    }
    /// It is where CPython looks whether it should switch.
    void poll()
    {
        if (m_current != NoActor)
            m_seats[m_current].atPoll = true;
    }
    /// A look at the clock.
    Time look()
    {
        spend(m_rules.tick);
        return now();
    }
    /// As the running task has it: with what it has done since its last step, which counts as if
    /// nobody had been in its way.
    Time now() const;
    /// Whether that may be wrong by more than a moment, and a step would make it right.
    bool isBehind() const;
    /// A time for a record: each is later than the last one.
    Time stamp() { return m_stamp = std::max(m_stamp + m_rules.apart, now()); }
    /// Nothing bears a later time yet.
    Time latest() const { return std::max(m_stamp, m_now); }
    /// Nothing will bear an earlier time.
    Time settled() const { return m_now; }

    /// Something that is not decided here; told once.
    bool isNoted(Uncontrolled::Kind kind, std::string_view name) const;
    void note(Uncontrolled::Kind kind, std::string_view name, std::int64_t whereabouts);
    std::uint32_t uncontrolledCount() const { return m_uncontrolledCount; }
    const Uncontrolled &uncontrolled(std::uint32_t i) const { return m_uncontrolled[i]; }

    /// The run is over, by whoever watches it.
    void end(Standing how) { stop(how); }
    /// Whose doing it is that the run is over: of Loops and Spins.
    Actor culprit() const { return m_culprit; }

    /// What the system gives for random: the same in every run.
    std::uint64_t chance() { return m_chance.next(); }

    const Rules &rules() const { return m_rules; }
    /// Who has the turn, or had it last.
    Actor current() const { return m_current; }
    int seatCount() const { return m_seatCount; }
    Seat &seat(Actor actor) { return m_seats[actor]; }
    const Seat &seat(Actor actor) const { return m_seats[actor]; }
    bool isOfThisVersion() const { return m_version == Version && m_size == sizeof(Board); }

    Desk desk;

    /// How it stands, for whoever waits for that to change.
    std::atomic<std::uint32_t> standing{0};
    /// Grows with each turn that is passed, so that one can see that nothing moves.
    std::atomic<std::uint64_t> progress{0};

    /// Shifts so far, of which the last ShiftsKept can be read.
    std::atomic<std::uint64_t> shiftCount{0};
    const Shift &shift(std::uint64_t index) const { return m_shifts[index % ShiftsKept]; }

    /// Decisions so far; of a long run the first ones are kept.
    std::atomic<std::uint32_t> decisionCount{0};
    const Decision &decision(std::uint32_t index) const { return m_decisions[index]; }
    const Able &able(std::uint32_t index) const { return m_ables[index]; }

    std::uint32_t stepCount() const { return m_stepCount; }
    Actor step(std::uint32_t index) const { return m_steps[index]; }
    /// The steps to take first; before the run. The machine, where it chooses, must come to the
    /// same. What the script does not say is chosen, or, if it is all there is, ends the run.
    void setPolicy(const Policy &policy) { m_rules.policy = policy; }
    void setScript(const Actor *steps, std::uint32_t count, bool all);

private:
    struct ThingState
    {
        std::uint64_t guards = 0;
        std::uint64_t first = 0; ///< the guards that it began with
        Thing nextFree = 0;
        std::uint32_t writes = 0;    ///< steps
        std::uint32_t writtenBy = 0; ///< the number of the last of them
    };

    int tasksOf(std::uint16_t process) const;
    void countWrite(Thing thing);
    void noteLooks(Actor task);
    void awaitLooks(Seat &seat);
    bool isIdle() const;
    bool isLeftLooping(const Seat &seat) const
    {
        return m_rules.explores && seat.fuel >= m_rules.mostFuel;
    }
    bool holdsNeed(const Need &need) const;
    bool isHeldUp(const Seat &seat) const;
    bool isKeptOut(Actor actor) const;
    bool isMidway() const;
    Turn goOn();
    Actor newSeat();
    Actor firstBeneath() const;
    Actor firstToTell() const;
    Actor firstOutside() const;
    bool mayComeAnyTime() const;
    Actor choiceAmong(ActorSet enabled);
    Turn decide();
    Turn decideByMachine();
    Turn decideOutside();
    Turn grant(Actor actor, ActorSet enabled);
    void leaveMachine();
    void log(Actor chosen, ActorSet enabled);
    void logStep(Actor actor, ActorSet enabled);
    void completeStep();
    Turn pass(Actor actor);
    Turn stop(Standing how);
    Turn stopFor(Actor actor, Standing how);
    bool mayChange(const Seat &seat) const;
    void work();
    void rest(Actor actor, OffReason reason);
    void shiftTo(Actor actor);
    void note(const MachineEvent &event);
    bool letTimePass();
    Time nextDeadline() const;
    std::uint32_t m_version = Version;
    std::uint32_t m_size = sizeof(Board);
    Rules m_rules;
    Time m_now{0};
    Time m_stamp{0};
    std::uint64_t m_order = 0;
    std::uint64_t m_outside = 0;
    std::uint32_t m_earnestWaits = 0; ///< in vain, since the last step
    int m_seatCount = FirstTask;
    std::uint16_t m_born = FirstTask;
    std::uint16_t m_processCount = 0;
    std::int32_t m_nextThread = FirstId + static_cast<std::int32_t>(MostProcesses); ///< its id
    std::uint32_t m_thingCount = 1;
    Thing m_freeThing = 0;
    std::uint32_t m_stepCount = 0;
    std::uint32_t m_ableCount = 0;
    std::uint32_t m_scriptCount = 0;
    std::uint32_t m_wish = 0; ///< the next one of a script that is one
    bool m_scriptIsAll = false;
    bool m_started = false;
    bool m_assumesFairness = false;
    std::uint32_t m_raisedLength = 0;
    std::array<char, 4096> m_raised;
    struct
    {
        Time now{};
        std::uint32_t things = 1;
        std::uint32_t shared = 0;
        Random chance;
    } m_atStart; ///< what reset() goes back to
    Births m_births;
    StepLog m_log;
    std::uint32_t m_lastChange = 0; ///< the number of the last step that may have changed something
    Actor m_culprit = NoActor;
    std::uint32_t m_uncontrolledCount = 0;
    std::array<Uncontrolled, 16> m_uncontrolled;
    Random m_chance;
    Machine m_machine;
    Occupancy m_occupancy;
    Thing m_room = 0;          ///< that stands for it
    Actor m_current = NoActor; ///< on the core
    struct SharedThing
    {
        std::uint64_t key = 0;
        Thing thing = 0;
    };
    std::uint32_t m_sharedCount = 0;
    std::array<SharedThing, MostShared> m_shared;
    std::array<Process, MostProcesses> m_processes;
    std::array<Actor, MostProcesses> m_stepped; ///< of each process, who took its last step
    std::array<Seat, MaxActors> m_seats;
    std::array<ThingState, MostThings> m_things;
    std::array<Shift, ShiftsKept> m_shifts;
    std::array<Decision, DecisionsKept> m_decisions;
    std::array<Able, AblesKept> m_ables;
    std::array<Actor, MostSteps> m_steps;
    std::array<Actor, MostSteps> m_script;
};

} // namespace trama::lab
