// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/narrator.h"

#include <algorithm>

namespace trama::insight
{

namespace
{

/// How many events it looks back for what a task began; further back, no duration is told.
constexpr std::size_t lookBack = 8192;

std::int64_t count(std::size_t n)
{
    return static_cast<std::int64_t>(n);
}

class Narrator
{
public:
    Narrator(const Trace &trace, std::size_t position, const State &before);

    Sentence sentence() &&;

private:
    Pattern pattern();
    Pattern ofLife();
    Pattern ofEnd();
    Pattern ofOutput();
    Pattern ofWait();
    Pattern ofObtain();
    Pattern ofRelease();
    Pattern ofGiveUp();
    Pattern ofMisuse() const;
    Pattern ofHeld();
    Pattern ofGil();
    Pattern ofAwait();
    Pattern ofPass() const;
    Pattern ofNotify();
    Pattern ofSignal();
    Pattern ofQueue();
    Pattern ofPipe();
    Pattern ofValue();
    Pattern ofJob();

    void nameTask(std::int64_t task);
    void nameAll(const std::vector<TaskId> &tasks, std::size_t from = 0);
    void takeTimeout();
    void takeWaited();
    void takeSince(Verb begin);
    void takeText(std::int64_t text);
    void takeItem(std::int64_t item);
    void takeJob();
    void takeCause();
    bool waitedHere() const;
    ObjectKind kind() const;
    std::int64_t filled() const { return count(m_object.items.size() + m_object.sent.size()); }

