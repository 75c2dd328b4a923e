// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/reader.h"

#include "core/archive/eventcode.h"
#include "core/archive/tablecode.h"

namespace trama::archive
{

Reader::Reader(std::span<const std::byte> file, Trace &trace) : m_file(file), m_trace(trace)
{
    const auto found = versionOf(file);
    m_version = found.value_or(0);
    if (!found)
        m_state = State::NoRecording;
    else if (*found > archive::version)
        m_state = State::NewerVersion;
    else
        m_position = headSize;
}

void Reader::readAll()
{
    while (m_state == State::Reading)
        readChunk();
}

void Reader::readChunk()
{
    Fault fault{};
    const auto chunk = firstChunk(m_file.subspan(m_position), fault);
    if (!chunk) {
        m_state = fault == Fault::Cut ? State::Cut : State::Damaged;
        return;
    }
    if (!take(*chunk)) {
        m_state = State::Damaged;
        return;
    }
    m_position += chunk->size;
    if (chunk->kind == static_cast<std::uint32_t>(ChunkKind::End))
        m_state = State::Whole;
}

bool Reader::take(const Chunk &chunk)
{
    ByteReader from(chunk.content);
    switch (static_cast<ChunkKind>(chunk.kind)) {
    case ChunkKind::Info:
        return decodeInfo(from, m_trace.info);
    case ChunkKind::Source:
        return takeSource(chunk.content);
    case ChunkKind::Tables:
        return decodeTables(from, m_trace);
    case ChunkKind::Events:
        return takeEvents(chunk.content);
    case ChunkKind::Choices:
        return decodeChoices(from, m_trace);
    case ChunkKind::End:
        return chunk.content.empty();
    }
    return true; // of a later version of the same format
}

bool Reader::takeEvents(std::span<const std::byte> content)
{
    ByteReader from(content);
    const Time known(from.signedNumber());
    const std::uint64_t lost = from.number();
    if (from.failed() || lost < m_trace.lostCount() || !decodeEvents(from, m_trace)
        || known < m_trace.end())
        return false;
    m_trace.countLost(lost - m_trace.lostCount());
    m_trace.advance(known);
    return true;
}

bool Reader::takeSource(std::span<const std::byte> content)
{
    ByteReader from(content);
    SourceFile source;
    source.path = from.text();
    source.text = from.text();
    if (from.failed())
        return false;
    m_sources.push_back(std::move(source));
    return true;
}

} // namespace trama::archive
