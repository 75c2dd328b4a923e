// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/actions.h"

#include "app/widgets/icons.h"

#include <QActionGroup>

namespace trama::window
{

namespace
{
QList<QAction *> actionsFor(int count, QObject *parent)
{
    QList<QAction *> made;
    for (int i = 0; i < count; ++i)
        made.append(new QAction(parent));
    return made;
}
} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent),
      explore(new QAction(this)),
      measure(new QAction(this)),
      run(new QAction(this)),
      stop(new QAction(this)),
      play(new QAction(this)),
      toStart(new QAction(this)),
      stepBack(new QAction(this)),
      stepForward(new QAction(this)),
      toEnd(new QAction(this)),
      slower(new QAction(this)),
      faster(new QAction(this)),
      open(new QAction(this)),
      save(new QAction(this)),
      restore(new QAction(this)),
      saveOnRun(new QAction(this)),
      choosePython(new QAction(this)),
      allOrders(new QAction(this)),
      nextSeed(new QAction(this)),
      openOrder(new QAction(this)),
      saveOrder(new QAction(this)),
      formerOrder(new QAction(this)),
      meetingBack(new QAction(this)),
      meetingForward(new QAction(this)),
      lineBack(new QAction(this)),
      lineForward(new QAction(this)),
      toSurprise(new QAction(this)),
      nextProblem(new QAction(this)),
      find(new QAction(this)),
      findNext(new QAction(this)),
      findPrevious(new QAction(this)),
      nextVariant(new QAction(this)),
      nextPane(new QAction(this)),
      stage(new QAction(this)),
      zoomIn(new QAction(this)),
      zoomOut(new QAction(this)),
      zoomReset(new QAction(this)),
      fitTimeline(new QAction(this)),
      countSteps(new QAction(this)),
      menu(new QAction(this)),
      keys(new QAction(this)),
      about(new QAction(this)),
      quit(new QAction(this)),
      choose(actionsFor(9, this))
{
    for (QAction *action : all())
        action->setIconVisibleInMenu(false);
    saveOnRun->setCheckable(true);
    stage->setCheckable(true);
    countSteps->setCheckable(true);
    auto *modes = new QActionGroup(this);
    for (QAction *mode : {explore, measure}) {
        mode->setCheckable(true);
        modes->addAction(mode);
    }
    saveOrder->setEnabled(false);
    formerOrder->setEnabled(false);
    restore->setEnabled(false);
    about->setMenuRole(QAction::AboutRole);
    quit->setMenuRole(QAction::QuitRole);
    createKeys();
    retranslate();
}

QList<QAction *> Actions::all() const
{
    return {explore,     measure,     run,         stop,           play,         toStart,
            stepBack,    stepForward, meetingBack, meetingForward, lineBack,     lineForward,
            toSurprise,  nextProblem, toEnd,       formerOrder,    slower,       faster,
            open,        save,        restore,     saveOnRun,      choosePython, allOrders,
            nextSeed,    openOrder,   saveOrder,   find,           findNext,     findPrevious,
            nextVariant, nextPane,    stage,       zoomIn,         zoomOut,      zoomReset,
            fitTimeline, countSteps,  menu,        keys,           about,        quit};
}

