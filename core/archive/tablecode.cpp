// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/tablecode.h"

#include <algorithm>
#include <array>

namespace trama::archive
{

namespace
{

template <typename Id>
void writeId(ByteWriter &to, Id id)
{
    to.number(id == Id::None ? 0 : index(id) + 1);
}

/// Of a table of that size; None and failed where it is no place of it.
template <typename Id>
Id readId(ByteReader &from, std::size_t size)
{
    const std::uint64_t number = from.number();
    if (number > size)
        from.fail();
    return number == 0 || number > size ? Id::None : static_cast<Id>(number - 1);
}

void writeText(ByteWriter &to, StringId id)
{
    to.number(index(id));
}

StringId readText(ByteReader &from, const Trace &trace)
{
    const std::uint64_t number = from.number();
    if (number >= trace.textCount())
        from.fail();
    return number >= trace.textCount() ? StringId::Empty : static_cast<StringId>(number);
}

template <typename Enum>
Enum readEnum(ByteReader &from, Enum last)
{
    const std::uint8_t value = from.byte();
    if (value > static_cast<std::uint8_t>(last))
        from.fail();
    return static_cast<Enum>(value);
}

void writeTask(ByteWriter &to, const Task &task)
{
    to.byte(static_cast<std::uint8_t>(task.kind));
    writeId(to, task.parent);
    writeId(to, task.process);
    to.number(task.birth);
    to.signedNumber(task.start.count());
    to.byte(task.daemon ? 1 : 0);
    writeText(to, task.name);
    to.byte(static_cast<std::uint8_t>(task.ending));
    to.signedNumber(task.exitCode);
    to.signedNumber(task.systemProcess);
    to.signedNumber(task.systemThread);
}

/// `tasks`: how many the trace will have once the chunk is read.
Task readTask(ByteReader &from, const Trace &trace, std::size_t tasks)
{
    Task task;
    task.kind = readEnum(from, TaskKind::Thread);
    task.parent = readId<TaskId>(from, tasks);
    task.process = readId<TaskId>(from, tasks);
    task.birth = static_cast<std::uint32_t>(from.number());
    task.start = Time(from.signedNumber());
    task.daemon = from.byte() != 0;
    task.name = readText(from, trace);
    task.ending = readEnum(from, Ending::Killed);
    task.exitCode = static_cast<int>(from.signedNumber());
    task.systemProcess = from.signedNumber();
    task.systemThread = from.signedNumber();
    if (task.kind < TaskKind::Process)
        from.fail();
    return task;
}

void writeObject(ByteWriter &to, const Object &object)
{
    to.byte(static_cast<std::uint8_t>(object.kind));
    to.byte(object.shared ? 1 : 0);
    writeId(to, object.process);
    to.number(object.birth);
    to.signedNumber(object.size);
    writeText(to, object.name);
    writeId(to, object.created);
}

Object readObject(ByteReader &from, const Trace &trace)
{
    Object object;
    object.kind = static_cast<ObjectKind>(from.byte());
    if (nameOf(object.kind).empty())
        from.fail();
    object.shared = from.byte() != 0;
    object.process = readId<TaskId>(from, trace.tasks().size());
    object.birth = static_cast<std::uint32_t>(from.number());
    object.size = from.signedNumber();
    object.name = readText(from, trace);
    object.created = readId<SiteId>(from, trace.siteCount());
    return object;
}

bool same(const Task &a, const Task &b)
{
    const auto all = [](const Task &t) {
        return std::tie(t.kind, t.parent, t.process, t.birth, t.start, t.daemon, t.name, t.ending,
                        t.exitCode, t.systemProcess, t.systemThread);
    };
    return all(a) == all(b);
}

bool same(const Object &a, const Object &b)
{
    const auto all = [](const Object &o) {
        return std::tie(o.kind, o.shared, o.process, o.birth, o.size, o.name, o.created);
    };
    return all(a) == all(b);
}

/// The places of a table at which it differs from what was written.
template <typename Thing>
std::vector<std::size_t> changes(const std::vector<Thing> &table, const std::vector<Thing> &written)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (i >= written.size() || !same(table[i], written[i]))
            places.push_back(i);
    return places;
}

void writeItem(ByteWriter &to, const Item &item)
{
    to.byte(item.payload.isInteger() ? 1 : 0);
    if (item.payload.isInteger())
        to.signedNumber(item.payload.integer());
    else
        writeText(to, item.payload.text());
    to.number(item.number);
}

Item readItem(ByteReader &from, const Trace &trace)
{
    Item item;
    if (from.byte() == 0) {
        item.payload = Payload::text(readText(from, trace));
    } else {
        const std::int64_t value = from.signedNumber();
        if (Payload::fits(value))
            item.payload = Payload::integer(value);
        else
            from.fail();
    }
    item.number = static_cast<std::uint32_t>(from.number());
    return item;
}

} // namespace

