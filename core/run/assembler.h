// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"
#include "core/run/codebook.h"
#include "core/run/gilbook.h"
#include "core/run/objectbook.h"
#include "core/run/outcome.h"
#include "core/run/printedlines.h"
#include "core/trace/trace.h"

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace trama::run
{

/// Turns what the sources say of one Live run (probes, kernel, streams) into the events of its
/// Trace. It knows no process, no socket and no clock: batches in, events out.
class Assembler
{
public:
    /// `zero` is CLOCK_MONOTONIC at the exec, in nanoseconds; `rootPid` the program's first
    /// process, which begins then. Only with captured streams can text come out that nobody
    /// claimed.
    Assembler(Trace &trace, std::uint64_t zero, std::int32_t rootPid, Streams streams);

    /// Of the Lab: GILs are virtual, or not known at all. Before anything is taken.
    void expectLab(bool gils);

    void take(Batch batch);

    /// Ends every task that has no end yet, at the time of the program's end. Where the Lab halted
    /// the run they have none: what the last picture shows is where they stood.
    void finish(const Outcome &outcome);

private:
    /// A Python process, as its probe numbers things.
    struct Probed
    {
        std::int32_t pid = 0;
        std::int32_t parentPid = 0;
        std::string program;
        std::unordered_map<std::uint32_t, TaskId> threads;
        std::unordered_map<std::uint32_t, TaskId> startedThreads; ///< by whom
        std::unordered_map<std::uint32_t, std::int32_t> children; ///< their pids
        std::unordered_set<std::uint32_t> daemonThreads;
        std::unordered_set<std::uint32_t> daemonChildren;
    };

    Time timeFrom(std::uint64_t monotonic) const;

    void take(const CoreRecord &record);
    void take(const GilRecord &record);
    void take(const DecisionRecord &record);
    void take(const ProbeRecord &record);
    void take(const StreamChunk &chunk);
    void nameAfterPrograms();
    void takeThreadRecord(Probed &process, const wire::Record &record, Event event);
    void takeProcessRecord(Probed &process, const wire::Record &record, Event event);
    void takeTaskRecord(ProbeId probe, const wire::Record &record, Event event);
    void takeThreadBegin(Probed &process, const wire::Record &record, Time time);

    TaskId taskOf(Probed &process, std::uint32_t thread, Time time);
    TaskId addTask(Task task, Time time);
    TaskId known(std::int32_t tid) const;
    void end(TaskId task, Time time, Ending ending);

    Trace &m_trace;
    std::uint64_t m_zero;
    TaskId m_root = TaskId::None;
    Causes m_causes;
    Codebook m_codes;
    GilBook m_gils;
    bool m_inLab = false; ///< nothing may hang on how fast we are: batches have no meaning
    std::map<std::int32_t, ObjectId> m_virtualGils; ///< by their process's pid
    ObjectBook m_objects;
    PrintedLines m_lines;
    std::vector<std::size_t> m_unnamed; ///< of the probed, whose task is not known yet
    std::vector<Probed> m_probed;       ///< by ProbeId
    std::unordered_map<std::int32_t, TaskId> m_tasks; ///< by tid
    std::vector<bool> m_ended;                        ///< by TaskId
    std::unordered_map<TaskId, SiteId> m_starting;    ///< where a task last started another one
};

} // namespace trama::run
