// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/objectbook.h"

#include <algorithm>
#include <charconv>

namespace trama::run
{

namespace
{

using wire::Kind;

constexpr std::int64_t place = std::int64_t(1) << 32;

/// The token of a Get by a feeder, which could not send what it took out of its buffer.
constexpr std::int64_t unsendable = -1;

/// The fields of the argument of Create and Share.
struct Description
{
    ObjectKind kind;
    bool shared;
    std::int64_t size;
    std::uint8_t end;

    explicit Description(std::int64_t argument)
        : kind(static_cast<ObjectKind>(argument & 0xff)),
          shared((argument >> 8) & 1),
          size((argument >> 16) & 0xffffffff),
          end(static_cast<std::uint8_t>(argument >> 48) & 1)
    {
    }
};

Verb verbOf(Kind kind)
{
    switch (kind) {
    case Kind::Create:
        return Verb::Create;
    case Kind::Wait:
        return Verb::Wait;
    case Kind::Obtain:
        return Verb::Obtain;
    case Kind::Release:
        return Verb::Release;
    case Kind::GiveUp:
        return Verb::GiveUp;
    case Kind::Misuse:
        return Verb::Misuse;
    default:
        return static_cast<Verb>(kind);
    }
}

} // namespace

bool ObjectBook::isAbout(Kind kind)
{
    return (kind >= Kind::Create && kind <= Kind::GiveUp) || kind == Kind::Misuse
           || kind == Kind::Share
           || (kind >= Kind::Await && kind <= Kind::Result && !nameOf(verbOf(kind)).empty());
}

void ObjectBook::connect(ProbeId probe, std::int32_t pid, std::int32_t parentPid)
{
    const auto number = static_cast<std::size_t>(probe);
    m_processes.resize(std::max(m_processes.size(), number + 1));
    m_processes[number].pid = pid;
    m_processes[number].parentPid = parentPid;
}

void ObjectBook::take(ProbeId probe, const wire::Record &record, Event event)
{
    if (record.kind == Kind::Share) {
        share(probe, record, event);
        return;
    }
    if (record.kind == Kind::Create) {
        create(probe, record, event);
        return;
    }
    Handle handle;
    if (record.object != 0)
        handle = handleOf(probe, record.object, event);
    else if (record.kind != Kind::Misuse)
        return;
    event.object = handle.object;
    event.verb = verbOf(record.kind);
    event.argument = argumentOf(probe, handle, record);
    event.detail = detailOf(handle, record, event);
    m_causes.append(event);
}

std::uint8_t ObjectBook::detailOf(Handle handle, const wire::Record &record,
                                  const Event &event) const
{
    switch (record.kind) {
    case Kind::Misuse:
        return static_cast<std::uint8_t>(record.argument);
    case Kind::Send:
    case Kind::Receive:
        return handle.end;
    case Kind::JobEnd:
        return record.argument & 1;
    case Kind::ResultWait:
        return record.argument >> 32 != 0;
    case Kind::Release: {
        const ObjectState &object = m_causes.state().object(handle.object);
        return !object.holders.empty() && !object.isHeldBy(event.task);
    }
    default:
        return 0;
    }
}

// ---- whose number it is

const ObjectBook::Process *ObjectBook::processOf(std::int32_t pid) const
{
    const auto it = std::find_if(m_processes.rbegin(), m_processes.rend(),
                                 [pid](const Process &p) { return p.pid == pid; });
    return it == m_processes.rend() ? nullptr : &*it;
}

ObjectBook::Handle ObjectBook::inherited(const Process &process, std::uint32_t number) const
{
    // Who its parent is a process says itself, so the way up may as well lead round in a circle.
    const Process *ancestor = &process;
    for (std::size_t i = 0; i < m_processes.size(); ++i) {
        ancestor = processOf(ancestor->parentPid);
        if (!ancestor)
            break;
        const auto it = ancestor->handles.find(number);
        if (ancestor != &process && it != ancestor->handles.end())
            return it->second;
    }
    return {};
}

ObjectBook::Handle ObjectBook::handleOf(ProbeId probe, std::uint32_t number, const Event &event)
{
    Process &process = m_processes[static_cast<std::size_t>(probe)];
    if (const auto it = process.handles.find(number); it != process.handles.end())
        return it->second;
    // Not made here, so fork brought it: what is shared is the same, else the copy is new.
    Handle handle = inherited(process, number);
    if (handle.object == ObjectId::None || !m_trace.object(handle.object).shared) {
        const ObjectId original = handle.object;
        Object copy;
        if (original != ObjectId::None)
            copy = m_trace.object(original);
        copy.birth = number;
        handle.object = add(copy, event);
        if (original != ObjectId::None)
            inherit(original, handle.object, event);
    }
    process.handles[number] = handle;
    return handle;
}

/// Who held it between events, up to and including a time: the last event that tells.
TaskId ObjectBook::holderAt(ObjectId object, Time time) const
{
    const Blocks<Event> &events = m_trace.events();
    for (std::size_t i = m_trace.firstAfter(time); i-- > 0;) {
        const Event &event = events[i];
        if (event.object != object)
            continue;
        if (event.verb == Verb::Obtain)
            return event.task;
        if (event.verb == Verb::Inherit)
            return static_cast<TaskId>(event.argument);
        if (event.verb == Verb::Create || (event.verb == Verb::Release && event.argument == 0))
            return TaskId::None;
    }
    return TaskId::None;
}

/// A copy of a lock is held if the original was when the process was forked: by the new process
/// itself if it was the thread that forked, else by one that does not exist there.
void ObjectBook::inherit(ObjectId original, ObjectId copy, Event event)
{
    if (isSemaphore(m_trace.object(original).kind))
        return;
    const TaskId process = m_trace.task(event.task).process;
    const Task &child = m_trace.task(process);
    const TaskId holder = holderAt(original, child.start);
    if (holder == TaskId::None)
        return;
    event.object = copy;
    event.verb = Verb::Inherit;
    event.argument = static_cast<std::int64_t>(index(holder == child.parent ? process : holder));
    m_causes.append(event);
}

/// Adds an object of the task's process, and the event that it is there.
ObjectId ObjectBook::add(const Object &object, Event event)
{
    const ObjectId id = m_trace.addObject(object);
    m_trace.object(id).process = m_trace.task(event.task).process;
    event.object = id;
    event.verb = Verb::Create;
    event.argument = object.size;
    event.detail = static_cast<std::uint8_t>(object.kind);
    m_causes.append(event);
    return id;
}

ObjectBook::Handle ObjectBook::create(ProbeId probe, const wire::Record &record, Event event)
{
    const Description said(record.argument);
    Object object;
    object.kind = said.kind;
    object.shared = said.shared;
    object.size = said.size;
    object.birth = record.object;
    object.name = m_trace.intern(record.text);
    object.created = event.site;
    const Handle handle{add(object, event), said.end};
    m_processes[static_cast<std::size_t>(probe)].handles[record.object] = handle;
    return handle;
}

void ObjectBook::share(ProbeId probe, const wire::Record &record, const Event &event)
{
    const Description said(record.argument);
    auto &handles = m_processes[static_cast<std::size_t>(probe)].handles;
    const auto own = handles.find(record.object);
    const auto known = m_shared.find(record.text);
    ObjectId object = ObjectId::None;
    if (known != m_shared.end()) {
        object = known->second;
    } else if (own != handles.end()) {
        object = own->second.object;
    } else {
        // Made where nobody watched.
        Object stranger;
        stranger.kind = said.kind;
        stranger.size = said.size;
        stranger.birth = record.object;
        object = add(stranger, event);
    }
    m_trace.object(object).shared = true;
    m_shared[record.text] = object;
    handles[record.object] = {object, said.end};
}

// ---- what went through it

ObjectBook::Traffic &ObjectBook::trafficOf(ObjectId object)
{
    return m_traffic[object];
}

Payload ObjectBook::payload(const std::string &text)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, number);
    const bool plain = error == std::errc() && last == end && Payload::fits(number)
                       && std::to_string(number) == text;
    return plain ? Payload::integer(number) : Payload::text(m_trace.intern(text));
}

