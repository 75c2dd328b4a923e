// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/lab.h"
#include "core/probe/extension/report.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

const struct lab_api *lab_library;

/// What stands for an object on the board.
struct stand_in
{
    uint64_t key;   ///< by which other processes know it
    uint32_t thing; ///< 0: none yet
    bool shared;    ///< with other processes, a fork's child among them
};

static struct
{
    struct stand_in *of_object; ///< by the object's birth number
    size_t size;
} things;

// Outside the limited API, but exported by every CPython.
extern int PyGILState_Check(void);

static void *let_go(void)
{
    return PyGILState_Check() ? PyEval_SaveThread() : NULL;
}

static void take(void *state)
{
    PyEval_RestoreThread(state);
}

void lab_prepare(void)
{
    const struct lab_api *(*find)(void) = NULL;
    *(void **)&find = dlsym(RTLD_DEFAULT, "trama_lab");
    lab_library = find ? find() : NULL;
    if (lab_library)
        lab_library->interpreter(let_go, take);
}

bool lab_quiet(void)
{
    return lab_library->quiet();
}

void lab_hush(int by)
{
    lab_library->hush(by);
}

static bool make_room(uint32_t object)
{
    if (object < things.size)
        return true;
    const size_t size = ((size_t)object + 1) * 2;
    struct stand_in *grown = realloc(things.of_object, size * sizeof *grown);
    if (!grown)
        return false;
    memset(grown + things.size, 0, (size - things.size) * sizeof *grown);
    things.of_object = grown;
    things.size = size;
    return true;
}

uint32_t lab_thing_of(uint32_t object, uint64_t guards)
{
    if (!make_room(object))
        return 0;
    struct stand_in *stand_in = &things.of_object[object];
    if (stand_in->thing == 0)
        stand_in->thing = stand_in->shared ? lab_library->shared(stand_in->key, guards)
                                           : lab_library->add(guards);
    return stand_in->thing;
}

void lab_share(uint32_t object, uint64_t key)
{
    if (make_room(object))
        things.of_object[object] = (struct stand_in){key, 0, true};
}

void lab_bind(uint32_t object, uint32_t thing)
{
    if (make_room(object))
        things.of_object[object] = (struct stand_in){0, thing, true};
}

void lab_publish(uint32_t object, uint64_t guards)
{
    lab_library->publish(lab_thing_of(object, guards), guards);
}

static uint32_t outputs[3];

uint32_t lab_output(uint32_t stream)
{
    if (outputs[stream] == 0)
        outputs[stream] = lab_library->shared(stream, 0); // whichever process prints
    return outputs[stream];
}

struct lab_step lab_step_at(struct place place, uint8_t verb, uint32_t object, uint32_t thing)
{
    return (struct lab_step){.act = verb,
                             .unit = place.unit,
                             .code = place.code,
                             .object = object,
                             .touch_count = 1,
                             .touches = {{thing, LAB_WRITE}},
                             .thing = thing,
                             .timeout = -1};
}

void lab_pass(uint8_t verb, uint32_t object, uint64_t guards)
{
    const struct lab_step step =
        lab_step_at(places_user_line(), verb, object, lab_thing_of(object, guards));
    lab_library->step(&step);
}

enum lab_answer lab_await(const struct lab_step *step, uint8_t wait_kind, int64_t argument,
                          bool *held_up)
{
    const struct place place = {step->code, step->unit};
    enum lab_answer answer = lab_library->step(step);
    for (; answer == LAB_HELD_UP; answer = lab_library->again()) {
        *held_up = true;
        if (wait_kind)
            report_at(place, wait_kind, step->object, argument, NULL, 0);
    }
    return answer;
}

void lab_forget(void)
{
    memset(outputs, 0, sizeof outputs);
    memset(things.of_object, 0, things.size * sizeof *things.of_object);
}

void lab_after_fork(void)
{
    for (size_t i = 0; i < things.size; ++i)
        if (!things.of_object[i].shared)
            things.of_object[i].thing = 0;
}
