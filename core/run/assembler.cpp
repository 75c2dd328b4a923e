// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/assembler.h"

#include <algorithm>

namespace trama::run
{

namespace
{

using wire::Kind;

std::int64_t argumentOf(TaskId task)
{
    return task == TaskId::None ? -1 : static_cast<std::int64_t>(index(task));
}

std::int64_t argumentOf(StringId text)
{
    return static_cast<std::int64_t>(index(text));
}

OffReason reasonOf(CoreRecordKind kind)
{
    switch (kind) {
    case CoreRecordKind::OffPreempted:
        return OffReason::Preempted;
    case CoreRecordKind::OffWaiting:
        return OffReason::Waiting;
    case CoreRecordKind::Exit:
        return OffReason::Ended;
    default:
        return OffReason::Unknown;
    }
}

} // namespace

std::uint64_t timeOf(const RawRecord &record)
{
    if (const auto *probe = std::get_if<ProbeRecord>(&record))
        return probe->record.time;
    if (const auto *core = std::get_if<CoreRecord>(&record))
        return core->time;
    if (const auto *gil = std::get_if<GilRecord>(&record))
        return gil->time;
    if (const auto *decision = std::get_if<DecisionRecord>(&record))
        return decision->time;
    return std::get<StreamChunk>(record).time;
}

Assembler::Assembler(Trace &trace, std::uint64_t zero, std::int32_t rootPid, Streams streams)
    : m_trace(trace),
      m_zero(zero),
      m_causes(trace),
      m_codes(trace),
      m_gils(trace),
      m_objects(trace, m_causes),
      m_lines(trace, streams)
{
    Task root;
    root.name = m_trace.intern("main");
    root.systemProcess = rootPid;
    root.systemThread = rootPid;
    m_root = addTask(root, Time::zero());
}

Time Assembler::timeFrom(std::uint64_t monotonic) const
{
    return monotonic <= m_zero ? Time::zero() : Time(monotonic - m_zero);
}

TaskId Assembler::known(std::int32_t tid) const
{
    const auto it = m_tasks.find(tid);
    return it == m_tasks.end() ? TaskId::None : it->second;
}

TaskId Assembler::addTask(Task task, Time time)
{
    task.start = time;
    const TaskId id = m_trace.addTask(task);
    m_tasks[static_cast<std::int32_t>(task.systemThread)] = id;
    m_ended.push_back(false);
    if (task.parent != TaskId::None) {
        const auto starting = m_starting.find(task.parent);
        m_trace.append({.time = time,
                        .argument = argumentOf(id),
                        .task = task.parent,
                        .site = starting == m_starting.end() ? SiteId::None : starting->second,
                        .verb = Verb::Start});
    }
    m_causes.append({.time = time, .task = id, .verb = Verb::Begin});
    m_gils.began(static_cast<std::int32_t>(task.systemThread), id, time);
    return id;
}

void Assembler::end(TaskId task, Time time, Ending ending)
{
    if (task == TaskId::None || m_ended[index(task)])
        return;
    m_lines.flush(task, time);
    m_ended[index(task)] = true;
    m_gils.ends(task, time);
    Task &known = m_trace.task(task);
    if (known.ending == Ending::Unknown)
        known.ending = ending;
    m_causes.append({.time = time,
                     .argument = static_cast<std::int64_t>(known.ending),
                     .task = task,
                     .verb = Verb::End});
}

void Assembler::take(Batch batch)
{
    for (const Connected &connected : batch.connected) {
        m_gils.connect(connected, known(connected.pid));
        if (m_gils.owns(connected.probe))
            continue;
        m_probed.resize(std::max(m_probed.size(), static_cast<std::size_t>(connected.probe) + 1));
        Probed &process = m_probed[static_cast<std::size_t>(connected.probe)];
        process.pid = connected.pid;
        process.parentPid = static_cast<std::int32_t>(connected.hello.ppid);
        process.program = connected.hello.program;
        m_unnamed.push_back(static_cast<std::size_t>(connected.probe));
        m_objects.connect(connected.probe, connected.pid, process.parentPid);
        if (m_trace.info.python.empty())
            m_trace.info.python = connected.hello.python;
    }
    for (Described &described : batch.described)
        m_codes.add(described.probe, std::move(described.code));
    for (const RawRecord &record : batch.records)
        std::visit([this](const auto &r) { take(r); }, record);
    nameAfterPrograms();
    m_trace.countLost(batch.lost);
    m_trace.advance(timeFrom(batch.watermark));
    if (!m_inLab)
        m_lines.flushAll(m_trace.end());
}

/// A process that nobody named is called after what it runs, as soon as both are known.
void Assembler::nameAfterPrograms()
{
    std::erase_if(m_unnamed, [this](std::size_t number) {
        const Probed &process = m_probed[number];
        const TaskId task = known(process.pid);
        if (task != TaskId::None && m_trace.task(task).name == StringId::Empty)
            m_trace.task(task).name = m_trace.intern(process.program);
        return task != TaskId::None;
    });
}

// ---- the kernel's records

void Assembler::take(const CoreRecord &record)
{
    const Time time = timeFrom(record.time);
    TaskId task = known(record.tid);
    if (record.kind == CoreRecordKind::Fork) {
        if (task != TaskId::None && !m_ended[index(task)])
            return;
        Task born;
        born.kind = record.pid == record.tid ? TaskKind::Process : TaskKind::Thread;
        born.parent = known(record.parentTid);
        born.process = known(record.pid);
        born.systemProcess = record.pid;
        born.systemThread = record.tid;
        addTask(born, time);
        return;
    }
    if (task == TaskId::None)
        return;
    if (record.kind == CoreRecordKind::Exec)
        m_gils.executes(record.pid, time);
    const auto core = static_cast<std::int64_t>(record.core);
    const bool starts = record.kind == CoreRecordKind::On || record.kind == CoreRecordKind::Exec;
    if (record.core >= 0)
        m_trace.append({.time = time,
                        .argument = core,
                        .task = task,
                        .verb = starts ? Verb::CoreOn : Verb::CoreOff,
                        .detail = static_cast<std::uint8_t>(reasonOf(record.kind))});
    if (record.kind == CoreRecordKind::Exit)
        end(task, time, Ending::Unknown);
}

// ---- the probes' records

TaskId Assembler::taskOf(Probed &process, std::uint32_t thread, Time time)
{
    if (const auto it = process.threads.find(thread); it != process.threads.end())
        return it->second;
    // A record before its ThreadBegin: only the main thread can be told without its tid.
    TaskId task = known(process.pid);
    if (task == TaskId::None) {
        Task born;
        born.parent = known(process.parentPid);
        born.systemProcess = process.pid;
        born.systemThread = process.pid;
        task = addTask(born, time);
    }
    return task;
}

void Assembler::expectLab(bool gils)
{
    m_inLab = true;
    m_gils.leaveAlone();
    if (gils)
        m_trace.info.gilSource = Source::Virtual;
}

void Assembler::take(const GilRecord &record)
{
    const TaskId task = known(record.tid);
    if (task == TaskId::None)
        return;
    const auto [gil, isNew] = m_virtualGils.try_emplace(record.pid, ObjectId::None);
    if (isNew) {
        Object object;
        object.kind = ObjectKind::Gil;
        object.process = known(record.pid);
        object.name = m_trace.intern("GIL");
        gil->second = m_trace.addObject(object);
    }
    m_trace.append({.time = timeFrom(record.time),
                    .task = task,
                    .object = gil->second,
                    .verb = record.verb,
                    .detail = record.detail});
}

void Assembler::take(const ProbeRecord &probe)
{
    const wire::Record &record = probe.record;
    if (m_gils.owns(probe.probe)) {
        m_gils.take(probe, timeFrom(record.time), known(static_cast<std::int32_t>(record.thread)));
        return;
    }
    const auto number = static_cast<std::size_t>(probe.probe);
    if (number >= m_probed.size())
        return;
    Probed &process = m_probed[number];
    const Time time = timeFrom(record.time);
    if (record.kind == Kind::ThreadBegin)
        takeThreadBegin(process, record, time);
    if (const auto known = process.threads.find(record.thread); known != process.threads.end())
        m_gils.ranPython(process.pid, m_trace.task(known->second).systemThread, time);
    if (record.kind == Kind::ThreadBegin)
        return;
    Event event;
    event.time = time;
    event.task = taskOf(process, record.thread, time);
    event.site = m_codes.site(probe.probe, record.code, record.place);
    if (record.kind != Kind::Write)
        m_lines.flush(event.task, time);

    if (record.kind <= Kind::ThreadJoined || record.kind == Kind::Shutdown)
        takeThreadRecord(process, record, event);
    else if (record.kind <= Kind::ProcessJoined)
        takeProcessRecord(process, record, event);
    else if (ObjectBook::isAbout(record.kind))
        m_objects.take(probe.probe, record, event);
    else
        takeTaskRecord(probe.probe, record, event);
}

void Assembler::takeThreadBegin(Probed &process, const wire::Record &record, Time time)
{
    const auto tid = static_cast<std::int32_t>(record.argument);
    TaskId task = known(tid);
    const auto started = process.startedThreads.find(record.thread);
    if (task == TaskId::None || m_ended[index(task)]) {
        Task born;
        born.kind = tid == process.pid ? TaskKind::Process : TaskKind::Thread;
        born.process = known(process.pid);
        born.parent = started != process.startedThreads.end() ? started->second
                      : born.kind == TaskKind::Process        ? known(process.parentPid)
                                                              : born.process;
        born.systemProcess = process.pid;
        born.systemThread = tid;
        task = addTask(born, time);
    }
    process.threads[record.thread] = task;
    Task &known = m_trace.task(task);
    known.birth = record.thread;
    known.daemon = process.daemonThreads.contains(record.thread);
    if (known.kind == TaskKind::Thread)
        known.name = m_trace.intern(record.text);
}

void Assembler::takeThreadRecord(Probed &process, const wire::Record &record, Event event)
{
    const auto other = [&process, &record] {
        const auto it = process.threads.find(record.object);
        return it == process.threads.end() ? TaskId::None : it->second;
    };
    switch (record.kind) {
    case Kind::ThreadStart:
        process.startedThreads[record.object] = event.task;
        if (record.argument & 1)
            process.daemonThreads.insert(record.object);
        m_starting[event.task] = event.site;
        return;
    case Kind::ThreadEnd:
        end(event.task, event.time, record.argument == 0 ? Ending::Returned : Ending::Raised);
        return;
    case Kind::ThreadJoinWait:
    case Kind::Shutdown:
        event.verb = Verb::JoinWait;
        event.detail = record.kind == Kind::ThreadJoinWait && record.argument != 0;
        event.argument = argumentOf(record.kind == Kind::Shutdown ? TaskId::None : other());
        break;
    default:
        event.verb = record.argument != 0 ? Verb::Joined : Verb::JoinGiveUp;
        event.argument = argumentOf(other());
        break;
    }
    m_causes.append(event);
}

void Assembler::takeProcessRecord(Probed &process, const wire::Record &record, Event event)
{
    switch (record.kind) {
    case Kind::ProcessStart:
        m_starting[event.task] = event.site;
        if (record.argument & 1)
            process.daemonChildren.insert(record.object);
        return;
    case Kind::ProcessStarted: {
        const auto pid = static_cast<std::int32_t>(record.argument);
        process.children[record.object] = pid;
        if (const TaskId task = known(pid); task != TaskId::None) {
            m_trace.task(task).name = m_trace.intern(record.text);
            m_trace.task(task).daemon = process.daemonChildren.contains(record.object);
        }
        return;
    }
    case Kind::ProcessBegin: {
        Task &task = m_trace.task(event.task);
        task.name = m_trace.intern(record.text);
        task.birth = static_cast<std::uint32_t>(record.argument);
        return;
    }
    case Kind::ProcessEnd: {
        Task &task = m_trace.task(event.task);
        task.exitCode = static_cast<int>(record.argument);
        task.ending = Ending::Exited;
        return;
    }
    default:
        break;
    }
    const auto child = process.children.find(record.object);
    const TaskId other = child == process.children.end() ? TaskId::None : known(child->second);
    event.argument = argumentOf(other);
    event.detail = record.kind == Kind::ProcessJoinWait && record.argument >> 32 != 0;
    event.verb = record.kind == Kind::ProcessJoinWait ? Verb::JoinWait
                 : record.argument != 0               ? Verb::Joined
                                                      : Verb::JoinGiveUp;
    m_causes.append(event);
}

void Assembler::takeTaskRecord(ProbeId probe, const wire::Record &record, Event event)
{
    switch (record.kind) {
    case Kind::Sleep:
        event.verb = Verb::Sleep;
        event.argument = record.argument;
        break;
    case Kind::Wake:
        event.verb = Verb::Wake;
        break;
    case Kind::Write: {
        const Stream stream = record.object == 2 ? Stream::Error : Stream::Output;
        m_lines.write(probe, event.task, stream, event.site, record.text, event.time);
        return;
    }
    case Kind::IoWait:
        event.verb = Verb::IoWait;
        break;
    case Kind::IoDone:
        event.verb = Verb::IoDone;
        break;
    case Kind::Raise:
        event.verb = Verb::Raise;
        event.argument = argumentOf(m_trace.intern(record.text));
        break;
    default: // a kind of a later version
        return;
    }
    m_causes.append(event);
}

void Assembler::take(const StreamChunk &chunk)
{
    m_lines.cameOut(chunk.stream, chunk.text, timeFrom(chunk.time));
}

// ---- the end

void Assembler::take(const DecisionRecord &record)
{
    Choice choice{.time = timeFrom(record.time), .step = record.decision.step};
    std::vector<Candidate> candidates;
    for (const lab::Able &able : record.able) {
        if (able.actor == record.decision.chosen)
            choice.chosen = static_cast<std::uint32_t>(candidates.size());
        candidates.push_back({known(able.thread), able.actor});
    }
    m_trace.choices.add(choice, candidates);
}

void Assembler::finish(const Outcome &outcome)
{
    Task &root = m_trace.task(m_root);
    const bool exited = outcome.how == How::Exited;
    root.ending = exited ? Ending::Exited : Ending::Killed;
    root.exitCode = outcome.code;
    const Time time = std::max(m_trace.end(), outcome.wall);
    m_trace.info.halted = outcome.how == How::Halted;
    for (std::size_t i = 0; i < m_ended.size(); ++i)
        if (m_trace.info.halted)
            m_lines.flush(static_cast<TaskId>(i), time);
        else
            end(static_cast<TaskId>(i), time, Ending::Killed);
    m_gils.finish();
    m_trace.choices.steps = outcome.steps;
    m_trace.choices.timedSteps = outcome.timedSteps;
    m_trace.advance(time);
}

} // namespace trama::run
