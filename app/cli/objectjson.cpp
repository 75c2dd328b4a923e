// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/objectjson.h"

namespace trama::cli
{

namespace
{

using insight::ObjectMetrics;

QJsonValue number(std::uint64_t count)
{
    return static_cast<qint64>(count);
}

QJsonValue orNull(const std::optional<Time> &time)
{
    return time ? QJsonValue(seconds(*time)) : QJsonValue(QJsonValue::Null);
}

/// A bound of 0 is none.
QJsonValue capacity(const Object &object)
{
    return object.size > 0 ? QJsonValue(static_cast<qint64>(object.size)) : QJsonValue();
}

void addQueue(QJsonObject &told, const Object &object, const ObjectMetrics &metrics)
{
    told["capacity"] = capacity(object);
    told["max_depth"] = number(metrics.maxDepth);
    told["puts"] = number(metrics.puts);
    told["gets"] = number(metrics.gets);
    if (!object.shared)
        return;
    told["sends"] = number(metrics.sends);
    told["bytes"] = number(metrics.bytes);
}

void addPipe(QJsonObject &told, const ObjectMetrics &metrics)
{
    told["max_depth"] = number(metrics.maxDepth);
    told["sends"] = number(metrics.sends);
    told["receives"] = number(metrics.receives);
    told["bytes"] = number(metrics.bytes);
}

void addPool(QJsonObject &told, const Object &object, const ObjectMetrics &metrics)
{
    told["capacity"] = capacity(object);
    told["max_depth"] = number(metrics.maxDepth);
    told["jobs"] = number(metrics.jobs);
    told["job_wait_s"] = orNull(metrics.jobWait);
    told["job_run_s"] = orNull(metrics.jobRun);
}

/// A whole number as itself, all else as its text.
QJsonValue value(const Trace &trace, const std::optional<Payload> &last)
{
    if (!last)
        return {};
    if (last->isInteger())
        return static_cast<qint64>(last->integer());
    return QString::fromStdString(trace.text(*last));
}

} // namespace

void addByKind(QJsonObject &told, const Trace &trace, const ObjectMetrics &metrics)
{
    const Object &object = trace.object(metrics.object);
    switch (object.kind) {
    case ObjectKind::Semaphore:
    case ObjectKind::BoundedSemaphore:
        told["capacity"] = static_cast<qint64>(object.size);
        told["value"] = static_cast<qint64>(metrics.tokens);
        break;
    case ObjectKind::Barrier:
        told["parties"] = static_cast<qint64>(object.size);
        told["rounds"] = number(metrics.rounds);
        break;
    case ObjectKind::Queue:
    case ObjectKind::LifoQueue:
    case ObjectKind::PriorityQueue:
    case ObjectKind::SimpleQueue:
    case ObjectKind::JoinableQueue:
        addQueue(told, object, metrics);
        break;
    case ObjectKind::Pipe:
        addPipe(told, metrics);
        break;
    case ObjectKind::Value:
    case ObjectKind::Variable:
        told["value"] = value(trace, metrics.last);
        break;
    case ObjectKind::Array:
    case ObjectKind::SharedMemory:
        told["capacity"] = static_cast<qint64>(object.size);
        break;
    case ObjectKind::ThreadPoolExecutor:
    case ObjectKind::ProcessPoolExecutor:
    case ObjectKind::Pool:
    case ObjectKind::ThreadPool:
        addPool(told, object, metrics);
        break;
    default:
        break;
    }
}

} // namespace trama::cli
