// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/narrationtext.h"

#include "app/language/objectname.h"
#include "app/language/text.h"
#include "app/language/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace trama
{

namespace
{

using insight::Pattern;
using insight::Sentence;

constexpr qsizetype longestText = 80; ///< characters of the program's own texts
constexpr int mostNames = 3;

/// Says one sentence. What may be missing is a clause of its own, that may be empty.
class NarrationText
{
    Q_DECLARE_TR_FUNCTIONS(trama::NarrationText)

public:
    NarrationText(const Trace &trace, const Sentence &said) : m_trace(trace), m_said(said) {}

    QString text() const;

private:
    QString life() const;
    QString joins() const;
    QString ending() const;
    QString output() const;
    QString making() const;
    QString holding() const;
    QString waitsFor() const;
    QString permits() const;
    QString takes() const;
    QString releases() const;
    QString givesUp() const;
    QString mistake() const;
    QString gil() const;
    QString signal() const;
    QString barrier() const;
    QString condition() const;
    QString event() const;
    QString queue() const;
    QString pipe() const;
    QString value() const;
    QString call() const;
    QString job() const;

    QString nameOf(TaskId id) const;
    QString names(const std::vector<TaskId> &tasks) const;
    QString who() const { return nameOf(m_said.task); }
    QString other() const { return names(m_said.others); }
    QString object() const { return objectName(m_trace, m_said.object); }
    QString held() const;
    QString itsJob() const;
    QString words() const { return shortened(m_said.text); }
    QString number() const { return QLocale().toString(qlonglong(m_said.number)); }
    ObjectKind kind() const;
    static QString shortened(const std::string &text);

    QString afterWaiting() const;
    QString atMost() const;
    QString by() const;
    QString because() const;
    QString because(const Event &cause) const;
    QString others(const char *clause) const;

    const Trace &m_trace;
    const Sentence &m_said;
};

// ---- the parts

QString NarrationText::nameOf(TaskId id) const
{
    if (index(id) >= m_trace.tasks().size())
        return tr("somebody");
    const Task &task = m_trace.task(id);
    return task.name == StringId::Empty ? tr("process %1").arg(task.systemProcess)
                                        : textOf(m_trace, task.name);
}

QString NarrationText::names(const std::vector<TaskId> &tasks) const
{
    QStringList said;
    for (const TaskId id : tasks) {
        if (said.size() == mostNames)
            return tr("%1 and %2 more")
                .arg(said.join(QStringLiteral(", ")), QString::number(tasks.size() - mostNames));
        said += nameOf(id);
    }
    return said.join(QStringLiteral(", "));
}

ObjectKind NarrationText::kind() const
{
    return index(m_said.object) < m_trace.objects().size() ? m_trace.object(m_said.object).kind
                                                           : ObjectKind::Lock;
}

/// What is held of a Condition is its lock.
QString NarrationText::held() const
{
    return kind() == ObjectKind::Condition ? tr("the lock of %1").arg(object()) : object();
}

QString NarrationText::shortened(const std::string &text)
{
    const QString line = QString::fromStdString(text).simplified();
    return line.size() <= longestText ? line : line.left(longestText - 1) + QChar(0x2026);
}

QString NarrationText::itsJob() const
{
    if (m_said.text.empty())
        return tr("job %1").arg(number());
    return tr("job %1 (%2)", "number, name of its function").arg(number(), words());
}

QString NarrationText::afterWaiting() const
{
    return m_said.duration ? tr(" after waiting %1").arg(TimeText::duration(*m_said.duration))
                           : QString();
}

QString NarrationText::atMost() const
{
    return m_said.duration ? tr(", for %1 at most").arg(TimeText::duration(*m_said.duration))
                           : QString();
}

/// A clause about the others, if there are any.
QString NarrationText::others(const char *clause) const
{
    return m_said.others.empty() ? QString() : tr(clause).arg(other());
}

/// Because of whom it goes on; empty where that is not known.
QString NarrationText::by() const
{
    if (!m_said.cause || *m_said.cause >= m_trace.events().size())
        return {};
    return nameOf(m_trace.events()[*m_said.cause].task);
}

QString NarrationText::because() const
{
    return by().isEmpty() ? QString() : because(m_trace.events()[*m_said.cause]);
}

QString NarrationText::because(const Event &cause) const
{
    switch (cause.verb) {
    case Verb::Release:
        return tr("; %1 released it").arg(by());
    case Verb::Await:
        return tr("; %1 came last").arg(by());
    case Verb::Break:
        return tr("; %1 broke it").arg(by());
    case Verb::Reset:
        return tr("; %1 reset it").arg(by());
    case Verb::Put:
        return tr("; %1 put it there").arg(by());
    case Verb::Get:
        return tr("; %1 made room").arg(by());
    case Verb::Send:
        return tr("; %1 sent it").arg(by());
    case Verb::Close:
        return tr("; %1 closed it").arg(by());
    case Verb::TaskDone:
        return tr("; %1 did the last one").arg(by());
    case Verb::JobEnd:
        return tr("; %1 did it").arg(by());
    default:
        return {};
    }
}

// ---- life, sleep, output

QString NarrationText::life() const
{
    switch (m_said.pattern) {
    case Pattern::Starts: {
        const bool known =
            !m_said.others.empty() && index(m_said.others.front()) < m_trace.tasks().size();
        const bool process = known && m_trace.task(m_said.others.front()).kind == TaskKind::Process;
        return process ? tr("%1 starts the process %2").arg(who(), other())
                       : tr("%1 starts the thread %2").arg(who(), other());
    }
    case Pattern::Begins:
        return m_said.others.empty() ? tr("The program begins") : tr("%1 begins").arg(who());
    case Pattern::Sleeps:
        return tr("%1 sleeps for %2")
            .arg(who(), TimeText::duration(m_said.duration.value_or(Time{})));
    case Pattern::Wakes:
        if (m_said.duration)
            return tr("%1 wakes up after %2").arg(who(), TimeText::duration(*m_said.duration));
        return tr("%1 wakes up").arg(who());
    default:
        return joins();
    }
}

QString NarrationText::joins() const
{
    const bool all = m_said.others.empty();
    switch (m_said.pattern) {
    case Pattern::WaitsForEnd: {
        const QString limit = m_said.number != 0 ? tr(", but not for ever") : QString();
        return all ? tr("%1 waits for all its threads to end").arg(who()) + limit
                   : tr("%1 waits for %2 to end").arg(who(), other()) + limit;
    }
    case Pattern::SeesEnd:
        return all ? tr("%1 goes on: all have ended").arg(who())
                   : tr("%1 goes on%2: %3 has ended").arg(who(), afterWaiting(), other());
    case Pattern::GivesUpOnEnd:
        return tr("%1 goes on, although %2 has not ended").arg(who(), other());
    default:
        return ending();
    }
}

QString NarrationText::ending() const
{
    switch (m_said.pattern) {
    case Pattern::EndsByException:
        return tr("%1 ends: nobody caught its exception").arg(who());
    case Pattern::Exits:
        if (m_said.number != 0)
            return tr("%1 ends with exit status %2").arg(who(), number());
        return tr("%1 ends").arg(who());
    case Pattern::IsKilled:
        if (m_said.number != 0)
            return tr("%1 is ended from outside, by signal %2").arg(who(), number());
        return tr("%1 is ended from outside").arg(who());
    default:
        return tr("%1 ends").arg(who());
    }
}

QString NarrationText::output() const
{
    const QString text = words();
    switch (m_said.pattern) {
    case Pattern::Prints:
        return text.isEmpty() ? tr("%1 ends the line").arg(who())
                              : tr("%1 prints “%2”").arg(who(), text);
    case Pattern::PrintsError:
        return tr("%1 writes “%2” to stderr").arg(who(), text);
    case Pattern::IsPrinted:
        return tr("“%1” is printed; by whom is not known").arg(text);
    case Pattern::IsPrintedError:
        return tr("“%1” is written to stderr; by whom is not known").arg(text);
    case Pattern::WaitsForIo:
        return tr("%1 waits for input or output").arg(who());
    default:
        return tr("%1 has its input or output").arg(who()) + afterWaiting();
    }
}

// ---- what can be held

QString NarrationText::making() const
{
    if (m_said.pattern == Pattern::Copies)
        return tr("%1 has its own copy of %2, made by the fork").arg(who(), object());
    if (m_said.pattern == Pattern::InheritsHeld)
        return tr("The copy of %2 in %1 is held from the start: at the fork, %3 held it")
            .arg(who(), object(), other());
    QStringList remarks;
    if (index(m_said.object) < m_trace.objects().size()
        && m_trace.object(m_said.object).name != StringId::Empty)
        remarks += QString::fromLatin1(QByteArrayView(trama::nameOf(kind())));
    if (isSemaphore(kind()))
        remarks += tr("permits: %1").arg(number());
    else if (kind() == ObjectKind::Barrier)
        remarks += tr("for %1").arg(number());
    else if (kind() >= ObjectKind::Queue && kind() <= ObjectKind::JoinableQueue
             && m_said.number > 0)
        remarks += tr("room: %1").arg(number());
    else if (kind() == ObjectKind::Array)
        remarks += tr("length: %1").arg(number());
    const QString made = tr("%1 makes %2").arg(who(), object());
    return remarks.isEmpty()
               ? made
               : made + QStringLiteral(" (%1)").arg(remarks.join(QLatin1String(", ")));
}

QString NarrationText::holding() const
{
    switch (m_said.pattern) {
    case Pattern::WaitsFor:
    case Pattern::WaitsForPermit:
        return waitsFor() + atMost();
    case Pattern::Takes:
    case Pattern::TakesAgain:
    case Pattern::TakesPermit:
        return takes();
    case Pattern::Releases:
    case Pattern::ReleasesOnce:
    case Pattern::ReleasesForOther:
    case Pattern::GivesPermitBack:
        return releases();
    default:
        return givesUp();
    }
}

QString NarrationText::waitsFor() const
{
    if (m_said.pattern == Pattern::WaitsForPermit)
        return tr("%1 waits for a permit of %2").arg(who(), object())
               + others(QT_TRANSLATE_NOOP("trama::NarrationText", "; inside: %1"));
    if (m_said.others.empty())
        return tr("%1 waits for %2").arg(who(), held());
    if (m_said.others.front() == m_said.task)
        return tr("%1 waits for %2, which it holds itself").arg(who(), held());
    return tr("%1 waits for %2, held by %3").arg(who(), held(), other());
}

QString NarrationText::takes() const
{
    const QString waited = afterWaiting() + because();
    if (m_said.pattern == Pattern::TakesPermit)
        return tr("%1 takes a permit of %2 (left: %3)").arg(who(), object(), number()) + waited;
    if (m_said.pattern == Pattern::TakesAgain)
        return tr("%1 takes %2 again: held %3 times now").arg(who(), held(), number());
    if (m_said.duration)
        return tr("%1 takes %2").arg(who(), held()) + waited;
    return tr("%1 takes %2 (it was free)").arg(who(), held());
}

QString NarrationText::releases() const
{
    if (m_said.pattern == Pattern::ReleasesForOther)
        return tr("%1 releases %2, which %3 held").arg(who(), held(), other());
    if (m_said.pattern == Pattern::ReleasesOnce)
        return tr("%1 releases %2 once; still to release: %3").arg(who(), held(), number());
    const QString waiting = others(QT_TRANSLATE_NOOP("trama::NarrationText", "; waiting: %1"));
    if (m_said.pattern == Pattern::GivesPermitBack)
        return tr("%1 gives a permit of %2 back (free: %3)").arg(who(), object(), number())
               + waiting;
    return tr("%1 releases %2").arg(who(), held()) + waiting;
}

QString NarrationText::givesUp() const
{
    switch (m_said.pattern) {
    case Pattern::GivesUpWaiting:
        return tr("%1 stops waiting for %2, after %3")
            .arg(who(), object(), TimeText::duration(m_said.duration.value_or(Time{})));
    case Pattern::FindsBroken:
        return tr("%1 waits no more: %2 is broken").arg(who(), object());
    case Pattern::FindsClosed:
        return tr("%1 waits no more: %2 is closed").arg(who(), object());
    case Pattern::FindsEmpty:
        return tr("%1 finds %2 empty and goes on").arg(who(), object());
    case Pattern::FindsFull:
        return tr("%1 finds %2 full and goes on").arg(who(), object());
    default:
        break;
    }
    if (m_said.others.empty())
        return tr("%1 tries %2 and goes on without it").arg(who(), object());
    if (m_said.others.front() == m_said.task)
        return tr("%1 tries %2, which it holds itself, and goes on without it")
            .arg(who(), object());
    return tr("%1 tries %2, held by %3, and goes on without it").arg(who(), object(), other());
}

QString NarrationText::mistake() const
{
    switch (m_said.pattern) {
    case Pattern::ReleasesUnheld:
        return tr("%1 releases %2, which nobody holds").arg(who(), object());
    case Pattern::OverReleases:
        return tr("%1 releases %2 once more than it was taken").arg(who(), object());
    case Pattern::ReleasesForeign:
        return tr("%1 releases %2, which it does not hold").arg(who(), object());
    case Pattern::UsesWithoutLock:
        return tr("%1 uses %2 without holding its lock").arg(who(), object());
    case Pattern::LacksGuard:
        return tr("%1 wants to start processes while it imports the program: the guard is missing")
            .arg(who());
    case Pattern::CallsTarget:
        return tr("%1 calls the function itself and gives its result as the target: %2")
            .arg(who(), words());
    case Pattern::Raises:
        return tr("%1 raises an exception that nobody catches: %2").arg(who(), words());
    default:
        return tr("%1 uses %2 wrongly: %3").arg(who(), object(), words());
    }
}

QString NarrationText::gil() const
{
    switch (m_said.pattern) {
    case Pattern::WaitsForGil:
        return m_said.others.empty() ? tr("%1 waits for the GIL").arg(who())
                                     : tr("%1 waits for the GIL, held by %2").arg(who(), other());
    case Pattern::AsksForGil:
        return m_said.others.empty()
                   ? tr("%1 asks for the GIL: the switch interval is over").arg(who())
                   : tr("%1 asks %2 for the GIL: the switch interval is over").arg(who(), other());
    case Pattern::TakesGil:
        return tr("%1 takes the GIL").arg(who()) + afterWaiting();
    default:
        return tr("%1 gives the GIL up").arg(who())
               + others(QT_TRANSLATE_NOOP("trama::NarrationText", "; waiting: %1"));
    }
}

// ---- signals

QString NarrationText::signal() const
{
    switch (m_said.pattern) {
    case Pattern::AwaitsNotify:
    case Pattern::IsNotified:
    case Pattern::Notifies:
        return condition();
    case Pattern::AwaitsSet:
    case Pattern::PassesSet:
    case Pattern::Sets:
    case Pattern::Clears:
        return event();
    default:
        return barrier();
    }
}

QString NarrationText::barrier() const
{
    const QString there = others(QT_TRANSLATE_NOOP("trama::NarrationText", "; waiting there: %1"));
    const QString size = QString::number(m_said.outOf);
    switch (m_said.pattern) {
    case Pattern::Arrives:
        return tr("%1 arrives at %2: %3 of %4 are there").arg(who(), object(), number(), size)
               + atMost();
    case Pattern::ArrivesLast:
        return tr("%1 arrives at %2 as the last of %3: all go on").arg(who(), object(), size);
    case Pattern::PassesBarrier:
        return tr("%1 passes %2").arg(who(), object()) + afterWaiting() + because();
    case Pattern::Breaks:
        return tr("%1 breaks %2").arg(who(), object()) + there;
    default:
        return tr("%1 resets %2").arg(who(), object()) + there;
    }
}

QString NarrationText::condition() const
{
    switch (m_said.pattern) {
    case Pattern::AwaitsNotify:
        return tr("%1 waits until %2 is notified").arg(who(), object()) + atMost();
    case Pattern::IsNotified:
        return by().isEmpty()
                   ? tr("%1 goes on%2: %3 was notified").arg(who(), afterWaiting(), object())
                   : tr("%1 goes on%2: %3 notified %4").arg(who(), afterWaiting(), by(), object());
    default:
        break;
    }
    if (m_said.outOf == 0)
        return tr("%1 notifies %2, but nobody is waiting").arg(who(), object());
    const auto left = m_said.outOf - m_said.number;
    return tr("%1 notifies %2").arg(who(), object())
           + others(QT_TRANSLATE_NOOP("trama::NarrationText", "; may go on: %1"))
           + (left > 0 ? tr("; still waiting: %1").arg(left) : QString());
}

QString NarrationText::event() const
{
    switch (m_said.pattern) {
    case Pattern::AwaitsSet:
        return tr("%1 waits until %2 is set").arg(who(), object()) + atMost();
    case Pattern::PassesSet:
        if (!m_said.duration)
            return tr("%1 need not wait: %2 is set").arg(who(), object());
        return by().isEmpty()
                   ? tr("%1 goes on%2: %3 is set").arg(who(), afterWaiting(), object())
                   : tr("%1 goes on%2: %3 set %4").arg(who(), afterWaiting(), by(), object());
    case Pattern::Sets:
        return tr("%1 sets %2").arg(who(), object())
               + others(QT_TRANSLATE_NOOP("trama::NarrationText", "; may go on: %1"));
    default:
        return tr("%1 clears %2").arg(who(), object());
    }
}

// ---- things, values, jobs

QString NarrationText::queue() const
{
    switch (m_said.pattern) {
    case Pattern::WaitsForRoom:
        return tr("%1 waits for room in %2").arg(who(), object()) + atMost();
    case Pattern::Puts:
        return tr("%1 puts %2 into %3 (in it: %4)").arg(who(), words(), object(), number())
               + afterWaiting() + because();
    case Pattern::WaitsForItem:
        return tr("%1 waits for an item of %2").arg(who(), object()) + atMost();
    case Pattern::Gets:
        return tr("%1 gets %2 from %3 (left: %4)").arg(who(), words(), object(), number())
               + afterWaiting() + because();
    case Pattern::FinishesItem:
        return tr("%1 has done an item of %2 (left: %3)").arg(who(), object(), number());
    case Pattern::WaitsForAllDone:
        return tr("%1 waits until everything in %2 is done (left: %3)")
            .arg(who(), object(), number());
    default:
        return tr("%1 goes on%2: everything in %3 is done").arg(who(), afterWaiting(), object())
               + because();
    }
}

QString NarrationText::pipe() const
{
    switch (m_said.pattern) {
    case Pattern::Closes:
        return tr("%1 closes %2").arg(who(), object());
    case Pattern::WaitsForPipeRoom:
        return tr("%1 waits for room in the pipe %2").arg(who(), object());
    case Pattern::Sends:
        return tr("%1 sends %2 through %3").arg(who(), words(), object()) + afterWaiting();
    case Pattern::Feeds:
        return tr("%1 passes %2 on into the pipe of %3").arg(who(), words(), object());
    case Pattern::WaitsForMessage:
        return tr("%1 waits for a message of %2").arg(who(), object()) + atMost();
    case Pattern::Receives:
        return tr("%1 receives %2 from %3").arg(who(), words(), object()) + afterWaiting()
               + because();
    case Pattern::WaitsForFlush:
        return tr("%1 cannot end before what it put into %2 is read").arg(who(), object());
    default:
        return tr("%1 can end: what it put into %2 is read").arg(who(), object());
    }
}

QString NarrationText::value() const
{
    const QString place =
        m_said.number < 0 ? object() : QStringLiteral("%1[%2]").arg(object()).arg(m_said.number);
    return m_said.pattern == Pattern::Reads ? tr("%1 reads %2 = %3").arg(who(), place, words())
                                            : tr("%1 writes %2 = %3").arg(who(), place, words());
}

QString NarrationText::call() const
{
    if (m_said.pattern == Pattern::Calls)
        return tr("%1 calls %2.%3, and another process executes it").arg(who(), object(), words());
    return tr("%1 has the answer of %2").arg(who(), object()) + afterWaiting();
}

QString NarrationText::job() const
{
    const bool any = m_said.number == 0;
    switch (m_said.pattern) {
    case Pattern::Submits:
        return tr("%1 hands %2 to %3").arg(who(), itsJob(), object());
    case Pattern::BeginsJob:
        return tr("%1 begins %2 of %3").arg(who(), itsJob(), object());
    case Pattern::EndsJob:
        return tr("%1 has done %2 of %3").arg(who(), itsJob(), object());
    case Pattern::RaisesInJob:
        return tr("%1 raises an exception in %2 of %3: %4")
            .arg(who(), itsJob(), object(), shortened(m_said.words));
    case Pattern::WaitsForResult:
        return any ? tr("%1 waits for a result of %2").arg(who(), object())
                   : tr("%1 waits for the result of %2 of %3").arg(who(), itsJob(), object());
    default:
        return any ? tr("%1 has a result of %2").arg(who(), object()) + afterWaiting()
                   : tr("%1 has the result of %2 of %3").arg(who(), itsJob(), object())
                         + afterWaiting() + because();
    }
}

QString NarrationText::text() const
{
    const Pattern pattern = m_said.pattern;
    if (pattern == Pattern::Silent)
        return {};
    if (pattern < Pattern::Prints)
        return life();
    if (pattern < Pattern::Makes)
        return output();
    if (pattern < Pattern::WaitsFor)
        return making();
    if (pattern < Pattern::ReleasesUnheld)
        return holding();
    if (pattern < Pattern::WaitsForGil)
        return mistake();
    if (pattern < Pattern::AwaitsNotify)
        return gil();
    if (pattern < Pattern::WaitsForRoom)
        return signal();
    if (pattern < Pattern::Closes)
        return queue();
    if (pattern < Pattern::Reads)
        return pipe();
    if (pattern < Pattern::Calls)
        return value();
    return pattern < Pattern::Submits ? call() : job();
}

} // namespace

QString narrationText(const Trace &trace, const Sentence &sentence)
{
    return NarrationText(trace, sentence).text();
}

} // namespace trama
