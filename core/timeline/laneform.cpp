// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/laneform.h"

#include <algorithm>

namespace trama::timeline
{

LaneForm formOf(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Lock:
    case ObjectKind::RLock:
    case ObjectKind::Condition:
    case ObjectKind::Event:
    case ObjectKind::Gil:
        return LaneForm::Owner;
    case ObjectKind::Value:
    case ObjectKind::Array:
    case ObjectKind::SharedMemory:
    case ObjectKind::Variable:
        return LaneForm::Values;
    default:
        return LaneForm::Level;
    }
}

ObjectKind kindOf(const Trace &trace, ObjectId id)
{
    return index(id) < trace.objects().size() ? trace.object(id).kind : ObjectKind::Lock;
}

std::size_t levelOf(ObjectKind kind, const ObjectState &state)
{
    switch (kind) {
    case ObjectKind::Semaphore:
    case ObjectKind::BoundedSemaphore:
        return static_cast<std::size_t>(std::max<std::int64_t>(0, state.size - state.value));
    case ObjectKind::Queue:
    case ObjectKind::LifoQueue:
    case ObjectKind::PriorityQueue:
    case ObjectKind::SimpleQueue:
    case ObjectKind::JoinableQueue:
    case ObjectKind::Pipe:
        return state.items.size() + state.sent.size();
    case ObjectKind::ThreadPoolExecutor:
    case ObjectKind::ProcessPoolExecutor:
    case ObjectKind::Pool:
    case ObjectKind::ThreadPool:
        return state.items.size() + state.holders.size();
    case ObjectKind::Barrier:
        return state.parked.size();
    default:
        return state.waiters.size() + state.parked.size();
    }
}

std::int64_t boundOf(const Object &object)
{
    switch (object.kind) {
    case ObjectKind::Semaphore:
    case ObjectKind::BoundedSemaphore:
    case ObjectKind::Barrier:
    case ObjectKind::Queue:
    case ObjectKind::LifoQueue:
    case ObjectKind::PriorityQueue:
    case ObjectKind::JoinableQueue:
        return std::max<std::int64_t>(0, object.size);
    default:
        return 0;
    }
}

} // namespace trama::timeline
