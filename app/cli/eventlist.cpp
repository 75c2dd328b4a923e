// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventlist.h"

#include <string>

namespace trama::cli
{

namespace
{

/// A task by its name and its births, from the first task on: "main", "worker/1/2".
std::string taskName(const Trace &trace, TaskId id)
{
    if (id == TaskId::None)
        return "-";
    std::string births;
    for (TaskId at = id; trace.task(at).parent != TaskId::None; at = trace.task(at).parent)
        births = std::string("/").append(std::to_string(trace.task(at).birth)).append(births);
    return std::string(trace.text(trace.task(id).name)) + births;
}

/// An object by its name, or its kind, and its birth in its process.
std::string objectName(const Trace &trace, ObjectId id)
{
    if (id == ObjectId::None)
        return "-";
    const Object &object = trace.object(id);
    const bool named = object.name != StringId::Empty;
    return std::string(named ? trace.text(object.name) : nameOf(object.kind)) + "#"
           + std::to_string(object.birth) + "@" + taskName(trace, object.process);
}

std::string itemText(const Trace &trace, ObjectId object, std::uint32_t number)
{
    const bool known = object != ObjectId::None && number < trace.itemCount(object);
    return known ? trace.text(trace.item(object, number).payload) : std::string("?");
}

std::string taskArgument(const Trace &trace, std::int64_t argument)
{
    return argument < 0 ? "all" : taskName(trace, static_cast<TaskId>(argument));
}

/// What an argument means, where it is a number of something.
std::string argumentText(const Trace &trace, const Event &event)
{
    const auto low = static_cast<std::uint32_t>(event.argument);
    const auto high = static_cast<std::uint32_t>(event.argument >> 32);
    switch (event.verb) {
    case Verb::Start:
    case Verb::JoinWait:
    case Verb::Joined:
    case Verb::JoinGiveUp:
    case Verb::Inherit:
        return taskArgument(trace, event.argument);
    case Verb::Print:
    case Verb::PrintError:
    case Verb::Output:
    case Verb::OutputError:
    case Verb::Misuse:
    case Verb::Raise:
    case Verb::Call:
        return std::string(trace.text(static_cast<StringId>(event.argument)));
    case Verb::Put:
    case Verb::Get:
    case Verb::Send:
    case Verb::Receive:
    case Verb::Submit:
    case Verb::JobBegin:
        return itemText(trace, event.object, low);
    case Verb::Load:
    case Verb::Store:
        return itemText(trace, event.object, low).append(" at ").append(std::to_string(high));
    case Verb::JobEnd:
        return itemText(trace, event.object, low)
            .append(high > 0 ? " " : "")
            .append(high > 0 ? itemText(trace, event.object, high - 1) : "");
    case Verb::ResultWait:
    case Verb::Result:
        return event.argument < 0 ? "any" : itemText(trace, event.object, low);
    default:
        return std::to_string(event.argument);
    }
}

std::string placeText(const Trace &trace, SiteId id)
{
    if (id == SiteId::None)
        return "-";
    const Site &site = trace.site(id);
    return std::string(trace.text(site.file)) + ":" + std::to_string(site.line);
}

/// Without what would break the line.
std::string escaped(const std::string &text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (c == '\\')
            result += "\\\\";
        else
            result += c;
    }
    return result;
}

std::string eventLine(const Trace &trace, const Event &event)
{
    std::string line = std::to_string(event.time.count());
    const std::string fields[] = {taskName(trace, event.task),     std::string(nameOf(event.verb)),
                                  objectName(trace, event.object), placeText(trace, event.site),
                                  argumentText(trace, event),      std::to_string(event.detail)};
    for (const std::string &field : fields)
        line.append("\t").append(escaped(field));
    return line + "\n";
}

} // namespace

QByteArray eventList(const Trace &trace)
{
    std::string text;
    for (std::size_t i = 0; i < trace.events().size(); ++i)
        text += eventLine(trace, trace.events()[i]);
    return QByteArray::fromStdString(text);
}

} // namespace trama::cli
