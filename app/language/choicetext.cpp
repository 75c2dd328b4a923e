// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/choicetext.h"

#include "app/language/objectname.h"
#include "app/language/text.h"
#include "app/language/timetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace trama
{

namespace
{

using insight::Hindered;
using insight::Hindrance;

/// Says what can be done next. Who does it stands beside it.
class ChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(trama::ChoiceText)

public:
    explicit ChoiceText(const Trace &trace) : m_trace(trace) {}

    QString option(const insight::Option &option) const;
    QString hindrance(const Hindered &hindered) const;

private:
    QString deed(const Event &event) const;
    QString life(const Event &event) const;
    QString meeting(const Event &event) const;
    QString signal(const Event &event) const;
    QString thing(const Event &event) const;
    QString wait(const insight::Wait &wait) const;
    QString waiting(const insight::Wait &wait) const;

    QString taskName(TaskId id) const;
    QString taskName(const Event &event) const { return taskName(TaskId(event.argument)); }
    QString names(const std::vector<TaskId> &tasks) const;
    QString withLine(const QString &words, SiteId site) const;
    ObjectKind kind(ObjectId object) const;
    QString held(ObjectId object) const;

    const Trace &m_trace;
};

QString ChoiceText::taskName(TaskId id) const
{
    if (index(id) >= m_trace.tasks().size())
        return tr("another task");
    const Task &task = m_trace.task(id);
    return task.name == StringId::Empty ? tr("process %1").arg(task.systemProcess)
                                        : textOf(m_trace, task.name);
}

QString ChoiceText::names(const std::vector<TaskId> &tasks) const
{
    QStringList said;
    for (const TaskId id : tasks)
        said += taskName(id);
    return said.join(QStringLiteral(", "));
}

QString ChoiceText::withLine(const QString &words, SiteId site) const
{
    const int line = site == SiteId::None ? 0 : m_trace.site(site).line;
    return line > 0 ? tr("%1, line %2").arg(words).arg(line) : words;
}

ObjectKind ChoiceText::kind(ObjectId object) const
{
    return object != ObjectId::None && index(object) < m_trace.objects().size()
               ? m_trace.object(object).kind
               : ObjectKind::Lock;
}

/// What is held of a Condition is its lock.
QString ChoiceText::held(ObjectId object) const
{
    const QString name = objectName(m_trace, object);
    return kind(object) == ObjectKind::Condition ? tr("the lock of %1").arg(name) : name;
}

// ---- what it would do

QString ChoiceText::option(const insight::Option &option) const
{
    if (option.task == TaskId::None)
        return tr("time passes");
    if (!option.next)
        return tr("what it would do is not known: this run tells no more of it");
    const Event &event = m_trace.events()[*option.next];
    return withLine(deed(event), event.site);
}

QString ChoiceText::deed(const Event &event) const
{
    const int verb = static_cast<int>(event.verb);
    if (verb < static_cast<int>(Verb::Create))
        return life(event);
    if (verb < static_cast<int>(Verb::Await))
        return meeting(event);
    if (verb < static_cast<int>(Verb::PutWait))
        return signal(event);
    return thing(event);
}

QString ChoiceText::life(const Event &event) const
{
    switch (event.verb) {
    case Verb::Start:
        return tr("start %1").arg(taskName(event));
    case Verb::Begin:
        return tr("begin");
    case Verb::End:
        return tr("end");
    case Verb::JoinWait:
    case Verb::Joined:
    case Verb::JoinGiveUp:
        return event.argument < 0 ? tr("wait for the end of all threads")
                                  : tr("wait for the end of %1").arg(taskName(event));
    case Verb::Sleep:
        return tr("sleep");
    case Verb::Wake:
        return tr("wake up");
    case Verb::Print:
    case Verb::PrintError:
    case Verb::Output:
    case Verb::OutputError:
        return tr("print");
    default:
        return tr("read or write (I/O)");
    }
}

QString ChoiceText::meeting(const Event &event) const
{
    const QString name = held(event.object);
    switch (event.verb) {
    case Verb::Create:
        return tr("make %1").arg(objectName(m_trace, event.object));
    case Verb::Wait:
    case Verb::Obtain:
    case Verb::GiveUp:
        return isSemaphore(kind(event.object)) ? tr("take a permit of %1").arg(name)
                                               : tr("take %1").arg(name);
    case Verb::Release:
        return isSemaphore(kind(event.object)) ? tr("give a permit of %1 back").arg(name)
                                               : tr("release %1").arg(name);
    case Verb::Raise:
        return tr("raise an exception");
    default:
        return event.object == ObjectId::None ? tr("make a mistake") : tr("use %1").arg(name);
    }
}

QString ChoiceText::signal(const Event &event) const
{
    const QString name = objectName(m_trace, event.object);
    switch (event.verb) {
    case Verb::Await:
        if (kind(event.object) == ObjectKind::Barrier)
            return tr("arrive at %1").arg(name);
        return tr("wait for %1").arg(name);
    case Verb::Pass:
        return tr("pass %1").arg(name);
    case Verb::Notify:
        return tr("notify %1").arg(name);
    case Verb::Set:
        return tr("set %1").arg(name);
    case Verb::Clear:
        return tr("clear %1").arg(name);
    case Verb::Break:
        return tr("break %1").arg(name);
    default:
        return tr("reset %1").arg(name);
    }
}

QString ChoiceText::thing(const Event &event) const
{
    const QString name = objectName(m_trace, event.object);
    switch (event.verb) {
    case Verb::PutWait:
    case Verb::Put:
        return tr("put something into %1").arg(name);
    case Verb::GetWait:
    case Verb::Get:
        return tr("get something out of %1").arg(name);
    case Verb::SendWait:
    case Verb::Send:
        return tr("send through %1").arg(name);
    case Verb::ReceiveWait:
    case Verb::Receive:
        return tr("receive from %1").arg(name);
    case Verb::DrainWait:
    case Verb::Drained:
        return tr("wait until all of %1 is done").arg(name);
    case Verb::Close:
        return tr("close %1").arg(name);
    case Verb::Load:
        return tr("read %1").arg(name);
    case Verb::Store:
        return tr("write %1").arg(name);
    case Verb::Submit:
        return tr("hand a job to %1").arg(name);
    case Verb::JobBegin:
        return tr("begin a job of %1").arg(name);
    case Verb::JobEnd:
        return tr("end a job of %1").arg(name);
    case Verb::ResultWait:
    case Verb::Result:
        return tr("wait for a result of %1").arg(name);
    default:
        return tr("use %1").arg(name);
    }
}

// ---- why it cannot

QString ChoiceText::hindrance(const Hindered &hindered) const
{
    switch (hindered.why) {
    case Hindrance::Waits:
        return hindered.wait ? wait(*hindered.wait) : tr("waits");
    case Hindrance::Sleeps:
        return hindered.until
                   ? tr("sleeps until %1").arg(TimeText::point(*hindered.until, *hindered.until))
                   : tr("sleeps");
    case Hindrance::WaitsForIo:
        return tr("waits for input or output");
    case Hindrance::WaitsForGil:
        return tr("waits for the GIL");
    case Hindrance::Ready:
        return tr("is ready; who goes next is not chosen here");
    case Hindrance::Ended:
        return tr("has ended");
    case Hindrance::NotKnown:
        break;
    }
    return tr("this run does not tell why");
}

QString ChoiceText::wait(const insight::Wait &wait) const
{
    QString words = waiting(wait);
    if (wait.granted)
        words = tr("%1, and may soon go on").arg(words);
    return withLine(words, wait.site);
}

QString ChoiceText::waiting(const insight::Wait &wait) const
{
    if (wait.object == ObjectId::None)
        return wait.on.empty() ? tr("waits for the end of all threads")
                               : tr("waits for the end of %1").arg(names(wait.on));
    const QString name =
        wait.by == Verb::Wait ? held(wait.object) : objectName(m_trace, wait.object);
    if (wait.by == Verb::GetWait || wait.by == Verb::ReceiveWait)
        return tr("waits for something in %1").arg(name);
    if (wait.by == Verb::PutWait || wait.by == Verb::SendWait)
        return tr("waits for room in %1").arg(name);
    if (wait.by != Verb::Wait || wait.on.empty())
        return tr("waits for %1").arg(name);
    return tr("waits for %1, held by %2").arg(name, names(wait.on));
}

} // namespace

QString optionText(const Trace &trace, const insight::Option &option)
{
    return ChoiceText(trace).option(option);
}

QString hindranceText(const Trace &trace, const insight::Hindered &hindered)
{
    return ChoiceText(trace).hindrance(hindered);
}

} // namespace trama
