// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/problemtext.h"

#include "app/language/objectname.h"
#include "app/language/text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace trama
{

namespace
{

using insight::Blocked;
using insight::Problem;
using insight::ProblemKind;

/// Says one problem. A place is the text " (line 12)", so that it may be empty.
class ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(trama::ProblemText)

public:
    ProblemText(const Trace &trace, const Problem &problem) : m_trace(trace), m_problem(problem) {}

    QString text() const;

private:
    QString once() const;
    QString mistake() const;
    QString exception() const;
    QString deadlock() const;
    QString wayOut() const;
    QString link(std::size_t i) const;
    QString selfDeadlock() const;
    QString leftWaiting() const;
    QString race() const;
    QString notDrained() const;

    QString task(std::size_t i) const { return nameOf(m_problem.tasks.at(i)); }
    QString nameOf(TaskId id) const;
    QString names() const;
    QString object() const;
    QString words() const;
    QString place() const;
    QString place(SiteId site) const;

    const Trace &m_trace;
    const Problem &m_problem;
};

QString ProblemText::nameOf(TaskId id) const
{
    const Task &task = m_trace.task(id);
    return task.name == StringId::Empty ? tr("process %1").arg(task.systemProcess)
                                        : textOf(m_trace, task.name);
}

QString ProblemText::names() const
{
    QStringList names;
    for (const TaskId id : m_problem.tasks)
        names += nameOf(id);
    return names.join(QStringLiteral(", "));
}

QString ProblemText::object() const
{
    return objectName(m_trace,
                      m_problem.objects.empty() ? ObjectId::None : m_problem.objects.front());
}

/// Python's own words, on one line.
QString ProblemText::words() const
{
    return QString::fromStdString(m_problem.words).simplified();
}

QString ProblemText::place(SiteId site) const
{
    const int line = site == SiteId::None ? 0 : m_trace.site(site).line;
    return line == 0 ? QString() : tr(" (line %1)").arg(line);
}

QString ProblemText::place() const
{
    QStringList lines;
    for (const SiteId site : m_problem.sites) {
        const QString line = QString::number(m_trace.site(site).line);
        if (!lines.contains(line))
            lines += line;
    }
    if (lines.size() < 2)
        return lines.isEmpty() ? QString() : place(m_problem.sites.front());
    return tr(" (lines %1)").arg(lines.join(QStringLiteral(", ")));
}

QString ProblemText::exception() const
{
    if (m_problem.kind == ProblemKind::Exception)
        return tr("%1 raised an exception%2: %3").arg(task(0), place(), words());
    if (!m_problem.objects.empty())
        return tr("A job of %1 raised an exception%2, and nobody called result() to learn of it: "
                  "%3")
            .arg(object(), place(), words());
    return tr("%1 raised an exception%2, and the program ended as if nothing had happened: %3")
        .arg(task(0), place(), words());
}

QString ProblemText::link(std::size_t i) const
{
    const std::vector<Blocked> &circle = m_problem.blocked;
    const Blocked &blocked = circle[i];
    const Blocked &previous = circle[(i + circle.size() - 1) % circle.size()];
    const QString who = nameOf(blocked.task);
    const QString what = blocked.object == ObjectId::None
                             ? tr("the end of %1").arg(nameOf(blocked.holder))
                             : objectName(m_trace, blocked.object);
    if (previous.object == ObjectId::None)
        return tr("%1 waits for %2%3").arg(who, what, place(blocked.site));
    return tr("%1 holds %2 and waits for %3%4")
        .arg(who, objectName(m_trace, previous.object), what, place(blocked.site));
}

QString ProblemText::deadlock() const
{
    QStringList links;
    for (std::size_t i = 0; i < m_problem.blocked.size(); ++i)
        links += link(i);
    return tr("Deadlock: %1. %2").arg(links.join(QStringLiteral(", ")), wayOut());
}

QString ProblemText::wayOut() const
{
    const auto joins = [](const Blocked &blocked) { return blocked.object == ObjectId::None; };
    if (std::ranges::none_of(m_problem.blocked, joins))
        return tr("Take them in the same order everywhere.");
    if (std::ranges::all_of(m_problem.blocked, joins))
        return tr("One of them has to end without waiting for the other.");
    return tr("Give everything back before you wait for the end of others.");
}

QString ProblemText::selfDeadlock() const
{
    if (!m_problem.blocked.empty() && m_problem.blocked.front().by == Verb::ResultWait)
        return tr("%1 waits, in a job of %2, for another job of it%3, and no worker is left to do "
                  "that. Give it more workers, or wait outside of its jobs.")
            .arg(task(0), object(), place());
    if (m_problem.objects.empty())
        return tr("%1 waits for its own end%2.").arg(task(0), place());
    return tr("%1 waits for %2, which it holds itself%3. Give it back first, or use an RLock, "
              "which "
              "its holder may take again.")
        .arg(task(0), object(), place());
}

QString ProblemText::leftWaiting() const
{
    const Blocked &first = m_problem.blocked.front();
    const auto say = [this](const char *sentence) {
        return tr(sentence).arg(object(), names(), place());
    };
    if (first.holder != TaskId::None && first.object != ObjectId::None)
        return tr("%1 ended without giving %2 back; waiting for it: %3%4. “with” gives it back "
                  "whatever happens.")
            .arg(nameOf(first.holder), object(), names(), place());
    switch (first.by) {
    case Verb::GetWait:
        return say(QT_TRANSLATE_NOOP("trama::ProblemText",
                                     "Nobody is left who puts anything into %1; waiting for it: "
                                     "%2%3. Tell them that nothing more comes."));
    case Verb::PutWait:
        return say(QT_TRANSLATE_NOOP("trama::ProblemText",
                                     "Nobody is left who takes anything out of %1; waiting for "
                                     "room: %2%3."));
    case Verb::DrainWait:
        return say(QT_TRANSLATE_NOOP("trama::ProblemText",
                                     "Not everything in %1 is done; waiting for that: %2%3. Call "
                                     "task_done() once for each item."));
    case Verb::ReceiveWait:
        return say(QT_TRANSLATE_NOOP("trama::ProblemText",
                                     "Nobody is left who sends anything through %1; waiting for "
                                     "it: %2%3. Close the ends that are not used."));
    case Verb::SendWait:
        return say(QT_TRANSLATE_NOOP("trama::ProblemText",
                                     "Nobody is left who receives from %1; waiting for room: "
                                     "%2%3."));
    case Verb::Await:
        break;
    default:
        return say(QT_TRANSLATE_NOOP("trama::ProblemText",
                                     "Nobody is left who gives %1 free; waiting for it: %2%3."));
    }
    const ObjectKind kind = m_trace.object(first.object).kind;
    if (kind == ObjectKind::Event)
        return say(QT_TRANSLATE_NOOP("trama::ProblemText",
                                     "Nobody is left who sets %1; waiting for it: %2%3."));
    if (kind == ObjectKind::Barrier)
        return say(QT_TRANSLATE_NOOP("trama::ProblemText",
                                     "Fewer come to %1 than it waits for; standing there: %2%3."));
    return say(QT_TRANSLATE_NOOP("trama::ProblemText",
                                 "Nobody is left who notifies %1; waiting for it: %2%3. Before "
                                 "waiting, look whether what you wait for has already come."));
}

QString ProblemText::race() const
{
    const bool placed = m_problem.sites.size() == 2;
    const auto at = [&](std::size_t i) { return placed ? place(m_problem.sites[i]) : QString(); };
    return tr("Lost update of %1: %2 overwrote%3 what %4 had stored%5, without having seen it. "
              "Hold "
              "one lock from the reading to the writing.")
        .arg(object(), task(0), at(0), task(1), at(1));
}

QString ProblemText::notDrained() const
{
    const QString who = nameOf(m_problem.blocked.front().task);
    return tr("%1 cannot end: nobody takes out of %2 what it put there%3. Empty the queue before "
              "join().")
        .arg(who, object(), place());
}

QString ProblemText::mistake() const
{
    switch (m_problem.kind) {
    case ProblemKind::ReleaseNotHeld:
        return tr("%1 released %2, which nobody held%3.").arg(task(0), object(), place());
    case ProblemKind::ReleaseNotOwner:
        return tr("%1 released %2, which it did not hold%3. Who takes it gives it back.")
            .arg(task(0), object(), place());
    case ProblemKind::OverRelease:
        return tr("%1 released %2 more often than it was taken%3.").arg(task(0), object(), place());
    case ProblemKind::WaitWithoutLock:
        return tr("%1 used %2 without holding its lock%3. Do it inside “with %2:”.")
            .arg(task(0), object(), place());
    case ProblemKind::BrokenBarrier:
        return tr("%1 broke%2: not all came in time, or it was aborted. Concerned: %3.")
            .arg(object(), place(), names());
    case ProblemKind::CutOff:
        return tr("Cut off in the middle, because their process ended: %1%2. Join threads that "
                  "shall finish.")
            .arg(names(), place());
    case ProblemKind::MissingGuard:
        return tr("The program starts processes while another process imports it%1. Start them "
                  "under “if __name__ == \"__main__\":”.")
            .arg(place());
    case ProblemKind::NoTarget:
        return tr("%1 called the function itself and gave its result as the target%2. Name the "
                  "function without brackets: target=f, not target=f().")
            .arg(task(0), place());
    default:
        return words();
    }
}

QString ProblemText::once() const
{
    switch (m_problem.kind) {
    case ProblemKind::Exception:
    case ProblemKind::SwallowedException:
        return exception();
    case ProblemKind::Deadlock:
        return deadlock();
    case ProblemKind::SelfDeadlock:
        return selfDeadlock();
    case ProblemKind::LeftWaiting:
        return leftWaiting();
    case ProblemKind::Race:
        return race();
    case ProblemKind::QueueNotDrained:
        return notDrained();
    default:
        return mistake();
    }
}

QString ProblemText::text() const
{
    if (m_problem.count < 2)
        return once();
    return tr("%1 This happened %2 times.").arg(once(), QString::number(m_problem.count));
}

} // namespace

QString problemText(const Trace &trace, const Problem &problem)
{
    return ProblemText(trace, problem).text();
}

} // namespace trama
