// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/linevalues.h"

#include "core/timeline/laneform.h"

#include <algorithm>
#include <map>

namespace trama::code
{

namespace
{

constexpr std::size_t mostCells = 8;
constexpr std::size_t many = 3; ///< objects of a line

bool hasValue(ObjectKind kind)
{
    return kind == ObjectKind::Variable || kind == ObjectKind::Value || kind == ObjectKind::Array;
}

/// What was seen in its places, in their order; a gap is left where one was not seen.
std::vector<std::string> cellsOf(const Trace &trace, ObjectId id, const ObjectState &state)
{
    std::vector<std::string> cells;
    for (const Cell &cell : state.cells) {
        if (cell.place >= mostCells || cell.item >= trace.itemCount(id))
            break;
        cells.resize(cell.place + 1);
        cells[cell.place] = trace.text(trace.item(id, cell.item).payload);
    }
    return cells;
}

/// What has no text of its own is told as its class, `<Thread>`: that says nothing here.
bool isPlain(const std::string &cell)
{
    return !cell.empty() && cell.find('<') == std::string::npos;
}

LineValue valueOf(const Trace &trace, const State &state, ObjectId id, int line)
{
    const ObjectState &now = state.object(id);
    const ObjectKind kind = trace.object(id).kind;
    LineValue value{
        .line = line, .object = id, .set = now.set, .level = timeline::levelOf(kind, now)};
    if (hasValue(kind))
        value.cells = cellsOf(trace, id, now);
    else if (!isSemaphore(kind) && kind < ObjectKind::Event)
        value.holder = now.holder();
    return value;
}

bool saysSomething(const Trace &trace, const LineValue &value)
{
    const ObjectKind kind = trace.object(value.object).kind;
    return std::ranges::any_of(value.cells, isPlain) || value.holder != TaskId::None || value.set
           || value.level > 0 || timeline::formOf(kind) == timeline::LaneForm::Level;
}

/// The objects that the file made, by line; of one name in several processes the first.
std::map<int, std::vector<ObjectId>> madeIn(const Trace &trace, const State &state,
                                            std::string_view file)
{
    std::map<int, std::vector<ObjectId>> made;
    for (std::size_t i = 0; i < state.objectCount() && i < trace.objects().size(); ++i) {
        const Object &object = trace.objects()[i];
        if (!state.object(ObjectId(i)).created || object.created == SiteId::None
            || object.kind == ObjectKind::Gil)
            continue;
        const Site &site = trace.site(object.created);
        if (site.line < 1 || trace.text(site.file) != file)
            continue;
        std::vector<ObjectId> &line = made[site.line];
        const bool copy = std::ranges::any_of(line, [&](ObjectId other) {
            return trace.object(other).name == object.name && object.name != StringId::Empty
                   && trace.object(other).process != object.process;
        });
        if (!copy)
            line.push_back(ObjectId(i));
    }
    return made;
}

/// A variable that only names what the line makes besides: `lock = Lock()`.
bool namesAnother(const Trace &trace, ObjectId id, const std::vector<ObjectId> &line)
{
    return trace.object(id).kind == ObjectKind::Variable
           && std::ranges::any_of(line, [&](ObjectId other) {
                  return trace.object(other).kind != ObjectKind::Variable;
              });
}

} // namespace

std::vector<LineValue> lineValues(const RunRecord &record, Time time, std::string_view file)
{
    const Trace &trace = record.trace;
    const State state = record.snapshots.at(time);
    std::vector<LineValue> values;
    for (const auto &[line, objects] : madeIn(trace, state, file)) {
        std::size_t told = 0;
        for (const ObjectId id : objects) {
            LineValue value = valueOf(trace, state, id, line);
            if (namesAnother(trace, id, objects) || !saysSomething(trace, value) || told == many)
                continue;
            if (objects.size() > many && value.holder == TaskId::None && value.level == 0)
                continue;
            values.push_back(std::move(value));
            ++told;
        }
    }
    return values;
}

} // namespace trama::code