ObjectBook::ItemNumber ObjectBook::newItem(ObjectId object, const std::string &text,
                                           std::int64_t number)
{
    return m_trace.addItem(object, {payload(text), static_cast<std::uint32_t>(number)});
}

std::int64_t ObjectBook::argumentOf(ProbeId probe, Handle handle, const wire::Record &record)
{
    switch (record.kind) {
    case Kind::Misuse:
    case Kind::Call:
        return static_cast<std::int64_t>(index(m_trace.intern(record.text)));
    case Kind::Put:
        return put(probe, handle.object, record);
    case Kind::Get:
        return get(probe, handle.object, record);
    case Kind::Send:
        return send(probe, handle, record);
    case Kind::Receive:
        return receive(handle, record);
    case Kind::Load:
    case Kind::Store:
        return value(handle.object, record) + std::max<std::int64_t>(0, record.argument) * place;
    case Kind::Submit:
        return job(handle.object, record.argument, record.text);
    case Kind::ResultWait: {
        const std::int64_t number = record.argument & 0xffffffff; // without its timeout
        return number == 0 ? -1 : job(handle.object, number);
    }
    case Kind::JobBegin:
    case Kind::Result:
        return record.argument == 0 ? -1 : job(handle.object, record.argument);
    case Kind::JobEnd: {
        const std::int64_t ended = job(handle.object, record.argument / 2);
        if (record.argument % 2 == 0)
            return ended;
        return ended + place * (1 + std::int64_t(newItem(handle.object, record.text, 0)));
    }
    default:
        return record.argument;
    }
}

