// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/valuenotes.h"

#include "app/language/leveltext.h"
#include "app/language/objectname.h"
#include "app/theme/taskstyle.h"

#include <QCoreApplication>
#include <algorithm>

namespace trama::code
{

namespace
{

constexpr qsizetype longest = 40; ///< characters

struct ValueNote
{
    Q_DECLARE_TR_FUNCTIONS(trama::code::ValueNote)
};

QString cellsText(const LineValue &value, ObjectKind kind)
{
    QStringList cells;
    for (const std::string &cell : value.cells)
        cells += cell.empty() ? QStringLiteral("?") : QString::fromStdString(cell).simplified();
    const QString all = cells.join(QStringLiteral(", "));
    return kind == ObjectKind::Array ? QStringLiteral("= [%1]").arg(all)
                                     : QStringLiteral("= %1").arg(all);
}

QString wordsOf(const LineValue &value, const Trace &trace)
{
    const ObjectKind kind = trace.object(value.object).kind;
    QStringList words;
    if (!value.cells.empty())
        words += cellsText(value, kind);
    else if (value.holder != TaskId::None)
        words += ValueNote::tr("held by %1").arg(taskName(trace, value.holder));
    else if (value.set)
        words += ValueNote::tr("set", "an Event");
    if (const QString level = levelText(trace, value.object, value.level); !level.isEmpty())
        words += level;
    QString text = words.join(QStringLiteral(", "));
    if (text.size() > longest)
        text = text.left(longest - 1) + QChar(0x2026);
    return text;
}

} // namespace

QList<LineNote> valueNotes(const std::vector<LineValue> &values, const Trace &trace,
                           const Theme &theme)
{
    QList<LineNote> notes;
    for (const LineValue &value : values) {
        const auto ofLine = std::ranges::count(values, value.line, &LineValue::line);
        QString words = wordsOf(value, trace);
        if (ofLine > 1)
            words = QStringLiteral("%1: %2").arg(objectName(trace, value.object), words);
        LineNote note;
        note.line = value.line;
        note.parts.append({words, LineNote::Part::When::Done});
        note.colour =
            value.holder == TaskId::None ? theme.muted : taskStyle(trace, value.holder, theme).text;
        note.later = theme.muted;
        notes.append(note);
    }
    return notes;
}

} // namespace trama::code
