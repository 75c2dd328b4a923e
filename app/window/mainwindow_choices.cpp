// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/outputpane.h"
#include "app/timeline/choicepanel.h"
#include "app/timeline/timelineview.h"
#include "app/window/actions.h"
#include "app/window/desk.h"
#include "app/window/mainwindow.h"
#include "core/insight/crossroads.h"

#include <algorithm>

namespace trama::window
{

namespace
{
/// The choice before a step of the schedule; nothing where the run has none there.
std::optional<std::size_t> choiceBefore(const Choices &choices, std::uint32_t step)
{
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].step == step)
            return i;
    return {};
}

bool waitsForInput(const Trace &trace)
{
    for (std::size_t i = 0; i < trace.events().size(); ++i)
        if (trace.events()[i].verb == Verb::IoWait)
            return true;
    return false;
}
} // namespace

void MainWindow::connectChoices()
{
    ChoicePanel *panel = m_desk->timeline()->choices();
    connect(panel, &ChoicePanel::optionChosen, this, &MainWindow::choose);
    connect(panel, &ChoicePanel::cancelWanted, this, &MainWindow::cancelWay);
    connect(panel, &ChoicePanel::formerWanted, m_actions->formerOrder, &QAction::trigger);
    connect(m_actions->formerOrder, &QAction::triggered, this, &MainWindow::goBackToFormer);
    for (qsizetype i = 0; i < m_actions->choose.size(); ++i)
        connect(m_actions->choose[i], &QAction::triggered, this,
                [this, i] { choose(static_cast<int>(i)); });
    connect(&m_session, &Session::grew, this, &MainWindow::showWayThatAsks);
}

/// The option with this number at the present time: on in this run, or another way in a new one.
void MainWindow::choose(int number)
{
    const RunRecord &record = *m_runs.record();
    if (m_runs.running() || record.trace.choices.steps.empty())
        return;
    const insight::Crossroads roads =
        insight::crossroadsAt(record.trace, record.snapshots, m_runs.time());
    if (static_cast<std::size_t>(number) >= roads.options.size())
        return;
    const insight::Option &option = roads.options[static_cast<std::size_t>(number)];
    if (option.went)
        return m_runs.seek(roads.onward);
    const PastRun *past = shownRun();
    if (past && past->request.lab && roads.choice)
        goAnotherWay(*past, *roads.choice, option.actor);
}

void MainWindow::goAnotherWay(const PastRun &past, std::size_t choice, std::uint8_t actor)
{
    if (past.text != m_program.text()) {
        m_notices->setError(
            tr("The program was changed since this run. Run it again, then choose."));
        return;
    }
    const QString error = m_program.save();
    m_notices->setError(error);
    if (!error.isEmpty())
        return;
    const Choices &choices = past.record->trace.choices;
    run::Request request = past.request;
    request.lab = past.request.lab->goingAnotherWay(choices, choice, actor);
    m_way = Way{choices[choice].time, choices[choice].step, past.input};
    if (waitsForInput(past.record->trace)) // who may have to give more wants to see what for
        m_runs.start(request);
    else
        m_runs.startAside(request);
    m_session.writeInput(m_way->input.text);
    if (m_way->input.ended)
        m_session.closeInput();
    showChoiceState();
}

void MainWindow::cancelWay()
{
    if (!m_way)
        return;
    m_way->cancelled = true;
    m_runs.stop();
}

void MainWindow::showWayThatAsks()
{
    if (!m_way || m_runs.showsRun() || m_way->cancelled
        || !output::asksForInput(*m_session.record()))
        return;
    m_runs.show(m_session.record());
    m_runs.toEnd();
}

/// The run on another way is over: the picture stands where the choice was just made.
void MainWindow::takeWay(const run::Outcome &outcome)
{
    const std::shared_ptr<const RunRecord> record = m_session.record();
    const bool stopped = m_way->cancelled || outcome.how == run::How::Stopped;
    const bool shown = m_runs.showsRun();
    const Time choiceTime = m_way->choice;
    const std::uint32_t step = m_way->step;
    if (!shown && (stopped || outcome.how == run::How::Failed)) {
        m_way.reset();
        m_notices->setError(stopped ? QString() : outcome.sentence);
        return showChoiceState();
    }
    if (!shown)
        keepRun(record);
    m_way.reset();
    if (PastRun *past = m_history.of(*record))
        past->report = reportOf(record->trace, outcome, past->path);
    if (shown && stopped)
        return goBackToFormer();
    const std::optional<std::size_t> made = choiceBefore(record->trace.choices, step);
    const Time time = made ? insight::afterChoice(record->trace, *made)
                           : std::min(choiceTime, record->trace.end());
    m_runs.show(record, time);
    m_runs.seek(time);
    if (const PastRun *past = shownRun())
        m_notices->setReport(past->report);
    showLines();
    showChoiceState();
}

void MainWindow::goBackToFormer()
{
    const PastRun *past = shownRun();
    if (!past || !past->former || m_runs.running())
        return;
    const Time time = past->branched;
    if (const PastRun *former = m_history.backFrom(*past->record))
        m_runs.show(former->record, time);
    showChoiceState();
}

void MainWindow::showChoiceState()
{
    const PastRun *past = shownRun();
    const bool known = past && past->former;
    ChoicePanel *panel = m_desk->timeline()->choices();
    panel->setFormer(known ? ChoicePanel::Former::Known : ChoicePanel::Former::None);
    panel->setWork(m_way ? ChoicePanel::Work::GoingAnotherWay : ChoicePanel::Work::Idle);
    m_actions->formerOrder->setEnabled(known && !m_runs.running());
    m_actions->saveOrder->setEnabled(past && past->request.lab && !m_runs.running()
                                     && !past->record->trace.choices.steps.empty());
}

} // namespace trama::window
