// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codepane.h"
#include "app/language/problemtext.h"
#include "app/narration/narrationpane.h"
#include "app/output/outputpane.h"
#include "app/problems/problemspane.h"
#include "app/stage/stageview.h"
#include "app/timeline/timelineview.h"
#include "app/window/actions.h"
#include "app/window/codecard.h"
#include "app/window/desk.h"
#include "app/window/header.h"
#include "app/window/mainwindow.h"
#include "app/window/modebar.h"
#include "app/window/pythonchooser.h"
#include "app/window/statusline.h"

namespace trama::window
{

void MainWindow::connectRuns()
{
    connect(&m_runs, &RunController::recordChanged, this, &MainWindow::takeRecord);
    connect(&m_runs, &RunController::recordGrew, this, &MainWindow::takeGrowth);
    connect(&m_runs, &RunController::timeChanged, this, &MainWindow::takeTime);
    connect(&m_runs, &RunController::stateChanged, this, &MainWindow::takeState);
    connect(&m_runs, &RunController::ended, this, &MainWindow::takeEnd);
}

void MainWindow::run()
{
    if (m_runs.running() || !m_program.isOpen())
        return;
    onceSaved(&MainWindow::startRun);
}

/// Goes at once where the text may be saved without asking; or else when the learner has agreed.
void MainWindow::onceSaved(void (MainWindow::*go)())
{
    m_onceSaved = go;
    const bool unsaved = m_program.isEdited() || m_program.isMissing();
    if (m_program.isOwn() && unsaved && !m_preferences.saveOnRun())
        m_notices->askToSave(true);
    else
        (this->*go)();
}

/// Saves what is to be run; false, with a notice, where that fails.
bool MainWindow::save()
{
    const QString error = m_program.save();
    m_notices->setError(error);
    m_notices->askToSave(false);
    return error.isEmpty();
}

void MainWindow::startRun()
{
    if (!save())
        return;
    m_search.cancel(); // it would take time from the run
    run::Request request = requestToRun();
    const LabSettings lab = m_preferences.lab();
    if (m_preferences.mode() == RunMode::Explore)
        request.lab = orderOf(lab);
    m_landing = request.lab && lab.decider == Decider::Learner;
    m_runs.start(request);
}

run::Request MainWindow::requestToRun() const
{
    run::Request request;
    request.python = m_preferences.python();
    request.program = m_program.runPath();
    request.directory = m_program.runDirectory();
    request.streams = run::Streams::Captured;
    if (const course::Exercise *open = exercise();
        open && course::authorOf(open->folder) == course::Author::Other)
        request.trust = run::Trust::Foreign;
    return request;
}

void MainWindow::carryOut(Notices::Remedy remedy, bool always)
{
    switch (remedy) {
    case Notices::Remedy::SaveAndRun:
        if (always)
            m_actions->saveOnRun->trigger();
        return (this->*m_onceSaved)();
    case Notices::Remedy::SaveAgain:
        return saveProgram();
    case Notices::Remedy::ChoosePython:
        return m_modeBar->pythons()->browse();
    case Notices::Remedy::ShowLine:
        if (const PastRun *past = shownRun(); past && past->report)
            m_desk->codeCard()->code()->goToLine(past->report->line);
        return;
    case Notices::Remedy::None:
        return;
    }
}

void MainWindow::sendInput(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    if (PastRun *past = m_history.of(*m_session.record()))
        past->input.text += text;
    m_session.writeInput(text);
}

void MainWindow::endInput()
{
    if (PastRun *past = m_history.of(*m_session.record()))
        past->input.ended = true;
    m_session.closeInput();
}

// ---- what the record and the player say

PastRun *MainWindow::shownRun()
{
    return m_history.of(*m_runs.record());
}

void MainWindow::takeRecord()
{
    const std::shared_ptr<const RunRecord> &record = m_runs.record();
    if (m_runs.running() && m_runs.showsRun())
        keepRun(record);
    const bool blank = record->trace.events().empty() && !m_runs.running();
    m_desk->stage()->setRecord(blank ? nullptr : record);
    m_desk->timeline()->setRecord(blank ? nullptr : record);
    selectTasks({});
    m_desk->narration()->setRecord(record);
    m_desk->output()->setRecord(record);
    m_desk->problems()->setRecord(record);
    m_desk->stage()->setProblems(m_desk->problems()->found());
    m_desk->codeCard()->code()->setRecord(record);
    const PastRun *past = shownRun();
    m_notices->setReport(past ? past->report : std::nullopt);
    takeTime();
    showChoiceState();
}

/// Of the run under way, or the one that has just ended.
void MainWindow::keepRun(std::shared_ptr<const RunRecord> record)
{
    PastRun run{m_program.path(), m_program.text(),  m_program.runPath(),
                m_runs.request(), std::move(record), {}};
    if (!m_way)
        return m_history.add(std::move(run));
    run.input = m_way->input;
    m_history.addOtherWay(std::move(run), m_way->choice);
}

void MainWindow::takeGrowth()
{
    m_desk->timeline()->refresh();
    m_desk->stage()->refresh();
    m_desk->narration()->refresh();
    m_desk->output()->refresh();
    m_desk->problems()->refresh();
    if (m_runs.state().moving)
        return; // the time goes on with it, and brings the rest
    m_desk->status()->showAt(*m_runs.record(), m_runs.time(), m_runs.running());
}

void MainWindow::takeTime()
{
    const Time time = m_runs.time();
    m_desk->timeline()->setTime(time);
    m_desk->stage()->setTime(time);
    m_desk->narration()->setTime(time);
    m_desk->output()->setTime(time);
    m_desk->status()->showAt(*m_runs.record(), time, m_runs.running());
    showLines();
    followLines();
}

/// The program's text keeps to where the learner is in the run; while that goes on by itself, the
/// learner may be reading.
void MainWindow::followLines()
{
    const PastRun *past = shownRun();
    if (past && past->text == m_program.text() && !m_runs.running())
        m_desk->codeCard()->code()->followTime(past->path.toStdString(), m_runs.time());
}

void MainWindow::takeState()
{
    m_actions->setState(m_runs.state());
    showSearchState();
    showChoiceState();
    const bool here = m_runs.running() && m_runs.showsRun();
    m_desk->output()->setRunning(here);
    m_desk->status()->showAt(*m_runs.record(), m_runs.time(), here);
}

void MainWindow::takeEnd(const run::Outcome &outcome)
{
    const std::shared_ptr<const RunRecord> record = m_session.record();
    if (m_way)
        return takeWay(outcome);
    if (PastRun *past = m_history.of(*record)) {
        past->report = reportOf(record->trace, outcome, past->path);
        if (record == m_runs.record())
            m_notices->setReport(past->report);
    }
    if (outcome.how == run::How::Failed)
        lookForPythons();
    land();
    showLines();
}

void MainWindow::showLines()
{
    code::CodePane *code = m_desk->codeCard()->code();
    const PastRun *past = shownRun();
    const bool sameText = past && past->text == m_program.text();
    const bool changed = past && !sameText;
    m_desk->status()->setRemark(changed ? tr("the program was changed since this run") : QString());
    if (!sameText) {
        code->hideMarks();
        code->showProblem({});
        return;
    }
    code->showMarks(past->path.toStdString(), m_runs.time());
    code->showProblem(lineProblem(*past));
}

/// What is told beside the program now: the problem that the learner asked to be shown, else what
/// the run's report says.
std::optional<code::LineProblem> MainWindow::lineProblem(const PastRun &past) const
{
    const Trace &trace = past.record->trace;
    const insight::Problem *problem = m_desk->problems()->chosen();
    if (problem && m_runs.time() >= problem->time) {
        const int line = lineOf(trace, *problem, past.path);
        if (line > 0)
            return code::LineProblem{line, problemText(trace, *problem)};
    }
    if (past.report && past.report->line > 0 && m_runs.time() >= past.report->time)
        return code::LineProblem{past.report->line, past.report->words};
    return {};
}

void MainWindow::selectTasks(std::vector<TaskId> tasks)
{
    m_selected = std::move(tasks);
    m_desk->timeline()->setSelectedTasks(m_selected);
    m_desk->stage()->setSelectedTasks(m_selected);
    m_desk->narration()->setSelectedTasks(m_selected);
}

/// Shows in the program where a task is now.
void MainWindow::goToLineOf(TaskId task)
{
    const PastRun *past = shownRun();
    const SiteId id = m_runs.record()->snapshots.at(m_runs.time()).task(task).site;
    if (!past || id == SiteId::None)
        return;
    const Trace &trace = m_runs.record()->trace;
    const Site &site = trace.site(id);
    if (trace.text(site.file) != past->path.toStdString())
        return;
    m_desk->codeCard()->code()->goToLine(site.line);
    m_desk->codeCard()->code()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showProblem()
{
    const insight::Problem *problem = m_desk->problems()->chosen();
    if (!problem)
        return;
    selectTasks(problem->tasks);
    m_runs.seek(problem->time);
    showLines();
}

} // namespace trama::window
