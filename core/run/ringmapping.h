// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/descriptor.h"

#include <cstddef>
#include <span>

namespace trama::run
{

/// A probe's ring, mapped. The memory belongs to a program that may do anything with it, so the
/// mapping covers only what is there: it seals the memfd against shrinking before it maps,
/// and refuses one that cannot be sealed, because reading beyond its end would be our death.
class RingMapping
{
public:
    RingMapping() = default;
    explicit RingMapping(Descriptor memfd);
    RingMapping(RingMapping &&other) noexcept;
    RingMapping &operator=(RingMapping &&other) noexcept;
    ~RingMapping();

    /// Empty when there is nothing to read.
    std::span<std::byte> memory() const { return m_memory; }

private:
    void unmap();

    std::span<std::byte> m_memory;
};

} // namespace trama::run
