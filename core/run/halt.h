// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/board.h"

#include <QString>

namespace trama::run
{

/// A line of the program; 0 when it is not known.
struct Line
{
    QString file;
    int number = 0;
};

/// Why a run of the Lab came to an end before its program did, and where, translated; empty when
/// there is nothing to say.
QString haltSentence(const lab::Board &board, const Line &line);

/// What the Lab could not decide, and where that was, translated.
QString uncontrolledSentence(const lab::Uncontrolled &one, const Line &line);

} // namespace trama::run
