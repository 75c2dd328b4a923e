// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/code/codepane.h"
#include "app/language/language.h"
#include "app/lesson/contentslist.h"
#include "app/narration/narrationpane.h"
#include "app/output/outputpane.h"
#include "app/problems/problemspane.h"
#include "app/stage/stageview.h"
#include "app/timeline/timelineview.h"
#include "app/widgets/fonts.h"
#include "app/widgets/tabcard.h"
#include "app/window/actions.h"
#include "app/window/codecard.h"
#include "app/window/desk.h"
#include "app/window/header.h"
#include "app/window/keysdialog.h"
#include "app/window/menus.h"
#include "app/window/modebar.h"
#include "app/window/paceslider.h"
#include "app/window/pythonchooser.h"
#include "app/window/stylesheet.h"

#include <QApplication>
#include <QCloseEvent>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QVBoxLayout>

namespace trama::window
{

MainWindow::MainWindow(Session &session, course::Course course, QWidget *parent)
    : QMainWindow(parent),
      m_course(std::move(course)),
      m_systemPalette(QApplication::palette()),
      m_session(session),
      m_runs(session)
{
    createParts();
    connectActions();
    connectViewActions();
    connectPanes();
    connectProgram();
    connectRuns();
    connectChoices();
    connectLab();
    connectOrders();
    showMode();
    applyAppearance();
    retranslate();
    takeRecord();
    takeState();
}

MainWindow::~MainWindow() = default;

void MainWindow::createParts()
{
    setMinimumSize(800, 520);
    setAcceptDrops(true);
    m_actions = new Actions(this);
    m_menus = new Menus(*m_actions, this);
    m_header = new Header(*m_actions, m_menus->languages(), m_menus->main(), this);
    m_modeBar = new ModeBar(*m_actions, this);
    m_desk = new Desk(*m_actions, this);
    m_notices = new Notices(*m_desk->codeCard()->banner(), this);
    addActions(m_actions->all());
    addActions(m_actions->choose);

    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_modeBar);
    column->addWidget(m_desk, 1);
    setCentralWidget(whole);

    resize(1280, 800);
    restoreGeometry(m_preferences.layout(QStringLiteral("window")));
    m_desk->restoreLayout(m_preferences);
    m_actions->stage->setChecked(m_desk->isStageShown());
    m_actions->saveOnRun->setChecked(m_preferences.saveOnRun());
    m_actions->countSteps->setChecked(m_preferences.axisCount() == timeline::Count::Steps);
    m_desk->timeline()->setCount(m_preferences.axisCount());
    m_menus->showLanguage(m_preferences.language());
    m_menus->showTheme(m_preferences.theme());
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto &&does) {
        connect(action, &QAction::triggered, this, does);
    };
    on(m_actions->run, [this] { run(); });
    on(m_actions->stop, [this] { m_runs.running() ? m_runs.stop() : m_search.cancel(); });
    on(m_actions->play, [this] { m_runs.playOrPause(); });
    on(m_actions->toStart, [this] { m_runs.toStart(); });
    on(m_actions->stepBack, [this] { m_runs.stepBack(); });
    on(m_actions->stepForward, [this] { m_runs.stepForward(); });
    on(m_actions->toEnd, [this] { m_runs.toEnd(); });
    on(m_actions->slower, [this] { m_header->pace()->step(false); });
    on(m_actions->faster, [this] { m_header->pace()->step(true); });
    on(m_actions->open, [this] { chooseFile(); });
    on(m_actions->save, [this] { saveProgram(); });
    on(m_actions->restore, [this] { m_program.restore(); });
    on(m_actions->saveOnRun, [this](bool save) { m_preferences.setSaveOnRun(save); });
    on(m_actions->choosePython, [this] { m_modeBar->pythons()->browse(); });
}

