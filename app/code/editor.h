// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/codepane.h"
#include "app/code/linenote.h"
#include "app/code/linesteps.h"
#include "app/code/linevalues.h"

#include <Qsci/qsciscintilla.h>

namespace trama::code
{

class PythonLexer;

/// QScintilla set up for Python, with what we draw beside and behind its lines. It knows no
/// run: what to draw it is given.
class Editor : public QsciScintilla
{
    Q_OBJECT

public:
    explicit Editor(QWidget *parent = nullptr);

    /// `trace` names the tasks; null with no marks.
    void showMarks(const std::vector<LineMark> &marks, const Trace *trace);
    const std::vector<LineMark> &marks() const { return m_marks; }
    /// Behind the lines' ends; `trace` names tasks and objects.
    void showNotes(std::vector<LineSteps> steps, std::vector<LineValue> values, const Trace *trace);
    const QList<LineNote> &notes() const { return m_notes; }
    void showProblem(const std::optional<LineProblem> &problem);
    const std::optional<LineProblem> &problem() const { return m_problem; }
    void setTheme(const Theme &theme);

    /// Searches on from the cursor, round the end.
    bool find(const QString &text, bool forward);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createMargins();
    void createLexer();
    void createKeys();
    void applyColours();
    void applyFont();
    void drawMarks(const Trace *trace);
    void drawProblem();
    QString problemText(int line) const;
    int tokenHeight() const;

    Theme m_theme = Theme::light();
    PythonLexer *m_lexer = nullptr;
    std::vector<LineMark> m_marks;
    std::vector<LineSteps> m_steps;
    std::vector<LineValue> m_values;
    QList<LineNote> m_notes; ///< of these, in words, by line
    std::optional<LineProblem> m_problem;
};

} // namespace trama::code
