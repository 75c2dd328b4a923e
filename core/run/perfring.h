// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/corerecord.h"
#include "core/run/descriptor.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <sys/types.h>
#include <vector>

struct perf_event_attr;
struct perf_event_mmap_page;

namespace trama::run
{

/// One perf event with its ring buffer in shared memory, and the decoding of the kernel's
/// records in it. It only tells switches, births, deaths and execs; other records are passed over.
class PerfRing
{
public:
    /// An event of the software kind that counts nothing and reports every switch of `pid` on
    /// `core` (−1: wherever, but then without its children), in `bytes` (a power of two and at
    /// least a page) of ring. Null with errno when the kernel refuses.
    static std::unique_ptr<PerfRing> open(pid_t pid, int core, std::size_t bytes);

    ~PerfRing();
    PerfRing(const PerfRing &) = delete;
    PerfRing &operator=(const PerfRing &) = delete;

    /// Appends what is in the ring, in the order in which the kernel wrote it on this core, and
    /// gives the room back.
    void drain(std::vector<CoreRecord> &out);

    int fd() const { return m_event.get(); }
    std::uint64_t lost() const { return m_lost; }

private:
    PerfRing(Descriptor event, void *mapping, std::size_t bytes);

    const std::byte *contiguous(std::uint64_t position, std::size_t size);
    void decode(const std::byte *record, std::vector<CoreRecord> &out);

    Descriptor m_event;
    perf_event_mmap_page *m_page;
    std::byte *m_ring;
    std::size_t m_bytes;
    std::vector<std::byte> m_joined; ///< a record that wraps around the ring's end
    std::uint64_t m_lost = 0;
};

} // namespace trama::run
