// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/trace/trace.h"

#include <QColor>
#include <QString>
#include <vector>

namespace trama
{

/// How a task looks wherever it is shown: one colour and one letter.
struct TaskStyle
{
    QColor colour;
    QString letter;
    QColor onColour; ///< for the letter on the colour
    QColor text;     ///< the colour, as far as words can be read in it on a card

    friend bool operator==(const TaskStyle &, const TaskStyle &) = default;
};

/// The styles of all tasks of a trace, in their order. The first process is grey; those after
/// it go through the Okabe–Ito colours and then through tints of them. A task keeps its style
/// when later ones appear.
std::vector<TaskStyle> taskStyles(const Trace &trace, const Theme &theme);

/// The style of one task; of many, `taskStyles()` is the cheaper. Of a task that is not in the
/// trace: muted, without a letter.
TaskStyle taskStyle(const Trace &trace, TaskId task, const Theme &theme);

/// The name the program gave a task; "?" while it is not known.
QString taskName(const Trace &trace, TaskId task);

} // namespace trama
