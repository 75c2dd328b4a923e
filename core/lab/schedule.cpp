// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/schedule.h"

#include <charconv>

namespace trama::lab
{

namespace
{

constexpr std::string_view Head = "trama-schedule 3 ";
constexpr std::size_t MostSteps = 10'000'000;

/// Takes a number from the front.
template <typename Number = std::size_t>
std::optional<Number> takeNumber(std::string_view &text)
{
    Number number{};
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

std::string_view takeWord(std::string_view &text)
{
    const std::string_view word = text.substr(0, text.find_first_of(" \n"));
    text.remove_prefix(word.size());
    takeCharacter(text, ' ');
    return word;
}

/// What the first line says of how the steps were taken.
bool takeCircumstances(std::string_view &text, Schedule &schedule)
{
    schedule.program = takeWord(text);
    const std::optional<Model> model = modelOf(takeWord(text));
    const auto count = takeNumber<std::uint32_t>(text);
    takeCharacter(text, ' ');
    const auto cores = takeNumber<int>(text);
    takeCharacter(text, ' ');
    const auto interval = takeNumber<Time::rep>(text);
    takeCharacter(text, ' ');
    const auto racing = takeNumber<int>(text);
    if (!model || !count || !cores || !interval || !racing || !takeCharacter(text, '\n'))
        return false;
    schedule.model = *model;
    schedule.racing = *racing != 0;
    schedule.timed = {*count, *cores, Time(*interval)};
    return *count == 0 || (*cores >= 1 && *cores <= Machine::MostCores && *interval > 0);
}

} // namespace

std::string toText(const Schedule &schedule)
{
    std::string text(Head);
    text += schedule.program;
    text += ' ';
    text += nameOf(schedule.model);
    for (const auto number : {Time::rep(schedule.timed.count), Time::rep(schedule.timed.cores),
                              schedule.timed.switchInterval.count(), Time::rep(schedule.racing)}) {
        text += ' ';
        text += std::to_string(number);
    }
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
            text.append("x").append(std::to_string(end - i));
        i = end;
    }
    text += '\n';
    return text;
}

std::optional<Schedule> fromText(std::string_view text)
{
    Schedule schedule;
    if (!text.starts_with(Head))
        return std::nullopt;
    text.remove_prefix(Head.size());
    if (!takeCircumstances(text, schedule))
        return std::nullopt;
    while (!text.empty() && text.front() != '\n') {
        const auto actor = takeNumber(text);
        const auto times = takeCharacter(text, 'x') ? takeNumber(text) : std::size_t(1);
        if (!actor || *actor >= MaxActors || !times || *times > MostSteps - schedule.steps.size())
            return std::nullopt;
        schedule.steps.insert(schedule.steps.end(), *times, static_cast<Actor>(*actor));
        takeCharacter(text, ' ');
    }
    return schedule.timed.count <= schedule.steps.size() ? std::optional(schedule) : std::nullopt;
}

} // namespace trama::lab
