// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codepane.h"

#include "app/code/editor.h"
#include "app/code/linesteps.h"
#include "app/widgets/findbar.h"

#include <QEvent>
#include <QVBoxLayout>

namespace trama::code
{

CodePane::CodePane(QWidget *parent) : QWidget(parent)
{
    createWidgets();
    connectWidgets();
    retranslate();
}

void CodePane::createWidgets()
{
    m_editor = new Editor(this);
    m_editor->setObjectName(QStringLiteral("editor"));
    m_find = new FindBar(this);
    m_find->setVisible(false);
    setFocusProxy(m_editor);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    column->addWidget(m_find);
}

void CodePane::connectWidgets()
{
    connect(m_editor, &QsciScintilla::textChanged, this, &CodePane::textChanged);
    connect(m_find, &FindBar::searched, this, &CodePane::find);
    connect(m_find, &FindBar::closed, this, [this] {
        m_find->hide();
        m_editor->setFocus();
    });
}

void CodePane::setText(const QString &text)
{
    m_editor->showProblem({});
    m_editor->setText(text);
    m_editor->SendScintilla(QsciScintilla::SCI_EMPTYUNDOBUFFER);
    m_editor->setCursorPosition(0, 0);
    m_editor->setFirstVisibleLine(0);
}

void CodePane::replaceText(const QString &text)
{
    m_editor->showProblem({});
    m_editor->beginUndoAction();
    m_editor->selectAll();
    m_editor->replaceSelectedText(text);
    m_editor->endUndoAction();
    m_editor->setCursorPosition(0, 0);
}

QString CodePane::text() const
{
    return m_editor->text();
}

void CodePane::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    hideMarks();
}

void CodePane::showMarks(const std::string &file, Time time)
{
    if (m_record)
        showAt(file, time);
}

void CodePane::showAt(const std::string &file, Time time)
{
    const std::vector<LineMark> marks = lineMarks(*m_record, time, file);
    m_editor->showMarks(marks, &m_record->trace);
    m_editor->showNotes(lineSteps(*m_record, time, marks), lineValues(*m_record, time, file),
                        &m_record->trace);
}

void CodePane::followTime(const std::string &file, Time time)
{
    const int line = m_record ? actingLine(*m_record, time, file) : 0;
    if (line > 0)
        m_editor->ensureLineVisible(line - 1);
}

void CodePane::hideMarks()
{
    m_editor->showMarks({}, nullptr);
    m_editor->showNotes({}, {}, nullptr);
}

void CodePane::showProblem(const std::optional<LineProblem> &problem)
{
    m_editor->showProblem(problem);
}

void CodePane::setTheme(const Theme &theme)
{
    m_editor->setTheme(theme);
}

void CodePane::goToLine(int line)
{
    m_editor->setCursorPosition(line - 1, 0);
    m_editor->ensureLineVisible(line - 1);
    m_editor->setFocus();
}

void CodePane::openFind()
{
    m_find->open(m_editor->selectedText());
}

void CodePane::findNext()
{
    find(m_find->text(), true);
}

void CodePane::findPrevious()
{
    find(m_find->text(), false);
}

void CodePane::find(const QString &text, bool forward)
{
    m_find->setFound(text.isEmpty() || m_editor->find(text, forward));
}

void CodePane::retranslate()
{
    m_find->setPrompt(tr("Find in the program"));
    m_editor->setAccessibleName(tr("Program"));
    m_editor->setAccessibleDescription(
        tr("The Python program. Each thread or process has a token at its present line."));
}

void CodePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::code