    const Trace &m_trace;
    const std::size_t m_position;
    const Event &m_event;
    const TaskState &m_task;     ///< before the event
    const ObjectState &m_object; ///< before the event
    Sentence m_said;
};

Narrator::Narrator(const Trace &trace, std::size_t position, const State &before)
    : m_trace(trace),
      m_position(position),
      m_event(trace.events()[position]),
      m_task(before.task(m_event.task)),
      m_object(before.object(m_event.object))
{
}

Sentence Narrator::sentence() &&
{
    m_said.time = m_event.time;
    m_said.task = m_event.task;
    m_said.object = m_event.object;
    m_said.site = m_event.site;
    if (silenceOf(m_event) != Silence::None)
        return m_said;
    takeCause();
    if (endsWait(m_event.verb))
        takeWaited();
    else if (isTimed(m_event))
        takeTimeout();
    m_said.pattern = pattern();
    return m_said;
}

Pattern Narrator::pattern()
{
    const Verb verb = m_event.verb;
    if (verb < Verb::Print)
        return ofLife();
    if (verb < Verb::Create)
        return ofOutput();
    if (verb < Verb::CoreOn)
        return ofHeld();
    if (verb < Verb::Await)
        return ofGil();
    if (verb < Verb::PutWait)
        return ofSignal();
    if (verb < Verb::SendWait && verb != Verb::Close)
        return ofQueue();
    if (verb < Verb::Load)
        return ofPipe();
    return verb < Verb::Submit ? ofValue() : ofJob();
}

// ---- the parts

void Narrator::nameTask(std::int64_t task)
{
    if (task >= 0 && task < count(index(TaskId::None)))
        m_said.others.push_back(static_cast<TaskId>(task));
}

void Narrator::nameAll(const std::vector<TaskId> &tasks, std::size_t from)
{
    const auto first = tasks.begin() + std::ptrdiff_t(std::min(from, tasks.size()));
    m_said.others.assign(first, tasks.end());
}

/// The verbs whose timeout is no more than a fact have it in `number`.
void Narrator::takeTimeout()
{
    if (m_event.verb == Verb::JoinWait || m_event.verb == Verb::ResultWait)
        return;
    m_said.duration = Time(m_event.argument);
}

bool Narrator::waitedHere() const
{
    return m_event.object != ObjectId::None && m_task.waitsFor == m_event.object;
}

void Narrator::takeWaited()
{
    if (waitedHere())
        m_said.duration = m_event.time - m_task.waitsSince;
}

/// How long ago the task began what it ends now.
void Narrator::takeSince(Verb begin)
{
    const std::size_t last = m_position - std::min(m_position, lookBack);
    for (std::size_t i = m_position; i-- > last;) {
        const Event &event = m_trace.events()[i];
        if (event.task != m_event.task || event.verb != begin)
            continue;
        m_said.duration = m_event.time - event.time;
        return;
    }
}

void Narrator::takeText(std::int64_t text)
{
    m_said.text = m_trace.text(static_cast<StringId>(text));
}

void Narrator::takeItem(std::int64_t item)
{
    const auto number = static_cast<std::uint32_t>(item);
    if (m_event.object != ObjectId::None && number < m_trace.itemCount(m_event.object))
        m_said.text = m_trace.text(m_trace.item(m_event.object, number).payload);
}

void Narrator::takeJob()
{
    const auto number = static_cast<std::uint32_t>(m_event.argument);
    if (m_event.argument < 0 || number >= m_trace.itemCount(m_event.object))
        return;
    m_said.number = m_trace.item(m_event.object, number).number;
    takeItem(m_event.argument);
}

/// What woke it stands right after the event that ended its wait.
void Narrator::takeCause()
{
    if (m_position + 1 >= m_trace.events().size())
        return;
    const Event &next = m_trace.events()[m_position + 1];
    const bool ours = next.task == m_event.task && next.object == m_event.object;
    if (next.verb == Verb::WokenBy && ours && next.argument >= 0
        && next.argument < count(m_position))
        m_said.cause = static_cast<std::size_t>(next.argument);
}

ObjectKind Narrator::kind() const
{
    return index(m_event.object) < m_trace.objects().size() ? m_trace.object(m_event.object).kind
                                                            : m_object.kind;
}

// ---- life, sleep, output

Pattern Narrator::ofLife()
{
    switch (m_event.verb) {
    case Verb::Start:
        nameTask(m_event.argument);
        return Pattern::Starts;
    case Verb::Begin:
        if (index(m_event.task) < m_trace.tasks().size()
            && m_trace.task(m_event.task).parent != TaskId::None)
            m_said.others = {m_trace.task(m_event.task).parent};
        return Pattern::Begins;
    case Verb::End:
        return ofEnd();
    case Verb::JoinWait:
        nameTask(m_event.argument);
        m_said.number = m_event.detail != 0;
        return Pattern::WaitsForEnd;
    case Verb::Joined:
    case Verb::JoinGiveUp:
        nameTask(m_event.argument);
        if (m_task.joining)
            m_said.duration = m_event.time - m_task.waitsSince;
        return m_event.verb == Verb::Joined ? Pattern::SeesEnd : Pattern::GivesUpOnEnd;
    case Verb::Sleep:
        m_said.duration = Time(m_event.argument);
        return Pattern::Sleeps;
    case Verb::Wake:
        takeSince(Verb::Sleep);
        return Pattern::Wakes;
    default:
        return Pattern::Silent;
    }
}

Pattern Narrator::ofEnd()
{
    auto how = static_cast<Ending>(m_event.argument);
    if (index(m_event.task) < m_trace.tasks().size()) {
        const Task &task = m_trace.task(m_event.task);
        m_said.number = task.exitCode;
        if (how == Ending::Unknown)
            how = task.ending; // it may have been learnt later
    }
    switch (how) {
    case Ending::Raised:
        return Pattern::EndsByException;
    case Ending::Exited:
        return Pattern::Exits;
    case Ending::Killed:
        return Pattern::IsKilled;
    default:
        return Pattern::Ends;
    }
}

Pattern Narrator::ofOutput()
{
    switch (m_event.verb) {
    case Verb::IoWait:
        return Pattern::WaitsForIo;
    case Verb::IoDone:
        takeSince(Verb::IoWait);
        return Pattern::HasIo;
    default:
        break;
    }
    takeText(m_event.argument);
    switch (m_event.verb) {
    case Verb::Print:
        return Pattern::Prints;
    case Verb::PrintError:
        return Pattern::PrintsError;
    case Verb::Output:
        return Pattern::IsPrinted;
    case Verb::OutputError:
        return Pattern::IsPrintedError;
    default:
        return Pattern::Silent;
    }
}

// ---- what can be held

Pattern Narrator::ofHeld()
{
    switch (m_event.verb) {
    case Verb::Create: {
        m_said.number = m_event.argument;
        const bool known = index(m_event.object) < m_trace.objects().size();
        const SiteId made = known ? m_trace.object(m_event.object).created : SiteId::None;
        // What fork copies is told of at its first use, and was made elsewhere.
        return made == SiteId::None || made == m_event.site ? Pattern::Makes : Pattern::Copies;
    }
    case Verb::Wait:
        return ofWait();
    case Verb::Obtain:
        return ofObtain();
    case Verb::Release:
        return ofRelease();
    case Verb::GiveUp:
        return ofGiveUp();
    case Verb::Inherit:
        nameTask(m_event.argument);
        return Pattern::InheritsHeld;
    case Verb::Misuse:
        takeText(m_event.argument);
        return ofMisuse();
    case Verb::Raise:
        takeText(m_event.argument);
        return Pattern::Raises;
    default:
        return Pattern::Silent;
    }
}

Pattern Narrator::ofWait()
{
    nameAll(m_object.holders);
    return isSemaphore(kind()) ? Pattern::WaitsForPermit : Pattern::WaitsFor;
}

Pattern Narrator::ofObtain()
{
    if (isSemaphore(kind())) {
        m_said.number = std::max<std::int64_t>(0, m_object.value - 1);
        return Pattern::TakesPermit;
    }
    m_said.number = m_event.argument;
    return m_event.argument > 1 ? Pattern::TakesAgain : Pattern::Takes;
}

Pattern Narrator::ofRelease()
{
    if (isSemaphore(kind())) {
        nameAll(m_object.waiters);
        m_said.number = m_object.value + 1;
        return Pattern::GivesPermitBack;
    }
    if (m_event.detail != 0) {
        nameAll(m_object.holders);
        return Pattern::ReleasesForOther;
    }
    m_said.number = m_event.argument;
    if (m_event.argument > 0)
        return Pattern::ReleasesOnce;
    nameAll(m_object.waiters);
    return Pattern::Releases;
}

Pattern Narrator::ofGiveUp()
{
    if (waitedHere()) {
        if (m_object.broken)
            return Pattern::FindsBroken;
        return m_object.closed ? Pattern::FindsClosed : Pattern::GivesUpWaiting;
    }
    const ObjectKind what = kind();
    if (what >= ObjectKind::Queue && what <= ObjectKind::JoinableQueue) {
        if (filled() == 0)
            return Pattern::FindsEmpty;
        if (m_object.size > 0 && filled() >= m_object.size)
            return Pattern::FindsFull;
    }
    nameAll(m_object.holders);
    return Pattern::GoesWithout;
}

Pattern Narrator::ofMisuse() const
{
    switch (static_cast<Misuse>(m_event.detail)) {
    case Misuse::NotHeld:
        return Pattern::ReleasesUnheld;
    case Misuse::OverBound:
        return Pattern::OverReleases;
    case Misuse::NotOwner:
        return Pattern::ReleasesForeign;
    case Misuse::WithoutLock:
        return Pattern::UsesWithoutLock;
    case Misuse::MissingGuard:
        return Pattern::LacksGuard;
    case Misuse::NoTarget:
        return Pattern::CallsTarget;
    }
    return Pattern::Misuses;
}

Pattern Narrator::ofGil()
{
    switch (m_event.verb) {
    case Verb::GilWait:
        nameAll(m_object.holders);
        return Pattern::WaitsForGil;
    case Verb::GilRequest:
        nameAll(m_object.holders);
        return Pattern::AsksForGil;
    case Verb::GilTake:
        takeSince(Verb::GilWait);
        return Pattern::TakesGil;
    case Verb::GilDrop:
        nameAll(m_object.waiters);
        return Pattern::HandsGilOver;
    default:
        return Pattern::Silent;
    }
}

// ---- signals

Pattern Narrator::ofSignal()
{
    switch (m_event.verb) {
    case Verb::Await:
        return ofAwait();
    case Verb::Pass:
        return ofPass();
    case Verb::Notify:
        return ofNotify();
    case Verb::Set:
        nameAll(m_object.parked, m_object.woken);
        return Pattern::Sets;
    case Verb::Clear:
        return Pattern::Clears;
    case Verb::Break:
        nameAll(m_object.parked, m_object.woken);
        return Pattern::Breaks;
    case Verb::Reset:
        nameAll(m_object.parked, m_object.woken);
        return Pattern::Resets;
    default:
        return Pattern::Silent;
    }
}

Pattern Narrator::ofAwait()
{
    if (kind() == ObjectKind::Condition)
        return Pattern::AwaitsNotify;
    if (kind() != ObjectKind::Barrier)
        return Pattern::AwaitsSet;
    m_said.number = std::int64_t(m_object.arrived) + 1;
    m_said.outOf = m_object.size;
    return m_said.number >= m_object.size ? Pattern::ArrivesLast : Pattern::Arrives;
}

Pattern Narrator::ofPass() const
{
    if (kind() == ObjectKind::Condition)
        return Pattern::IsNotified;
    return kind() == ObjectKind::Barrier ? Pattern::PassesBarrier : Pattern::PassesSet;
}

Pattern Narrator::ofNotify()
{
    nameAll(m_object.parked, m_object.woken);
    m_said.outOf = count(m_said.others.size());
    if (m_event.argument >= 0 && m_event.argument < m_said.outOf)
        m_said.others.resize(static_cast<std::size_t>(m_event.argument));
    m_said.number = count(m_said.others.size());
    return Pattern::Notifies;
}

// ---- things, values, jobs

Pattern Narrator::ofQueue()
{
    switch (m_event.verb) {
    case Verb::PutWait:
        return Pattern::WaitsForRoom;
    case Verb::Put:
        takeItem(m_event.argument);
        m_said.number = filled() + 1;
        return Pattern::Puts;
    case Verb::GetWait:
        return Pattern::WaitsForItem;
    case Verb::Get:
        takeItem(m_event.argument);
        m_said.number = std::max<std::int64_t>(0, filled() - 1);
        return Pattern::Gets;
    case Verb::TaskDone:
        m_said.number = std::max<std::int64_t>(0, m_object.value - 1);
        return Pattern::FinishesItem;
    case Verb::DrainWait:
        m_said.number = m_object.value;
        return Pattern::WaitsForAllDone;
    case Verb::Drained:
        return Pattern::AllDone;
    default:
        return Pattern::Silent;
    }
}

Pattern Narrator::ofPipe()
{
    switch (m_event.verb) {
    case Verb::Close:
        return Pattern::Closes;
    case Verb::SendWait:
        return Pattern::WaitsForPipeRoom;
    case Verb::Send:
        takeItem(m_event.argument);
        return kind() == ObjectKind::Pipe ? Pattern::Sends : Pattern::Feeds;
    case Verb::ReceiveWait:
        return Pattern::WaitsForMessage;
    case Verb::Receive:
        takeItem(m_event.argument);
        return Pattern::Receives;
    case Verb::FlushWait:
        return Pattern::WaitsForFlush;
    case Verb::Flushed:
        return Pattern::Flushed;
    default:
        return Pattern::Silent;
    }
}

Pattern Narrator::ofValue()
{
    switch (m_event.verb) {
    case Verb::Load:
    case Verb::Store:
        takeItem(m_event.argument);
        m_said.number = kind() == ObjectKind::Array ? m_event.argument >> 32 : -1;
        return m_event.verb == Verb::Load ? Pattern::Reads : Pattern::Writes;
    case Verb::Call:
        takeText(m_event.argument);
        return Pattern::Calls;
    case Verb::Return:
        return Pattern::IsAnswered;
    default:
        return Pattern::Silent;
    }
}

Pattern Narrator::ofJob()
{
    takeJob();
    switch (m_event.verb) {
    case Verb::Submit:
        return Pattern::Submits;
    case Verb::JobBegin:
        return Pattern::BeginsJob;
    case Verb::JobEnd: {
        if (m_event.detail == 0)
            return Pattern::EndsJob;
        const std::int64_t raised = (m_event.argument >> 32) - 1;
        if (raised >= 0 && raised < count(m_trace.itemCount(m_event.object)))
            m_said.words = m_trace.text(
                m_trace.item(m_event.object, static_cast<std::uint32_t>(raised)).payload);
        return Pattern::RaisesInJob;
    }
    case Verb::ResultWait:
        return Pattern::WaitsForResult;
    case Verb::Result:
        return Pattern::HasResult;
    default:
        return Pattern::Silent;
    }
}

} // namespace

Silence silenceOf(const Event &event)
{
    if (event.verb == Verb::CoreOn || event.verb == Verb::CoreOff)
        return Silence::OfCores;
    if (event.verb == Verb::WokenBy)
        return Silence::ToldWithOther;
    return isGilRoutine(event) ? Silence::GilRoutine : Silence::None;
}

Sentence narrate(const Trace &trace, std::size_t position, const State &before)
{
    return Narrator(trace, position, before).sentence();
}

} // namespace trama::insight
