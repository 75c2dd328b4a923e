// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/stepnotes.h"

#include "app/language/objectname.h"
#include "app/theme/taskstyle.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace trama::code
{

namespace
{

constexpr qsizetype longestValue = 24; ///< characters

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(trama::code::StepNote)

public:
    static QString of(const InnerStep &step, const QString &name)
    {
        QString value = QString::fromStdString(step.value).simplified();
        if (value.size() > longestValue)
            value = value.left(longestValue - 1) + QChar(0x2026);
        if (name.isEmpty()) // there is but one
            return step.writes ? written(value) : read(value);
        if (value.isEmpty())
            return step.writes ? tr("write %1").arg(name) : tr("read %1").arg(name);
        return step.writes ? tr("write %1 = %2").arg(name, value)
                           : tr("read %1 = %2").arg(name, value);
    }

    static QString read(const QString &value)
    {
        return value.isEmpty() ? tr("read") : tr("read %1").arg(value);
    }

    static QString written(const QString &value)
    {
        return value.isEmpty() ? tr("write") : tr("write %1").arg(value);
    }

    static QString between() { return tr("calculate"); }
};

LineNote noteOf(const LineSteps &line, const Trace &trace)
{
    using When = LineNote::Part::When;
    LineNote note;
    note.line = line.line;
    const bool one = std::ranges::all_of(line.steps, [&](const InnerStep &step) {
        return step.object == line.steps.front().object;
    });
    bool open = false; // a step that is not done has been met
    const auto when = [&open](bool done) {
        if (done)
            return When::Done;
        return std::exchange(open, true) ? When::Later : When::Next;
    };
    for (std::size_t i = 0; i < line.steps.size(); ++i) {
        const InnerStep &step = line.steps[i];
        if (step.writes && i > 0 && !line.steps[i - 1].writes) // no step of its own
            note.parts.append({Words::between(), step.done ? When::Done : When::Later});
        const QString name = one ? QString() : objectName(trace, step.object);
        note.parts.append({Words::of(step, name), when(step.done)});
    }
    return note;
}

} // namespace

QList<LineNote> stepNotes(const std::vector<LineSteps> &steps, const Trace &trace,
                          const Theme &theme)
{
    QList<LineNote> notes;
    for (const LineSteps &line : steps) {
        const TaskStyle style = taskStyle(trace, line.task, theme);
        LineNote note = noteOf(line, trace);
        note.who = style.letter;
        note.colour = style.text;
        note.later = theme.muted;
        note.between = QStringLiteral(" \u2192 ");
        notes.append(note);
    }
    return notes;
}

} // namespace trama::code
