// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace trama
{

/// The kinds of thing at which tasks meet. An object may live in one process or be shared
/// between processes (Object::shared); the kind is the same.
/// The values are stored in recordings and stand on the wire: append, never renumber.
enum class ObjectKind : std::uint8_t {
    Lock = 1,
    RLock = 2,
    Condition = 3,
    Semaphore = 4,
    BoundedSemaphore = 5,
    Event = 6,
    Barrier = 7,

    Queue = 10,
    LifoQueue = 11,
    PriorityQueue = 12,
    SimpleQueue = 13,
    JoinableQueue = 14,

    Pipe = 20,
    Value = 21,
    Array = 22,
    SharedMemory = 23,
    Manager = 24,
    Proxy = 25,

    ThreadPoolExecutor = 30,
    ProcessPoolExecutor = 31,
    Pool = 32,
    ThreadPool = 33,

    Variable = 40, ///< a variable, an attribute, or the contents of a container; the Lab's

    Gil = 60,
};

/// The name of a kind as Python has it; empty for a value that is none.
std::string_view nameOf(ObjectKind kind);

/// Whether several tasks can be in at once, each by a token of its own.
constexpr bool isSemaphore(ObjectKind kind)
{
    return kind == ObjectKind::Semaphore || kind == ObjectKind::BoundedSemaphore;
}

/// Whether tasks hold it: enter and leave, or work for it.
constexpr bool canBeHeld(ObjectKind kind)
{
    return kind <= ObjectKind::BoundedSemaphore
           || (kind >= ObjectKind::ThreadPoolExecutor && kind <= ObjectKind::ThreadPool);
}

} // namespace trama
