// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/assembler.h"

#include <utility>

/// What the sources of a run say, in short, for tests that read as stories.
namespace trama::run::test
{

inline constexpr std::uint64_t zero = 1'000'000;
inline constexpr std::int32_t rootPid = 100;
inline constexpr ProbeId rootProbe{0};
inline constexpr ProbeId childProbe{1};

/// Builds batches as the collector would, a line a record.
class Story
{
public:
    explicit Story(Streams streams = Streams::Captured) : assembler(trace, zero, rootPid, streams)
    {
    }

    Story &hello(ProbeId probe, std::int32_t pid, std::uint32_t parent)
    {
        batch.connected.push_back({probe,
                                   pid,
                                   {.pid = static_cast<std::uint32_t>(pid),
                                    .ppid = parent,
                                    .python = "CPython 3.11.2",
                                    .program = "x.py"}});
        return *this;
    }

    Story &core(std::uint64_t at, CoreRecordKind kind, std::int32_t tid, int where = 0)
    {
        batch.records.emplace_back(
            std::in_place_type<CoreRecord>,
            CoreRecord{.time = zero + at, .pid = rootPid, .tid = tid, .core = where, .kind = kind});
        return *this;
    }

    Story &fork(std::uint64_t at, std::int32_t pid, std::int32_t tid, std::int32_t parentTid)
    {
        batch.records.emplace_back(std::in_place_type<CoreRecord>,
                                   CoreRecord{.time = zero + at,
                                              .pid = pid,
                                              .tid = tid,
                                              .parentPid = rootPid,
                                              .parentTid = parentTid,
                                              .kind = CoreRecordKind::Fork});
        return *this;
    }

    Story &probe(std::uint64_t at, wire::Kind kind, std::uint32_t thread = 1,
                 std::uint32_t object = 0, std::int64_t argument = 0, std::string text = {},
                 ProbeId from = rootProbe)
    {
        wire::Record record;
        record.time = zero + at;
        record.kind = kind;
        record.thread = thread;
        record.object = object;
        record.argument = argument;
        record.text = std::move(text);
        record.code = 1;
        record.place = 2;
        batch.records.emplace_back(std::in_place_type<ProbeRecord>, ProbeRecord{from, record});
        return *this;
    }

    Story &out(std::uint64_t at, std::string text)
    {
        batch.records.emplace_back(std::in_place_type<StreamChunk>,
                                   StreamChunk{zero + at, Stream::Output, std::move(text)});
        return *this;
    }

    void tell(std::uint64_t watermark = 1'000'000)
    {
        batch.watermark = zero + watermark;
        assembler.take(std::exchange(batch, {}));
    }

    std::vector<Verb> verbs(TaskId task) const
    {
        std::vector<Verb> found;
        for (std::size_t i = 0; i < trace.events().size(); ++i)
            if (trace.events()[i].task == task)
                found.push_back(trace.events()[i].verb);
        return found;
    }

    std::string printed(Verb verb) const
    {
        std::string text;
        for (std::size_t i = 0; i < trace.events().size(); ++i)
            if (trace.events()[i].verb == verb)
                text += trace.text(static_cast<StringId>(trace.events()[i].argument));
        return text;
    }

    std::string name(std::size_t task) const
    {
        return std::string(trace.text(trace.tasks()[task].name));
    }

    Trace trace;
    Assembler assembler;
    Batch batch;
};

inline constexpr TaskId root{0};
inline constexpr TaskId second{1};

} // namespace trama::run::test