void Actions::createKeys()
{
    const auto setKeys = [](QAction *action, std::initializer_list<const char *> names) {
        QList<QKeySequence> sequences;
        for (const char *name : names)
            sequences.append(QKeySequence(QLatin1String(name)));
        action->setShortcuts(sequences);
    };
    setKeys(explore, {"Ctrl+1"});
    setKeys(measure, {"Ctrl+2"});
    setKeys(run, {"Ctrl+R", "F9"});
    setKeys(stop, {"Shift+Esc", "Ctrl+."});
    setKeys(play, {"Ctrl+Space"});
    setKeys(toStart, {"Alt+Home"});
    setKeys(stepBack, {",", "Alt+Left"});
    setKeys(stepForward, {".", "Alt+Right"});
    setKeys(toEnd, {"Alt+End"});
    setKeys(slower, {"Alt+Down"});
    setKeys(faster, {"Alt+Up"});
    setKeys(open, {"Ctrl+O"});
    setKeys(save, {"Ctrl+S"});
    setKeys(restore, {"Ctrl+Shift+R"});
    setKeys(saveOnRun, {"Ctrl+Shift+S"});
    setKeys(choosePython, {"Ctrl+Shift+P"});
    setKeys(allOrders, {"F7", "Ctrl+Shift+A"});
    setKeys(nextSeed, {"Ctrl+Shift+N"});
    setKeys(openOrder, {"Ctrl+Shift+O"});
    setKeys(saveOrder, {"Ctrl+Shift+K"});
    setKeys(meetingBack, {"Shift+F10", "Ctrl+,"});
    setKeys(meetingForward, {"F11", "Ctrl+;"});
    setKeys(lineBack, {"Shift+F12", "Alt+PgUp"});
    setKeys(lineForward, {"F12", "Alt+PgDown"});
    setKeys(toSurprise, {"F8"});
    setKeys(nextProblem, {"Ctrl+F8"});
    setKeys(find, {"Ctrl+F"});
    setKeys(findNext, {"F3"});
    setKeys(findPrevious, {"Shift+F3"});
    setKeys(nextVariant, {"Ctrl+E"});
    setKeys(nextPane, {"F6"});
    setKeys(stage, {"F4"});
    setKeys(zoomIn, {"Ctrl++", "Ctrl+="});
    setKeys(zoomOut, {"Ctrl+-"});
    setKeys(zoomReset, {"Ctrl+0"});
    setKeys(fitTimeline, {"Ctrl+Shift+F"});
    setKeys(countSteps, {"Ctrl+Shift+T"});
    setKeys(menu, {"F10"});
    setKeys(keys, {"F1"});
    setKeys(about, {"Shift+F1"});
    setKeys(quit, {"Ctrl+Q"});
    setKeys(formerOrder, {"Ctrl+Z"});
    for (qsizetype i = 0; i < choose.size(); ++i)
        choose[i]->setShortcut(QKeySequence(static_cast<int>(Qt::Key_1 + i)));
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(" · ")); // a comma is one of the keys
}

void Actions::setWords(QAction *action, const QString &text, const QString &tip)
{
    action->setText(text);
    action->setIconText(QString(text).remove(QLatin1Char('&')));
    action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, keysOf(*action)));
}

void Actions::retranslate()
{
    retranslateTransport();
    retranslateRest();
}

void Actions::retranslateTransport()
{
    setWords(explore, tr("E&xplore"), tr("Run in the Lab: Trama decides the order"));
    setWords(measure, tr("&Measure"), tr("Run as it comes: the computer decides"));
    setWords(run, tr("&Run"), tr("Run the program"));
    setWords(stop, tr("S&top"),
             m_searching && !m_state.canStop ? tr("Stop trying orders") : tr("Stop the program"));
    if (m_state.moving)
        setWords(play, tr("&Pause"),
                 m_state.live ? tr("Hold the picture; the program goes on")
                              : tr("Hold the picture"));
    else
        setWords(play, tr("&Play"), tr("Play what happened"));
    setWords(toStart, tr("To the &start"), tr("To the start of the run"));
    setWords(stepBack, tr("Step &back"), tr("Back to the previous event"));
    setWords(stepForward, tr("Step &forward"), tr("On to the next event"));
    if (m_state.canStop)
        setWords(toEnd, tr("To the live &edge"), tr("To what happens now"));
    else
        setWords(toEnd, tr("To the &end"), tr("To the end of the run"));
    setWords(formerOrder, tr("Back to the former &order"),
             tr("Back to the order from which another way was gone"));
    for (qsizetype i = 0; i < choose.size(); ++i)
        setWords(choose[i], tr("Let &%1 go next").arg(i + 1),
                 tr("Let this task go next, while exploring"));
    setWords(slower, tr("S&lower"), tr("Play slower"));
    setWords(faster, tr("F&aster"), tr("Play faster"));
}

