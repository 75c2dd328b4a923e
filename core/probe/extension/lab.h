// SPDX-License-Identifier: GPL-3.0-or-later
// The extension's side of the Lab: what is a step, and at which things it meets others.
#ifndef TRAMA_LAB_H
#define TRAMA_LAB_H

#include "core/probe/extension/places.h"
#include "core/probe/lab/api.h"

/// What the Lab's library offers; NULL where the program runs Live.
extern const struct lab_api *lab_library;

void lab_prepare(void);

/// Whether the running thread is a task that the Lab controls.
static inline bool lab_on(void)
{
    return lab_library && lab_library->controls();
}

/// Inside of a step that the library's own code takes, what it does is part of that step.
bool lab_quiet(void);
/// Enters (1) or leaves (-1) one; or, the other way round, code of the program's in it.
void lab_hush(int by);

/// The thing on the board that stands for an object of the program; `guards` is what can be
/// waited for there if it is new.
uint32_t lab_thing_of(uint32_t object, uint64_t guards);
void lab_publish(uint32_t object, uint64_t guards);

/// Other processes know the object too: by this key.
void lab_share(uint32_t object, uint64_t key);
/// This thing, which all processes know, stands for the object.
void lab_bind(uint32_t object, uint32_t thing);

/// A step of the running thread at its user line which writes to one thing.
struct lab_step lab_step_at(struct place place, uint8_t verb, uint32_t object, uint32_t thing);

/// The thing that stands for what is printed to stdout (1) or stderr (2).
uint32_t lab_output(uint32_t stream);

/// Takes a step that never waits, at an object and its thing; `guards` as above.
void lab_pass(uint8_t verb, uint32_t object, uint64_t guards);

/// Takes a step; where it is held up, reports that with this kind and argument. LAB_GO or
/// LAB_LATE.
enum lab_answer lab_await(const struct lab_step *step, uint8_t wait_kind, int64_t argument,
                          bool *held_up);

/// After a fork: the objects are others.
void lab_after_fork(void);
/// The program begins again: all of them are.
void lab_forget(void);

#endif
