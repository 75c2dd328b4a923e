// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace trama::wire
{

/// Who writes a ring: the probe in one of its forms, or what tells of the GIL.
enum class Flavour : std::uint32_t { Extension = 1, Pure = 2, Gil = 3 };

/// A process says that it is there.
struct Hello
{
    std::uint32_t pid = 0;
    std::uint32_t ppid = 0;
    Flavour flavour = Flavour::Extension;
    std::string python;
    std::string program;
};

/// A code object, said before the first record that names it.
struct Code
{
    struct Entry
    {
        std::uint32_t start; ///< code unit
        std::uint32_t line;  ///< 0: none
    };

    std::uint32_t code = 0;
    std::uint32_t firstLine = 0;
    std::string file;
    std::string function;
    std::vector<Entry> lines;

    /// The line of the instruction at code unit `place`; 0 when not known.
    int lineAt(std::uint16_t place) const;
};

/// A message of a type or version we do not know, or one that is not well formed.
struct Unreadable
{
    std::string why; ///< one English sentence
};

using Message = std::variant<Hello, Code, Unreadable>;

/// Reads one packet. Never throws; what cannot be read is Unreadable.
Message decode(std::span<const std::byte> packet);

} // namespace trama::wire