void Actions::retranslateRest()
{
    setWords(open, tr("&Open a program…"), tr("Open a Python program of your own"));
    setWords(save, tr("&Save"), tr("Save the program"));
    setWords(restore, tr("Res&tore the program"), tr("Undo all changes to the program"));
    setWords(saveOnRun, tr("Sa&ve my own programs when I run them"),
             tr("Save programs of your own without asking when they are run"));
    setWords(choosePython, tr("Choose P&ython…"), tr("Choose the Python that runs the programs"));
    setWords(allOrders, tr("&All orders"),
             tr("Run the program in every order that makes a difference"));
    setWords(nextSeed, tr("Next see&d"), tr("Take the next seed and run again"));
    setWords(openOrder, tr("Run in a sa&ved order…"),
             tr("Run the program in an order that was saved"));
    setWords(saveOrder, tr("Save this or&der…"), tr("Save the order of this run"));
    setWords(meetingBack, tr("Back to the previous &meeting"),
             tr("Back to where tasks last met at an object"));
    setWords(meetingForward, tr("On to the next m&eeting"),
             tr("On to where tasks next meet at an object"));
    setWords(toSurprise, tr("On to something &interesting"),
             tr("On until somebody has to wait or something goes wrong"));
    setWords(lineBack, tr("Back to the previous &line"),
             tr("Back to where a task came to its line"));
    setWords(lineForward, tr("On to the next l&ine"),
             tr("On to where a task comes to another line"));
    setWords(nextProblem, tr("To the next &problem"),
             tr("On to the next problem, and from the last one to the first"));
    setWords(find, tr("&Find…"), tr("Find in the program or in what happened"));
    setWords(findNext, tr("Find &next"), tr("Find the next place"));
    setWords(findPrevious, tr("Find pre&vious"), tr("Find the previous place"));
    setWords(nextVariant, tr("Next &variant"), tr("Show the exercise's next variant"));
    setWords(nextPane, tr("Next &pane"), tr("Go to the next pane"));
    setWords(stage, tr("&Stage"), tr("Show or hide the stage: a card for each lock, queue, core"));
    setWords(zoomIn, tr("&Larger"), tr("Make everything larger"));
    setWords(zoomOut, tr("&Smaller"), tr("Make everything smaller"));
    setWords(zoomReset, tr("&Normal size"), tr("Everything in its normal size"));
    setWords(countSteps, tr("&Count steps in the timeline"),
             tr("When exploring, the timeline's axis counts steps, otherwise virtual time"));
    setWords(fitTimeline, tr("&Whole run in the timeline"),
             tr("Show the whole run in the timeline"));
    setWords(menu, tr("&Menu"), tr("Open the menu"));
    setWords(keys, tr("&Keys"), tr("List all keys"));
    setWords(about, tr("&About Trama"), tr("About Trama"));
    setWords(quit, tr("&Quit"), tr("Quit Trama"));
}

void Actions::setTheme(const Theme &theme)
{
    const auto setIcon = [&](QAction *action, const char *name) {
        action->setIcon(themedIcon(QLatin1String(name), theme.ink, theme.faint));
    };
    run->setIcon(themedIcon(QStringLiteral("play"), theme.card, theme.muted));
    setIcon(stop, "stop");
    m_playIcon = themedIcon(QStringLiteral("play"), theme.ink, theme.faint);
    m_pauseIcon = themedIcon(QStringLiteral("pause"), theme.ink, theme.faint);
    play->setIcon(m_state.moving ? m_pauseIcon : m_playIcon);
    setIcon(toStart, "start");
    setIcon(stepBack, "back");
    setIcon(stepForward, "forward");
    setIcon(toEnd, "end");
    setIcon(menu, "menu");
}

void Actions::setState(const TransportState &state)
{
    m_state = state;
    run->setEnabled(state.canRun);
    stop->setEnabled(state.canStop || m_searching);
    play->setEnabled(state.canPlay);
    toStart->setEnabled(state.canGoBack);
    stepBack->setEnabled(state.canGoBack);
    stepForward->setEnabled(state.canGoForward);
    toEnd->setEnabled(state.canGoForward);
    play->setIcon(state.moving ? m_pauseIcon : m_playIcon);
    retranslateTransport();
}

void Actions::setSearching(bool searching)
{
    if (std::exchange(m_searching, searching) != searching)
        setState(m_state);
}

} // namespace trama::window
