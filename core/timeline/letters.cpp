// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/letters.h"

#include <cctype>
#include <set>
#include <string_view>

namespace trama::timeline
{

namespace
{

/// The number of a name that Python made up ("Thread-3 (add)", "Process-1:2"), or nothing.
std::string numberOf(std::string_view name)
{
    for (const std::string_view prefix : {"Thread-", "Process-"}) {
        if (!name.starts_with(prefix))
            continue;
        const std::size_t begin = prefix.size();
        std::size_t end = begin;
        while (end < name.size() && std::isdigit(static_cast<unsigned char>(name[end])))
            ++end;
        return std::string(name.substr(begin, end - begin));
    }
    return {};
}

/// The characters of a name one by one, Latin letters as capitals.
std::vector<std::string> characters(std::string_view name)
{
    std::vector<std::string> found;
    for (std::size_t i = 0; i < name.size();) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        if (length > 1)
            found.emplace_back(name.substr(i, length));
        else if (std::isalnum(byte))
            found.emplace_back(1, static_cast<char>(std::toupper(byte)));
        i += length;
    }
    return found;
}

std::string letterOf(std::string_view name, const std::set<std::string> &taken)
{
    if (const std::string number = numberOf(name); !number.empty() && !taken.contains(number))
        return number;
    for (const std::string &character : characters(name))
        if (!taken.contains(character))
            return character;
    for (int i = 1;; ++i)
        if (const std::string number = std::to_string(i); !taken.contains(number))
            return number;
}

} // namespace

std::vector<std::string> taskLetters(const Trace &trace)
{
    std::vector<std::string> letters;
    std::set<std::string> taken;
    for (const Task &task : trace.tasks()) {
        letters.push_back(letterOf(trace.text(task.name), taken));
        taken.insert(letters.back());
    }
    return letters;
}

} // namespace trama::timeline
