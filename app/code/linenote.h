// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

class QPainter;
class QRect;

namespace trama::code
{

/// A few words behind a line's end, parts of which may be done, next or yet to come.
struct LineNote
{
    struct Part
    {
        QString words;
        enum class When { Done, Next, Later } when = When::Later;
    };
    int line = 0;
    QString who; ///< a task's letter; empty where no task is meant
    QList<Part> parts;
    QString between; ///< the parts
    QColor colour;
    QColor later; ///< of what is not done yet

    QString text() const;
};

/// Paints it at the left of a place, and returns where it ends.
int paintNote(QPainter &painter, const LineNote &note, const QRect &place);

} // namespace trama::code
