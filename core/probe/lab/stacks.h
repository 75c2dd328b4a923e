// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pthread.h>
#include <sys/types.h>

namespace trama::probe
{

// The stacks of the threads that Python starts. A thread's identity (pthread_self(), so
// threading.get_ident()) is an address at the top of its stack, and the C library gives a stack
// again as soon as a thread has ended: which ident a new thread has would hang on how fast the
// system ends another one. Here the stack, and so the ident, follows from the thread's birth.
// Whoever has the turn calls these.

/// The next thread of this process is born. Its attributes: those that are given (null: the usual
/// ones) with a stack of its own; the caller destroys them. False where there is none: it asks
/// for more than there is room for, or the one it would get is not free.
bool giveStack(const pthread_attr_t *given, pthread_attr_t &own);

/// The thread born last, which has a stack of its own, has this id in the system.
void takeStack(pid_t thread);

/// In the child of a fork: of all threads the calling one is left.
void inheritStacks();

/// Births begin again; of all threads the main one is left.
void beginStacks();

} // namespace trama::probe
