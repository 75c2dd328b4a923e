// SPDX-License-Identifier: GPL-3.0-or-later
// Shared memory and semaphores that have a name in the whole system. In the Lab randomness is the
// same in each run, so two runs would come to the same names: each has names of its own.
#include "core/probe/lab/names.h"

#include "core/probe/lab/ownnames.h"
#include "core/probe/lab/real.h"

#include <cstdlib>
#include <fcntl.h>
#include <semaphore.h>
#include <sys/mman.h>

namespace trama::probe
{

std::string nameInSystem(const char *name)
{
    const char *const board = getenv("TRAMA_LAB");
    const std::string_view own(name);
    if (board == nullptr || own.size() < 2 || own.front() != '/')
        return std::string(own);
    return '/' + ownPrefix(board) + std::string(own.substr(1));
}

} // namespace trama::probe

using namespace trama::probe;

INTERPOSED int sem_unlink(const char *name) noexcept
{
    return REAL(sem_unlink)(nameInSystem(name).c_str());
}

INTERPOSED int shm_open(const char *name, int flags, mode_t mode)
{
    return REAL(shm_open)(nameInSystem(name).c_str(), flags, mode);
}

INTERPOSED int shm_unlink(const char *name)
{
    return REAL(shm_unlink)(nameInSystem(name).c_str());
}
