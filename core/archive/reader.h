// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/chunk.h"
#include "core/archive/recorder.h"
#include "core/trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace trama::archive
{

/// Reads a recording into a trace, chunk by chunk, so that whoever reads can show what there is
/// and go on. It believes nothing that the file says: what is read is whole and has a meaning, or
/// is left out with all that follows. It takes memory for what is there, never for what is
/// promised.
class Reader
{
public:
    enum class State {
        Reading,      ///< there is more
        Whole,        ///< all was read
        Cut,          ///< the file ends before the recording does; all up to there was read
        Damaged,      ///< something in it has changed; all before that was read
        NoRecording,  ///< it is something else
        NewerVersion, ///< a later Trama wrote it
    };

    /// The file's bytes and the trace, which is empty, must outlive it.
    Reader(std::span<const std::byte> file, Trace &trace);

    State state() const { return m_state; }
    /// Reads the next chunk. Precondition: `state()` is Reading.
    void readChunk();
    /// Reads all that is left.
    void readAll();

    /// How many of the file's bytes were read.
    std::size_t position() const { return m_position; }
    const std::vector<SourceFile> &sources() const { return m_sources; }
    /// That the file says it has; 0 when it is no recording.
    std::uint32_t version() const { return m_version; }

private:
    bool take(const Chunk &chunk);
    bool takeEvents(std::span<const std::byte> content);
    bool takeSource(std::span<const std::byte> content);

    std::span<const std::byte> m_file;
    Trace &m_trace;
    State m_state = State::Reading;
    std::uint32_t m_version = 0;
    std::size_t m_position = 0;
    std::vector<SourceFile> m_sources;
};

} // namespace trama::archive