void MainWindow::connectViewActions()
{
    const auto on = [this](QAction *action, auto &&does) {
        connect(action, &QAction::triggered, this, does);
    };
    code::CodePane *code = m_desk->codeCard()->code();
    narration::NarrationPane *told = m_desk->narration();
    const auto find = [this, code, told](auto inCode, auto inNarration) {
        return [=, this] {
            if (!searchesNarration())
                return (code->*inCode)();
            m_desk->tabs()->showTab(Desk::Narration);
            (told->*inNarration)();
        };
    };
    using code::CodePane;
    using narration::NarrationPane;
    on(m_actions->find, find(&CodePane::openFind, &NarrationPane::openFind));
    on(m_actions->findNext, find(&CodePane::findNext, &NarrationPane::findNext));
    on(m_actions->findPrevious, find(&CodePane::findPrevious, &NarrationPane::findPrevious));
    on(m_actions->fitTimeline, [this] { m_desk->timeline()->fit(); });
    on(m_actions->countSteps, [this](bool steps) {
        m_preferences.setAxisCount(steps ? timeline::Count::Steps : timeline::Count::Time);
        m_desk->timeline()->setCount(m_preferences.axisCount());
    });
    on(m_actions->nextVariant, [this] { m_desk->codeCard()->nextVariant(); });
    on(m_actions->nextPane, [this] { m_desk->focusNextPane(); });
    on(m_actions->stage, [this](bool shown) { m_desk->showStage(shown); });
    on(m_actions->zoomIn, [this] { setZoom(m_preferences.zoom() * 1.1); });
    on(m_actions->zoomOut, [this] { setZoom(m_preferences.zoom() / 1.1); });
    on(m_actions->zoomReset, [this] { setZoom(1); });
    on(m_actions->menu, [this] { m_header->openMenu(); });
    on(m_actions->keys, [this] { showKeys(); });
    on(m_actions->about, [this] { showAbout(); });
    on(m_actions->quit, [this] { close(); });
    connect(m_menus, &Menus::languageChosen, this, &MainWindow::setLanguage);
    connect(m_menus, &Menus::themeChosen, this, &MainWindow::setThemeChoice);
}

void MainWindow::connectPanes()
{
    lesson::ContentsList *contents = m_desk->contents();
    connect(contents, &lesson::ContentsList::exerciseChosen, this,
            [this](const QString &id) { openExercise(id); });
    connect(contents, &lesson::ContentsList::programChosen, this, &MainWindow::openFile);
    connect(contents, &lesson::ContentsList::openRequested, m_actions->open, &QAction::trigger);

    connect(m_desk->timeline(), &TimelineView::timeRequested, &m_runs, &RunController::seek);
    const auto select = [this](TaskId task) {
        const std::vector<TaskId> one{task};
        selectTasks(task == TaskId::None || m_selected == one ? std::vector<TaskId>() : one);
    };
    TimelineView *timeline = m_desk->timeline();
    connect(timeline, &TimelineView::taskSelected, this, select);
    connect(timeline, &TimelineView::tasksRequested, this, &MainWindow::selectTasks);
    connect(timeline, &TimelineView::lineRequested, this, &MainWindow::goToLineOf);
    connectStage(select);
    narration::NarrationPane *told = m_desk->narration();
    connect(told, &narration::NarrationPane::timeRequested, &m_runs, &RunController::seek);
    connect(told, &narration::NarrationPane::taskSelected, this, select);
    connect(told, &narration::NarrationPane::found, timeline, [timeline](TaskId task, Time time) {
        timeline->reveal(time);
        timeline->showTask(task);
    });
    connect(m_desk->problems(), &problems::ProblemsPane::problemChosen, this,
            &MainWindow::showProblem);
    connect(m_desk->output(), &output::OutputPane::inputSent, this, &MainWindow::sendInput);
    connect(m_desk->output(), &output::OutputPane::inputEnded, this, &MainWindow::endInput);

    connect(m_header->pace(), &PaceSlider::paceChanged, this, [this](double pace) {
        const playback::Rhythm rhythm = m_header->pace()->rhythm();
        m_runs.setPace(rhythm, pace);
        m_desk->stage()->setPace(rhythm, pace);
        m_preferences.setPace(rhythm, pace);
    });
    connect(m_modeBar->pythons(), &PythonChooser::chosen, this, &MainWindow::choosePython);
    connect(m_modeBar->pythons(), &PythonChooser::looked, this,
            [this] { m_notices->setPythonTrouble(m_modeBar->pythons()->trouble()); });
    connect(m_notices, &Notices::chosen, this, &MainWindow::carryOut);
}

