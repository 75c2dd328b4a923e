// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace trama
{

/// Distinct names for distinct things: an id of one kind never passes for one of another.
/// Each is the position in its table of the Trace; None stands for "nothing" or "not known".
enum class TaskId : std::uint32_t { None = 0xffffffff };
enum class ObjectId : std::uint32_t { None = 0xffffffff };
enum class CoreId : std::uint32_t { None = 0xffffffff };
enum class StringId : std::uint32_t { Empty = 0 };
enum class SiteId : std::uint32_t { None = 0xffffffff };

/// The position in its table of a thing that exists (not None).
template <typename Id>
constexpr std::size_t index(Id id)
{
    return static_cast<std::size_t>(id);
}

} // namespace trama
