// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/linesteps.h"
#include "app/theme/theme.h"

#include <QColor>
#include <QList>
#include <QString>

class QPainter;
class QRect;

namespace trama::code
{

/// The steps of a line in words, "read 3 → calculate → write 4", in the colour of whose they are.
struct StepNote
{
    struct Part
    {
        QString words;
        enum class When { Done, Next, Later } when = When::Later;
    };
    int line = 0;
    QString who; ///< the task's letter
    QList<Part> parts;
    QColor colour;
    QColor later; ///< of what is not done yet

    QString text() const;
};

QList<StepNote> stepNotes(const std::vector<LineSteps> &steps, const Trace &trace,
                          const Theme &theme);

/// Paints it at the left of a place, and returns where it ends.
int paintNote(QPainter &painter, const StepNote &note, const QRect &place);

} // namespace trama::code
