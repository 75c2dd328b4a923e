// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/code/codepane.h"
#include "app/code/editor.h"
#include "app/lesson/contentslist.h"
#include "app/narration/narrationpane.h"
#include "app/narration/narrationview.h"
#include "app/output/outputpane.h"
#include "app/output/outputview.h"
#include "app/stage/stageview.h"
#include "app/timeline/timelineview.h"
#include "app/widgets/tabcard.h"
#include "app/window/actions.h"
#include "app/window/codecard.h"
#include "app/window/desk.h"
#include "home.h"
#include "tests/support/events.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QToolButton>

using namespace trama;
using namespace trama::test;
using window::MainWindow;

/// The window with its real panes, the real course and a real session that runs nothing.
class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QSettings().clear();
        m_session = std::make_unique<Session>();
        m_window = std::make_unique<MainWindow>(*m_session, m_course);
        m_window->setLanguage("en");
        m_window->openFirst();
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void beginsWithTheFirstExercise()
    {
        QCOMPARE(m_window->program().exercise(), m_course.first()->id);
        QCOMPARE(code().text(), m_window->program().text());
        const QAbstractItemView *list = m_window->desk().contents()->view();
        QCOMPARE(list->currentIndex().data().toString(), m_course.first()->titles["en"]);
    }

    void aTabShowsAnotherVariant()
    {
        const QString before = code().text();
        QList<QToolButton *> tabs = m_window->findChildren<QToolButton *>("variantTab");
        QCOMPARE(std::size_t(tabs.size()), m_course.first()->variants.size());
        QTest::mouseClick(tabs[1], Qt::LeftButton);
        QCOMPARE(m_window->program().variant(), m_course.first()->variants[1].id);
        QVERIFY(code().text() != before);
    }

    void anEditCanBeTakenBack()
    {
        const QString before = code().text();
        auto *restore = m_window->findChild<QToolButton *>("restoreButton");
        QVERIFY(!restore->isVisible());
        code().editor()->setFocus();
        QTest::keyClicks(code().editor(), "# 1");
        QTRY_VERIFY(restore->isVisible());
        QCOMPARE(restore->text(), QString("edited · restore"));
        QVERIFY(m_window->program().text().startsWith("# 1"));
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(code().text(), before);
        QVERIFY(!restore->isVisible());
        code().editor()->undo();
        QVERIFY2(code().text().startsWith("# 1"), "restoring can be undone");
        m_window->actions().restore->trigger();
    }

    void theStageComesAndGoesWithItsKey()
    {
        stage::StageView *stage = m_window->desk().stage();
        QVERIFY2(!stage->isVisible(), "a beginner begins without it");
        QTest::keyClick(m_window.get(), Qt::Key_F4);
        QVERIFY(stage->isVisible());
        m_window->runs().seek(Time{});
        QTest::keyClick(m_window.get(), Qt::Key_F4);
        QVERIFY(!stage->isVisible());
    }

    void everythingHasANameForWhoCannotSeeIt()
    {
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool interactive =
                qobject_cast<const QAbstractButton *>(widget) ||
                qobject_cast<const QComboBox *>(widget) ||
                qobject_cast<const QLineEdit *>(widget) ||
                (qobject_cast<const QAbstractSlider *>(widget) &&
                 !qobject_cast<const QScrollBar *>(widget)) ||
                (qobject_cast<const QAbstractScrollArea *>(widget) &&
                 widget->focusPolicy() != Qt::NoFocus);
            const bool inner = widget->parentWidget() && // the list of a combo box, its button …
                               widget->parentWidget()->inherits("QComboBoxPrivateContainer");
            if (interactive && !inner && !widget->isHidden())
                QVERIFY2(!widget->accessibleName().isEmpty(),
                         qPrintable(QString("%1 %2").arg(widget->metaObject()->className(),
                                                         widget->objectName())));
        }
    }

    void everyActionHasAKeyOfItsOwnAndTellsIt()
    {
        QSet<QKeySequence> taken;
        for (const QAction *action : m_window->actions().all()) {
            QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->text()));
            QVERIFY(action->toolTip().contains(window::keysOf(*action)));
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!taken.contains(key), qPrintable(key.toString()));
                taken.insert(key);
            }
        }
    }

    void keysMoveThroughARun()
    {
        m_window->runs().show(twoTasks());
        QCOMPARE(m_window->runs().time(), at(300));
        m_window->desk().contents()->view()->setFocus();
        QTest::keyClick(focused(), Qt::Key_Comma);
        QCOMPARE(m_window->runs().time(), at(200));
        QTest::keyClick(focused(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->runs().time(), at(100));
        QTest::keyClick(focused(), Qt::Key_Period);
        QCOMPARE(m_window->runs().time(), at(200));
        QTest::keyClick(focused(), Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(m_window->runs().time(), at(0));
        QVERIFY(!m_window->actions().stepBack->isEnabled());
        QTest::keyClick(focused(), Qt::Key_End, Qt::AltModifier);
        QCOMPARE(m_window->runs().time(), at(300));
    }

    void keysOfTheRunAreLettersInTheProgram()
    {
        m_window->runs().show(twoTasks());
        code().editor()->setFocus();
        QTest::keyClicks(code().editor(), ",. ");
        QCOMPARE(m_window->runs().time(), at(300));
        QVERIFY(code().text().startsWith(",. "));
        m_window->actions().restore->trigger();
    }

    void panesFollowTheTime()
    {
        m_window->runs().show(twoTasks());
        output::OutputView *view = m_window->desk().output()->view();
        m_window->runs().seek(at(150));
        QCOMPARE(view->text(), QString("one"));
        m_window->runs().toEnd();
        QCOMPARE(view->text(), QString("one\ntwo"));
        m_window->runs().toStart();
        QCOMPARE(view->text(), QString());
    }

    void playingGoesOnToTheEndAndStands()
    {
        m_window->runs().show(twoTasks());
        m_window->runs().playOrPause();
        QVERIFY(m_window->runs().state().moving);
        QTRY_COMPARE(m_window->runs().time(), at(300));
        QTRY_VERIFY(!m_window->runs().state().moving);
    }

    void zoomIsOneForAllAndKept()
    {
        const qreal before = QApplication::font().pointSizeF();
        m_window->actions().zoomIn->trigger();
        QVERIFY(QApplication::font().pointSizeF() > before);
        QCOMPARE(window::Preferences().zoom(), 1.1);
        m_window->actions().zoomReset->trigger();
        QCOMPARE(QApplication::font().pointSizeF(), before);
    }

    void everyThemeCanBeShown()
    {
        using window::ThemeChoice;
        QSet<QRgb> papers;
        for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
            m_window->setThemeChoice(choice);
            const QImage picture = m_window->grab().toImage();
            papers.insert(picture.pixel(picture.width() - 3, picture.height() - 3));
        }
        QCOMPARE(papers.size(), 3);
        m_window->setThemeChoice(ThemeChoice::Light);
    }

    void theThemeIsKeptAndFollowsTheSystemOrNot()
    {
        using window::ThemeChoice;
        m_window->setThemeChoice(ThemeChoice::HighContrast);
        QCOMPARE(window::Preferences().theme(), ThemeChoice::HighContrast);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::highContrast().card);
        QEvent changed(QEvent::ThemeChange); // of the desktop
        QCoreApplication::sendEvent(m_window.get(), &changed);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::highContrast().card);
        m_window->setThemeChoice(ThemeChoice::System);
        QApplication::setPalette(Theme::dark().card); // what was set is not the system's
        QCoreApplication::sendEvent(m_window.get(), &changed);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::light().card);
        m_window->setThemeChoice(ThemeChoice::Light);
    }

    void aProgramOfOnesOwnIsListedAndRemembered()
    {
        const QString path = m_home.write("mine.py", "print('mine')\n");
        m_window->openFile(path);
        QCOMPARE(code().text(), QString("print('mine')\n"));
        QVERIFY(
            !m_window->findChildren<QToolButton *>("variantTab").first()->isVisible());
        MainWindow second(*m_session, m_course);
        second.openFirst();
        QCOMPARE(second.program().path(), path);
    }

    void fitsASmallScreen()
    {
        m_window->resize(1024, 700);
        QCOMPARE(m_window->size(), QSize(1024, 700));
        QVERIFY(m_window->minimumSizeHint().width() <= 1024);
        QVERIFY(m_window->minimumSizeHint().height() <= 700);
    }

    void theLayoutIsKept()
    {
        auto *splitter = m_window->findChild<QSplitter *>("topSplitter");
        splitter->setSizes({300, 500});
        const QList<int> sizes = splitter->sizes();
        const QSize size = m_window->size();
        m_window->close();
        MainWindow second(*m_session, m_course);
        second.show();
        QCOMPARE(second.size(), size);
        QCOMPARE(second.findChild<QSplitter *>("topSplitter")->sizes(), sizes);
    }

    void aClickOnWhatHappenedGoesThere()
    {
        m_window->runs().show(twoTasks());
        QTest::mouseClick(tab(window::Desk::Narration), Qt::LeftButton);
        narration::NarrationView *view = m_window->desk().narration()->view();
        QVERIFY(view->isVisible());
        QCOMPARE(view->currentIndex().row(), 5);
        const QRect row = view->visualRect(view->model()->index(2, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          {row.right() - 10, row.center().y()});
        QCOMPARE(m_window->runs().time(), at(100));
        m_window->runs().seek(at(200));
        QCOMPARE(view->currentIndex().row(), 3);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(m_window->runs().time(), at(300));
        QTest::keyClick(view, Qt::Key_Comma); // a key of the window
        QCOMPARE(m_window->runs().time(), at(200));
    }

    void aTaskIsSelectedEverywhere()
    {
        m_window->runs().show(twoTasks());
        emit m_window->desk().narration()->taskSelected(task(1));
        QCOMPARE(m_window->desk().timeline()->scene().selected, std::vector<TaskId>{task(1)});
        emit m_window->desk().timeline()->taskSelected(task(1));
        QVERIFY(m_window->desk().timeline()->scene().selected.empty());
    }

    void aSearchIsWhereTheLearnerIs()
    {
        m_window->runs().show(twoTasks());
        m_window->desk().tabs()->showTab(window::Desk::Narration);
        const auto field = [](const QWidget *pane) {
            return pane->findChild<QLineEdit *>("findField");
        };
        m_window->desk().narration()->view()->setFocus();
        QTest::keyClick(focused(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(field(m_window->desk().narration())->hasFocus());
        QVERIFY(!field(&code())->isVisible());
        QTest::keyClicks(focused(), "two");
        QTest::keyClick(focused(), Qt::Key_Return);
        QTRY_COMPARE(m_window->runs().time(), at(200));
        code().editor()->setFocus();
        QTest::keyClick(focused(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(field(&code())->hasFocus());
    }

    void aProblemIsCountedAndShown()
    {
        m_window->runs().show(twoTasks());
        QCOMPARE(tab(window::Desk::Problems)->accessibleName(), QString("Problems"));
        m_window->runs().show(deadlock());
        QCOMPARE(tab(window::Desk::Problems)->accessibleName(), QString("Problems: 1"));
        QVERIFY(!tab(window::Desk::Problems)->icon().isNull());
        QTest::mouseClick(tab(window::Desk::Problems), Qt::LeftButton);
        QTest::mouseClick(m_window->findChild<QPushButton *>("showMe"), Qt::LeftButton);
        QCOMPARE(m_window->runs().time(), at(40));
        QCOMPARE(m_window->desk().timeline()->scene().selected.size(), std::size_t(2));
        m_window->runs().show(twoTasks());
        QCOMPARE(tab(window::Desk::Problems)->accessibleName(), QString("Problems"));
        QVERIFY(m_window->desk().timeline()->scene().selected.empty());
    }

    void aWishForInputIsSeenOnEveryTab()
    {
        m_window->desk().tabs()->showTab(window::Desk::Problems);
        emit m_window->desk().output()->askedChanged(true);
        QVERIFY(!tab(window::Desk::Output)->icon().isNull());
        QVERIFY(tab(window::Desk::Output)->accessibleName().contains("waits for input"));
        QTest::mouseClick(tab(window::Desk::Output), Qt::LeftButton);
        QVERIFY(tab(window::Desk::Output)->icon().isNull());
        emit m_window->desk().output()->askedChanged(false);
    }

    void arrowKeysGoFromTabToTab()
    {
        m_window->desk().tabs()->showTab(window::Desk::Narration);
        tab(window::Desk::Narration)->setFocus();
        QTest::keyClick(focused(), Qt::Key_Right);
        QCOMPARE(m_window->desk().tabs()->current(), int(window::Desk::Output));
        QVERIFY(tab(window::Desk::Output)->hasFocus());
    }

    void theTabIsKept()
    {
        m_window->desk().tabs()->showTab(window::Desk::Narration);
        m_window->close();
        MainWindow second(*m_session, m_course);
        QCOMPARE(second.desk().tabs()->current(), int(window::Desk::Narration));
    }

private:
    QToolButton *tab(int place) { return m_window->desk().tabs()->button(place); }
    code::CodePane &code() { return *m_window->desk().codeCard()->code(); }
    static QWidget *focused() { return QApplication::focusWidget(); }

    /// main prints at 100, A at 200, both are over at 300.
    static std::shared_ptr<RunRecord> twoTasks()
    {
        auto record = std::make_shared<RunRecord>();
        Trace &trace = record->trace;
        trace.info.coreCount = 2;
        Task known;
        known.name = trace.intern("main");
        known.process = task(0);
        trace.addTask(known);
        known.kind = TaskKind::Thread;
        known.parent = task(0);
        known.name = trace.intern("A");
        trace.addTask(known);
        const auto text = [&](const char *words) {
            return static_cast<std::int64_t>(trace.intern(words));
        };
        trace.append(test::event(0, task(0), Verb::Begin));
        trace.append(test::event(0, task(1), Verb::Begin));
        trace.append(test::event(100, task(0), Verb::Print, text("one\n")));
        trace.append(test::event(200, task(1), Verb::Print, text("two\n")));
        trace.append(test::event(300, task(1), Verb::End));
        trace.append(test::event(300, task(0), Verb::End));
        record->extend();
        return record;
    }

    /// main and A wait for each other's lock, from 40 on.
    static std::shared_ptr<RunRecord> deadlock()
    {
        auto record = twoTasks();
        auto made = std::make_shared<RunRecord>();
        Trace &trace = made->trace;
        for (const Task &known : record->trace.tasks()) {
            Task same = known;
            same.name = trace.intern(record->trace.text(known.name));
            trace.append(test::event(0, trace.addTask(same), Verb::Begin));
        }
        for (int i = 0; i < 2; ++i) {
            trace.addObject({});
            trace.append(test::event(10, task(i), Verb::Obtain, object(i)));
        }
        for (int i = 0; i < 2; ++i) {
            Event wait = test::event(30 + 10 * i, task(i), Verb::Wait, object(1 - i));
            wait.argument = -1;
            trace.append(wait);
        }
        made->extend();
        return made;
    }

    Home m_home;
    course::Course m_course = realCourse();
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
