// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/board.h"
#include "core/run/corerecord.h"
#include "core/trace/event.h"
#include "core/wire/message.h"
#include "core/wire/record.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace trama::run
{

/// Numbers the probes of one run in the order in which they said hello.
enum class ProbeId : std::uint32_t {};

/// A program's stream, with the number of its descriptor.
enum class Stream : std::uint8_t { Output = 1, Error = 2 };

/// A process's probe said hello.
struct Connected
{
    ProbeId probe{};
    std::int32_t pid = 0; ///< as the kernel knows it
    wire::Hello hello;
};

/// A probe described a code object.
struct Described
{
    ProbeId probe{};
    wire::Code code;
};

struct ProbeRecord
{
    ProbeId probe{};
    wire::Record record;
};

/// Text that came out of the program's stdout or stderr.
struct StreamChunk
{
    std::uint64_t time = 0; ///< when it was read
    Stream stream = Stream::Output;
    std::string text;
};

/// What a thread does with the virtual GIL of its process, in the Lab.
struct GilRecord
{
    std::uint64_t time = 0;
    std::int32_t pid = 0;
    std::int32_t tid = 0;
    Verb verb = Verb::GilTake;
    std::uint8_t detail = 0; ///< as the verb says
};

/// A step that more than one task could take, in the Lab.
struct DecisionRecord
{
    std::uint64_t time = 0;
    lab::Decision decision;
    std::vector<lab::Able> able;
};

using RawRecord = std::variant<CoreRecord, GilRecord, DecisionRecord, ProbeRecord, StreamChunk>;

/// CLOCK_MONOTONIC in nanoseconds, of any record.
std::uint64_t timeOf(const RawRecord &record);

/// What the collector hands over at once: all records of all sources below the watermark that
/// were not handed over before, in order of time, and before them what explains them.
struct Batch
{
    std::vector<Connected> connected;
    std::vector<Described> described;
    std::vector<RawRecord> records;
    std::uint64_t watermark = 0; ///< nothing earlier will come; CLOCK_MONOTONIC, ns
    std::uint64_t lost = 0;      ///< records the sources had to give up since the last batch
};

} // namespace trama::run
