// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/footprint.h"

#include <semaphore.h>

namespace trama::probe
{

/// What stands for a semaphore on the board, with what it has come to; 0 without room.
lab::Thing thingOf(sem_t *semaphore);

/// In the child of a fork: semaphores of its own memory are others than its parent's.
void forgetSemaphores();

} // namespace trama::probe
