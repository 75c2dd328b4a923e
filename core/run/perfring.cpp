// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/perfring.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <linux/perf_event.h>
#include <optional>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trama::run
{

namespace
{

/// What `sample_id_all` puts at the end of every record, for the sample type below.
struct SampleId
{
    std::uint32_t pid;
    std::uint32_t tid;
    std::uint64_t time;
    std::uint32_t core;
    std::uint32_t reserved;
};

/// The body of PERF_RECORD_FORK and PERF_RECORD_EXIT.
struct TaskBody
{
    std::uint32_t pid;
    std::uint32_t parentPid;
    std::uint32_t tid;
    std::uint32_t parentTid;
    std::uint64_t time;
};

/// The body of PERF_RECORD_LOST.
struct LostBody
{
    std::uint64_t id;
    std::uint64_t count;
};

template <typename T>
T at(const std::byte *bytes)
{
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

std::size_t pageSize()
{
    return static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

perf_event_attr switchEvents(int core, std::size_t bytes)
{
    perf_event_attr attributes{};
    attributes.size = sizeof attributes;
    attributes.type = PERF_TYPE_SOFTWARE;
    attributes.config = PERF_COUNT_SW_DUMMY;
    attributes.sample_type = PERF_SAMPLE_TID | PERF_SAMPLE_TIME | PERF_SAMPLE_CPU;
    attributes.sample_id_all = 1;
    attributes.context_switch = 1;
    attributes.task = 1;
    attributes.comm = 1;
    attributes.comm_exec = 1;
    attributes.exclude_kernel = 1; // it counts nothing; without this, users may not open it
    attributes.exclude_hv = 1;
    attributes.use_clockid = 1;
    attributes.clockid = CLOCK_MONOTONIC;
    attributes.watermark = 1;
    attributes.wakeup_watermark = static_cast<std::uint32_t>(bytes / 4);
    if (core >= 0) {
        attributes.inherit = 1;
        attributes.disabled = 1;
        attributes.enable_on_exec = 1;
    }
    return attributes;
}

CoreRecordKind switchKind(std::uint16_t misc)
{
    if (!(misc & PERF_RECORD_MISC_SWITCH_OUT))
        return CoreRecordKind::On;
    return misc & PERF_RECORD_MISC_SWITCH_OUT_PREEMPT ? CoreRecordKind::OffPreempted
                                                      : CoreRecordKind::OffWaiting;
}

/// Nothing for records that say nothing of cores and tasks.
std::optional<CoreRecordKind> kindOf(const perf_event_header &header)
{
    switch (header.type) {
    case PERF_RECORD_SWITCH:
        return switchKind(header.misc);
    case PERF_RECORD_FORK:
        return CoreRecordKind::Fork;
    case PERF_RECORD_EXIT:
        return CoreRecordKind::Exit;
    case PERF_RECORD_COMM:
        if (header.misc & PERF_RECORD_MISC_COMM_EXEC)
            return CoreRecordKind::Exec;
        return {};
    default:
        return {};
    }
}

} // namespace

std::unique_ptr<PerfRing> PerfRing::open(pid_t pid, int core, std::size_t bytes)
{
    perf_event_attr attributes = switchEvents(core, bytes);
    Descriptor event(static_cast<int>(
        syscall(SYS_perf_event_open, &attributes, pid, core, -1, PERF_FLAG_FD_CLOEXEC)));
    if (!event.valid())
        return nullptr;
    void *mapping =
        mmap(nullptr, pageSize() + bytes, PROT_READ | PROT_WRITE, MAP_SHARED, event.get(), 0);
    if (mapping == MAP_FAILED)
        return nullptr;
    return std::unique_ptr<PerfRing>(new PerfRing(std::move(event), mapping, bytes));
}

PerfRing::PerfRing(Descriptor event, void *mapping, std::size_t bytes)
    : m_event(std::move(event)),
      m_page(static_cast<perf_event_mmap_page *>(mapping)),
      m_ring(static_cast<std::byte *>(mapping) + pageSize()),
      m_bytes(bytes)
{
}

PerfRing::~PerfRing()
{
    munmap(m_page, pageSize() + m_bytes);
}

void PerfRing::drain(std::vector<CoreRecord> &out)
{
    using Position = decltype(m_page->data_head);
    const std::uint64_t head =
        std::atomic_ref<Position>(m_page->data_head).load(std::memory_order_acquire);
    std::uint64_t tail = m_page->data_tail;
    while (tail < head) {
        const auto header = at<perf_event_header>(contiguous(tail, sizeof(perf_event_header)));
        if (header.size < sizeof header)
            break; // the kernel never writes one
        decode(contiguous(tail, header.size), out);
        tail += header.size;
    }
    std::atomic_ref<Position>(m_page->data_tail).store(tail, std::memory_order_release);
}

const std::byte *PerfRing::contiguous(std::uint64_t position, std::size_t size)
{
    const std::size_t offset = position & (m_bytes - 1);
    if (offset + size <= m_bytes)
        return m_ring + offset;
    m_joined.assign(m_ring + offset, m_ring + m_bytes);
    m_joined.insert(m_joined.end(), m_ring, m_ring + (size - m_joined.size()));
    return m_joined.data();
}

void PerfRing::decode(const std::byte *record, std::vector<CoreRecord> &out)
{
    const auto header = at<perf_event_header>(record);
    if (header.type == PERF_RECORD_LOST)
        m_lost += at<LostBody>(record + sizeof header).count;
    const auto kind = kindOf(header);
    if (!kind || header.size < sizeof header + sizeof(SampleId))
        return;
    const auto id = at<SampleId>(record + header.size - sizeof(SampleId));
    CoreRecord decoded{.time = id.time,
                       .pid = static_cast<std::int32_t>(id.pid),
                       .tid = static_cast<std::int32_t>(id.tid),
                       .core = static_cast<std::int32_t>(id.core),
                       .kind = *kind};
    if (header.type == PERF_RECORD_FORK || header.type == PERF_RECORD_EXIT) {
        // The sample's ids are those of the task that caused the record, not of its subject.
        const auto body = at<TaskBody>(record + sizeof header);
        decoded.pid = static_cast<std::int32_t>(body.pid);
        decoded.tid = static_cast<std::int32_t>(body.tid);
        if (*kind == CoreRecordKind::Fork) {
            decoded.parentPid = static_cast<std::int32_t>(body.parentPid);
            decoded.parentTid = static_cast<std::int32_t>(body.parentTid);
        }
    }
    out.push_back(decoded);
}

} // namespace trama::run
