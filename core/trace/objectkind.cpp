// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/objectkind.h"

namespace trama
{

std::string_view nameOf(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Lock:
        return "Lock";
    case ObjectKind::RLock:
        return "RLock";
    case ObjectKind::Condition:
        return "Condition";
    case ObjectKind::Semaphore:
        return "Semaphore";
    case ObjectKind::BoundedSemaphore:
        return "BoundedSemaphore";
    case ObjectKind::Event:
        return "Event";
    case ObjectKind::Barrier:
        return "Barrier";
    case ObjectKind::Queue:
        return "Queue";
    case ObjectKind::LifoQueue:
        return "LifoQueue";
    case ObjectKind::PriorityQueue:
        return "PriorityQueue";
    case ObjectKind::SimpleQueue:
        return "SimpleQueue";
    case ObjectKind::JoinableQueue:
        return "JoinableQueue";
    case ObjectKind::Pipe:
        return "Pipe";
    case ObjectKind::Value:
        return "Value";
    case ObjectKind::Array:
        return "Array";
    case ObjectKind::SharedMemory:
        return "SharedMemory";
    case ObjectKind::Manager:
        return "Manager";
    case ObjectKind::Proxy:
        return "Proxy";
    case ObjectKind::ThreadPoolExecutor:
        return "ThreadPoolExecutor";
    case ObjectKind::ProcessPoolExecutor:
        return "ProcessPoolExecutor";
    case ObjectKind::Pool:
        return "Pool";
    case ObjectKind::ThreadPool:
        return "ThreadPool";
    case ObjectKind::Variable:
        return "Variable";
    case ObjectKind::Gil:
        return "GIL";
    }
    return {};
}

} // namespace trama
