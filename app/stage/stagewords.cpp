// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stagewords.h"

#include "app/language/objectname.h"
#include "app/language/timetext.h"
#include "app/theme/taskstyle.h"

#include <QLocale>
#include <algorithm>

namespace trama::stage
{

namespace
{
QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString joined(const Trace &trace, const std::vector<Remark> &remarks)
{
    QStringList parts;
    for (const Remark &remark : remarks)
        parts.append(StageWords::remark(trace, remark));
    return parts.join(QStringLiteral(" · "));
}

int lineMade(const Trace &trace, const Card &card)
{
    const ObjectId id = card.key.object();
    if (id == ObjectId::None || trace.object(id).created == SiteId::None)
        return 0;
    return trace.site(trace.object(id).created).line;
}
} // namespace

QString StageWords::title(const Moment &moment, const Card &card)
{
    const Trace &trace = moment.trace();
    switch (card.key.kind) {
    case CardKind::Gil:
        return gilName(trace, card.key.object());
    case CardKind::Cores:
        return tr("Cores");
    case CardKind::Start:
        return tr("start of %1", "of a process").arg(taskName(trace, TaskId(card.key.index)));
    case CardKind::Deadlock:
        return tr("Deadlock");
    case CardKind::Object:
        break;
    }
    const ObjectId object = card.key.object();
    return moment.history.hasNamesake(object) ? distinctObjectName(trace, object)
                                              : objectName(trace, object);
}

QString StageWords::kind(const Trace &trace, const Card &card)
{
    switch (card.key.kind) {
    case CardKind::Gil:
        return tr("one at a time");
    case CardKind::Cores:
        return trace.info.coreSource == Source::Virtual ? tr("virtual: %1").arg(number(card.count))
               : trace.info.coreSource == Source::Sampled
                   ? tr("sampled: %1").arg(number(card.count))
                   : number(card.count);
    case CardKind::Start:
        return tr("process");
    case CardKind::Deadlock:
        return tr("nobody can ever go on");
    case CardKind::Object:
        break;
    }
    const Object &object = trace.object(card.key.object());
    if (card.kind == ObjectKind::Variable)
        return tr("shared variable");
    const std::string_view name = nameOf(card.kind);
    QString said = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    const bool counted = isSemaphore(card.kind) || card.kind == ObjectKind::Barrier
                         || card.kind == ObjectKind::Array || card.kind == ObjectKind::Queue;
    if (counted && object.size > 0)
        said += QStringLiteral("(%1)").arg(object.size);
    return object.shared ? tr("%1, of processes").arg(said) : said;
}

QString StageWords::remark(const Trace &trace, const Remark &remark)
{
    if (remark.saying <= Saying::ReleasedUnheld)
        return exclusion(trace, remark);
    if (remark.saying <= Saying::MustWinLock)
        return signal(trace, remark);
    return remark.saying <= Saying::Closed ? flow(remark) : rest(remark);
}

QString StageWords::exclusion(const Trace &trace, const Remark &remark)
{
    switch (remark.saying) {
    case Saying::Taken:
        return remark.outOf > 0
                   ? tr("%1 taken, %2 had to wait").arg(number(remark.number), number(remark.outOf))
                   : tr("%1 taken").arg(number(remark.number));
    case Saying::Free:
        return tr("free");
    case Saying::Held:
        return tr("held %1", "for how long").arg(TimeText::duration(remark.time));
    case Saying::Waiting:
        return tr("%1 waiting").arg(number(remark.number));
    case Saying::WaitingFor:
        return tr("%1 waiting %2", "who and for how long")
            .arg(taskName(trace, remark.task), TimeText::duration(remark.time));
    case Saying::Entered:
        return tr("entered %1 times by %2: leave %1 times")
            .arg(number(remark.number), taskName(trace, remark.task));
    case Saying::PermitsFree:
        return tr("%1 of %2 permits free").arg(number(remark.number), number(remark.outOf));
    case Saying::OverReleased:
        return tr("a release too many: it was given back more often than taken");
    default:
        return tr("released though nobody held it");
    }
}

QString StageWords::signal(const Trace &trace, const Remark &remark)
{
    switch (remark.saying) {
    case Saying::IsSet:
        if (remark.task == TaskId::None)
            return tr("set: all go through");
        return tr("set by %1 at %2: all go through")
            .arg(taskName(trace, remark.task), TimeText::point(remark.time, trace.end()));
    case Saying::NotSet:
        return remark.number > 0 ? tr("not set · %1 waiting").arg(number(remark.number))
                                 : tr("not set");
    case Saying::Arrived:
        return tr("%1 of %2 arrived").arg(number(remark.number), number(remark.outOf));
    case Saying::Round:
        return tr("round %1").arg(number(remark.number));
    case Saying::Broken:
        return tr("broken: nobody can pass");
    case Saying::InRoom:
        return remark.number > 0 ? tr("%1 in the waiting room").arg(number(remark.number))
                                 : tr("nobody waits to be notified");
    default:
        return tr("woken threads must win the lock again before they go on");
    }
}

QString StageWords::flow(const Remark &remark)
{
    switch (remark.saying) {
    case Saying::Depth:
        return remark.outOf > 0 ? tr("%1 of %2", "things in a queue, and how many may be")
                                      .arg(number(remark.number), number(remark.outOf))
                                : tr("%1 in it").arg(number(remark.number));
    case Saying::Oldest:
        return tr("oldest waited %1").arg(TimeText::duration(remark.time));
    case Saying::Unfinished:
        return tr("unfinished tasks: %1").arg(number(remark.number));
    case Saying::Buffered:
        return tr("%1 in the buffer, for the feeder to send").arg(number(remark.number));
    case Saying::UnderWay:
        return tr("%1 in the pipe").arg(number(remark.number));
    case Saying::Bytes:
        return tr("%1 bytes").arg(number(remark.number));
    case Saying::NothingUnderWay:
        return tr("nothing under way");
    default:
        return tr("closed");
    }
}

QString StageWords::rest(const Remark &remark)
{
    switch (remark.saying) {
    case Saying::BothRead:
        return tr("both read %1: one update will be lost").arg(QString::fromStdString(remark.text));
    case Saying::UpdateLost:
        return tr("an update was lost here");
    case Saying::Accesses:
        return tr("read or written %1 times").arg(number(remark.number));
    case Saying::EachAMessage:
        return tr("every access is a message to the server process");
    case Saying::Calls:
        return tr("calls: %1").arg(number(remark.number));
    case Saying::Jobs:
        return tr("jobs waiting: %1, under way: %2")
            .arg(number(remark.number), number(remark.outOf));
    case Saying::NoJobs:
        return tr("nothing to do");
    case Saying::GilHeld:
        return tr("holds the baton · %1").arg(TimeText::duration(remark.time));
    case Saying::GilFree:
        return tr("nobody holds it");
    case Saying::CoresBusy:
        return tr("busy now: %1 of %2").arg(number(remark.number), number(remark.outOf));
    case Saying::Copied:
        return tr("fork: the child begins with a copy of everything");
    case Saying::RunsAgain:
        return tr("spawn: the child starts from the file again");
    case Saying::OwnMemory:
        return tr("nothing is shared: what one changes the other does not see");
    case Saying::Circle:
        return tr("in the circle: %1").arg(number(remark.number));
    default:
        return tr("nobody can ever go on");
    }
}

QString StageWords::line(const Trace &trace, const Card &card)
{
    return card.key.kind == CardKind::Deadlock ? circle(trace, card) : joined(trace, card.remarks);
}

QString StageWords::sideLine(const Trace &trace, const Card &card)
{
    return joined(trace, card.sideRemarks);
}

QString StageWords::circle(const Trace &trace, const Card &card)
{
    QStringList parts;
    for (const insight::Blocked &blocked : card.circle) {
        const QString who = taskName(trace, blocked.task);
        const QString what = blocked.object == ObjectId::None ? endOf(trace, blocked.holder)
                                                              : objectName(trace, blocked.object);
        parts.append(blocked.site == SiteId::None
                         ? tr("%1 wants %2").arg(who, what)
                         : tr("line %1: %2 wants %3")
                               .arg(QString::number(trace.site(blocked.site).line), who, what));
    }
    return parts.join(QStringLiteral(" · "));
}

QString StageWords::standing(const Card &card, const Token &token)
{
    switch (token.seat) {
    case Seat::Inside:
        if (card.key.kind == CardKind::Cores)
            return tr("%1 on core %2").arg(QStringLiteral("%1"), number(token.place));
        return card.key.kind == CardKind::Gil ? tr("%1 has the GIL") : tr("%1 is in");
    case Seat::Queue:
        return tr("%1 waits");
    case Seat::Room:
        return tr("%1 waits for the signal");
    case Seat::Aside:
        return tr("%1 does not ask for the GIL");
    case Seat::Giver:
    case Seat::Taker:
    case Seat::User:
        break;
    }
    const QString said = note(token);
    return said.isEmpty() ? QStringLiteral("%1")
                          : tr("%1: %2", "who, and what").arg(QStringLiteral("%1"), said);
}

QString StageWords::token(const Trace &trace, const Card &card, TaskId task)
{
    for (const Token &token : card.tokens)
        if (token.task == task)
            return standing(card, token).replace(QStringLiteral("%1"), taskName(trace, task));
    return taskName(trace, task);
}

QString StageWords::sentence(const Moment &moment, const Card &card)
{
    constexpr std::size_t mostNamed = 8;
    const Trace &trace = moment.trace();
    QStringList parts{title(moment, card) + QStringLiteral(", ") + kind(trace, card)};
    const auto named = std::min(card.tokens.size(), mostNamed);
    for (std::size_t i = 0; i < named; ++i)
        parts.append(standing(card, card.tokens[i])
                         .replace(QStringLiteral("%1"), taskName(trace, card.tokens[i].task)));
    if (named < card.tokens.size())
        parts.append(others(card.tokens.size() - named));
    for (const QString &said : {line(trace, card), sideLine(trace, card)})
        if (!said.isEmpty())
            parts.append(said);
    return parts.join(QStringLiteral("; "));
}

QString StageWords::origin(const Trace &trace, const Card &card)
{
    const int line = lineMade(trace, card);
    return line > 0 ? tr("made in line %1").arg(line) : QString();
}

QString StageWords::note(const Token &token)
{
    const QString text = QString::fromStdString(token.text);
    switch (token.note) {
    case Note::Read:
        return text.isEmpty() ? tr("read") : tr("read %1").arg(text);
    case Note::Wrote:
        return text.isEmpty() ? tr("wrote") : tr("wrote %1").arg(text);
    case Note::Put:
        return text.isEmpty() ? tr("put") : tr("put %1").arg(text);
    case Note::Got:
        return text.isEmpty() ? tr("got") : tr("got %1").arg(text);
    case Note::Asks:
        return text;
    case Note::None:
        break;
    }
    return {};
}

QString StageWords::place(const Token &token)
{
    if (token.line == 0)
        return {};
    const QString line = tr("line %1").arg(token.line);
    if (token.text.empty() || token.text == "<module>")
        return line;
    return QString::fromStdString(token.text) + QStringLiteral(" · ") + line;
}

QString StageWords::others(std::size_t count)
{
    return tr("+ %1 others").arg(number(static_cast<std::int64_t>(count)));
}

QString StageWords::fewer()
{
    return tr("show fewer");
}

QString StageWords::nothing()
{
    return tr("Here a card shows each thing at which tasks meet: locks, queues, cores. "
              "Run the program.");
}

QString StageWords::bufferLabel()
{
    return tr("buffer");
}

QString StageWords::pipeLabel()
{
    return tr("OS pipe");
}

QString StageWords::serverLabel()
{
    return tr("server process");
}

QString StageWords::jobsLabel()
{
    return tr("jobs");
}

QString StageWords::workersLabel()
{
    return tr("workers");
}

QString StageWords::asideLabel()
{
    return tr("not asking:");
}

QString StageWords::coreLabel(std::size_t core)
{
    return tr("core %1").arg(core);
}

QString StageWords::freeCore()
{
    return tr("free");
}

QString StageWords::parentLabel(const Trace &trace, TaskId task)
{
    return index(task) < trace.tasks().size() ? tr("parent: %1").arg(taskName(trace, task))
                                              : tr("parent");
}

QString StageWords::childLabel(const Trace &trace, TaskId task)
{
    return tr("child: %1").arg(taskName(trace, task));
}

QString StageWords::has()
{
    return tr("has", "a lock");
}

QString StageWords::wants()
{
    return tr("wants", "a lock");
}

QString StageWords::endOf(const Trace &trace, TaskId task)
{
    return tr("end of %1").arg(taskName(trace, task));
}

} // namespace trama::stage
