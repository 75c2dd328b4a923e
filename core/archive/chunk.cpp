// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/chunk.h"

#include <cstring>
#include <zlib.h>

namespace trama::archive
{

namespace
{

constexpr std::size_t frontSize = 8; ///< kind and size of the content
constexpr std::size_t sumSize = 4;

/// Little-endian, wherever it runs.
std::uint32_t wordAt(std::span<const std::byte> bytes, std::size_t place)
{
    std::uint32_t word = 0;
    for (std::size_t i = 4; i-- > 0;)
        word = word << 8 | std::to_integer<std::uint32_t>(bytes[place + i]);
    return word;
}

void append(std::string &to, std::uint32_t word)
{
    for (int i = 0; i < 4; ++i, word >>= 8)
        to.push_back(static_cast<char>(word & 0xff));
}

/// CRC-32 as in zlib. A chunk is shorter than 4 GiB, and uInt has 32 bits.
std::uint32_t checksum(const void *bytes, std::size_t size)
{
    return static_cast<std::uint32_t>(
        ::crc32(0, static_cast<const Bytef *>(bytes), static_cast<uInt>(size)));
}

} // namespace

std::string head()
{
    std::string bytes(magic);
    append(bytes, version);
    return bytes;
}

std::string framed(ChunkKind kind, std::string_view content)
{
    std::string bytes;
    bytes.reserve(frontSize + content.size() + sumSize);
    append(bytes, static_cast<std::uint32_t>(kind));
    append(bytes, static_cast<std::uint32_t>(content.size()));
    bytes.append(content);
    append(bytes, checksum(bytes.data(), bytes.size()));
    return bytes;
}

std::optional<Chunk> firstChunk(std::span<const std::byte> bytes, Fault &fault)
{
    fault = Fault::Cut;
    if (bytes.size() < frontSize + sumSize)
        return {};
    const std::size_t size = wordAt(bytes, 4);
    if (size > bytes.size() - frontSize - sumSize)
        return {};
    fault = Fault::Damaged;
    if (checksum(bytes.data(), frontSize + size) != wordAt(bytes, frontSize + size))
        return {};
    fault = Fault::None;
    return Chunk{wordAt(bytes, 0), bytes.subspan(frontSize, size), frontSize + size + sumSize};
}

std::optional<std::uint32_t> versionOf(std::span<const std::byte> file)
{
    if (file.size() < headSize || std::memcmp(file.data(), magic.data(), magic.size()) != 0)
        return {};
    return wordAt(file, magic.size());
}

} // namespace trama::archive