void MainWindow::connectStage(const std::function<void(TaskId)> &select)
{
    stage::StageView *stage = m_desk->stage();
    connect(stage, &stage::StageView::taskSelected, this, select);
    connect(stage, &stage::StageView::objectSelected, this, [this, stage](ObjectId object) {
        stage->setSelectedObject(stage->selectedObject() == object ? ObjectId::None : object);
    });
    connect(m_desk->problems(), &problems::ProblemsPane::countChanged, stage,
            [this, stage] { stage->setProblems(m_desk->problems()->found()); });
    connect(m_desk->timeline(), &TimelineView::visibleRangeChanged, stage,
            [stage](const timeline::TimeRange &range) {
                stage->setStretch({range.begin, range.end});
            });
}

/// Whether the keys of a search are meant for what happened, which is what the timeline shows as
/// well.
bool MainWindow::searchesNarration() const
{
    const QWidget *focused = focusWidget();
    return focused && (m_desk->narration()->isAncestorOf(focused) || focused == m_desk->timeline());
}

// ---- language, theme, zoom

void MainWindow::setLanguage(const QString &code)
{
    m_preferences.setLanguage(code);
    m_menus->showLanguage(code);
    language::use(*QCoreApplication::instance(), code.isEmpty() ? language::ofSystem() : code);
    if (const course::Exercise *open = exercise())
        openExercise(open->id, m_program.variant());
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_preferences.setTheme(choice);
    m_menus->showTheme(choice);
    applyAppearance();
}

void MainWindow::setZoom(qreal zoom)
{
    m_preferences.setZoom(std::abs(zoom - 1) < 0.04 ? 1 : zoom);
    applyAppearance();
}

Theme MainWindow::theme() const
{
    switch (m_preferences.theme()) {
    case ThemeChoice::Light:
        return Theme::light();
    case ThemeChoice::Dark:
        return Theme::dark();
    case ThemeChoice::HighContrast:
        return Theme::highContrast();
    case ThemeChoice::System:
        break;
    }
    const bool dark = m_systemPalette.color(QPalette::Window).lightness() < 128;
    return dark ? Theme::dark() : Theme::light();
}

void MainWindow::applyAppearance()
{
    const Theme look = theme();
    const qreal zoom = m_preferences.zoom();
    QApplication::setFont(interfaceFont(zoom));
    QApplication::setPalette(paletteOf(look));
    setStyleSheet(styleSheetOf(look, zoom));
    m_actions->setTheme(look);
    m_header->setZoom(zoom);
    m_desk->setTheme(look);
    showLines();
}

/// The desktop has changed its colours: without ours for a moment, they can be read.
void MainWindow::takeSystemTheme()
{
    QApplication::setPalette(QPalette());
    m_systemPalette = QApplication::palette();
    applyAppearance();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_menus->retranslate();
    m_desk->contents()->setCourse(m_course, language::current());
    m_notices->retranslate();
    showProgram();
    takeTime();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        takeSystemTheme();
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_notices)
        retranslate();
}

// ---- the window itself

void MainWindow::showKeys()
{
    if (!m_keys)
        m_keys = new KeysDialog(*m_actions, this);
    m_keys->show();
    m_keys->raise();
    m_keys->activateWindow();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Trama"),
                                tr("Trama %1 lets you see concurrency in real Python programs.\n\n"
                                   "It is free software under the GNU General Public License, "
                                   "version 3 or later.")
                                    .arg(QCoreApplication::applicationVersion()),
                                QMessageBox::NoButton, this);
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_desk->contents()->view()->setFocus();
    if (!std::exchange(m_shown, true)) // asking every Python takes time; the window comes first
        QTimer::singleShot(50, this, &MainWindow::lookForPythons);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Keys that reach the window were wanted by no pane: nobody is typing.
    switch (event->modifiers() == Qt::NoModifier ? event->key() : 0) {
    case Qt::Key_Space:
        return m_actions->play->trigger();
    case Qt::Key_Left:
        return m_actions->stepBack->trigger();
    case Qt::Key_Right:
        return m_actions->stepForward->trigger();
    default:
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_program.keep();
    m_preferences.setLayout(QStringLiteral("window"), saveGeometry());
    m_desk->keepLayout(m_preferences);
    QMainWindow::closeEvent(event);
}

} // namespace trama::window
