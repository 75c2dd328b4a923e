// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/lostupdates.h"

#include <functional>

namespace trama::insight
{

namespace
{

/// So many loads of a task are remembered; an update loads but a few.
constexpr std::size_t remembered = 16;

/// Which way a proxy's method goes, and the text that names the place.
struct Method
{
    Verb verb{};
    std::string_view key;
};

std::string_view firstArgument(std::string_view arguments)
{
    char quote = 0;
    int depth = 0;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const char c = arguments[i];
        if (quote) {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            if (--depth < 0)
                return arguments.substr(0, i);
        } else if (c == ',' && depth == 0) {
            return arguments.substr(0, i);
        }
    }
    return {}; // cut short: which place it is is not known
}

/// Of "__setitem__('n', 6)": a Store to 'n'. A `get` or `set` without a key, as a ValueProxy's,
/// is of the one place there is.
Method methodOf(std::string_view call)
{
    const std::size_t open = call.find('(');
    if (open == std::string_view::npos)
        return {};
    const std::string_view name = call.substr(0, open);
    const std::string_view key = firstArgument(call.substr(open + 1));
    if (name == "set")
        return {Verb::Store, {}};
    if (name == "get" || name == "__getitem__" || name == "__getattribute__")
        return {Verb::Load, key};
    if ((name == "__setitem__" || name == "__setattr__") && !key.empty())
        return {Verb::Store, key};
    return {};
}

} // namespace

void LostUpdates::take(const Event &event)
{
    switch (event.verb) {
    case Verb::Load:
        load(accessOf(event));
        break;
    case Verb::Store:
        overwrite(accessOf(event));
        keep(accessOf(event));
        break;
    case Verb::Call:
        takeCall(event);
        break;
    case Verb::Return:
        takeReturn(event);
        break;
    default:
        break;
    }
}

LostUpdates::Access LostUpdates::accessOf(const Event &event) const
{
    Access access;
    access.place = {event.object, static_cast<std::uint64_t>(event.argument >> 32)};
    access.time = event.time;
    access.task = event.task;
    access.site = event.site;
    const auto item = static_cast<std::uint32_t>(event.argument);
    access.isSeen = item < m_trace.itemCount(event.object);
    if (access.isSeen)
        access.seen = m_trace.item(event.object, item).payload;
    return access;
}

void LostUpdates::takeCall(const Event &event)
{
    const Method method = methodOf(m_trace.text(static_cast<StringId>(event.argument)));
    m_asked.erase(event.task);
    if (method.verb == Verb{})
        return;
    Asked asked;
    asked.verb = method.verb;
    asked.access.place = {event.object, std::hash<std::string_view>{}(method.key)};
    asked.access.time = event.time;
    asked.access.task = event.task;
    asked.access.site = event.site;
    // It happens between Call and Return: what it surely overwrites was stored before the Call,
    // what surely finds it loads after the Return.
    if (asked.verb == Verb::Store)
        overwrite(asked.access);
    m_asked[event.task] = asked;
}

void LostUpdates::takeReturn(const Event &event)
{
    const auto it = m_asked.find(event.task);
    if (it == m_asked.end())
        return;
    if (it->second.verb == Verb::Load)
        load(it->second.access);
    else
        keep(it->second.access);
    m_asked.erase(it);
}

void LostUpdates::load(const Access &access)
{
    std::vector<Access> &loads = m_loads[access.task];
    std::erase_if(loads, [&access](const Access &other) { return other.place == access.place; });
    if (loads.size() >= remembered)
        loads.erase(loads.begin());
    loads.push_back(access);
    loads.back().moment = ++m_moment;
}

void LostUpdates::overwrite(const Access &access)
{
    std::vector<Access> &loads = m_loads[access.task];
    const auto last = m_stores.find(access.place);
    if (last != m_stores.end() && last->second.task != access.task)
        for (const Access &loaded : loads)
            if (loaded.place == access.place && loaded.moment < last->second.moment)
                report(loaded, access, last->second);
    loads.clear();
}

void LostUpdates::keep(const Access &access)
{
    Access &stored = m_stores[access.place];
    stored = access;
    stored.moment = ++m_moment;
}

bool LostUpdates::isOneUpdate(SiteId load, SiteId store) const
{
    if (load == store)
        return true;
    if (load == SiteId::None || store == SiteId::None)
        return false;
    const Site &a = m_trace.site(load);
    const Site &b = m_trace.site(store);
    return a.file == b.file && a.function == b.function;
}

void LostUpdates::report(const Access &load, const Access &store, const Access &lost)
{
    // Records may be told a little before or after what they tell of: if it saw the value that
    // was stored in between, nothing was lost.
    if (load.isSeen && lost.isSeen && load.seen == lost.seen)
        return;
    if (!isOneUpdate(load.site, store.site))
        return;
    Problem problem;
    problem.kind = ProblemKind::Race;
    problem.tasks = {store.task, lost.task};
    problem.objects = {store.place.object};
    problem.time = store.time;
    for (const SiteId site : {store.site, lost.site})
        if (site != SiteId::None)
            problem.sites.push_back(site);
    m_found.add(std::move(problem));
}

} // namespace trama::insight
