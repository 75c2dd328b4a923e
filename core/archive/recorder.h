// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/chunk.h"
#include "core/archive/eventcode.h"
#include "core/archive/tablecode.h"
#include "core/trace/trace.h"

#include <functional>
#include <string>
#include <string_view>

namespace trama::archive
{

/// A file of the program as it was when it ran.
struct SourceFile
{
    std::string path; ///< as the trace's lines name it
    std::string text;

    friend bool operator==(const SourceFile &, const SourceFile &) = default;
};

/// Writes a run as a recording (FORMAT.md): while it goes on, or of one that is over. What was
/// written up to any moment can be read. It opens no file: what it writes it gives to a sink.
class Recorder
{
public:
    /// Takes bytes for the end of the file. False when it cannot; then nothing more is written.
    using Sink = std::function<bool(std::string_view)>;

    /// The trace must outlive it.
    Recorder(const Trace &trace, Sink sink);

    /// Once, before the rest.
    void begin();
    void add(const SourceFile &source);
    /// Writes what has been added to the trace, as soon as it is enough for a chunk: a quarter of a
    /// second of the run, or many events.
    void extend();
    /// Writes all that is left, and that this is all.
    void finish();

    /// Whether the sink has taken everything so far.
    bool good() const { return m_good; }
    std::uint64_t bytesWritten() const { return m_bytes; }

private:
    void write(ChunkKind kind, const ByteWriter &content);
    void give(std::string_view bytes);
    void writeInfo();
    void writePart(std::size_t last);
    void writeChoices();

    const Trace &m_trace;
    Sink m_sink;
    TableEncoder m_tables;
    EventEncoder m_events;
    std::string m_info; ///< as it was written last
    std::size_t m_written = 0;
    std::size_t m_choices = 0;
    Time m_since{}; ///< of the last event written
    Time m_end{};   ///< of the trace, when that was written
    bool m_good = true;
    std::uint64_t m_bytes = 0;
};

} // namespace trama::archive
