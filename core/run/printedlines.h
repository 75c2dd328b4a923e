// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"
#include "core/run/outcome.h"
#include "core/run/outputclaims.h"
#include "core/trace/trace.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace trama::run
{

/// Turns what a program writes into Print and Output events: a line that its task wrote in pieces
/// is one event, and what no task claimed has no writer. It keeps a bounded amount of text,
/// because a program that prints without end must not fill the memory, and counts the rest in
/// RunInfo::outputCut.
class PrintedLines
{
public:
    /// Text kept for a run, in bytes.
    static constexpr std::uint64_t limit = 8 << 20;

    /// Only with captured streams can text come out that nobody claimed.
    PrintedLines(Trace &trace, Streams streams) : m_trace(trace), m_streams(streams) {}

    /// A task writes; `probe` is its process's.
    void write(ProbeId probe, TaskId task, Stream stream, SiteId site, std::string_view text,
               Time time);

    /// Text came out of a stream.
    void cameOut(Stream stream, std::string_view text, Time time);

    /// Ends a task's unfinished line, before what the task does next, or all of them.
    void flush(TaskId task, Time time);
    void flushAll(Time time);

private:
    struct Line
    {
        std::string text;
        Stream stream = Stream::Output;
        SiteId site = SiteId::None;
    };

    std::string kept(std::string_view text);

    Trace &m_trace;
    Streams m_streams;
    OutputClaims m_claims;
    std::unordered_map<TaskId, Line> m_lines; ///< unfinished
    std::uint64_t m_kept = 0;
};

} // namespace trama::run
