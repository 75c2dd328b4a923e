// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/parts.h"

#include <algorithm>
#include <optional>

// Variables, Value, Array, what a Manager's server keeps: the value, and who has read or written.

namespace trama::stage
{

namespace
{
constexpr std::size_t mostUsers = 4;

std::uint32_t placeOf(const Event &event)
{
    return static_cast<std::uint32_t>(event.argument >> 32);
}

std::uint32_t itemOf(const Event &event)
{
    return static_cast<std::uint32_t>(event.argument);
}

bool isAccess(Verb verb)
{
    return verb == Verb::Load || verb == Verb::Store;
}

bool isKnown(const Card &card, TaskId task)
{
    return std::ranges::any_of(card.tokens,
                               [task](const Token &token) { return token.task == task; });
}

/// The last that each of the last users did, in an order that stays: that of the tasks.
void seatUsers(const Moment &moment, ObjectId id, Card &card)
{
    const History::Positions events = moment.eventsOf(id);
    const std::size_t first = events.size() > lookBack ? events.size() - lookBack : 0;
    for (std::size_t i = events.size(); i-- > first && card.tokens.size() < mostUsers;) {
        const Event &event = moment.trace().events()[events[i]];
        if (!isAccess(event.verb) || event.task == TaskId::None || isKnown(card, event.task)
            || moment.state.task(event.task).condition() == Condition::Ended)
            continue;
        card.tokens.push_back({.task = event.task,
                               .seat = Seat::User,
                               .place = placeOf(event),
                               .note = event.verb == Verb::Load ? Note::Read : Note::Wrote,
                               .text = textOf(moment, id, itemOf(event))});
    }
    std::ranges::sort(card.tokens, {}, [](const Token &token) { return index(token.task); });
}

/// What a task does next with a place that it has just read.
std::optional<Verb> nextAccess(const Moment &moment, ObjectId id, const Token &token)
{
    const History::Positions all = moment.history.events(id);
    const std::size_t from = moment.eventsOf(id).size();
    for (std::size_t i = from; i < std::min(all.size(), from + lookBack); ++i) {
        const Event &event = moment.trace().events()[all[i]];
        if (event.task == token.task && isAccess(event.verb) && placeOf(event) == token.place)
            return event.verb;
    }
    return std::nullopt;
}

bool isToBeLost(const Moment &moment, ObjectId id, const Token &one, const Token &other)
{
    return one.note == Note::Read && other.note == Note::Read && one.place == other.place
           && one.text == other.text && !one.text.empty()
           && nextAccess(moment, id, one) == Verb::Store
           && nextAccess(moment, id, other) == Verb::Store;
}

/// Two have read the same and both will write what they make of it: told where a lost update is
/// known of this object, for reading and writing alone prove none.
void sayLost(const Moment &moment, ObjectId id, Card &card)
{
    const auto race = std::ranges::find_if(moment.problems, [id](const insight::Problem &problem) {
        return problem.kind == insight::ProblemKind::Race
               && std::ranges::find(problem.objects, id) != problem.objects.end();
    });
    if (race == moment.problems.end())
        return;
    for (std::size_t i = 0; i < card.tokens.size(); ++i)
        for (std::size_t j = i + 1; j < card.tokens.size(); ++j)
            if (isToBeLost(moment, id, card.tokens[i], card.tokens[j])) {
                card.wrong = true;
                card.remarks.insert(card.remarks.begin(),
                                    {.saying = Saying::BothRead, .text = card.tokens[i].text});
                return;
            }
    if (race->time <= moment.time) {
        card.wrong = true;
        card.remarks.insert(card.remarks.begin(), {.saying = Saying::UpdateLost});
    }
}

std::int64_t countOf(const Moment &moment, ObjectId id)
{
    return static_cast<std::int64_t>(moment.eventsOf(id).size()) - 1;
}

void showCells(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    if (card.kind != ObjectKind::Array) {
        if (!object.cells.empty())
            card.cells.push_back(textOf(moment, id, object.cells.front().item));
        return;
    }
    const auto size =
        static_cast<std::size_t>(std::max<std::int64_t>(0, moment.trace().object(id).size));
    card.size = static_cast<std::int64_t>(size);
    card.cells.resize(std::min(size, mostCells));
    card.more = size - card.cells.size();
    for (const Cell &cell : object.cells)
        if (cell.place < card.cells.size())
            card.cells[cell.place] = textOf(moment, id, cell.item);
}

void showServed(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    const Event *last = lastOf(moment, id, Verb::Call);
    for (const TaskId task : object.waiters)
        card.tokens.push_back({.task = task, .seat = Seat::Queue, .note = Note::Asks, .text = {}});
    if (last && !isKnown(card, last->task)
        && moment.state.task(last->task).condition() != Condition::Ended)
        card.tokens.push_back(
            {.task = last->task, .seat = Seat::User, .note = Note::Asks, .text = {}});
    for (Token &token : card.tokens)
        if (last && token.task == last->task)
            token.text = moment.trace().text(static_cast<StringId>(last->argument));
    const History::Positions events = moment.eventsOf(id);
    std::int64_t calls = 0;
    if (events.size() <= lookBack * lookBack) // few enough to be counted in a frame
        for (const std::uint32_t position : events)
            calls += moment.trace().events()[position].verb == Verb::Call ? 1 : 0;
    if (calls > 0)
        card.remarks.push_back({.saying = Saying::Calls, .number = calls});
    card.sideRemarks.push_back({.saying = Saying::EachAMessage});
}
} // namespace

void showValue(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    if (card.kind == ObjectKind::Manager || card.kind == ObjectKind::Proxy) {
        showServed(moment, id, object, card);
        return sayLost(moment, id, card);
    }
    showCells(moment, id, object, card);
    seatUsers(moment, id, card);
    sayLost(moment, id, card);
    if (card.remarks.empty() && countOf(moment, id) > 0)
        card.remarks.push_back({.saying = Saying::Accesses, .number = countOf(moment, id)});
}

} // namespace trama::stage
