// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/model.h"

#include <array>

namespace trama::lab
{

namespace
{
constexpr std::array<std::string_view, 3> Names{"any", "cpython", "free-threaded"};
}

std::string_view nameOf(Model model)
{
    return Names[static_cast<std::size_t>(model)];
}

std::optional<Model> modelOf(std::string_view name)
{
    for (std::size_t i = 0; i < Names.size(); ++i)
        if (Names[i] == name)
            return static_cast<Model>(i);
    return std::nullopt;
}

} // namespace trama::lab
