// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/probeset.h"

#include <algorithm>
#include <limits>
#include <poll.h>

namespace trama::run
{

namespace
{
/// So many records are taken at once from all rings together, and so many from each however many
/// there are: who asks for the program's end must not wait until a crowd has been heard out.
constexpr std::size_t recordsAtOnce = 65536;
constexpr std::size_t leastAtOnce = 256;
}

void ProbeSet::accept(Batch &batch)
{
    while (std::optional<ProbeConnection> connection = m_socket.accept()) {
        auto probe = std::make_unique<Probe>(Probe{ProbeId{}, std::move(*connection), {}, {}, 0});
        probe->id = static_cast<ProbeId>(m_probes.size());
        m_probes.push_back(std::move(probe));
    }
    // The hello is sent before anything is recorded, so it is there as soon as the connection is,
    // or the process has recorded nothing yet.
    for (const auto &probe : m_probes)
        while (!probe->ring && !probe->connection.closed()) {
            std::optional<Packet> packet = probe->connection.receive();
            if (!packet)
                break;
            take(*probe, std::move(*packet), batch);
        }
}

void ProbeSet::describe(Batch &batch)
{
    for (const auto &probe : m_probes)
        while (!probe->connection.closed()) {
            std::optional<Packet> packet = probe->connection.receive();
            if (!packet)
                break;
            take(*probe, std::move(*packet), batch);
        }
}

void ProbeSet::take(Probe &probe, Packet packet, Batch &batch)
{
    wire::Message message = wire::decode(packet.bytes);
    if (auto *code = std::get_if<wire::Code>(&message)) {
        batch.described.push_back({probe.id, std::move(*code)});
        return;
    }
    auto *hello = std::get_if<wire::Hello>(&message);
    if (!hello || probe.ring)
        return;
    probe.mapping = RingMapping(std::move(packet.descriptor));
    probe.ring = std::make_unique<wire::RingReader>(probe.mapping.memory());
    batch.connected.push_back({probe.id, probe.connection.pid(), std::move(*hello)});
}

bool ProbeSet::drain(MergeQueue &queue, wire::Writer writer)
{
    bool more = false;
    const std::size_t limit =
        writer == wire::Writer::Dead
            ? std::numeric_limits<std::size_t>::max()
            : std::max(leastAtOnce, recordsAtOnce / std::max<std::size_t>(m_probes.size(), 1));
    for (const auto &probe : m_probes) {
        if (!probe->ring)
            continue;
        m_drained.clear();
        const bool dead = writer == wire::Writer::Dead || probe->connection.closed();
        probe->ring->drain(m_drained, dead ? wire::Writer::Dead : wire::Writer::Alive, limit);
        more = more || m_drained.size() == limit;
        if (dead && m_drained.size() < limit)
            close(*probe);
        for (wire::Record &record : m_drained) {
            probe->lastTime = std::max(probe->lastTime, record.time);
            queue.add(ProbeRecord{probe->id, std::move(record)});
        }
    }
    return more;
}

/// Gives back what the probe of a dead process holds; a program may have thousands of them.
void ProbeSet::close(Probe &probe)
{
    m_lostByClosed += probe.ring->lost();
    probe.ring.reset();
    probe.mapping = {};
    probe.connection.close();
}

std::uint64_t ProbeSet::watermark(std::uint64_t now) const
{
    std::uint64_t mark = now;
    for (const auto &probe : m_probes)
        if (probe->ring && probe->ring->pending())
            mark = std::min(mark, probe->lastTime);
    return mark;
}

std::uint64_t ProbeSet::lost() const
{
    std::uint64_t lost = m_lostByClosed;
    for (const auto &probe : m_probes)
        if (probe->ring)
            lost += probe->ring->lost();
    return lost;
}

void ProbeSet::watch(std::vector<pollfd> &descriptors) const
{
    if (!m_socket.exhausted())
        descriptors.push_back({m_socket.fd(), POLLIN, 0});
    for (const auto &probe : m_probes)
        if (!probe->connection.closed())
            descriptors.push_back({probe->connection.fd(), POLLIN, 0});
}

} // namespace trama::run
