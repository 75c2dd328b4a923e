// SPDX-License-Identifier: GPL-3.0-or-later
// What the probe's extension asks of the Lab's library, which is preloaded where the Lab decides.
#ifndef TRAMA_LAB_API_H
#define TRAMA_LAB_API_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { LAB_API_VERSION = 3, LAB_TOUCHES = 4 };

/// What can be waited for at a lock or a semaphore, and at a process.
enum { LAB_FREE = 1, LAB_ENDED = 1 };

/// What starts a task of the program's, among the kinds of lab_step::act.
enum { LAB_START_THREAD = 1, LAB_START_PROCESS = 6 };

/// As trama::lab::Mode.
enum lab_mode { LAB_READ, LAB_WRITE, LAB_READ_PART, LAB_WRITE_PART };

/// What a step does to a thing.
struct lab_touch
{
    uint32_t thing;
    uint8_t mode; ///< enum lab_mode
};

/// A step of the running task that others could notice.
struct lab_step
{
    uint8_t act;        ///< trama::lab::Act
    bool straight;      ///< a plain access: no call that CPython takes for an occasion to switch
    bool wakes_reading; ///< going on from a wait within it changes nothing for others
    uint16_t unit;      ///< the place in the program, as in the probe's records
    uint32_t code;
    uint32_t object; ///< its birth number in this process, or 0
    uint32_t touch_count;
    struct lab_touch touches[LAB_TOUCHES];
    uint32_t thing;  ///< where it waits …
    uint64_t bits;   ///< … for one of these; 0: it never waits
    int64_t timeout; ///< ns from now; less than 0: for ever
};

enum lab_looks { LAB_BEGINS, LAB_AGAIN, LAB_AGAIN_AFTER_SLEEP };

enum lab_answer {
    LAB_GO,      ///< it may take the step
    LAB_LATE,    ///< its time has passed without what it waits for
    LAB_HELD_UP, ///< it cannot go yet, and may say so; then it calls again()
};

struct lab_api
{
    /// How a thread lets go of the interpreter and takes it again; the answer of `let_go` goes to
    /// `take`, NULL where the thread has not got it. The functions below are called with it.
    void (*interpreter)(void *(*let_go)(void), void (*take)(void *));
    /// Whether the running thread is a task of the Lab.
    bool (*controls)(void);
    /// Something that tasks can wait for, and what can be waited for there; 0 when there is no
    /// room, which ends the run.
    uint32_t (*add)(uint64_t guards);
    /// The same for one that all processes know by a key; the guards count if it is new.
    uint32_t (*shared)(uint64_t key, uint64_t guards);
    /// That of a semaphore (a sem_t), at which LAB_FREE stands while it can be taken.
    uint32_t (*semaphore)(void *semaphore);
    /// That of a process of the program, at which LAB_ENDED stands once it has ended; 0 of one
    /// that is none.
    uint32_t (*process)(int32_t pid);
    void (*remove)(uint32_t thing);
    void (*publish)(uint32_t thing, uint64_t guards);
    /// Waits until the step may be taken. Other tasks take theirs meanwhile.
    enum lab_answer (*step)(const struct lab_step *step);
    enum lab_answer (*again)(void);
    /// What is done now is part of a step of the library's own code (1), or not any more (-1).
    void (*hush)(int by);
    /// Whether it is.
    bool (*quiet)(void);
    /// The program's first line comes now.
    void (*start)(void);
    /// It has come to its end, with nothing left of it; returns when it is to begin again.
    void (*begin_again)(void);
    /// Turns of loops and calls of functions since the last time.
    void (*burn)(uint32_t amount);
    /// An exception that nobody caught ended the main program or a thread; its text, UTF-8.
    void (*raise)(const char *text, size_t length);
    /// A loop that only looks at things: it begins, or is to look again, having slept or not.
    void (*looks)(enum lab_looks how);
    /// The function of which it is asked how many are inside is called (1), or returns (-1).
    void (*inside)(int by);
    /// Something is not decided here: a trama::lab::Uncontrolled::Kind.
    void (*note)(uint8_t kind, const char *name);
    /// Whether the order is one of an Explorer's, whose steps are the same however it is executed.
    bool (*races)(void);
    /// Whether the program is executed again and again.
    bool (*explores)(void);
    /// A call comes now, after which CPython looks whether it should switch; and whether that
    /// matters: threads switch only there.
    void (*poll)(void);
    bool (*polls)(void);
    /// A time for a record, ns: that of the clock, and later than the last one.
    uint64_t (*stamp)(void);
};

/// Exported by the library; NULL in a process that the Lab does not control.
const struct lab_api *trama_lab(void);

#ifdef __cplusplus
}
#endif

#endif