// ---- writing

bool TableEncoder::hasNews() const
{
    if (m_texts < m_trace.textCount() || m_sites < m_trace.siteCount()
        || !changes(m_trace.tasks(), m_tasks).empty()
        || !changes(m_trace.objects(), m_objects).empty())
        return true;
    for (std::size_t i = 0; i < m_trace.objects().size(); ++i)
        if (m_trace.itemCount(ObjectId(i)) > (i < m_items.size() ? m_items[i] : 0))
            return true;
    return false;
}

void TableEncoder::encode(std::size_t first, std::size_t last, ByteWriter &to)
{
    ByteWriter sent;
    encodeSent(first, last, sent);
    if (!hasNews() && sent.empty())
        return;
    encodeTexts(to);
    encodeSites(to);
    encodeTasks(to);
    encodeObjects(to);
    encodeItems(to);
    to.text(sent.bytes());
}

void TableEncoder::encodeTexts(ByteWriter &to)
{
    to.number(m_trace.textCount() - m_texts);
    for (; m_texts < m_trace.textCount(); ++m_texts)
        to.text(m_trace.text(StringId(m_texts)));
}

void TableEncoder::encodeSites(ByteWriter &to)
{
    to.number(m_trace.siteCount() - m_sites);
    for (; m_sites < m_trace.siteCount(); ++m_sites) {
        const Site &site = m_trace.site(SiteId(m_sites));
        writeText(to, site.file);
        writeText(to, site.function);
        to.signedNumber(site.line);
    }
}

void TableEncoder::encodeTasks(ByteWriter &to)
{
    const std::vector<std::size_t> places = changes(m_trace.tasks(), m_tasks);
    to.number(m_trace.tasks().size() - m_tasks.size());
    to.number(places.size());
    for (const std::size_t place : places) {
        to.number(place);
        writeTask(to, m_trace.tasks()[place]);
    }
    m_tasks = m_trace.tasks();
}

void TableEncoder::encodeObjects(ByteWriter &to)
{
    const std::vector<std::size_t> places = changes(m_trace.objects(), m_objects);
    to.number(m_trace.objects().size() - m_objects.size());
    to.number(places.size());
    for (const std::size_t place : places) {
        to.number(place);
        writeObject(to, m_trace.objects()[place]);
    }
    m_objects = m_trace.objects();
}

void TableEncoder::encodeItems(ByteWriter &to)
{
    m_items.resize(m_trace.objects().size());
    std::vector<std::size_t> grown;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (m_trace.itemCount(ObjectId(i)) > m_items[i])
            grown.push_back(i);
    to.number(grown.size());
    for (const std::size_t i : grown) {
        const std::size_t count = m_trace.itemCount(ObjectId(i));
        to.number(i);
        to.number(count - m_items[i]);
        for (; m_items[i] < count; ++m_items[i])
            writeItem(to, m_trace.item(ObjectId(i), static_cast<std::uint32_t>(m_items[i])));
    }
}

void TableEncoder::encodeSent(std::size_t first, std::size_t last, ByteWriter &to)
{
    for (std::size_t i = first; i < last; ++i) {
        const Event &event = m_trace.events()[i];
        const std::size_t object = index(event.object);
        const auto item = static_cast<std::uint32_t>(event.argument);
        if (event.verb != Verb::Send || object >= m_items.size() || item >= m_items[object])
            continue;
        to.number(object);
        to.number(item);
        to.number(m_trace.item(event.object, item).number);
    }
}

void encodeInfo(const RunInfo &info, ByteWriter &to)
{
    to.text(info.program);
    to.text(info.python);
    to.signedNumber(info.coreCount);
    to.byte(static_cast<std::uint8_t>(info.coreSource));
    to.byte(static_cast<std::uint8_t>(info.gilSource));
    to.text(info.coreRemark);
    to.text(info.gilRemark);
    to.byte(static_cast<std::uint8_t>(info.confinement));
    to.text(info.confinementRemark);
    to.number(info.outputCut);
    to.byte(info.halted ? 1 : 0);
}

void encodeChoices(const Choices &choices, std::size_t first, ByteWriter &to)
{
    to.number(choices.size() - first);
    for (std::size_t i = first; i < choices.size(); ++i) {
        const Choice &choice = choices[i];
        to.signedNumber(choice.time.count());
        to.number(choice.step);
        to.number(choice.chosen);
        to.number(choice.count);
        for (std::size_t k = 0; k < choice.count; ++k) {
            writeId(to, choices.candidate(choice, k).task);
            to.byte(choices.candidate(choice, k).actor);
        }
    }
    to.number(choices.steps.size());
    for (const std::uint8_t step : choices.steps)
        to.byte(step);
    to.number(choices.timedSteps);
}

// ---- reading