ObjectBook::ItemNumber ObjectBook::put(ProbeId probe, ObjectId object, const wire::Record &record)
{
    const ItemNumber item = newItem(object, record.text, 0);
    if (m_trace.object(object).shared)
        trafficOf(object).buffered[probe].push_back(item);
    else
        trafficOf(object).byToken.emplace(record.argument, item);
    return item;
}

namespace
{
template <typename T>
std::optional<T> takeFirst(std::deque<T> &line)
{
    if (line.empty())
        return {};
    const T first = line.front();
    line.pop_front();
    return first;
}
} // namespace

ObjectBook::ItemNumber ObjectBook::get(ProbeId probe, ObjectId object, const wire::Record &record)
{
    Traffic &traffic = trafficOf(object);
    if (!m_trace.object(object).shared) {
        const auto it = traffic.byToken.find(record.argument);
        if (it == traffic.byToken.end())
            return newItem(object, record.text, 0);
        const ItemNumber item = it->second;
        traffic.byToken.erase(it);
        return item;
    }
    if (record.argument == unsendable) {
        const auto item = takeFirst(traffic.buffered[probe]);
        return item ? *item : newItem(object, record.text, 0);
    }
    if (const auto item = takeFirst(traffic.inPipe[0]))
        return *item;
    // A queue without a feeder: what is put is in the pipe.
    std::deque<ItemNumber> *oldest = nullptr;
    for (auto &[from, buffered] : traffic.buffered)
        if (!buffered.empty() && (!oldest || buffered.front() < oldest->front()))
            oldest = &buffered;
    return oldest ? *takeFirst(*oldest) : newItem(object, record.text, 0);
}

ObjectBook::ItemNumber ObjectBook::send(ProbeId probe, Handle handle, const wire::Record &record)
{
    Traffic &traffic = trafficOf(handle.object);
    const std::optional<ItemNumber> put = takeFirst(traffic.buffered[probe]);
    if (put)
        m_trace.item(handle.object, *put).number = static_cast<std::uint32_t>(record.argument);
    const ItemNumber item = put ? *put : newItem(handle.object, record.text, record.argument);
    traffic.inPipe[handle.end].push_back(item);
    return item;
}

ObjectBook::ItemNumber ObjectBook::receive(Handle handle, const wire::Record &record)
{
    const auto sent = takeFirst(trafficOf(handle.object).inPipe[1 - handle.end]);
    return sent ? *sent : newItem(handle.object, record.text, record.argument);
}

ObjectBook::ItemNumber ObjectBook::value(ObjectId object, const wire::Record &record)
{
    // Mostly what is loaded is what was stored last: the same item says so.
    const std::size_t count = m_trace.itemCount(object);
    const Payload said = payload(record.text);
    if (count > 0) {
        const auto last = static_cast<ItemNumber>(count - 1);
        if (m_trace.item(object, last).payload == said)
            return last;
    }
    return m_trace.addItem(object, {said, 0});
}

std::int64_t ObjectBook::job(ObjectId object, std::int64_t number, const std::string &words)
{
    const auto [it, added] = trafficOf(object).jobs.try_emplace(number, 0);
    if (added)
        it->second = newItem(object, words, number);
    return it->second;
}

} // namespace trama::run
