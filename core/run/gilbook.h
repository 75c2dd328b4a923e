// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"
#include "core/trace/trace.h"

#include <QString>
#include <map>
#include <optional>
#include <unordered_map>

namespace trama::run
{

/// Who holds which GIL. It turns the records of the GIL rings into events, and believes them only
/// as long as all that is known agrees: nobody takes a GIL that another thread holds, nobody drops
/// one that it does not hold, and a thread of which the probe tells something runs Python, so it
/// holds its process's GIL then. The first such agreement makes RunInfo's gilSource Exact, the
/// first contradiction makes it None for the rest of the run, and gilRemark says why.
class GilBook
{
public:
    explicit GilBook(Trace &trace) : m_trace(trace) {}

    /// A process said hello, with its GIL or with its probe. `process` may not be known yet.
    void connect(const Connected &connected, TaskId process);
    bool owns(ProbeId ring) const { return m_rings.contains(ring); }

    /// A record of a ring that is ours, by a task that may not be known yet.
    void take(const ProbeRecord &record, Time time, TaskId task);

    /// A probe told of this thread: it ran Python at that time.
    void ranPython(std::int32_t pid, std::int64_t tid, Time time);

    /// A task became known, is about to end, or its process to execute another program.
    void began(std::int32_t tid, TaskId task, Time time);
    void ends(TaskId task, Time time);
    void executes(std::int32_t pid, Time time);

    /// Nothing is to be said of GILs here.
    void leaveAlone() { m_trusted = false; }

    /// The run is over: says what is still to be said of it.
    void finish();

private:
    struct Gil
    {
        ObjectId object = ObjectId::None;
        bool certain = false; ///< whether `holder` is known
        bool taken = false;   ///< ever
        std::int32_t holder = 0;
        std::int32_t lastHolder = 0; ///< who dropped it last
        Time dropped{};
        std::vector<std::int32_t> waiters;
    };

    /// A thread was seen to run Python while it did not hold the GIL.
    struct Doubt
    {
        std::int64_t tid = 0;
        Time time{};
    };

    struct Ring
    {
        std::int32_t pid = 0;
        TaskId process = TaskId::None;
        bool freeThreaded = false;
        std::optional<Doubt> doubt;
        std::map<std::uint32_t, Gil> gils;              ///< by number
        std::unordered_map<std::int32_t, TaskId> tasks; ///< by tid, of those that are known
    };

    Gil &gilOf(Ring &ring, std::uint32_t number);
    Ring *ringOf(std::int32_t pid);
    void begin(ProbeId id, Ring &ring, const wire::Record &record, Time time);
    void wait(Ring &ring, Gil &gil, std::int32_t tid, Time time);
    void request(Ring &ring, Gil &gil, std::int32_t tid, Time time);
    void obtain(Ring &ring, Gil &gil, std::int32_t tid, Time time);
    void drop(Ring &ring, Gil &gil, std::int32_t tid, Time time);
    void judge(Ring &ring, Time time);
    void append(Ring &ring, const Gil &gil, std::int32_t tid, Event event);
    void forget(Ring &ring, Time time);
    void distrust(const QString &remark, Time time);

    Trace &m_trace;
    std::unordered_map<ProbeId, Ring> m_rings;
    std::unordered_map<std::int32_t, ProbeId> m_latest; ///< the ring of a process, by pid
    bool m_trusted = true;
};

} // namespace trama::run
