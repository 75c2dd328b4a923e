// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"
#include "core/run/mergequeue.h"
#include "core/run/probesocket.h"
#include "core/run/ringmapping.h"
#include "core/wire/ringreader.h"

#include <memory>
#include <vector>

struct pollfd;

namespace trama::run
{

/// All probes of one run: takes their connections, rings and descriptions of code. One thread.
class ProbeSet
{
public:
    /// The socket must outlive this object.
    explicit ProbeSet(ProbeSocket &socket) : m_socket(socket) {}

    /// Takes in who has connected; to be called before `drain()`.
    void accept(Batch &batch);

    /// Takes the records that are there, up to a bound for each ring. With Writer::Dead, when no
    /// process is left, all of them. Returns whether there was more than the bound.
    bool drain(MergeQueue &queue, wire::Writer writer);

    /// Takes the descriptions of code that the drained records may name; after `drain()`.
    void describe(Batch &batch);

    /// A time below which no drained ring can still come up with a record; `now` if none is at
    /// work on one. CLOCK_MONOTONIC, ns.
    std::uint64_t watermark(std::uint64_t now) const;

    /// Records that writers or readers had to give up, in total.
    std::uint64_t lost() const;

    /// Adds what to poll for.
    void watch(std::vector<pollfd> &descriptors) const;

private:
    struct Probe
    {
        ProbeId id{};
        ProbeConnection connection;
        RingMapping mapping;
        std::unique_ptr<wire::RingReader> ring; ///< null before Hello
        std::uint64_t lastTime = 0;             ///< of its last drained record
    };

    void take(Probe &probe, Packet packet, Batch &batch);
    void close(Probe &probe);

    ProbeSocket &m_socket;
    std::vector<std::unique_ptr<Probe>> m_probes;
    std::uint64_t m_lostByClosed = 0;
    std::vector<wire::Record> m_drained; ///< keeps its memory from one drain to the next
};

} // namespace trama::run
