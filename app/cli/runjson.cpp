// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runjson.h"

#include "app/cli/objectjson.h"
#include "app/cli/tallyjson.h"
#include "app/language/objectname.h"
#include "app/language/problemtext.h"
#include "app/language/text.h"
#include "core/insight/metrics.h"
#include "core/insight/problems.h"

#include <QJsonArray>

namespace trama::cli
{

namespace
{

QJsonValue orNull(const std::optional<Time> &time)
{
    return time ? QJsonValue(seconds(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QString sourceName(Source source)
{
    switch (source) {
    case Source::Exact:
        return QStringLiteral("exact");
    case Source::Sampled:
        return QStringLiteral("sampled");
    case Source::Virtual:
        return QStringLiteral("virtual");
    case Source::None:
        break;
    }
    return QStringLiteral("none");
}

QString confinementName(Confinement confinement)
{
    switch (confinement) {
    case Confinement::Own:
        return QStringLiteral("own");
    case Confinement::None:
        return QStringLiteral("none");
    case Confinement::Partial:
        return QStringLiteral("partial");
    case Confinement::Full:
        break;
    }
    return QStringLiteral("full");
}

QJsonValue taskName(const Trace &trace, TaskId id)
{
    return id == TaskId::None ? QJsonValue(QJsonValue::Null)
                              : QJsonValue(textOf(trace, trace.task(id).name));
}

QJsonArray coreIds(const std::set<CoreId> &cores)
{
    QJsonArray ids;
    for (const CoreId core : cores)
        ids.append(static_cast<int>(index(core)));
    return ids;
}

/// Objects that have one name are told in one.
QJsonObject waitsJson(const Trace &trace, const insight::TaskMetrics &metrics)
{
    QJsonObject waits;
    for (const auto &[object, time] : metrics.on) {
        const QString name = objectName(trace, object);
        waits[name] = waits[name].toDouble() + seconds(time);
    }
    return waits;
}

QJsonObject taskJson(const Trace &trace, const insight::TaskMetrics &metrics)
{
    const Task &task = trace.task(metrics.task);
    return {
        {"name", textOf(trace, task.name)},
        {"kind", task.kind == TaskKind::Process ? "process" : "thread"},
        {"parent", taskName(trace, task.parent)},
        {"pid", static_cast<qint64>(task.systemProcess)},
        {"start_s", seconds(metrics.start)},
        {"end_s", seconds(metrics.end)},
        {"running_s", orNull(metrics.running)},
        {"ready_s", orNull(metrics.ready)},
        {"gil_wait_s", orNull(metrics.gilWait)},
        {"blocked_s", seconds(metrics.blocked)},
        {"sleep_s", seconds(metrics.sleeping)},
        {"io_s", seconds(metrics.io)},
        {"unknown_s", orNull(metrics.unknown)},
        {"cores", coreIds(metrics.cores)},
        {"join_s", seconds(metrics.joining)},
        {"waits", waitsJson(trace, metrics)},
    };
}

QJsonObject objectJson(const Trace &trace, const insight::ObjectMetrics &metrics)
{
    const Object &object = trace.object(metrics.object);
    const bool placed = object.created != SiteId::None;
    QJsonObject told{
        {"kind", QString::fromLatin1(nameOf(object.kind))},
        {"name", textOf(trace, object.name)},
        {"shared", object.shared},
        {"line", placed ? QJsonValue(trace.site(object.created).line) : QJsonValue()},
        {"obtained", static_cast<qint64>(metrics.obtained)},
        {"contended", static_cast<qint64>(metrics.contended)},
        {"wait_s", seconds(metrics.waited)},
        {"hold_s", seconds(metrics.held)},
        {"max_waiting", static_cast<qint64>(metrics.maxWaiting)},
    };
    addByKind(told, trace, metrics);
    return told;
}

QJsonObject gilJson(const Trace &trace, const insight::ObjectMetrics &metrics)
{
    return {
        {"process", taskName(trace, trace.object(metrics.object).process)},
        {"taken", static_cast<qint64>(metrics.obtained)},
        {"contended", static_cast<qint64>(metrics.contended)},
        {"wait_s", seconds(metrics.waited)},
        {"hold_s", seconds(metrics.held)},
        {"max_waiting", static_cast<qint64>(metrics.maxWaiting)},
    };
}

/// A circle, or whoever is left waiting: who waits for what, and who would have to act.
QJsonArray blockedJson(const Trace &trace, const insight::Problem &problem)
{
    QJsonArray told;
    for (const insight::Blocked &blocked : problem.blocked) {
        const bool placed = blocked.site != SiteId::None;
        told.append(QJsonObject{
            {"task", taskName(trace, blocked.task)},
            {"object", blocked.object == ObjectId::None
                           ? QJsonValue()
                           : QJsonValue(objectName(trace, blocked.object))},
            {"holder", taskName(trace, blocked.holder)},
            {"line", placed ? QJsonValue(trace.site(blocked.site).line) : QJsonValue()},
        });
    }
    return told;
}

QJsonObject problemJson(const Trace &trace, const insight::Problem &problem)
{
    QJsonArray tasks;
    for (const TaskId task : problem.tasks)
        tasks.append(taskName(trace, task));
    QJsonArray lines;
    for (const SiteId site : problem.sites)
        lines.append(trace.site(site).line);
    QJsonArray objects;
    for (const ObjectId object : problem.objects)
        objects.append(objectName(trace, object));
    return {
        {"kind", QString::fromLatin1(insight::nameOf(problem.kind))},
        {"text", problemText(trace, problem)},
        {"words", QString::fromStdString(problem.words)},
        {"tasks", tasks},
        {"objects", objects},
        {"lines", lines},
        {"blocked", blockedJson(trace, problem)},
        {"count", static_cast<qint64>(problem.count)},
        {"at_s", seconds(problem.time)},
    };
}

QString kindName(lab::Uncontrolled::Kind kind)
{
    switch (kind) {
    case lab::Uncontrolled::Kind::Thread:
        return QStringLiteral("thread");
    case lab::Uncontrolled::Kind::Program:
        return QStringLiteral("program");
    case lab::Uncontrolled::Kind::Within:
        return QStringLiteral("within");
    case lab::Uncontrolled::Kind::Chance:
        return QStringLiteral("chance");
    case lab::Uncontrolled::Kind::File:
        return QStringLiteral("file");
    case lab::Uncontrolled::Kind::Daemon:
        return QStringLiteral("daemon");
    case lab::Uncontrolled::Kind::Outside:
        break;
    }
    return QStringLiteral("outside");
}

QJsonArray uncontrolledJson(const run::Outcome &outcome)
{
    QJsonArray told;
    for (const run::Uncontrolled &one : outcome.uncontrolled)
        told.append(QJsonObject{
            {"kind", kindName(one.kind)},
            {"file", one.line.file},
            {"line", one.line.number > 0 ? QJsonValue(one.line.number) : QJsonValue()},
            {"text", one.sentence},
        });
    return told;
}

} // namespace

/// That of a run which the Lab has ended.
static int haltStatus(lab::Standing standing)
{
    switch (standing) {
    case lab::Standing::Deadlock:
        return 123;
    case lab::Standing::Endless:
    case lab::Standing::Stuck:
    case lab::Standing::Loops:
    case lab::Standing::Spins:
    case lab::Standing::Idle:
        return 124;
    case lab::Standing::ScriptEnds:
        return 0;
    default:
        return 125;
    }
}

int exitStatus(const run::Outcome &outcome)
{
    switch (outcome.how) {
    case run::How::Exited:
        return outcome.code;
    case run::How::Killed:
        return 128 + outcome.code;
    case run::How::Limit:
    case run::How::Exceeded:
        return 124;
    case run::How::Stopped:
        return 130;
    case run::How::Halted:
        return haltStatus(outcome.standing);
    case run::How::Failed:
        break;
    }
    return 125;
}

QJsonArray problemsJson(const Trace &trace)
{
    QJsonArray problems;
    for (const insight::Problem &problem : insight::problems(trace))
        problems.append(problemJson(trace, problem));
    return problems;
}

QJsonObject runJson(const Trace &trace, const run::Outcome &outcome)
{
    const insight::Metrics metrics = insight::measure(trace);
    QJsonArray tasks;
    for (const insight::TaskMetrics &task : metrics.tasks)
        tasks.append(taskJson(trace, task));
    QJsonArray objects;
    QJsonArray gils;
    const std::vector<insight::ObjectTally> tallies = insight::tally(trace);
    for (const insight::ObjectMetrics &object : metrics.objects) {
        if (trace.object(object.object).kind == ObjectKind::Gil) {
            if (trace.info.gilSource != Source::None)
                gils.append(gilJson(trace, object));
            continue;
        }
        QJsonObject told = objectJson(trace, object);
        told.insert("events", eventsJson(tallies[index(object.object)]));
        told.insert("wakings", wakingsJson(trace, tallies[index(object.object)]));
        objects.append(told);
    }
    QJsonObject json{
        {"mode", outcome.lab ? "lab" : "live"},
        {"python", QString::fromStdString(trace.info.python)},
        {"exit", exitStatus(outcome)},
        {"wall_s", seconds(outcome.wall)},
        {"events", static_cast<qint64>(trace.events().size())},
        {"lost", static_cast<qint64>(trace.lostCount())},
        {"late", static_cast<qint64>(trace.lateCount())},
        {"output_cut", static_cast<qint64>(trace.info.outputCut)},
        {"core_source", sourceName(trace.info.coreSource)},
        {"gil_source", sourceName(trace.info.gilSource)},
        {"confinement", confinementName(trace.info.confinement)},
        {"confinement_remark", QString::fromStdString(trace.info.confinementRemark)},
        {"gil_remark", QString::fromStdString(trace.info.gilRemark)},
        {"cores", trace.info.coreCount},
        {"max_cores_busy", static_cast<qint64>(metrics.maxCoresBusy)},
        {"parallelism", orNull(metrics.parallelism)},
        {"utilisation", orNull(metrics.utilisation)},
        {"tasks", tasks},
        {"gils", gils},
        {"objects", objects},
        {"problems", problemsJson(trace)},
        {"uncontrolled", uncontrolledJson(outcome)},
    };
    if (outcome.lab) {
        json.insert("steps", static_cast<qint64>(outcome.steps.size()));
        json.insert("choices", static_cast<qint64>(trace.choices.size()));
    }
    return json;
}

} // namespace trama::cli
