// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/printedlines.h"

#include <algorithm>

namespace trama::run
{

std::string PrintedLines::kept(std::string_view text)
{
    const std::size_t length = std::min<std::uint64_t>(text.size(), limit - m_kept);
    m_kept += length;
    m_trace.info.outputCut += text.size() - length;
    return std::string(text.substr(0, length));
}

void PrintedLines::write(ProbeId probe, TaskId task, Stream stream, SiteId site,
                         std::string_view text, Time time)
{
    if (m_streams == Streams::Captured)
        m_claims.claim(probe, stream, text);
    if (const auto it = m_lines.find(task); it != m_lines.end() && it->second.stream != stream)
        flush(task, time);
    const std::string part = kept(text);
    if (part.empty())
        return;
    Line &line = m_lines[task];
    line.text += part;
    line.stream = stream;
    line.site = site;
    if (part.back() == '\n')
        flush(task, time);
}

void PrintedLines::cameOut(Stream stream, std::string_view text, Time time)
{
    const std::string part = kept(m_claims.unclaimed(stream, text));
    if (part.empty())
        return;
    m_trace.append({.time = time,
                    .argument = static_cast<std::int64_t>(index(m_trace.intern(part))),
                    .verb = stream == Stream::Output ? Verb::Output : Verb::OutputError});
}

void PrintedLines::flush(TaskId task, Time time)
{
    const auto it = m_lines.find(task);
    if (it == m_lines.end())
        return;
    const Line line = std::move(it->second);
    m_lines.erase(it);
    m_trace.append({.time = time,
                    .argument = static_cast<std::int64_t>(index(m_trace.intern(line.text))),
                    .task = task,
                    .site = line.site,
                    .verb = line.stream == Stream::Output ? Verb::Print : Verb::PrintError});
}

void PrintedLines::flushAll(Time time)
{
    while (!m_lines.empty())
        flush(m_lines.begin()->first, time);
}

} // namespace trama::run
