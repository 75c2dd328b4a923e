// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/linenote.h"

#include <QPainter>
#include <QRect>

namespace trama::code
{

QString LineNote::text() const
{
    QStringList all;
    for (const Part &part : parts)
        all += part.words;
    return (who.isEmpty() ? who : who + QStringLiteral("  ")) + all.join(between);
}

int paintNote(QPainter &painter, const LineNote &note, const QRect &place)
{
    using When = LineNote::Part::When;
    QRect rest = place;
    const auto say = [&](const QString &words, When when) {
        QFont font = painter.font();
        font.setBold(when == When::Next);
        painter.save();
        painter.setFont(font);
        painter.setPen(when == When::Later ? note.later : note.colour);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, words);
        rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(words));
        painter.restore();
    };
    if (!note.who.isEmpty())
        say(note.who + QStringLiteral("  "), When::Done);
    for (qsizetype i = 0; i < note.parts.size(); ++i) {
        if (i > 0)
            say(note.between, note.parts[i].when == When::Done ? When::Done : When::Later);
        say(note.parts[i].words, note.parts[i].when);
    }
    return rest.left();
}

} // namespace trama::code
