// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/board.h"
#include "core/probe/lab/api.h"

#include <optional>
#include <string_view>

struct pollfd;

namespace trama::probe
{

/// This process's part in a run that the Lab controls. All but the first line of its functions is
/// done by the thread that has the turn.
class Member
{
public:
    Member(lab::Board &board, std::uint16_t process) : m_board(board), m_process(process) {}

    lab::Board &board() { return m_board; }
    std::uint16_t process() const { return m_process; }

    /// The seat of a thread that is about to be started; NoActor when there is none left.
    lab::Actor invite() { return invite(m_process); }
    lab::Actor invite(std::uint16_t process);
    /// The started thread takes its seat, opens a gate for who waits for that, and waits for its
    /// turn.
    void sit(lab::Actor seat, std::atomic<std::uint32_t> *seated = nullptr);
    /// No task can go on: the run is over, and the watcher ends it.
    void halt();
    /// The running thread ends: somebody else goes on.
    void leave();
    /// In the child of a fork: its one thread takes the seat that was added for it.
    void become(std::uint16_t process, lab::Actor seat);
    /// Begins the program in a new process for each execution that is ordered; returns in it.
    void serve();
    /// The execution is over once no other task is left, and the next one begins in this process
    /// when it is ordered.
    void beginAgain();
    /// The process ends, or becomes something that the Lab does not control.
    enum class Leaving { Ends, GoesOn };
    void leaveProcess(Leaving how);

    /// Before what others can notice below the steps: the machine does the work that the running
    /// task has behind it, so that it happens when it should.
    void settle();

    lab_answer step(const lab_step &step);
    lab_answer again();

    /// Waits below what the program sees until one of the bits is there (true) or the deadline
    /// has passed.
    bool wait(lab::Thing thing, std::uint64_t bits, Time deadline);
    void sleep(Time length);
    /// As poll(), in virtual time.
    int wait(pollfd *descriptors, unsigned long count, Time deadline);
    /// Waits until something was done that processes, or their descriptors, may show; in
    /// earnest, in real time, when nobody else can go. False when the deadline has passed.
    /// `open`: it may come at any time, so that it is no deadlock when nobody else can go.
    bool waitForOutside(Time deadline, bool open = false);
    bool isInEarnest();

    /// Something that the running thread did is not decided here.
    void note(lab::Uncontrolled::Kind kind, std::string_view name);

    void setInterpreter(void *(*letGo)(), void (*take)(void *))
    {
        m_letGo = letGo;
        m_take = take;
    }

private:
    enum class Holding { Nothing, Interpreter };

    void waitForTurn();
    void passTurn(Holding holding);
    void hand(const lab::Turn &turn);
    void turnAside();
    void noteWaiting();
    void waitForOthers();
    void lookAtClock(Holding holding);
    bool waitByStep(lab::Thing thing, std::uint64_t bits, Time timeout);
    lab_answer answer();

    lab::Board &m_board;
    std::uint16_t m_process;
    void *(*m_letGo)() = nullptr;
    void (*m_take)(void *) = nullptr;
};

/// Null in a process that the Lab does not control. Set before the program's first line.
extern Member *member;

/// The seat of the running thread; NoActor of one that is no task of the Lab.
extern thread_local lab::Actor self;

/// How many steps of the library's own code deep the running thread is.
extern thread_local int hushed;

/// The calling thread becomes the first task of the program, which goes. Returns its process.
std::uint16_t beginProgram(lab::Board &board);
/// Whether the running thread has the turn. One that waits for it may yet run a signal's handler.
bool hasTurn();

/// Whether what the running thread does is decided on the board.
inline bool controlled()
{
    return member != nullptr && self != lab::NoActor;
}

} // namespace trama::probe
