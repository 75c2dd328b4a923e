// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/ringmapping.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <utility>

namespace trama::run
{

namespace
{
/// A ring is 16 MiB at most; whoever sends much more wants something else of us.
constexpr off_t largest = off_t{256} << 20;

bool sealed(int fd)
{
    if (::fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK) == 0)
        return true;
    const int seals = ::fcntl(fd, F_GET_SEALS);
    return seals >= 0 && (seals & F_SEAL_SHRINK);
}
} // namespace

RingMapping::RingMapping(Descriptor memfd)
{
    struct stat status
    {
    };
    if (!memfd.valid() || !sealed(memfd.get()) || ::fstat(memfd.get(), &status) != 0
        || status.st_size <= 0 || status.st_size > largest)
        return;
    const auto size = static_cast<std::size_t>(status.st_size);
    void *memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, memfd.get(), 0);
    if (memory != MAP_FAILED)
        m_memory = {static_cast<std::byte *>(memory), size};
}

RingMapping::RingMapping(RingMapping &&other) noexcept : m_memory(std::exchange(other.m_memory, {}))
{
}

RingMapping &RingMapping::operator=(RingMapping &&other) noexcept
{
    if (this != &other) {
        unmap();
        m_memory = std::exchange(other.m_memory, {});
    }
    return *this;
}

RingMapping::~RingMapping()
{
    unmap();
}

void RingMapping::unmap()
{
    if (!m_memory.empty())
        ::munmap(m_memory.data(), m_memory.size());
}

} // namespace trama::run
