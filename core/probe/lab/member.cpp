// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/lab/member.h"

#include "core/probe/lab/gate.h"
#include "core/probe/lab/ids.h"
#include "core/probe/lab/real.h"
#include "core/probe/lab/stacks.h"
#include "core/probe/lab/whereabouts.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace trama::probe
{

using lab::Actor;
using lab::NoActor;
using lab::Turn;

Member *member = nullptr;
thread_local Actor self = NoActor;
thread_local int hushed = 0;

static thread_local bool waits = false; ///< for its turn

bool hasTurn()
{
    return !waits;
}

namespace
{

/// How long one who waits for something from outside waits for it in earnest, ms, before another
/// one does.
constexpr int earnestWait = 20;

/// What asking for descriptors takes, and how often in a row it may be done while no other task
/// takes a step.
constexpr Time askingCost = std::chrono::microseconds(1);
constexpr int mostAsked = 32;

/// Whether what comes there is not the program's own doing.
bool isOpen(int fd)
{
    int domain = 0;
    socklen_t size = sizeof domain;
    return fd == STDIN_FILENO
           || (getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0 && domain != AF_UNIX);
}

/// Whether something has come there from a network.
bool hasCome(const pollfd &one)
{
    return one.revents != 0 && one.fd != STDIN_FILENO && isOpen(one.fd);
}

lab::Intent intentOf(const lab_step &step, Time deadline)
{
    lab::Intent intent;
    for (std::uint32_t i = 0; i < step.touch_count; ++i)
        intent.footprint.add(step.touches[i].thing, static_cast<lab::Mode>(step.touches[i].mode));
    intent.needs.joined = lab::Needs::Joined::Any;
    if (step.bits != 0)
        intent.needs.add({step.bits, step.thing, lab::Need::Kind::Bits});
    if (deadline != lab::NoDeadline)
        intent.footprint.reads(lab::ClockThing);
    if (deadline != lab::NoDeadline && step.bits != 0)
        intent.needs.add({static_cast<std::uint64_t>(deadline.count()), lab::ClockThing,
                          lab::Need::Kind::Reached});
    return intent;
}

} // namespace

std::uint16_t beginProgram(lab::Board &board)
{
    const pid_t pid = ownProcess();
    const std::uint16_t process = board.addProcess();
    board.process(process).pid = pid;
    self = board.addTask(process);
    board.seat(self).thread = pid;
    board.begin(self);
    return process;
}

/// What the program starts itself it does by a step of that kind.
Actor Member::invite(std::uint16_t process)
{
    const Actor seat = m_board.addTask(process);
    if (seat != NoActor)
        m_board.seat(seat).library = m_board.seat(self).wish.act != LAB_START_THREAD
                                     && m_board.seat(self).wish.act != LAB_START_PROCESS;
    return seat;
}

void Member::sit(Actor seat, std::atomic<std::uint32_t> *seated)
{
    self = seat;
    waits = true;
    m_board.seat(seat).thread = ownThread();
    if (seated != nullptr)
        openGate(*seated);
    waitForTurn();
}

void Member::halt()
{
    ring(m_board.standing);
    waitAtGate(m_board.seat(self).gate);
}

void Member::leave()
{
    m_board.endTask(self);
    self = NoActor;
    hand(m_board.next());
}

void Member::become(std::uint16_t process, Actor seat)
{
    hushed = 0; // the step in which it was made is its parent's
    inheritStacks();
    m_process = process;
    m_board.process(process).pid = ownProcess();
    sit(seat);
}

void Member::leaveProcess(Leaving how)
{
    m_board.endProcess(m_process);
    m_board.dying = how == Leaving::Ends ? ownProcess() : 0;
    self = NoActor;
    hand(m_board.next());
}

// ---- the turn

/// Callers look at errno even where all went well: a signal that came meanwhile leaves no trace.
void Member::waitForTurn()
{
    const int kept = errno;
    waitAtGate(m_board.seat(self).gate);
    if (const pid_t dying = std::exchange(m_board.dying, 0); dying != 0)
        waitForDeath(dying);
    waits = false;
    errno = kept;
}

void Member::passTurn(Holding holding)
{
    const Turn turn = m_board.next();
    if (turn.kind == Turn::Kind::Pass && turn.actor == self)
        return;
    const bool lets = holding == Holding::Interpreter && m_letGo != nullptr;
    void *const state = lets ? m_letGo() : nullptr;
    waits = true;
    hand(turn);
    waitForTurn();
    if (state != nullptr)
        m_take(state);
}

void Member::hand(const Turn &turn)
{
    if (turn.actor != NoActor)
        openGate(m_board.seat(turn.actor).gate);
    else
        ring(m_board.standing);
}

void Member::settle()
{
    if (!m_board.isBehind())
        return;
    m_board.choose(self, {}, lab::NoDeadline, {});
    passTurn(Holding::Interpreter);
}

/// Where the clock races, what it shows to who is about to wait for a time hangs on the order.
void Member::lookAtClock(Holding holding)
{
    lab::Intent intent;
    intent.footprint.reads(lab::ClockThing);
    m_board.choose(self, intent, lab::NoDeadline, {});
    passTurn(holding);
}

lab_answer Member::step(const lab_step &step)
{
    if (step.timeout >= 0)
        settle();
    if (step.timeout > 0 && m_board.rules().clockRaces)
        lookAtClock(Holding::Interpreter);
    const Time deadline = step.timeout <= 0 ? lab::NoDeadline : m_board.now() + Time(step.timeout);
    m_board.choose(
        self, intentOf(step, deadline), deadline,
        {step.object, step.code, step.unit, step.act, step.straight, step.wakes_reading});
    return again();
}

lab_answer Member::again()
{
    passTurn(Holding::Interpreter);
    return answer();
}

lab_answer Member::answer()
{
    const lab::Seat &seat = m_board.seat(self);
    if (seat.look)
        return LAB_HELD_UP;
    const lab::Need &first = seat.intent.needs.needs[0];
    const bool waited = seat.intent.needs.count > 0 && first.kind == lab::Need::Kind::Bits;
    return !waited || (m_board.guards(first.thing) & first.value) != 0 ? LAB_GO : LAB_LATE;
}

// ---- waiting beneath

bool Member::wait(lab::Thing thing, std::uint64_t bits, Time deadline)
{
    settle();
    noteWaiting();
    if (m_board.rules().clockRaces && deadline != lab::NoDeadline)
        return waitByStep(thing, bits, deadline - m_board.now());
    m_board.waitBeneath(self, thing, bits, deadline, false);
    passTurn(Holding::Nothing);
    return (m_board.guards(thing) & bits) != 0;
}

/// Where Python's own code waits outside of a step, its order is not among those that are tried.
void Member::noteWaiting()
{
    if (m_board.rules().explores && m_board.started() && hushed == 0 && !m_board.seat(self).library)
        note(lab::Uncontrolled::Kind::Within, {});
}

/// Whether it was in time is for others to notice, and they may be in time for something that
/// it leaves behind: it goes on by a step at what it waits within.
bool Member::waitByStep(lab::Thing thing, std::uint64_t bits, Time timeout)
{
    const lab::Footprint call = m_board.seat(self).intent.footprint;
    const bool reads = m_board.seat(self).wish.wakesReading;
    lookAtClock(Holding::Nothing);
    const Time deadline = m_board.now() + timeout;
    lab::Intent intent;
    if (hushed > 0 && call.begin() != call.end())
        intent.footprint.add(call.begin()->thing, reads ? lab::Mode::Read : call.begin()->mode);
    intent.footprint.reads(lab::ClockThing);
    intent.footprint.reads(thing);
    intent.needs.joined = lab::Needs::Joined::Any;
    intent.needs.add({bits, thing, lab::Need::Kind::Bits});
    intent.needs.add(
        {static_cast<std::uint64_t>(deadline.count()), lab::ClockThing, lab::Need::Kind::Reached});
    m_board.choose(self, intent, deadline, {});
    m_board.seat(self).told = true; // what it waits for says so
    passTurn(Holding::Nothing);
    return (m_board.guards(thing) & bits) != 0;
}

void Member::note(lab::Uncontrolled::Kind kind, std::string_view name)
{
    if (!m_board.isNoted(kind, name))
        m_board.note(kind, name, writeWhereabouts());
}

void Member::sleep(Time length)
{
    settle();
    if (m_board.rules().clockRaces && length > Time(0))
        lookAtClock(Holding::Nothing);
    const Time deadline = m_board.now() + length;
    lab::Intent intent;
    intent.footprint.reads(lab::ClockThing);
    intent.needs.add(
        {static_cast<std::uint64_t>(deadline.count()), lab::ClockThing, lab::Need::Kind::Reached});
    m_board.choose(self, intent, deadline, {});
    m_board.seat(self).told = true; // it says so itself
    passTurn(Holding::Nothing);
}

bool Member::waitForOutside(Time deadline, bool open)
{
    if (m_board.now() >= deadline)
        return false;
    m_board.waitBeneath(self, 0, 0, deadline, true);
    m_board.seat(self).open = open;
    passTurn(Holding::Nothing);
    return true;
}

bool Member::isInEarnest()
{
    return std::exchange(m_board.seat(self).inEarnest, false);
}

/// Who asks again and again for what is there, as a pool's worker handler does, lets others go.
void Member::turnAside()
{
    static thread_local int asked = 0;
    static thread_local std::uint32_t steps = 0;
    if (!m_board.rules().clockRaces)
        m_board.spend(askingCost);
    else if (!m_board.started())
        return;
    if (std::exchange(steps, m_board.stepCount()) != m_board.stepCount())
        asked = 0;
    if (++asked < mostAsked)
        return;
    asked = 0;
    m_board.choose(self, {}, lab::NoDeadline, {});
    passTurn(Holding::Nothing);
}

int Member::wait(pollfd *descriptors, unsigned long count, Time deadline)
{
    const bool open = std::any_of(descriptors, descriptors + count,
                                  [](const pollfd &one) { return isOpen(one.fd); });
    for (;;) {
        const int ready = REAL(poll)(descriptors, count, 0);
        if (ready != 0)
            turnAside();
        if (ready != 0 || !waitForOutside(deadline, open))
            return ready;
        if (!isInEarnest() || REAL(poll)(descriptors, count, earnestWait) == 0)
            continue;
        m_board.touchOutside();
        if (std::any_of(descriptors, descriptors + count, hasCome))
            note(lab::Uncontrolled::Kind::Outside, {});
    }
}

} // namespace trama::probe
