// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/halt.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace trama::run
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("trama::run", text);
}

/// A sentence about a line and a name, or the same without the line.
QString at(const Line &line, const QString &known, const QString &unknown,
           const QString &name = QString())
{
    if (line.number == 0)
        return name.isEmpty() ? unknown : unknown.arg(name);
    const QString placed = known.arg(QFileInfo(line.file).fileName()).arg(line.number);
    return name.isEmpty() ? placed : placed.arg(name);
}

} // namespace

QString haltSentence(const lab::Board &board, const Line &line)
{
    switch (static_cast<lab::Standing>(board.standing.load())) {
    case lab::Standing::Deadlock:
        return tr("Deadlock: tasks are left, and none of them can ever go on.");
    case lab::Standing::Endless:
        return tr("The program was ended after %L1 steps: it may never end.")
            .arg(board.stepCount());
    case lab::Standing::Astray:
        return tr("The schedule cannot be followed beyond step %L1: the program does something "
                  "else there. Record it anew.")
            .arg(board.stepCount());
    case lab::Standing::TooManyTasks:
        return tr("The program started more than %L1 tasks at a time, more than Trama can control. "
                  "Let the computer decide instead, and run it as it comes.")
            .arg(lab::MaxActors - lab::FirstTask);
    case lab::Standing::TooManyThings:
        return tr("The program uses more shared places than the %L1 that Trama can control. Let "
                  "the computer decide instead, and run it as it comes.")
            .arg(lab::Board::MostThings);
    case lab::Standing::Stuck:
        return at(line,
                  tr("The program was ended: line %2 of %1 is stuck in code that Trama cannot "
                     "control."),
                  tr("The program was ended: it is stuck in code that Trama cannot control."));
    case lab::Standing::Loops:
        return at(line,
                  tr("The program was ended: line %2 of %1 loops without doing anything that "
                     "others can notice."),
                  tr("The program was ended: it loops without doing anything that others can "
                     "notice."));
    case lab::Standing::Spins:
    case lab::Standing::Idle:
        return at(line,
                  tr("The program was ended: line %2 of %1 looks again and again at what nobody "
                     "changes any more."),
                  tr("The program was ended: it looks again and again at what nobody changes any "
                     "more."));
    default:
        return {};
    }
}

QString uncontrolledSentence(const lab::Uncontrolled &one, const Line &line)
{
    const QString name = QString::fromUtf8(one.name.data());
    switch (one.kind) {
    case lab::Uncontrolled::Kind::Thread:
        return at(line,
                  tr("A thread that %3 started at line %2 of %1 was not controlled: the same "
                     "schedule may come to something else."),
                  tr("A thread that %1 started was not controlled: the same schedule may come to "
                     "something else."),
                  name);
    case lab::Uncontrolled::Kind::Program:
        return at(line,
                  tr("%3, which line %2 of %1 started, was not controlled: the same schedule may "
                     "come to something else."),
                  tr("%1, which the program started, was not controlled: the same schedule may "
                     "come to something else."),
                  name);
    case lab::Uncontrolled::Kind::Outside:
        return at(line,
                  tr("What came from the network at line %2 of %1 was not controlled: the same "
                     "schedule may come to something else."),
                  tr("What came from the network was not controlled: the same schedule may come "
                     "to something else."));
    case lab::Uncontrolled::Kind::Within:
        return at(line,
                  tr("At line %2 of %1, Python's own code waited where the orders are not tried: "
                     "there may be others."),
                  tr("Python's own code waited where the orders are not tried: there may be "
                     "others."));
    case lab::Uncontrolled::Kind::Chance:
        return at(line,
                  tr("Line %2 of %1 draws at random: the orders were tried with what was drawn "
                     "this time."),
                  tr("The program draws at random: the orders were tried with what was drawn this "
                     "time."));
    case lab::Uncontrolled::Kind::File:
        return at(line,
                  tr("Line %2 of %1 writes to the file %3, which the next order finds there."),
                  tr("The program writes to the file %1, which the next order finds there."), name);
    case lab::Uncontrolled::Kind::Daemon:
        return tr("The program's end ends the daemon %1: how far it comes before was not tried.")
            .arg(name);
    }
    return {};
}

} // namespace trama::run
