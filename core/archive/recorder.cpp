// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/recorder.h"

#include <algorithm>

namespace trama::archive
{

namespace
{
constexpr Time chunkTime = std::chrono::milliseconds(250);
} // namespace

Recorder::Recorder(const Trace &trace, Sink sink)
    : m_trace(trace), m_sink(std::move(sink)), m_tables(trace)
{
}

void Recorder::begin()
{
    give(head());
    writeInfo();
}

void Recorder::add(const SourceFile &source)
{
    ByteWriter content;
    content.text(source.path);
    content.text(source.text);
    write(ChunkKind::Source, content);
}

void Recorder::extend()
{
    writeInfo();
    while (m_trace.events().size() - m_written >= EventEncoder::most)
        writePart(m_written + EventEncoder::most);
    if (m_trace.end() - m_end >= chunkTime)
        writePart(m_trace.events().size());
}

void Recorder::finish()
{
    extend();
    writePart(m_trace.events().size());
    writeChoices();
    write(ChunkKind::End, {});
}

/// Events up to `last`, with what they name before them.
void Recorder::writePart(std::size_t last)
{
    ByteWriter tables;
    m_tables.encode(m_written, last, tables);
    if (!tables.empty())
        write(ChunkKind::Tables, tables);

    ByteWriter events;
    const bool all = last == m_trace.events().size();
    const Time known = all ? m_trace.end() : m_trace.events()[last - 1].time;
    events.signedNumber(known.count());
    events.number(m_trace.lostCount());
    m_events.encode(m_trace, m_written, last, m_since, events);
    write(ChunkKind::Events, events);
    if (last > m_written)
        m_since = m_trace.events()[last - 1].time;
    m_written = last;
    m_end = known;
}

void Recorder::writeInfo()
{
    ByteWriter info;
    encodeInfo(m_trace.info, info);
    if (info.bytes() == m_info)
        return;
    m_info = info.bytes();
    write(ChunkKind::Info, info);
}

void Recorder::writeChoices()
{
    if (m_trace.choices.empty() && m_trace.choices.steps.empty())
        return;
    ByteWriter choices;
    encodeChoices(m_trace.choices, 0, choices);
    write(ChunkKind::Choices, choices);
}

void Recorder::write(ChunkKind kind, const ByteWriter &content)
{
    give(framed(kind, content.bytes()));
}

void Recorder::give(std::string_view bytes)
{
    m_good = m_good && m_sink(bytes);
    if (m_good)
        m_bytes += bytes.size();
}

} // namespace trama::archive
