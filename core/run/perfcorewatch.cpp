// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/perfcorewatch.h"

#include "core/run/monotonic.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <sys/epoll.h>
#include <unistd.h>

namespace trama::run
{

namespace
{

constexpr std::size_t mostPerRing = 4u << 20; // 130,000 records: 0.3 s at 400,000 a second
constexpr std::size_t leastPerRing = 64u << 10;
constexpr std::size_t mostInAll = 128u << 20;

/// Between a record's time stamp and its appearance in the ring, the core that writes it may
/// be delayed; a virtual one even taken away. What is younger than this waits for the next time.
constexpr std::uint64_t settling = 1'000'000; // ns

std::size_t coreCount()
{
    return static_cast<std::size_t>(std::max(1L, sysconf(_SC_NPROCESSORS_CONF)));
}

bool earlier(const CoreRecord &a, const CoreRecord &b)
{
    return a.time < b.time;
}

/// One leaves and takes its core around a short sleep of our own.
bool tellsOneSleep(const std::vector<CoreRecord> &records, std::uint64_t begin, std::uint64_t end)
{
    const auto left = std::find_if(records.begin(), records.end(), [](const CoreRecord &record) {
        return record.kind == CoreRecordKind::OffWaiting;
    });
    const auto back = std::find_if(left, records.end(), [](const CoreRecord &record) {
        return record.kind == CoreRecordKind::On;
    });
    if (back == records.end())
        return false;
    const auto own = [](const CoreRecord &record) { return record.tid == gettid(); };
    return own(*left) && own(*back) && begin <= left->time && left->time <= back->time
           && back->time <= end;
}

} // namespace

bool PerfCoreWatch::recordsAreRight(int &error)
{
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const auto ring = PerfRing::open(0, -1, page);
    error = ring ? 0 : errno;
    if (!ring)
        return false;
    const std::uint64_t begin = monotonicNow();
    const timespec nap{.tv_sec = 0, .tv_nsec = 50'000};
    nanosleep(&nap, nullptr);
    std::vector<CoreRecord> records;
    ring->drain(records);
    return tellsOneSleep(records, begin, monotonicNow());
}

bool PerfCoreWatch::openRings(pid_t pid, std::size_t bytes, Rings &rings)
{
    rings.clear();
    for (int core = 0; core < static_cast<int>(coreCount()); ++core) {
        auto ring = PerfRing::open(pid, core, bytes);
        if (ring)
            rings.push_back(std::move(ring));
        else if (errno != ENODEV) // that core is switched off
            return false;
    }
    return !rings.empty();
}

std::unique_ptr<PerfCoreWatch> PerfCoreWatch::attach(pid_t pid, int &error)
{
    if (!recordsAreRight(error))
        return nullptr;
    Rings rings;
    std::size_t bytes = std::min(mostPerRing, std::bit_floor(mostInAll / coreCount()));
    // An ordinary user may lock half a megabyte a core, and what RLIMIT_MEMLOCK allows besides.
    while (!openRings(pid, bytes, rings)) {
        error = errno;
        if ((error != EPERM && error != ENOMEM) || bytes <= leastPerRing)
            return nullptr;
        bytes /= 2;
    }
    return std::unique_ptr<PerfCoreWatch>(new PerfCoreWatch(std::move(rings)));
}

PerfCoreWatch::PerfCoreWatch(Rings rings)
    : m_rings(std::move(rings)), m_poll(epoll_create1(EPOLL_CLOEXEC))
{
    // Edges, because an event whose tasks have all ended is readable for ever.
    for (const auto &ring : m_rings) {
        epoll_event event{};
        event.events = EPOLLIN | EPOLLET;
        epoll_ctl(m_poll.get(), EPOLL_CTL_ADD, ring->fd(), &event);
    }
}

void PerfCoreWatch::awaitEdges()
{
    std::array<epoll_event, 16> events;
    while (epoll_wait(m_poll.get(), events.data(), events.size(), 0)
           == static_cast<int>(events.size())) {
    }
}

std::uint64_t PerfCoreWatch::drain(std::vector<CoreRecord> &out)
{
    awaitEdges();
    const std::uint64_t complete = monotonicNow() - settling;
    for (const auto &ring : m_rings) {
        // A ring is in order of time; so is what was held back.
        const auto held = static_cast<std::ptrdiff_t>(m_early.size());
        ring->drain(m_early);
        std::inplace_merge(m_early.begin(), m_early.begin() + held, m_early.end(), earlier);
    }
    const auto end =
        std::lower_bound(m_early.begin(), m_early.end(), CoreRecord{.time = complete}, earlier);
    out.insert(out.end(), m_early.begin(), end);
    m_early.erase(m_early.begin(), end);
    return complete;
}

void PerfCoreWatch::finish(std::vector<CoreRecord> &out)
{
    drain(out);
    out.insert(out.end(), m_early.begin(), m_early.end());
    m_early.clear();
}

std::uint64_t PerfCoreWatch::lost() const
{
    std::uint64_t sum = 0;
    for (const auto &ring : m_rings)
        sum += ring->lost();
    return sum;
}

} // namespace trama::run
