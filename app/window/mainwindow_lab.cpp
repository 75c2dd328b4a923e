// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problems/problemspane.h"
#include "app/stage/stageview.h"
#include "app/widgets/tabcard.h"
#include "app/window/actions.h"
#include "app/window/desk.h"
#include "app/window/header.h"
#include "app/window/mainwindow.h"
#include "app/window/modebar.h"
#include "app/window/paceslider.h"
#include "app/window/textfile.h"
#include "core/lab/schedule.h"
#include "core/playback/landmarks.h"
#include "core/run/fingerprint.h"

#include <QFileDialog>

namespace trama::window
{

void MainWindow::connectLab()
{
    const auto on = [this](QAction *action, auto &&does) {
        connect(action, &QAction::triggered, this, does);
    };
    on(m_actions->explore, [this] { setMode(RunMode::Explore); });
    on(m_actions->measure, [this] { setMode(RunMode::Measure); });
    on(m_actions->nextSeed, [this] { runNextSeed(); });
    on(m_actions->openOrder, [this] { chooseOrder(); });
    on(m_actions->saveOrder, [this] { chooseWhereToSave(); });
    on(m_actions->meetingForward, [this] { stepTo(playback::Landmark::Meeting, true); });
    on(m_actions->meetingBack, [this] { stepTo(playback::Landmark::Meeting, false); });
    on(m_actions->lineForward, [this] { stepTo(playback::Landmark::Line, true); });
    on(m_actions->lineBack, [this] { stepTo(playback::Landmark::Line, false); });
    on(m_actions->toSurprise, [this] { runToSurprise(); });
    on(m_actions->nextProblem, [this] { m_desk->problems()->showNext(m_runs.time()); });
    connect(m_modeBar, &ModeBar::settingsChosen, this,
            [this](const LabSettings &settings) { m_preferences.setLab(settings); });
}

void MainWindow::setMode(RunMode mode)
{
    m_preferences.setMode(mode);
    showMode();
}

void MainWindow::showMode()
{
    const RunMode mode = m_preferences.mode();
    (mode == RunMode::Explore ? m_actions->explore : m_actions->measure)->setChecked(true);
    m_actions->nextSeed->setEnabled(mode == RunMode::Explore);
    m_actions->allOrders->setVisible(mode == RunMode::Explore);
    m_desk->tabs()->setTabShown(Desk::Outcomes, mode == RunMode::Explore);
    if (mode == RunMode::Measure)
        m_search.cancel();
    showSearchState();
    const auto rhythm = mode == RunMode::Explore ? playback::Rhythm::Steps : playback::Rhythm::Time;
    m_header->pace()->setPace(rhythm, m_preferences.pace(rhythm));
    m_runs.setPace(rhythm, m_header->pace()->pace());
    m_desk->stage()->setPace(rhythm, m_header->pace()->pace());
    m_modeBar->showMode(mode);
    m_modeBar->showSettings(m_preferences.lab());
}

void MainWindow::runNextSeed()
{
    LabSettings settings = m_preferences.lab();
    settings.decider = Decider::Chance;
    settings.seed = settings.seed == std::numeric_limits<int>::max() ? 0 : settings.seed + 1;
    m_preferences.setLab(settings);
    setMode(RunMode::Explore);
    run();
}

/// Where the learner decides the order, there is no run to watch but a first choice to be made.
void MainWindow::land()
{
    const Choices &choices = m_runs.record()->trace.choices;
    if (std::exchange(m_landing, false) && m_runs.showsRun() && !choices.empty())
        m_runs.seek(choices[0].time);
}

// ---- orders in files

void MainWindow::chooseOrder()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Run in a saved order"),
                                                      QFileInfo(m_program.path()).path(),
                                                      tr("Orders (*.order);;All files (*)"));
    if (!path.isEmpty())
        runInOrder(path);
}

void MainWindow::runInOrder(const QString &path)
{
    if (m_runs.running() || !m_program.isOpen())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_notices->setError(
            tr("The order %1 cannot be read: %2.").arg(path, file.errorString()));
    const std::optional<lab::Schedule> schedule = lab::fromText(file.readAll().toStdString());
    if (!schedule)
        return m_notices->setError(tr("%1 is no order of this version of Trama.").arg(path));
    m_notices->setError(m_program.save());
    follow(requestToRun(), *schedule,
           tr("The order %1 was saved of another program, or on another Python. Run that one, or "
              "save the order anew.")
               .arg(path));
}

/// Runs a program in an order; `other` is said where the order is one of another program.
void MainWindow::follow(run::Request request, const lab::Schedule &schedule, const QString &other)
{
    if (schedule.program != run::fingerprint(request))
        return m_notices->setError(other);
    request.lab = run::LabOrder::following(schedule);
    setMode(RunMode::Explore);
    m_runs.start(request);
}

void MainWindow::chooseWhereToSave()
{
    const QFileInfo program(m_program.path());
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save this order"), program.dir().filePath(program.baseName() + ".order"),
        tr("Orders (*.order)"));
    if (!path.isEmpty())
        saveOrder(path);
}

void MainWindow::saveOrder(const QString &path)
{
    const PastRun *past = shownRun();
    if (!past || !past->request.lab)
        return;
    const lab::Schedule schedule = past->request.lab->scheduleOf(run::fingerprint(past->request),
                                                                 m_runs.record()->trace.choices);
    TextFile file;
    file.text = QString::fromStdString(lab::toText(schedule));
    const QString error = file.write(path);
    m_notices->setError(error.isEmpty() ? error
                                        : tr("%1 could not be saved: %2.").arg(path, error));
}

// ---- steps

void MainWindow::stepTo(playback::Landmark landmark, bool forward)
{
    const Trace &trace = m_runs.record()->trace;
    const std::optional<Time> time = forward ? playback::next(trace, landmark, m_runs.time())
                                             : playback::previous(trace, landmark, m_runs.time());
    if (time)
        m_runs.seek(*time);
}

/// To whatever calls for a look first: somebody has to wait, something fails, a problem.
void MainWindow::runToSurprise()
{
    const Time here = m_runs.time();
    Time there = playback::next(m_runs.record()->trace, playback::Landmark::Surprise, here)
                     .value_or(Time::max());
    for (const insight::Problem &problem : m_desk->problems()->found())
        if (problem.time > here)
            there = std::min(there, problem.time);
    m_runs.seek(there);
}

} // namespace trama::window
