// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/halt.h"

#include <QCoreApplication>

namespace trama::run
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("trama::run", text);
}

} // namespace

QString haltSentence(const lab::Board &board)
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
        return tr("The program started more than %L1 tasks, more than Trama can control. Let the "
                  "computer decide instead, and run it as it comes.")
            .arg(lab::MaxActors - lab::FirstTask);
    case lab::Standing::TooManyThings:
        return tr("The program uses more shared places than the %L1 that Trama can control. Let "
                  "the computer decide instead, and run it as it comes.")
            .arg(lab::Board::MostThings);
    default:
        return {};
    }
}

} // namespace trama::run
