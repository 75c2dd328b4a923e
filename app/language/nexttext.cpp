// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/nexttext.h"

#include "app/language/objectname.h"
#include "app/language/text.h"

#include <QCoreApplication>

namespace trama
{

namespace
{

class NextText
{
    Q_DECLARE_TR_FUNCTIONS(trama::NextText)

public:
    NextText(const Trace &trace, const Event &event) : m_trace(trace), m_event(event) {}

    QString text() const
    {
        const QString said = act();
        if (m_event.site == SiteId::None || m_trace.site(m_event.site).line == 0)
            return said;
        return tr("%1, line %2").arg(said).arg(m_trace.site(m_event.site).line);
    }

private:
    QString act() const
    {
        switch (m_event.verb) {
        case Verb::Start:
        case Verb::JoinWait:
        case Verb::Joined:
        case Verb::JoinGiveUp:
        case Verb::Begin:
        case Verb::End:
        case Verb::Sleep:
        case Verb::Wake:
        case Verb::Raise:
            return life();
        case Verb::Load:
            return tr("reads %1").arg(object());
        case Verb::Store:
            return tr("writes %1").arg(object());
        case Verb::Print:
        case Verb::PrintError:
        case Verb::Output:
        case Verb::OutputError:
            return tr("prints");
        case Verb::Create:
            return tr("makes %1").arg(object());
        default:
            return meets();
        }
    }

    QString life() const
    {
        const QString other = nameOfOther();
        switch (m_event.verb) {
        case Verb::Start:
            return other.isEmpty() ? tr("starts a task") : tr("starts %1").arg(other);
        case Verb::Begin:
            return tr("begins");
        case Verb::End:
        case Verb::Raise:
            return tr("ends");
        case Verb::Sleep:
            return tr("falls asleep");
        case Verb::Wake:
            return tr("wakes up");
        default:
            return other.isEmpty() ? tr("waits for its threads to end")
                                   : tr("waits for %1 to end").arg(other);
        }
    }

    /// At an object, with others.
    QString meets() const
    {
        switch (m_event.verb) {
        case Verb::Wait:
        case Verb::Obtain:
        case Verb::GiveUp:
            return tr("takes %1, if it can").arg(object());
        case Verb::Release:
            return tr("releases %1").arg(object());
        case Verb::Await:
        case Verb::Pass:
            return tr("waits at %1").arg(object());
        case Verb::Notify:
            return tr("notifies who waits at %1").arg(object());
        case Verb::Set:
            return tr("sets %1").arg(object());
        case Verb::Clear:
            return tr("clears %1").arg(object());
        case Verb::PutWait:
        case Verb::Put:
            return tr("puts something into %1").arg(object());
        case Verb::GetWait:
        case Verb::Get:
            return tr("takes something out of %1").arg(object());
        case Verb::SendWait:
        case Verb::Send:
            return tr("sends through %1").arg(object());
        case Verb::ReceiveWait:
        case Verb::Receive:
            return tr("receives from %1").arg(object());
        default:
            return m_event.object == ObjectId::None ? tr("goes on")
                                                    : tr("does something with %1").arg(object());
        }
    }

    QString object() const { return objectName(m_trace, m_event.object); }

    QString nameOfOther() const
    {
        const auto other = static_cast<std::size_t>(m_event.argument);
        if (m_event.argument < 0 || other >= m_trace.tasks().size())
            return {};
        return textOf(m_trace, m_trace.task(static_cast<TaskId>(other)).name);
    }

    const Trace &m_trace;
    const Event &m_event;
};

} // namespace

QString nextText(const Trace &trace, const Event &event)
{
    return NextText(trace, event).text();
}

} // namespace trama