namespace
{

bool readTexts(ByteReader &from, Trace &trace)
{
    for (std::size_t left = from.count(); left > 0 && !from.failed(); --left) {
        const auto next = static_cast<StringId>(trace.textCount());
        if (trace.intern(from.text()) != next) // a text twice
            return false;
    }
    return !from.failed();
}

bool readSites(ByteReader &from, Trace &trace)
{
    for (std::size_t left = from.count(); left > 0 && !from.failed(); --left) {
        Site site;
        site.file = readText(from, trace);
        site.function = readText(from, trace);
        site.line = static_cast<int>(from.signedNumber());
        const auto next = static_cast<SiteId>(trace.siteCount());
        if (trace.internSite(site) != next)
            return false;
    }
    return !from.failed();
}

bool readTasks(ByteReader &from, Trace &trace)
{
    const std::size_t size = trace.tasks().size() + from.count();
    for (std::size_t left = from.count(); left > 0 && !from.failed(); --left) {
        const std::uint64_t place = from.number();
        const Task task = readTask(from, trace, size);
        if (from.failed() || place > trace.tasks().size() || place >= size)
            return false;
        if (place == trace.tasks().size())
            trace.addTask(task);
        trace.task(TaskId(place)) = task;
    }
    return !from.failed() && trace.tasks().size() == size;
}

bool readObjects(ByteReader &from, Trace &trace)
{
    const std::size_t size = trace.objects().size() + from.count();
    for (std::size_t left = from.count(); left > 0 && !from.failed(); --left) {
        const std::uint64_t place = from.number();
        const Object object = readObject(from, trace);
        if (from.failed() || place > trace.objects().size() || place >= size)
            return false;
        if (place == trace.objects().size())
            trace.addObject(object);
        trace.object(ObjectId(place)) = object;
    }
    return !from.failed() && trace.objects().size() == size;
}

bool readItems(ByteReader &from, Trace &trace)
{
    for (std::size_t left = from.count(); left > 0 && !from.failed(); --left) {
        const std::uint64_t object = from.number();
        if (object >= trace.objects().size())
            return false;
        for (std::size_t items = from.count(); items > 0 && !from.failed(); --items)
            trace.addItem(ObjectId(object), readItem(from, trace));
    }
    return !from.failed();
}

bool readSent(std::string_view bytes, Trace &trace)
{
    ByteReader from(std::as_bytes(std::span(bytes)));
    while (from.left() > 0) {
        const std::uint64_t object = from.number();
        const std::uint64_t item = from.number();
        const auto number = static_cast<std::uint32_t>(from.number());
        if (from.failed() || object >= trace.objects().size()
            || item >= trace.itemCount(ObjectId(object)))
            return false;
        trace.item(ObjectId(object), static_cast<std::uint32_t>(item)).number = number;
    }
    return true;
}

} // namespace

bool decodeTables(ByteReader &from, Trace &trace)
{
    return readTexts(from, trace) && readSites(from, trace) && readTasks(from, trace)
           && readObjects(from, trace) && readItems(from, trace) && readSent(from.text(), trace)
           && !from.failed() && from.left() == 0;
}

bool decodeInfo(ByteReader &from, RunInfo &info)
{
    RunInfo read;
    read.program = from.text();
    read.python = from.text();
    read.coreCount = static_cast<int>(from.signedNumber());
    read.coreSource = readEnum(from, Source::Virtual);
    read.gilSource = readEnum(from, Source::Virtual);
    read.coreRemark = from.text();
    read.gilRemark = from.text();
    read.confinement = readEnum(from, Confinement::Full);
    read.confinementRemark = from.text();
    read.outputCut = from.number();
    read.halted = from.byte() != 0;
    constexpr int mostCores = 1 << 12;
    if (from.failed() || read.coreCount < 0 || read.coreCount > mostCores)
        return false;
    info = read;
    return true;
}

bool decodeChoices(ByteReader &from, Trace &trace)
{
    for (std::size_t left = from.count(); left > 0 && !from.failed(); --left) {
        Choice choice;
        choice.time = Time(from.signedNumber());
        choice.step = static_cast<std::uint32_t>(from.number());
        choice.chosen = static_cast<std::uint32_t>(from.number());
        std::vector<Candidate> candidates(from.count());
        for (Candidate &candidate : candidates) {
            candidate.task = readId<TaskId>(from, trace.tasks().size());
            candidate.actor = from.byte();
        }
        const bool isLater =
            trace.choices.empty() || trace.choices[trace.choices.size() - 1].time <= choice.time;
        if (from.failed() || choice.chosen >= candidates.size() || !isLater)
            return false;
        trace.choices.add(choice, candidates);
    }
    const std::size_t steps = from.count();
    trace.choices.steps.clear();
    for (std::size_t i = 0; i < steps; ++i)
        trace.choices.steps.push_back(from.byte());
    trace.choices.timedSteps = static_cast<std::uint32_t>(from.number());
    return !from.failed() && from.left() == 0;
}

} // namespace trama::archive
