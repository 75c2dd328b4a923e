// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/codepane.h"
#include "app/theme/theme.h"
#include "app/window/notices.h"
#include "app/window/openprogram.h"
#include "app/window/orderssearch.h"
#include "app/window/preferences.h"
#include "app/window/runcontroller.h"
#include "app/window/runhistory.h"
#include "core/course/course.h"
#include "core/playback/landmarks.h"

#include <QMainWindow>
#include <QPalette>
#include <functional>

namespace trama::window
{

class Actions;
class Desk;
class Header;
class KeysDialog;
class Menus;
class ModeBar;

/// Joins the panes, the actions, the open program and its runs into a window. What a pane shows
/// it takes from the record and the player; the window itself remembers nothing of a run.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session &session, course::Course course, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens `file`; without one, what was open last; without that, the first exercise.
    void openFirst(const QString &file = {});
    void openExercise(const QString &id, const QString &variant = {});
    void openFile(const QString &path);

    /// An empty code is the system's language.
    void setLanguage(const QString &code);
    void setThemeChoice(ThemeChoice choice);
    void setZoom(qreal zoom);

    /// Runs the open program in an order that was saved.
    void runInOrder(const QString &path);
    /// Saves the order of the run that is shown.
    void saveOrder(const QString &path);

    const OpenProgram &program() const { return m_program; }
    RunController &runs() { return m_runs; }
    Desk &desk() { return *m_desk; }
    Actions &actions() { return *m_actions; }

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindow.cpp: assembly
    void createParts();
    void connectActions();
    void connectViewActions();
    void connectPanes();
    void connectStage(const std::function<void(TaskId)> &select);
    void connectRuns();
    void retranslate();
    void applyAppearance();
    void takeSystemTheme();
    Theme theme() const;
    bool searchesNarration() const;
    void showKeys();
    void showAbout();

    // mainwindow_program.cpp: the open program
    void connectProgram();
    void chooseFile();
    void takeOpened();
    void showProgram();
    void remember();
    void saveProgram();
    void lookForPythons();
    void choosePython(const QString &path);
    QString breadcrumb() const;
    const course::Exercise *exercise() const;

    // mainwindow_lab.cpp: the order in which its tasks go
    void connectLab();
    void setMode(RunMode mode);
    void showMode();
    void land();
    void runNextSeed();
    void chooseOrder();
    void chooseWhereToSave();
    void follow(run::Request request, const lab::Schedule &schedule, const QString &other);
    void stepTo(playback::Landmark landmark, bool forward);
    void runToSurprise();

    // mainwindow_orders.cpp: all orders of the program
    void connectOrders();
    void tryAllOrders();
    void startSearch();
    void showSearch();
    void takeFindings();
    void showSearchState();
    void replay(std::size_t place);

    // mainwindow_run.cpp: its runs
    void run();
    void onceSaved(void (MainWindow::*go)());
    bool save();
    void startRun();
    run::Request requestToRun() const;
    void carryOut(Notices::Remedy remedy, bool always);
    void sendInput(const QString &line);
    void endInput();
    void takeRecord();
    void takeGrowth();
    void takeTime();
    void takeState();
    void takeEnd(const run::Outcome &outcome);
    void showLines();
    void followLines();
    void selectTasks(std::vector<TaskId> tasks);
    void goToLineOf(TaskId task);
    void showProblem();
    std::optional<code::LineProblem> lineProblem(const PastRun &past) const;
    PastRun *shownRun();
    void keepRun(std::shared_ptr<const RunRecord> record);

    // mainwindow_choices.cpp: another way, in the Lab
    void connectChoices();
    void choose(int number);
    void goAnotherWay(const PastRun &past, std::size_t choice, std::uint8_t actor);
    void cancelWay();
    void showWayThatAsks();
    void takeWay(const run::Outcome &outcome);
    void goBackToFormer();
    void showChoiceState();

    /// The way that is being gone, until its run is over.
    struct Way
    {
        Time choice{};          ///< its time in the former run
        std::uint32_t step = 0; ///< of the schedule, that is taken otherwise
        Input input;            ///< that the former run was given, and this one is given too
        bool cancelled = false;
    };

    course::Course m_course;
    Preferences m_preferences;
    QPalette m_systemPalette;
    OpenProgram m_program;
    Session &m_session;
    RunController m_runs;
    RunHistory m_history;
    OrdersSearch m_search;
    Actions *m_actions = nullptr;
    Menus *m_menus = nullptr;
    Header *m_header = nullptr;
    ModeBar *m_modeBar = nullptr;
    Desk *m_desk = nullptr;
    Notices *m_notices = nullptr;
    KeysDialog *m_keys = nullptr;
    std::optional<Way> m_way;
    void (MainWindow::*m_onceSaved)() = nullptr; ///< what the learner was about to do
    std::vector<TaskId> m_selected;              ///< tasks that stand out everywhere
    bool m_shown = false;
    bool m_landing = false; ///< the run under way is to be shown from its first choice on
};

} // namespace trama::window
