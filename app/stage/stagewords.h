// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stage/card.h"

#include <QCoreApplication>
#include <QString>

namespace trama::stage
{

/// What the stage says in words, in the learner's language and with its way of writing numbers. It
/// knows no look and no place.
class StageWords
{
    Q_DECLARE_TR_FUNCTIONS(trama::stage::StageWords)

public:
    /// What a card is called, as the program calls it; of two of one name, with its line.
    static QString title(const Moment &moment, const Card &card);
    /// What kind of thing it is, as Python has it: "Semaphore(3)".
    static QString kind(const Trace &trace, const Card &card);
    static QString remark(const Trace &trace, const Remark &remark);
    /// The lines below the drawing.
    static QString line(const Trace &trace, const Card &card);
    static QString sideLine(const Trace &trace, const Card &card);
    /// All that the card shows, for who does not see it.
    static QString sentence(const Moment &moment, const Card &card);
    /// Who stands where: "B waits".
    static QString token(const Trace &trace, const Card &card, TaskId task);
    /// Where the object was made; empty when it is not known.
    static QString origin(const Trace &trace, const Card &card);

    static QString note(const Token &token);
    static QString place(const Token &token);
    static QString others(std::size_t count);
    static QString fewer();
    static QString nothing();

    static QString bufferLabel();
    static QString pipeLabel();
    static QString serverLabel();
    static QString jobsLabel();
    static QString workersLabel();
    static QString asideLabel();
    static QString coreLabel(std::size_t core);
    static QString freeCore();
    static QString parentLabel(const Trace &trace, TaskId task);
    static QString childLabel(const Trace &trace, TaskId task);
    static QString has();
    static QString wants();
    static QString endOf(const Trace &trace, TaskId task);

private:
    static QString exclusion(const Trace &trace, const Remark &remark);
    static QString signal(const Trace &trace, const Remark &remark);
    static QString flow(const Remark &remark);
    static QString rest(const Remark &remark);
    static QString circle(const Trace &trace, const Card &card);
    static QString standing(const Card &card, const Token &token);
};

} // namespace trama::stage
