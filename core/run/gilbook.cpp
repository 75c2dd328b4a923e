// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/gilbook.h"

#include <QCoreApplication>
#include <algorithm>

namespace trama::run
{

using wire::Kind;

namespace
{

/// The GIL of the main interpreter, the only one in which the probe is.
constexpr std::uint32_t mainGil = 1;

/// The clocks of probe and GIL ring may differ by some of a microsecond.
constexpr Time leeway = std::chrono::microseconds(5);

QString tr(const char *text)
{
    return QCoreApplication::translate("trama::run", text);
}

QString freeThreadedRemark()
{
    return tr("This Python is a free-threaded one: it runs without a GIL.");
}

QString unseenRemark()
{
    return tr("Who holds the GIL is not known: in one of the program's processes it could not be "
              "watched. That Python may be linked statically, or its GIL is one that Trama does "
              "not know.");
}

QString contradictedRemark()
{
    return tr("Who holds the GIL is not shown: what was seen of it contradicted what the program "
              "did.");
}

QString unwatchedRemark()
{
    return tr("Who holds the GIL is not known: no Python process of the program could be watched.");
}

bool isFreeThreaded(const std::string &python)
{
    return python.ends_with('t');
}

} // namespace

void GilBook::connect(const Connected &connected, TaskId process)
{
    if (connected.hello.flavour == wire::Flavour::Gil) {
        Ring &ring = m_rings[connected.probe];
        ring.pid = connected.pid;
        ring.process = process;
        m_latest[connected.pid] = connected.probe;
        return;
    }
    // The GIL is there before any Python runs, and its hello is heard before the probe's.
    const bool freeThreaded = isFreeThreaded(connected.hello.python);
    if (Ring *ring = ringOf(connected.pid))
        ring->freeThreaded = freeThreaded;
    else
        distrust(freeThreaded ? freeThreadedRemark() : unseenRemark(), m_trace.end());
}

GilBook::Ring *GilBook::ringOf(std::int32_t pid)
{
    const auto latest = m_latest.find(pid);
    return latest == m_latest.end() ? nullptr : &m_rings[latest->second];
}

GilBook::Gil &GilBook::gilOf(Ring &ring, std::uint32_t number)
{
    const auto [it, added] = ring.gils.try_emplace(number);
    if (added) {
        Object object;
        object.kind = ObjectKind::Gil;
        object.process = ring.process;
        object.birth = number;
        object.name = m_trace.intern("GIL");
        it->second.object = m_trace.addObject(object);
    }
    return it->second;
}

void GilBook::take(const ProbeRecord &told, Time time, TaskId task)
{
    const wire::Record &record = told.record;
    const auto tid = static_cast<std::int32_t>(record.thread);
    Ring &ring = m_rings[told.probe];
    judge(ring, time);
    if (!m_trusted)
        return;
    if (task != TaskId::None)
        ring.tasks[tid] = task;
    if (record.argument > 0)
        forget(ring, time); // records are missing before this one
    switch (record.kind) {
    case Kind::GilNew:
        begin(told.probe, ring, record, time);
        break;
    case Kind::GilWait:
        wait(ring, gilOf(ring, record.object), tid, time);
        break;
    case Kind::GilRequest:
        request(ring, gilOf(ring, record.object), tid, time);
        break;
    case Kind::GilTake:
        obtain(ring, gilOf(ring, record.object), tid, time);
        break;
    case Kind::GilDrop:
        drop(ring, gilOf(ring, record.object), tid, time);
        break;
    default: // a kind of a later version
        break;
    }
}

void GilBook::begin(ProbeId id, Ring &ring, const wire::Record &record, Time time)
{
    if (record.object == mainGil)
        for (auto &[other, old] : m_rings)
            if (other != id && old.pid == ring.pid)
                forget(old, time); // of the program that this process executed before
    gilOf(ring, record.object).certain = true;
}

void GilBook::wait(Ring &ring, Gil &gil, std::int32_t tid, Time time)
{
    gil.waiters.push_back(tid);
    append(ring, gil, tid, {.time = time, .verb = Verb::GilWait});
}

void GilBook::request(Ring &ring, Gil &gil, std::int32_t tid, Time time)
{
    append(ring, gil, tid, {.time = time, .verb = Verb::GilRequest});
}

void GilBook::obtain(Ring &ring, Gil &gil, std::int32_t tid, Time time)
{
    if (gil.certain && gil.holder != 0) {
        distrust(contradictedRemark(), time);
        return;
    }
    if (ring.doubt && ring.doubt->tid == tid)
        ring.doubt.reset(); // by their clocks, it told of itself just before it took it
    gil.holder = tid;
    gil.certain = true;
    gil.taken = true;
    const bool waited = std::erase(gil.waiters, tid) > 0;
    append(ring, gil, tid,
           {.time = time, .verb = Verb::GilTake, .detail = static_cast<std::uint8_t>(waited)});
}

void GilBook::drop(Ring &ring, Gil &gil, std::int32_t tid, Time time)
{
    if (gil.certain && gil.holder != tid) {
        distrust(contradictedRemark(), time);
        return;
    }
    gil.holder = 0;
    gil.lastHolder = tid;
    gil.dropped = time;
    gil.certain = true;
    const bool wanted = !gil.waiters.empty();
    append(ring, gil, tid,
           {.time = time, .verb = Verb::GilDrop, .detail = static_cast<std::uint8_t>(wanted)});
}

/// What a thread does before it is known as a task is told when it is; see began().
void GilBook::append(Ring &ring, const Gil &gil, std::int32_t tid, Event event)
{
    const auto task = ring.tasks.find(tid);
    if (task == ring.tasks.end())
        return;
    event.task = task->second;
    event.object = gil.object;
    m_trace.append(event);
}

void GilBook::ranPython(std::int32_t pid, std::int64_t tid, Time time)
{
    Ring *ring = m_trusted ? ringOf(pid) : nullptr;
    if (!ring)
        return;
    judge(*ring, time);
    if (!m_trusted)
        return;
    const auto found = ring->gils.find(mainGil);
    const bool taken = found != ring->gils.end() && found->second.taken;
    if (ring->freeThreaded && !taken)
        distrust(freeThreadedRemark(), time);
    else if (!taken)
        distrust(unseenRemark(), time);
    else if (found->second.certain && found->second.holder == tid)
        m_trace.info.gilSource = Source::Exact;
    else if (const Gil &gil = found->second;
             gil.certain && !ring->doubt
             && !(gil.lastHolder == tid && time - gil.dropped <= leeway))
        ring->doubt = Doubt{tid, time};
}

/// A doubt that the clocks do not explain any more is a contradiction.
void GilBook::judge(Ring &ring, Time time)
{
    if (ring.doubt && time - ring.doubt->time > leeway)
        distrust(contradictedRemark(), time);
}

void GilBook::began(std::int32_t tid, TaskId task, Time time)
{
    for (auto &[id, ring] : m_rings) {
        if (ring.pid == tid) {
            ring.process = task;
            for (auto &[number, gil] : ring.gils)
                m_trace.object(gil.object).process = task;
        }
        const bool isOurs = ring.pid == m_trace.task(task).systemProcess;
        if (!isOurs)
            continue;
        ring.tasks[tid] = task;
        for (const auto &[number, gil] : ring.gils) {
            if (gil.holder == tid)
                append(ring, gil, tid, {.time = time, .verb = Verb::GilTake});
            if (std::ranges::find(gil.waiters, tid) != gil.waiters.end())
                append(ring, gil, tid, {.time = time, .verb = Verb::GilWait});
        }
    }
}

void GilBook::ends(TaskId task, Time time)
{
    const Task &ended = m_trace.task(task);
    if (ended.kind == TaskKind::Process)
        executes(static_cast<std::int32_t>(ended.systemProcess), time);
}

void GilBook::executes(std::int32_t pid, Time time)
{
    if (Ring *ring = ringOf(pid))
        forget(*ring, time);
}

/// From here on it is not known who holds a GIL of this ring, until the next one takes it.
void GilBook::forget(Ring &ring, Time time)
{
    ring.doubt.reset();
    for (auto &[number, gil] : ring.gils) {
        for (const std::int32_t waiter : std::exchange(gil.waiters, {}))
            append(ring, gil, waiter, {.time = time, .verb = Verb::GilDrop});
        if (gil.holder != 0)
            append(ring, gil, gil.holder, {.time = time, .verb = Verb::GilDrop});
        gil.holder = 0;
        gil.certain = false;
    }
}

void GilBook::distrust(const QString &remark, Time time)
{
    if (!std::exchange(m_trusted, false))
        return;
    for (auto &[id, ring] : m_rings)
        forget(ring, time);
    m_trace.info.gilSource = Source::None;
    m_trace.info.gilRemark = remark.toStdString();
}

void GilBook::finish()
{
    if (m_trusted && m_trace.info.gilSource == Source::None)
        m_trace.info.gilRemark = unwatchedRemark().toStdString();
}

} // namespace trama::run
