// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/board.h"

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

namespace trama::lab
{

namespace
{

/// How often in a row somebody may wait in earnest for something from outside, in vain, before
/// it is believed that nothing will come. A wait takes some 20 ms.
constexpr std::uint32_t patience = 50;

/// Work of less than this needs no place of its own in time.
constexpr Time noticeable = std::chrono::microseconds(2);

} // namespace

Board::Board(const Rules &rules)
    : m_rules(rules), m_machine(rules.machine), m_occupancy(rules.mostInside)
{
    m_rules.mostSteps = std::min<std::uint64_t>(m_rules.mostSteps, MostSteps);
    m_stepped.fill(NoActor);
    if (rules.mostInside > 0)
        m_room = add(0);
}

// ---- tasks and things

/// The next seat, or the lowest of a task that has ended; NoActor when all are taken. Where the
/// program is executed again and again, each task has the same seat in all executions.
Actor Board::newSeat()
{
    if (m_rules.explores) {
        const Actor actor = m_births.next(m_current);
        if (actor != NoActor)
            m_seatCount = std::max(m_seatCount, actor + 1);
        return actor;
    }
    if (m_seatCount < MaxActors)
        return static_cast<Actor>(m_seatCount++);
    for (int i = FirstTask; i < m_seatCount; ++i)
        if (m_seats[i].state == Seat::State::Ended && i != m_current) {
            std::destroy_at(&m_seats[i]);
            std::construct_at(&m_seats[i]);
            return static_cast<Actor>(i);
        }
    return NoActor;
}

Actor Board::addTask(std::uint16_t process)
{
    const Actor actor = newSeat();
    if (actor == NoActor) {
        stop(Standing::TooManyTasks);
        return NoActor;
    }
    // A process is known as its first thread is.
    const bool first = !std::exchange(m_processes[process].begun, true);
    m_seats[actor].id = first ? idOf(process) : m_nextThread++;
    m_seats[actor].process = process;
    m_seats[actor].birth = m_born++;
    waitBeneath(actor, 0, 0, NoDeadline, false);
    return actor;
}

void Board::begin(Actor first)
{
    m_seats[first].state = Seat::State::Going;
    shiftTo(first);
}

void Board::endTask(Actor task)
{
    rest(task, OffReason::Waiting);
    m_seats[task].state = Seat::State::Ended;
    m_seats[task].deadline = NoDeadline;
    m_occupancy.end(task);
    const std::uint16_t process = m_seats[task].process;
    if (const Thing alone = m_processes[process].alone; alone != 0 && tasksOf(process) == 1)
        publish(alone, Ended);
}

int Board::tasksOf(std::uint16_t process) const
{
    return static_cast<int>(std::count_if(
        m_seats.begin() + FirstTask, m_seats.begin() + m_seatCount, [&](const Seat &seat) {
            return seat.process == process && seat.state != Seat::State::Ended
                   && seat.state != Seat::State::Empty;
        }));
}

Thing Board::addAlone(std::uint16_t process)
{
    return m_processes[process].alone = add(tasksOf(process) == 1 ? Ended : 0);
}

std::uint16_t Board::addProcess(std::uint16_t parent)
{
    if (m_processCount < MostProcesses) {
        m_processes[m_processCount].parent = parent;
        return m_processCount++;
    }
    stop(Standing::TooManyTasks);
    return MostProcesses;
}

void Board::endProcess(std::uint16_t process)
{
    m_processes[process].ended = true;
    for (int i = FirstTask; i < m_seatCount; ++i)
        if (m_seats[i].process == process)
            endTask(static_cast<Actor>(i));
    if (m_processes[process].thing != 0)
        publish(m_processes[process].thing, Ended);
    touchOutside();
}

Thing Board::thingOf(std::uint16_t process)
{
    Process &one = m_processes[process];
    if (one.thing == 0)
        one.thing = add(one.ended ? Ended : 0);
    return one.thing;
}

std::uint16_t Board::processOf(std::int32_t pid) const
{
    for (std::uint16_t i = m_processCount; i-- > 0;)
        if (m_processes[i].pid == pid)
            return i;
    return MostProcesses;
}

Actor Board::firstTaskOf(std::uint16_t process) const
{
    for (int i = FirstTask; i < m_seatCount; ++i)
        if (m_seats[i].process == process && m_seats[i].state != Seat::State::Ended)
            return static_cast<Actor>(i);
    return NoActor;
}

Thing Board::shared(std::uint64_t key, std::uint64_t guards)
{
    for (std::uint32_t i = 0; i < m_sharedCount; ++i)
        if (m_shared[i].key == key)
            return m_shared[i].thing;
    if (m_sharedCount == MostShared) {
        stop(Standing::TooManyThings);
        return 0;
    }
    m_shared[m_sharedCount] = {key, add(guards)};
    return m_shared[m_sharedCount++].thing;
}

Thing Board::add(std::uint64_t guards)
{
    Thing thing = m_freeThing;
    if (thing != 0) {
        m_freeThing = m_things[thing].nextFree;
    } else if (m_thingCount == MostThings) {
        stop(Standing::TooManyThings);
        return 0;
    } else {
        thing = m_thingCount++;
    }
    m_things[thing] = {guards, guards};
    return thing;
}

void Board::remove(Thing thing)
{
    if (m_rules.explores)
        return; // a number means one thing in the whole log
    m_things[thing].nextFree = m_freeThing;
    m_freeThing = thing;
}

/// What somebody does between two steps belongs to the first of them.
void Board::publish(Thing thing, std::uint64_t guards)
{
    if (m_things[thing].guards == guards)
        return;
    m_things[thing].guards = guards;
    if (m_current != NoActor && m_seats[m_current].intent.footprint.find(thing) == nullptr) {
        countWrite(thing);
        m_seats[m_current].looks.giveUp();
    }
    if (StepLog::Taken *const last = m_rules.explores ? m_log.last() : nullptr;
        last != nullptr && last->done.footprint.find(thing) == nullptr)
        last->done.footprint.writes(thing);
}

// ---- what tasks want

void Board::choose(Actor task, const Intent &intent, Time deadline, const Wish &wish)
{
    Seat &seat = m_seats[task];
    seat.state = Seat::State::Choice;
    seat.intent = intent;
    if (m_occupancy.isMoving(task))
        seat.intent.footprint.writes(m_room);
    seat.deadline = deadline;
    awaitLooks(seat);
    seat.outside = false;
    seat.told = false;
    seat.wish = wish;
    seat.since = ++m_order;
    if (m_rules.explores)
        m_log.want(task, seat.intent);
}

// ---- loops that only look

void Board::beginLooks()
{
    m_seats[m_current].looks.clear();
}

void Board::lookAgain(bool sleeps)
{
    constexpr Time often = std::chrono::milliseconds(1); // for who looks at the clock
    Seat &seat = m_seats[m_current];
    const bool looksAtClock = seat.looks.has(ClockThing);
    if (m_rules.clockRaces && m_started && seat.looks.any() && !(sleeps && looksAtClock)) {
        seat.again = {};
        seat.again.joined = Needs::Joined::Any;
        for (const Looks::Look &look : seat.looks) {
            if (look.thing == ClockThing)
                seat.again.add({static_cast<std::uint64_t>((m_now + often).count()), ClockThing,
                                Need::Kind::Reached});
            else
                seat.again.add({look.writes, look.thing, Need::Kind::Written});
        }
    }
    seat.looks.clear();
}

/// Its next step is the one that it need not take before, unless it is one that waits itself.
void Board::awaitLooks(Seat &seat)
{
    const Needs again = std::exchange(seat.again, {});
    if (again.count == 0 || seat.intent.needs.count > 0)
        return;
    seat.intent.needs = again;
    m_assumesFairness = true;
    for (int i = 0; i < again.count; ++i) {
        const Need &need = again.needs[i];
        if (seat.intent.footprint.find(need.thing) == nullptr)
            seat.intent.footprint.reads(need.thing);
        if (need.kind == Need::Kind::Reached)
            seat.deadline = Time(static_cast<std::int64_t>(need.value));
    }
}

/// The task takes a step.
void Board::noteLooks(Actor task)
{
    Seat &seat = m_seats[task];
    if (seat.intent.footprint.touchesEverything())
        seat.looks.giveUp();
    for (const Access &access : seat.intent.footprint) {
        if (writes(access)) {
            countWrite(access.thing);
            seat.looks.giveUp();
        } else {
            seat.looks.add(access.thing, m_things[access.thing].writes);
        }
    }
}

void Board::countWrite(Thing thing)
{
    ThingState &state = m_things[thing];
    if (std::exchange(state.writtenBy, m_stepCount) != m_stepCount)
        ++state.writes;
}

/// Whether somebody waits only for what to look at.
bool Board::isIdle() const
{
    return std::any_of(m_seats.begin() + FirstTask, m_seats.begin() + m_seatCount,
                       [](const Seat &seat) {
                           return seat.state == Seat::State::Choice && seat.intent.needs.count > 0
                                  && seat.intent.needs.needs[0].kind == Need::Kind::Written;
                       });
}

void Board::waitBeneath(Actor task, Thing thing, std::uint64_t bits, Time deadline, bool outside)
{
    rest(task, OffReason::Waiting);
    Seat &seat = m_seats[task];
    seat.state = Seat::State::Beneath;
    seat.intent = {};
    seat.intent.needs.joined = Needs::Joined::Any;
    if (bits != 0)
        seat.intent.needs.add({bits, thing, Need::Kind::Bits});
    if (deadline != NoDeadline)
        seat.intent.needs.add(
            {static_cast<std::uint64_t>(deadline.count()), ClockThing, Need::Kind::Reached});
    seat.deadline = deadline;
    seat.outside = outside;
    seat.open = false;
    seat.seenOutside = m_outside;
    seat.since = ++m_order;
}

bool Board::holdsNeed(const Need &need) const
{
    if (need.kind == Need::Kind::Reached)
        return static_cast<std::uint64_t>(m_now.count()) >= need.value;
    if (need.kind == Need::Kind::Written)
        return m_things[need.thing].writes > need.value;
    return (m_things[need.thing].guards & need.value) != 0;
}

bool Board::holds(Actor task) const
{
    const Needs &needs = m_seats[task].intent.needs;
    return needs.hold([this](const Need &need) { return holdsNeed(need); });
}

/// Whether what a task waits for beneath is not there.
bool Board::isHeldUp(const Seat &seat) const
{
    if (seat.outside && seat.seenOutside != m_outside)
        return false; // it is to look again
    if (seat.outside && seat.intent.needs.count == 0)
        return true;
    return !seat.intent.needs.hold([this](const Need &need) { return holdsNeed(need); });
}

bool Board::canGo(Actor actor) const
{
    if (actor == ClockActor)
        return m_rules.clockRaces && nextDeadline() != NoDeadline;
    const Seat &seat = m_seats[actor];
    return seat.state == Seat::State::Choice
               ? holds(actor)
               : seat.state == Seat::State::Beneath && !isHeldUp(seat);
}

/// Whether another thread of its process has the GIL and does not look whether it should drop it:
/// CPython looks from 3.10 on at the heads and back-edges of loops, when a function of Python's is
/// entered and after calls of others (CHECK_EVAL_BREAKER in Python/ceval.c; in 3.12 and later
/// Python/bytecodes.c), and drops it where it blocks. Up to 3.9 it looks at nearly all instructions
/// (DISPATCH in ceval.c): there the probe says of no step that it is straight.
bool Board::isKeptOut(Actor actor) const
{
    const std::uint16_t process = m_seats[actor].process;
    const Actor holder = m_stepped[process];
    if (m_rules.model != Model::CPython || holder == NoActor || holder == actor)
        return false;
    const Seat &seat = m_seats[holder];
    return seat.process == process && seat.state == Seat::State::Choice && !seat.atPoll
           && holds(holder);
}

/// Whether nobody can come in between before the running task's next access: in an Explorer's order
/// that is not a step of its own, but a part of the one before.
bool Board::isMidway() const
{
    if (!m_rules.clockRaces || m_rules.model != Model::CPython || m_current == NoActor
        || !m_started)
        return false;
    const Seat &seat = m_seats[m_current];
    return seat.state == Seat::State::Choice && !seat.atPoll && m_stepped[seat.process] == m_current
           && holds(m_current);
}

Turn Board::goOn()
{
    Seat &seat = m_seats[m_current];
    if (StepLog::Taken *const last = m_rules.explores ? m_log.last() : nullptr; last != nullptr) {
        last->done.footprint.join(seat.intent.footprint);
        m_log.withdraw();
    }
    noteLooks(m_current);
    seat.state = Seat::State::Going;
    seat.atPoll = !seat.wish.straight;
    return {Turn::Kind::Pass, m_current};
}

ActorSet Board::choices() const
{
    ActorSet set;
    for (int i = FirstTask; i < m_seatCount; ++i) {
        const auto actor = static_cast<Actor>(i);
        if (m_seats[i].state == Seat::State::Choice && holds(actor) && !isKeptOut(actor)
            && !isLeftLooping(m_seats[i]))
            set.add(actor);
    }
    if (canGo(ClockActor))
        set.add(ClockActor);
    return set;
}

// ---- who goes next

/// Of those who wait beneath and can go on, the one that came first.
Actor Board::firstBeneath() const
{
    Actor first = NoActor;
    for (int i = FirstTask; i < m_seatCount; ++i) {
        const Seat &seat = m_seats[i];
        if (seat.state == Seat::State::Beneath && !isHeldUp(seat)
            && (first == NoActor || seat.since < m_seats[first].since))
            first = static_cast<Actor>(i);
    }
    return first;
}

Actor Board::firstToTell() const
{
    if (m_rules.tells)
        for (int i = FirstTask; i < m_seatCount; ++i)
            if (m_seats[i].state == Seat::State::Choice && !m_seats[i].told
                && !holds(static_cast<Actor>(i)))
                return static_cast<Actor>(i);
    return NoActor;
}

/// Of those who wait for descriptors, the one that has not looked for longest.
Actor Board::firstOutside() const
{
    Actor first = NoActor;
    for (int i = FirstTask; i < m_seatCount; ++i)
        if (m_seats[i].state == Seat::State::Beneath && m_seats[i].outside
            && (first == NoActor || m_seats[i].since < m_seats[first].since))
            first = static_cast<Actor>(i);
    return first;
}

/// Whether somebody waits for what is outside of the program.
bool Board::mayComeAnyTime() const
{
    for (int i = 0; i < m_processCount; ++i)
        if (m_processes[i].stranger && !m_processes[i].gone)
            return true;
    for (int i = FirstTask; i < m_seatCount; ++i)
        if (m_seats[i].state == Seat::State::Beneath && m_seats[i].outside && m_seats[i].open)
            return true;
    return false;
}

Turn Board::next()
{
    progress.fetch_add(1, std::memory_order_relaxed);
    const Turn turn = decide();
    if (turn.kind == Turn::Kind::Pass)
        shiftTo(turn.actor);
    return turn;
}

Turn Board::decide()
{
    if (m_processes[0].ended)
        return stop(Standing::Over); // what outlives the first process is ended with it
    if (isMidway())
        return goOn();
    const Actor beneath = firstBeneath();
    if (beneath != NoActor)
        return pass(beneath);
    if (m_rules.chooser == Chooser::Machine && m_stepCount >= m_rules.timedSteps)
        leaveMachine();
    if (m_rules.chooser == Chooser::Machine)
        return decideByMachine();
    for (;;) {
        const Actor untold = firstToTell();
        if (untold != NoActor) {
            m_seats[untold].told = m_seats[untold].look = true;
            return {Turn::Kind::Pass, untold};
        }
        const ActorSet enabled = choices();
        if (enabled.empty()) {
            if (!letTimePass())
                return decideOutside();
            if (const Actor woken = firstBeneath(); woken != NoActor)
                return pass(woken);
            continue;
        }
        const Turn turn = grant(choiceAmong(enabled), enabled);
        if (turn.actor != ClockActor)
            return turn;
        if (const Actor woken = firstBeneath(); woken != NoActor)
            return pass(woken);
    }
}

/// Nobody can go by what the board knows: perhaps by something from outside.
Turn Board::decideOutside()
{
    for (int i = FirstTask; i < m_seatCount; ++i)
        if (m_seats[i].state == Seat::State::Choice && isLeftLooping(m_seats[i]))
            return stopFor(static_cast<Actor>(i), Standing::Loops);
    const Actor actor = firstOutside();
    if (actor == NoActor || (++m_earnestWaits > patience && !mayComeAnyTime()))
        return stop(isIdle() ? Standing::Idle : Standing::Deadlock);
    m_seats[actor].inEarnest = true;
    return pass(actor);
}

/// It goes on with what is no step.
Turn Board::pass(Actor actor)
{
    if (StepLog::Taken *const last = m_rules.explores ? m_log.last() : nullptr;
        last != nullptr && last->actor != actor)
        last->done.moved.add(actor);
    m_seats[actor].state = Seat::State::Going;
    m_seats[actor].look = false;
    return {Turn::Kind::Pass, actor};
}

// ---- by the machine

/// Who wants a step works towards it, whether it will be possible then or not; who has found out
/// that it is not, only once it is.
void Board::work()
{
    for (int i = FirstTask; i < m_seatCount; ++i) {
        Seat &seat = m_seats[i];
        const auto actor = static_cast<Actor>(i);
        if (seat.state != Seat::State::Choice || seat.work == Seat::Work::Under
            || (seat.told && !holds(actor)))
            continue;
        seat.work = Seat::Work::Under;
        const bool keeps = m_rules.model == Model::CPython && !seat.atPoll;
        m_machine.arrive(actor, seat.process, seat.spent + m_rules.stepCost,
                         keeps ? Machine::Gil::Kept : Machine::Gil::Dropped,
                         [this](const MachineEvent &event) { note(event); });
        seat.spent = Time(0);
    }
}

void Board::rest(Actor actor, OffReason reason)
{
    if (std::exchange(m_seats[actor].work, Seat::Work::None) != Seat::Work::None)
        m_machine.leave(actor, reason, [this](const MachineEvent &event) { note(event); });
}

Turn Board::decideByMachine()
{
    for (;;) {
        work();
        const Time deadline = nextDeadline();
        const Actor actor =
            m_machine.run(deadline, [this](const MachineEvent &event) { note(event); });
        if (actor == NoActor && deadline == NoDeadline)
            return decideOutside();
        if (m_machine.idle())
            m_machine.setNow(deadline);
        m_now = m_machine.now();
        if (actor != NoActor)
            m_seats[actor].work = Seat::Work::Done;
        if (actor == NoActor) {
            if (const Actor woken = firstBeneath(); woken != NoActor)
                return pass(woken);
            continue;
        }
        m_seats[actor].look = !holds(actor);
        if (!m_seats[actor].look)
            return grant(actor, choices());
        rest(actor, OffReason::Waiting);
        if (!std::exchange(m_seats[actor].told, true) && m_rules.tells)
            return {Turn::Kind::Pass, actor};
    }
}

/// From here on steps follow each other, whatever work for them was under way.
void Board::leaveMachine()
{
    m_now = std::max(now(), m_machine.now());
    for (int i = FirstTask; i < m_seatCount; ++i) {
        rest(static_cast<Actor>(i), OffReason::Preempted);
        m_seats[i].spent = Time(0);
    }
    m_current = NoActor;
    m_rules.chooser = Chooser::Policy;
}

void Board::spend(Time time)
{
    if (!m_started)
        return;
    if (m_rules.chooser == Chooser::Machine && m_current != NoActor)
        m_seats[m_current].spent += time;
    else
        m_now += time;
}

Time Board::now() const
{
    return m_current == NoActor ? m_now : m_now + m_seats[m_current].spent;
}

bool Board::isBehind() const
{
    return m_current != NoActor && m_seats[m_current].spent > noticeable;
}

/// Where no machine says otherwise, one task at a time is on the one core.
void Board::shiftTo(Actor actor)
{
    const Actor before = std::exchange(m_current, actor);
    if (before == actor || m_rules.chooser == Chooser::Machine)
        return;
    if (before != NoActor) {
        const bool ready = m_seats[before].state == Seat::State::Choice && holds(before);
        const OffReason reason = ready ? OffReason::Preempted : OffReason::Waiting;
        note({stamp(), Verb::CoreOff, static_cast<std::uint8_t>(reason), before, 0, 0});
    }
    note({stamp(), Verb::CoreOn, 0, actor, 0, 0});
}

void Board::note(const MachineEvent &event)
{
    const std::uint64_t count = shiftCount.load(std::memory_order_relaxed);
    m_shifts[count % ShiftsKept] = {event, m_seats[event.actor].id};
    shiftCount.store(count + 1, std::memory_order_release);
}

/// The script's wish, or that of the policy; NoActor when the script cannot be followed.
Actor Board::choiceAmong(ActorSet enabled)
{
    if (m_rules.script == Script::Order && m_stepCount < m_scriptCount) {
        const Actor wanted = m_script[m_stepCount];
        return enabled.has(wanted) ? wanted : NoActor;
    }
    while (m_rules.script == Script::Wish && m_wish < m_scriptCount)
        if (const Actor wanted = m_script[m_wish++]; enabled.has(wanted))
            return wanted;
    if (enabled.size() == 1)
        return enabled.first();
    const Actor last = m_stepCount == 0 ? NoActor : m_steps[m_stepCount - 1];
    return m_rules.policy.choose(enabled, last);
}

Turn Board::grant(Actor actor, ActorSet enabled)
{
    if (m_rules.clockRaces && !m_started && actor != ClockActor)
        return pass(actor); // what it takes to load a program is none of its steps
    const bool ordered = m_rules.script == Script::Order && m_stepCount < m_scriptCount;
    if (actor == NoActor || (ordered && actor != m_script[m_stepCount]))
        return stop(Standing::Astray);
    if (m_stepCount >= m_scriptCount && m_scriptIsAll)
        return stop(Standing::ScriptEnds);
    if (m_stepCount >= m_rules.mostSteps) {
        const bool still = m_stepCount - m_lastChange > m_rules.mostSteps / 2;
        return still ? stopFor(actor, Standing::Spins) : stop(Standing::Endless);
    }
    if (actor != ClockActor && m_seats[actor].fuel >= m_rules.mostFuel)
        return stopFor(actor, Standing::Loops);
    if (enabled.size() > 1)
        log(actor, enabled);
    if (m_rules.explores)
        logStep(actor, enabled);
    m_steps[m_stepCount++] = actor;
    if (actor == ClockActor || mayChange(m_seats[actor]))
        m_lastChange = m_stepCount;
    m_earnestWaits = 0;
    if (actor == ClockActor) {
        m_now = nextDeadline();
        countWrite(ClockThing);
    } else {
        if (m_rules.chooser != Chooser::Machine)
            m_now += m_rules.stepCost;
        m_occupancy.pass(actor);
        noteLooks(actor);
        m_seats[actor].state = Seat::State::Going;
        m_seats[actor].look = false;
        m_seats[actor].atPoll = !m_seats[actor].wish.straight;
        m_stepped[m_seats[actor].process] = actor;
        if (m_seats[actor].wish.act != 0) // not one that only lets others go
            m_seats[actor].fuel = 0;
    }
    return {Turn::Kind::Pass, actor};
}

Turn Board::stopFor(Actor actor, Standing how)
{
    m_culprit = actor;
    return stop(how);
}

/// Whether somebody could notice later that the step was taken; a look at the clock is one, since
/// time passes with it.
bool Board::mayChange(const Seat &seat) const
{
    const Footprint &footprint = seat.intent.footprint;
    return std::any_of(footprint.begin(), footprint.end(), [](const Access &access) {
        return access.mode == Mode::Write || access.mode == Mode::WritePart
               || access.thing == ClockThing;
    });
}

bool Board::isNoted(Uncontrolled::Kind kind, std::string_view name) const
{
    const auto end = m_uncontrolled.begin() + m_uncontrolledCount;
    return std::any_of(m_uncontrolled.begin(), end, [&](const Uncontrolled &one) {
        return one.kind == kind && name.substr(0, one.name.size() - 1) == one.name.data();
    });
}

void Board::note(Uncontrolled::Kind kind, std::string_view name, std::int64_t whereabouts)
{
    if (m_uncontrolledCount == m_uncontrolled.size() || isNoted(kind, name))
        return;
    Uncontrolled &one = m_uncontrolled[m_uncontrolledCount++];
    one = {kind, {}, whereabouts};
    name.copy(one.name.data(), one.name.size() - 1);
}

void Board::log(Actor chosen, ActorSet enabled)
{
    const std::uint32_t number = decisionCount.load(std::memory_order_relaxed);
    const auto count = static_cast<std::uint32_t>(enabled.size());
    if (number == DecisionsKept || count > AblesKept - m_ableCount)
        return;
    m_decisions[number] = {stamp(), m_stepCount, m_ableCount, count, chosen};
    while (!enabled.empty()) {
        const Actor actor = enabled.take();
        m_ables[m_ableCount++] = {actor == ClockActor ? 0 : m_seats[actor].id, actor};
    }
    decisionCount.store(number + 1, std::memory_order_release);
}

/// What the step before has come to is known now.
void Board::completeStep()
{
    StepLog::Taken *const last = m_log.last();
    if (last == nullptr)
        return;
    for (Access &access : last->done.footprint)
        if (access.mode == Mode::Write)
            access.guards = access.thing == ClockThing ? static_cast<std::uint64_t>(m_now.count())
                                                       : m_things[access.thing].guards;
    if (last->actor != ClockActor && m_seats[last->actor].state != Seat::State::Ended)
        last->done.deadline = m_seats[last->actor].deadline;
}

void Board::logStep(Actor actor, ActorSet enabled)
{
    completeStep();
    Footprint footprint;
    if (actor == ClockActor)
        footprint.writes(ClockThing);
    else
        footprint = m_seats[actor].intent.footprint;
    m_log.take(actor, enabled, footprint);
}

void Board::raise(std::string_view text)
{
    const std::string_view fitting = text.substr(0, m_raised.size() - m_raisedLength);
    m_raisedLength +=
        static_cast<std::uint32_t>(fitting.copy(m_raised.data() + m_raisedLength, fitting.size()));
    if (m_raisedLength < m_raised.size())
        m_raised[m_raisedLength++] = '\n';
}

Turn Board::stop(Standing how)
{
    if (m_rules.explores)
        completeStep();
    auto goes = static_cast<std::uint32_t>(Standing::Goes); // the first reason is the one
    standing.compare_exchange_strong(goes, static_cast<std::uint32_t>(how));
    return {Turn::Kind::Stop, NoActor};
}

Time Board::nextDeadline() const
{
    Time next = NoDeadline;
    for (int i = FirstTask; i < m_seatCount; ++i) {
        const Seat &seat = m_seats[i];
        const bool waits = seat.state == Seat::State::Choice || seat.state == Seat::State::Beneath;
        if (waits && seat.deadline > m_now)
            next = std::min(next, seat.deadline);
    }
    return next;
}

bool Board::letTimePass()
{
    const Time next = nextDeadline();
    if (next == NoDeadline)
        return false;
    m_now = next;
    return true;
}

// ---- again and again

void Board::start()
{
    m_started = true;
    if (!m_rules.explores)
        return;
    m_atStart = {m_now, m_thingCount, m_sharedCount, m_chance};
    for (Thing i = 0; i < m_thingCount; ++i)
        m_things[i].first = m_things[i].guards;
}

void Board::reset()
{
    for (int i = FirstTask; i < m_seatCount; ++i)
        new (&m_seats[i]) Seat;
    std::fill_n(m_processes.begin(), m_processCount, Process{});
    m_seatCount = FirstTask;
    m_born = FirstTask;
    m_processCount = 0;
    for (Thing i = 0; i < m_atStart.things; ++i)
        m_things[i] = {m_things[i].first, m_things[i].first, m_things[i].nextFree};
    m_thingCount = m_atStart.things;
    m_freeThing = 0;
    m_sharedCount = m_atStart.shared;
    m_now = m_atStart.now;
    m_stamp = Time(0);
    m_chance = m_atStart.chance;
    m_order = m_outside = 0;
    m_earnestWaits = m_stepCount = m_ableCount = 0;
    m_raisedLength = 0;
    m_current = NoActor;
    m_births.begin();
    m_log.clear();
    m_occupancy.clear();
    decisionCount = 0;
    shiftCount = 0;
    standing = 0;
}

void Board::setScript(const Actor *steps, std::uint32_t count, bool all)
{
    m_scriptCount = std::min(count, MostSteps);
    m_scriptIsAll = all;
    std::copy_n(steps, m_scriptCount, m_script.begin());
}

} // namespace trama::lab
