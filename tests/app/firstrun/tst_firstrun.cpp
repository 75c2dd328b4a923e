// SPDX-License-Identifier: GPL-3.0-or-later
// The main job, end to end: the window opens an exercise, a click on Run runs the real program
// on the real Python, and the trace and the pixels of the lanes say what happened.
#include "app/theme/taskstyle.h"
#include "app/timeline/timelineview.h"
#include "app/window/actions.h"
#include "app/window/desk.h"
#include "app/window/mainwindow.h"
#include "core/course/loader.h"
#include "core/insight/metrics.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace trama;
using namespace trama::window;
using namespace std::chrono_literals;

class TestFirstRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aClickOnRunShowsTwoSleepersAtOnce();
    void twoBusyProcessesFillTheirLanes();
    void stopEndsTheRunAndKeepsWhatHappened();

private:
    QAbstractButton *buttonOf(const QAction *action) const;
    void click(const QAction *action);
    void runToTheEnd();
    TaskId named(const char *name) const;
    /// How many pixels of the timeline have exactly this task's colour.
    int pixelsOf(TaskId task) const;
    const Trace &trace() const { return m_window->runs().record()->trace; }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void TestFirstRun::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName("TramaTest");
    QCoreApplication::setApplicationName("tst_firstrun");
}

void TestFirstRun::init()
{
    course::Findings findings;
    course::Course course = course::load(course::standardFolder(), findings);
    m_session = std::make_unique<Session>();
    m_window = std::make_unique<MainWindow>(*m_session, std::move(course));
    m_window->setLanguage("en");
    m_window->setThemeChoice(ThemeChoice::Light);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestFirstRun::cleanup()
{
    m_window.reset();
    m_session.reset();
}

QAbstractButton *TestFirstRun::buttonOf(const QAction *action) const
{
    for (QObject *object : action->associatedObjects())
        if (auto *button = qobject_cast<QAbstractButton *>(object); button && button->isVisible())
            return button;
    return nullptr;
}

void TestFirstRun::click(const QAction *action)
{
    QAbstractButton *button = buttonOf(action);
    QVERIFY2(button, qPrintable("no visible button for " + action->text()));
    QVERIFY2(button->isEnabled(), qPrintable(action->text()));
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestFirstRun::runToTheEnd()
{
    QSignalSpy ended(&m_window->runs(), &RunController::ended);
    click(m_window->actions().run);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60'000);
    QCOMPARE(ended[0][0].value<run::Outcome>().how, run::How::Exited);
    QCOMPARE(ended[0][0].value<run::Outcome>().code, 0);
}

TaskId TestFirstRun::named(const char *name) const
{
    for (std::size_t i = 0; i < trace().tasks().size(); ++i)
        if (trace().text(trace().tasks()[i].name) == name)
            return static_cast<TaskId>(i);
    return TaskId::None;
}

int TestFirstRun::pixelsOf(TaskId task) const
{
    const QRgb colour = taskStyle(trace(), task, Theme::light()).colour.rgb();
    const QImage image = m_window->desk().timeline()->grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour ? 1 : 0;
    return count;
}

void TestFirstRun::aClickOnRunShowsTwoSleepersAtOnce()
{
    m_window->openExercise("two-sleepers", "threads");
    runToTheEnd();
    const insight::Metrics metrics = insight::measure(trace());
    QCOMPARE(trace().tasks().size(), std::size_t{3});
    const insight::TaskMetrics &a = metrics.tasks[index(named("A"))];
    const insight::TaskMetrics &b = metrics.tasks[index(named("B"))];
    QVERIFY(a.sleeping >= 2s && b.sleeping >= 2s);
    QVERIFY2(a.start < b.end && b.start < a.end, "they sleep at once");
    // A sleeper is a dotted line in its colour: some pixels, far from a filled lane.
    for (const TaskId task : {named("A"), named("B")}) {
        const int pixels = pixelsOf(task);
        QVERIFY2(pixels > 100, qPrintable(QString::number(pixels)));
    }
}

void TestFirstRun::twoBusyProcessesFillTheirLanes()
{
    m_window->openExercise("two-sleepers", "processes");
    runToTheEnd();
    const int sleeping = pixelsOf(named("A"));
    m_window->openExercise("two-workers", "processes");
    runToTheEnd();
    QCOMPARE(trace().task(named("A")).kind, TaskKind::Process);
    const int busy = pixelsOf(named("A"));
    QVERIFY2(busy > 2 * sleeping,
             qPrintable(QStringLiteral("%1 busy, %2 sleeping").arg(busy).arg(sleeping)));
}

void TestFirstRun::stopEndsTheRunAndKeepsWhatHappened()
{
    m_window->openExercise("two-sleepers", "serial");
    QSignalSpy ended(&m_window->runs(), &RunController::ended);
    click(m_window->actions().run);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->runs().record()->snapshots.latest().task(TaskId{0}).sleeping, 30'000);
    click(m_window->actions().stop);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 30'000);
    QCOMPARE(ended[0][0].value<run::Outcome>().how, run::How::Stopped);
    QVERIFY(trace().events().size() > 2);
    QCOMPARE(trace().events().back().verb, Verb::End);
}

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
