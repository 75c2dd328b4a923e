// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace trama::archive
{

/// How a recording begins: the eight bytes, then the version. FORMAT.md describes what follows.
inline constexpr std::string_view magic{"\x93TRAMA\r\n", 8};
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t headSize = 12;

/// What a chunk holds. The values stand in files: append, never renumber.
enum class ChunkKind : std::uint32_t {
    Info = 1,    ///< what is known of the run as a whole; the last one counts
    Source = 2,  ///< a file of the program
    Tables = 3,  ///< what was added to texts, lines, tasks, objects, items, and what changed there
    Events = 4,  ///< what happened
    Choices = 5, ///< what the Lab could choose, and its steps
    End = 6,     ///< nothing follows
};

/// A piece of a recording that is whole, or is not there.
struct Chunk
{
    std::uint32_t kind = 0; ///< a ChunkKind, or one of a later version, which is passed over
    std::span<const std::byte> content;
    std::size_t size = 0; ///< in the file, with what is around the content
};

/// The first bytes of a file of this version.
std::string head();

/// A chunk as it stands in the file: kind, size of the content, content, checksum of all these.
/// The content is shorter than 4 GiB.
std::string framed(ChunkKind kind, std::string_view content);

enum class Fault { None, Cut, Damaged };

/// The chunk with which the bytes begin; nothing, and why, where none is whole.
std::optional<Chunk> firstChunk(std::span<const std::byte> bytes, Fault &fault);

/// The version that a file says it has; nothing when it is no recording.
std::optional<std::uint32_t> versionOf(std::span<const std::byte> file);

} // namespace trama::archive
