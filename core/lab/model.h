// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace trama::lab
{

/// What a switch between the threads of a process needs.
enum class Model : std::uint8_t {
    Any,          ///< a GIL, which may go over at any shared access: all that the language promises
    CPython,      ///< a GIL, which goes over only where this CPython looks whether it should
    FreeThreaded, ///< no GIL
};

/// As the command line has it: any, cpython, free-threaded.
std::string_view nameOf(Model model);
std::optional<Model> modelOf(std::string_view name);

} // namespace trama::lab
