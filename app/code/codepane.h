// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/linemarks.h"
#include "app/theme/theme.h"

#include <QWidget>
#include <memory>
#include <optional>

namespace trama
{
class FindBar;
}

namespace trama::code
{

class Editor;

/// A line that a problem speaks of.
struct LineProblem
{
    int line = 0; ///< from 1
    QString sentence;
    friend bool operator==(const LineProblem &, const LineProblem &) = default;
};

/// The program's text, to be read and changed, with a token of each task at the line where it
/// is. It neither opens nor saves files, and where tasks are it is told by the record.
class CodePane : public QWidget
{
    Q_OBJECT

public:
    explicit CodePane(QWidget *parent = nullptr);

    /// Shows another text; what could be undone is forgotten.
    void setText(const QString &text);
    /// Replaces the text in a way that can be undone.
    void replaceText(const QString &text);
    QString text() const;

    void setRecord(std::shared_ptr<const RunRecord> record);
    /// Shows the tasks in `file`, as the record calls it, at `time`.
    void showMarks(const std::string &file, Time time);
    /// Scrolls, if need be, to the line of the file where something was done last.
    void followTime(const std::string &file, Time time);
    void hideMarks();
    void showProblem(const std::optional<LineProblem> &problem);

    void setTheme(const Theme &theme);
    void goToLine(int line);

    Editor *editor() const { return m_editor; }

public slots:
    void openFind();
    void findNext();
    void findPrevious();

signals:
    void textChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void showAt(const std::string &file, Time time);
    void connectWidgets();
    void retranslate();
    void find(const QString &text, bool forward);

    std::shared_ptr<const RunRecord> m_record;
    Editor *m_editor = nullptr;
    FindBar *m_find = nullptr;
};

} // namespace trama::code
