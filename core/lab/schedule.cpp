// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/schedule.h"

#include <charconv>

namespace trama::lab
{

namespace
{

constexpr std::string_view Head = "trama-schedule 1 ";
constexpr std::string_view Timed = " timed";
constexpr std::size_t MostSteps = 10'000'000;

/// Takes a number from the front.
std::optional<std::size_t> takeNumber(std::string_view &text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool takeCharacter(std::string_view &text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

std::string toText(const Schedule &schedule)
{
    std::string text(Head);
    text += schedule.program;
    text += schedule.timed ? Timed : "";
    text += '\n';
    const std::vector<Actor> &steps = schedule.steps;
    for (std::size_t i = 0; i < steps.size();) {
        std::size_t end = i;
        while (end < steps.size() && steps[end] == steps[i])
            ++end;
        if (i > 0)
            text += ' ';
        text += std::to_string(steps[i]);
        if (end - i > 1)
            text += "x" + std::to_string(end - i);
        i = end;
    }
    return text + "\n";
}

std::optional<Schedule> fromText(std::string_view text)
{
    const std::size_t line = text.find('\n');
    if (!text.starts_with(Head) || line == std::string_view::npos)
        return std::nullopt;
    Schedule schedule;
    std::string_view program = text.substr(Head.size(), line - Head.size());
    schedule.timed = program.ends_with(Timed);
    if (schedule.timed)
        program.remove_suffix(Timed.size());
    schedule.program = program;
    text.remove_prefix(line + 1);
    while (!text.empty() && text.front() != '\n') {
        const auto actor = takeNumber(text);
        const auto times = takeCharacter(text, 'x') ? takeNumber(text) : std::size_t(1);
        if (!actor || *actor >= MaxActors || !times || *times > MostSteps - schedule.steps.size())
            return std::nullopt;
        schedule.steps.insert(schedule.steps.end(), *times, static_cast<Actor>(*actor));
        takeCharacter(text, ' ');
    }
    return schedule;
}

} // namespace trama::lab
