// SPDX-License-Identifier: GPL-3.0-or-later
// The program, loaded and about to begin, begins again and again: each time in a new process.
#include "core/probe/lab/gate.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"

#include <cerrno>
#include <sys/wait.h>
#include <unistd.h>

namespace trama::probe
{

void Member::serve()
{
    lab::Desk &desk = m_board.desk;
    desk.ready = true;
    ring(desk.served);
    for (std::uint32_t served = desk.served;; desk.served = ++served, ring(desk.served)) {
        while (desk.ordered == served)
            waitForChange(desk.ordered, served);
        const pid_t pid = REAL(fork)();
        if (pid == 0) {
            m_process = beginProgram(m_board);
            return;
        }
        while (REAL(waitpid)(pid, nullptr, 0) < 0 && errno == EINTR) {
        }
        auto goes = static_cast<std::uint32_t>(lab::Standing::Goes);
        m_board.standing.compare_exchange_strong(goes,
                                                 static_cast<std::uint32_t>(lab::Standing::Over));
        ring(m_board.standing);
    }
}

} // namespace trama::probe
