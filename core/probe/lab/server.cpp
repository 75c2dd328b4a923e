// SPDX-License-Identifier: GPL-3.0-or-later
// The program, loaded and about to begin, begins again and again: in a new process, as long as that
// lives in the same one.
#include "core/probe/lab/gate.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"
#include "core/probe/lab/stacks.h"

#include <cerrno>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace trama::probe
{

namespace
{

void say(lab::Desk &desk, std::uint32_t served)
{
    desk.served = served;
    ring(desk.served);
}

void waitForOrder(lab::Desk &desk, std::uint32_t served)
{
    while (desk.ordered == served)
        waitForChange(desk.ordered, served);
}

} // namespace

void Member::serve()
{
    lab::Desk &desk = m_board.desk;
    desk.ready = true;
    ring(desk.served);
    for (;;) {
        waitForOrder(desk, desk.served);
        const pid_t pid = REAL(fork)();
        if (pid == 0) {
            m_process = beginProgram(m_board);
            return;
        }
        int status = 0;
        while (REAL(waitpid)(pid, &status, 0) < 0 && errno == EINTR) {
        }
        if (desk.served == desk.ordered)
            continue; // it has ended between two executions
        auto goes = static_cast<std::uint32_t>(lab::Standing::Goes);
        if (m_board.standing.compare_exchange_strong(
                goes, static_cast<std::uint32_t>(lab::Standing::Over))
            && WIFSIGNALED(status))
            m_board.raise("signal " + std::to_string(WTERMSIG(status)));
        ring(m_board.standing);
        say(desk, desk.ordered);
    }
}

/// A thread that Python has forgotten may yet have to tell of its end.
void Member::waitForOthers()
{
    const lab::Thing alone = m_board.addAlone(m_process);
    m_board.waitBeneath(self, alone, lab::Board::Ended, lab::NoDeadline, false);
    passTurn(Holding::Interpreter);
}

void Member::beginAgain()
{
    waitForOthers();
    lab::Desk &desk = m_board.desk;
    const std::uint32_t served = desk.ordered;
    m_board.endProcess(m_process);
    self = lab::NoActor;
    hand(m_board.next());
    say(desk, served);
    waitForOrder(desk, served);
    beginStacks();
    m_process = beginProgram(m_board);
}

} // namespace trama::probe
