// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownrun.h"
#include "tests/support/busyrun.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace trama;
using namespace trama::test;
using timeline::TimeRange;

Q_DECLARE_METATYPE(trama::TaskId)
Q_DECLARE_METATYPE(std::vector<trama::TaskId>)

/// What the timeline does when it is clicked, dragged, turned at and typed to.
class TimelineViewTest : public QObject
{
    Q_OBJECT

    static Time us(std::int64_t microseconds) { return LessonRun::us(microseconds); }

private slots:
    void initTestCase()
    {
        qRegisterMetaType<trama::Time>("trama::Time");
        qRegisterMetaType<trama::TaskId>("trama::TaskId");
        qRegisterMetaType<std::vector<trama::TaskId>>("std::vector<trama::TaskId>");
    }

    void theWheelKeepsTheTimeUnderThePointer()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const QPoint pointer(700, 100);
        const Time under = shown.view.scene().scale().time(700);
        const Time span = shown.view.visibleRange().span();
        for (const int turned : {120, 120, 360, -120, 60}) {
            shown.wheel(pointer, turned);
            QVERIFY(std::abs(shown.x(under) - 700) < 1);
        }
        QVERIFY(shown.view.visibleRange().span() < span / 2);
    }

    void theWheelGoesNoFurtherThanEverything()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const TimeRange all = shown.view.visibleRange();
        shown.wheel({700, 100}, -1200);
        QCOMPARE(shown.view.visibleRange(), all);
        QCOMPARE(all.begin, Time{});
    }

    void shiftAndTheWheelPan()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.wheel({700, 100}, 480);
        const TimeRange before = shown.view.visibleRange();
        shown.wheel({700, 100}, -120, Qt::ShiftModifier);
        const TimeRange after = shown.view.visibleRange();
        QCOMPARE(after.span(), before.span());
        QVERIFY(after.begin > before.begin);
    }

    void draggingPansWithThePointer()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.wheel({700, 100}, 600);
        const Time under = shown.view.scene().scale().time(700);
        QSignalSpy selected(&shown.view, &TimelineView::taskSelected);
        QTest::mousePress(shown.plot(), Qt::LeftButton, {}, {700, 100});
        QTest::mouseMove(shown.plot(), {720, 100});
        QTest::mouseMove(shown.plot(), {640, 100});
        QTest::mouseRelease(shown.plot(), Qt::LeftButton, {}, {640, 100});
        QVERIFY(std::abs(shown.x(under) - 640) < 1.5);
        QCOMPARE(selected.count(), 0);
    }

    void aDoubleClickShowsEverything()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const TimeRange all = shown.view.visibleRange();
        shown.wheel({700, 100}, 600);
        QVERIFY(shown.view.visibleRange() != all);
        QTest::mouseDClick(shown.plot(), Qt::LeftButton, {}, {700, 100});
        QCOMPARE(shown.view.visibleRange(), all);
    }

    void aClickSelectsTheTaskAndMovesNothing_data()
    {
        QTest::addColumn<int>("lane"); // 0 core, 1 A's, 2 the lock
        QTest::addColumn<int>("time");
        QTest::addColumn<std::uint32_t>("task");
        QTest::newRow("on a core") << 0 << 1100 << 2u;
        QTest::newRow("running") << 1 << 500 << 1u;
        QTest::newRow("ready") << 1 << 1000 << 1u;
        QTest::newRow("holding") << 2 << 400 << 1u;
        QTest::newRow("an empty stretch of a lock") << 2 << 900 << std::uint32_t(TaskId::None);
    }

    void aClickSelectsTheTaskAndMovesNothing()
    {
        QFETCH(int, lane);
        QFETCH(int, time);
        QFETCH(std::uint32_t, task);
        LessonRun run;
        ShownRun shown(run.record());
        const timeline::LaneKey lanes[] = {core(0), run.a(), run.lock()};
        const TimeRange range = shown.view.visibleRange();
        QSignalSpy selected(&shown.view, &TimelineView::taskSelected);
        QSignalSpy requested(&shown.view, &TimelineView::timeRequested);
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {}, shown.at(lanes[lane], us(time)));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.first().first().value<TaskId>(), TaskId(task));
        QCOMPARE(requested.count(), 0);
        QCOMPARE(shown.view.visibleRange(), range);
        QVERIFY(shown.view.scene().selected.empty()); // whoever is asked decides
    }

    void aClickOnALabelSelectsItsTask()
    {
        LessonRun run;
        ShownRun shown(run.record());
        QSignalSpy selected(&shown.view, &TimelineView::taskSelected);
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {},
                          QPoint(30, shown.at(run.b(), us(0)).y()));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.first().first().value<TaskId>(), run.b());
    }

    void theRulerScrubs()
    {
        LessonRun run;
        ShownRun shown(run.record());
        QSignalSpy requested(&shown.view, &TimelineView::timeRequested);
        const auto last = [&] { return requested.last().first().value<Time>(); };
        const int y = 8;
        QTest::mousePress(shown.plot(), Qt::LeftButton, {}, {qRound(shown.x(us(500))), y});
        QCOMPARE(requested.count(), 1);
        QVERIFY(std::abs((last() - us(500)).count()) < 2000);
        QTest::mouseMove(shown.plot(), {qRound(shown.x(us(900))), 150});
        QVERIFY(std::abs((last() - us(900)).count()) < 2000);
        QTest::mouseMove(shown.plot(), {5, y});
        QCOMPARE(last(), Time{});
        QTest::mouseMove(shown.plot(), {1335, y});
        QCOMPARE(last(), run.record()->trace.end());
        const int asked = requested.count();
        QTest::mouseRelease(shown.plot(), Qt::LeftButton, {}, {1335, y});
        QTest::mouseMove(shown.plot(), {400, y});
        QCOMPARE(requested.count(), asked);
    }

    void thePlayheadsTriangleIsTakenAlsoAmongTheLanes()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.view.setTime(us(700));
        QSignalSpy requested(&shown.view, &TimelineView::timeRequested);
        const QPoint tip(qRound(shown.x(us(700))), qRound(shown.view.scene().area.top()) + 2);
        QTest::mousePress(shown.plot(), Qt::LeftButton, {}, tip);
        QTest::mouseMove(shown.plot(), {tip.x() + 100, 120});
        QTest::mouseRelease(shown.plot(), Qt::LeftButton, {}, {tip.x() + 100, 120});
        QVERIFY(requested.count() >= 1);
        const Time wanted = shown.view.scene().scale().time(tip.x() + 100);
        QCOMPARE(requested.last().first().value<Time>(), wanted);
    }

    void keysZoomAndPan()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.view.setTime(us(900));
        const TimeRange all = shown.view.visibleRange();
        QTest::keyClick(&shown.view, Qt::Key_Plus);
        QTest::keyClick(&shown.view, Qt::Key_Plus);
        const TimeRange closer = shown.view.visibleRange();
        QVERIFY(closer.span() < all.span() * 6 / 10);
        QVERIFY(closer.contains(us(900)));
        QTest::keyClick(&shown.view, Qt::Key_Right);
        QVERIFY(shown.view.visibleRange().begin > closer.begin);
        QTest::keyClick(&shown.view, Qt::Key_Left);
        QVERIFY(std::abs((shown.view.visibleRange().begin - closer.begin).count()) < 100);
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QCOMPARE(shown.view.visibleRange().begin, Time{});
        QTest::keyClick(&shown.view, Qt::Key_End);
        QVERIFY(shown.view.visibleRange().contains(run.record()->trace.end()));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&shown.view, Qt::Key_Minus);
        QCOMPARE(shown.view.visibleRange(), all);
    }

    void keysOfTheWindowAreLeftToIt()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const TimeRange before = shown.view.visibleRange();
        QTest::keyClick(&shown.view, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(shown.view.visibleRange(), before);
    }

    void aLiveRunStaysInSight()
    {
        LessonRun run;
        ShownRun shown(run.record());
        for (const int end : {2500, 5000, 40000}) {
            run.record()->trace.advance(us(end));
            run.record()->extend();
            shown.view.refresh();
            QCOMPARE(shown.view.visibleRange().begin, Time{});
            QVERIFY(shown.view.visibleRange().contains(us(end)));
        }
    }

    void aZoomOfALiveRunIsKeptAndItsEdgeFollowed()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.wheel({qRound(shown.x(us(1840))), 100}, 600);
        const Time span = shown.view.visibleRange().span();
        run.record()->trace.advance(us(9000));
        run.record()->extend();
        shown.view.refresh();
        QCOMPARE(shown.view.visibleRange().span(), span);
        QVERIFY(shown.view.visibleRange().contains(us(9000)));
    }

    void newTasksGetTheirLanes()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const std::size_t before = shown.view.scene().layout.rows.size();
        Task task;
        task.kind = TaskKind::Thread;
        task.process = run.main();
        task.birth = 9;
        task.name = run.record()->trace.intern("C");
        run.record()->trace.addTask(task);
        run.record()->extend();
        shown.view.refresh();
        QCOMPARE(shown.view.scene().layout.rows.size(), before + 1);
        QCOMPARE(shown.view.scene().style(TaskId(3)).letter, QStringLiteral("C"));
    }

    void thePlayheadStaysInSightWhilePlaying()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.view.setTime(us(200));
        for (int i = 0; i < 6; ++i)
            shown.view.zoomIn();
        QVERIFY(!shown.view.visibleRange().contains(us(900)));
        for (int t = 200; t <= 900; t += 10)
            shown.view.setTime(us(t));
        QVERIFY(shown.view.visibleRange().contains(us(900)));
    }

    void whoPannedAwayFromThePlayheadIsLeftThere()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.view.setTime(us(100));
        shown.wheel({qRound(shown.x(us(1500))), 100}, 1200);
        const TimeRange away = shown.view.visibleRange();
        QVERIFY(!away.contains(us(100)));
        shown.view.setTime(us(150));
        QCOMPARE(shown.view.visibleRange(), away);
    }

    void manyLanesScroll()
    {
        const auto record = busyRun(1000, 40);
        ShownRun shown(record);
        auto *bar = shown.view.findChild<QScrollBar *>();
        QVERIFY(bar->isVisible());
        const int before = shown.at(task(5), us(0)).y();
        bar->setValue(bar->singleStep());
        QCOMPARE(shown.at(task(5), us(0)).y(), before - bar->singleStep());
        bar->setValue(bar->maximum());
        shown.settle();
        const LaneRow &last = shown.view.scene().layout.rows.back();
        QVERIFY(shown.view.scene().top(last) + last.height <= shown.view.scene().area.bottom());
        shown.view.resize(1340, 1400);
        shown.settle();
        QVERIFY(!bar->isVisible());
    }

    void anAxisOfStepsGivesEachTheSameRoom()
    {
        LessonRun run;
        run.record()->trace.info.coreSource = Source::Virtual;
        run.add(1900, run.a(), Verb::Sleep, 2'000'000'000);
        run.add(1900, run.a(), Verb::CoreOff, core(0), 0, OffReason::Waiting);
        run.add(2'001'900, run.a(), Verb::Wake, 0);
        run.add(2'001'901, run.a(), Verb::Release, run.lock());
        run.record()->extend();
        ShownRun shown(run.record());
        const auto room = [&](std::int64_t from, std::int64_t to) {
            return shown.x(us(to)) - shown.x(us(from));
        };
        QVERIFY(room(1900, 2'001'900) > 1e5 * room(2'001'900, 2'001'901));
        shown.view.setTime(us(1900));
        shown.view.setCount(timeline::Count::Steps);
        shown.settle();
        QVERIFY(room(1900, 2'001'900) > 5);
        QVERIFY(std::abs(room(1900, 2'001'900) - room(2'001'900, 2'001'901)) < 0.01);
        QVERIFY(std::abs(room(1900, 1'001'900) - room(1'001'900, 2'001'900)) < 0.01);
        QVERIFY(shown.view.visibleRange().contains(us(2'001'901)));

        // A click on the ruler asks for the time that lies there.
        QSignalSpy asked(&shown.view, &TimelineView::timeRequested);
        const QPoint half(qRound(shown.x(us(1'001'900))),
                          qRound(shown.view.scene().area.top()) - 8);
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {}, half);
        QCOMPARE(asked.count(), 1);
        const auto time = asked.last().first().value<Time>();
        QVERIFY(time > us(1900) && time < us(2'001'900));
        QVERIFY(std::abs(shown.x(time) - half.x()) < 1);

        // The sleeping thread is dotted there: neither empty nor solid.
        const double drawn = share(shown.bar(run.a(), us(1900), us(2'001'900)), QColor(0x0072B2));
        QVERIFY2(drawn > 0 && drawn < 0.6, qPrintable(QString::number(drawn)));
        shown.view.setCount(timeline::Count::Time);
        shown.settle();
        QVERIFY(room(1900, 2'001'900) > 1e5 * room(2'001'900, 2'001'901));
    }

    void ofOtherRunsTheAxisCountsTime()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const double before = shown.x(us(700));
        shown.view.setCount(timeline::Count::Steps);
        shown.settle();
        QCOMPARE(shown.x(us(700)), before);
    }

    void arrowKeysGoFromLaneToLane()
    {
        LessonRun run;
        ShownRun shown(run.record());
        QSignalSpy asked(&shown.view, &TimelineView::tasksRequested);
        const auto current = [&] { return *shown.view.scene().current; };
        QTest::keyClick(&shown.view, Qt::Key_Down);
        QCOMPARE(current(), timeline::LaneKey(core(0)));
        QCOMPARE(asked.count(), 0);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&shown.view, Qt::Key_Down);
        QCOMPARE(current(), timeline::LaneKey(run.a()));
        QCOMPARE(asked.last().first().value<std::vector<TaskId>>(), std::vector{run.a()});
        QTest::keyClick(&shown.view, Qt::Key_Up);
        QCOMPARE(current(), timeline::LaneKey(run.main()));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&shown.view, Qt::Key_Down);
        QCOMPARE(current(), timeline::LaneKey(run.lock()));
    }

    void enterAsksForTheLine()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.view.setTime(us(400));
        QSignalSpy asked(&shown.view, &TimelineView::lineRequested);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QCOMPARE(asked.count(), 0); // nobody is selected
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(&shown.view, Qt::Key_Down);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.last().first().value<TaskId>(), run.a()); // it holds the lock then
    }

    void aProcessFoldsOverItsThreads()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const std::size_t before = shown.view.scene().layout.rows.size();
        QSignalSpy selected(&shown.view, &TimelineView::taskSelected);
        const QPoint triangle(8, shown.at(run.main(), us(0)).y());
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {}, triangle);
        QCOMPARE(shown.view.scene().layout.rows.size(), before - 2);
        QCOMPARE(shown.row(run.main()).kind, RowKind::FoldedProcess);
        QCOMPARE(selected.count(), 0);
        // What its threads do is in its lane: A runs while main is ready.
        QVERIFY(share(shown.bar(run.main(), us(300), us(700)), QColor(0x0072B2)) > 0.2);
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {}, triangle);
        QCOMPARE(shown.view.scene().layout.rows.size(), before);
    }

    void aKeyFoldsAndUnfolds()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.view.showTask(run.b());
        QTest::keyClick(&shown.view, Qt::Key_F);
        QCOMPARE(shown.row(run.main()).kind, RowKind::FoldedProcess);
        QTest::keyClick(&shown.view, Qt::Key_F);
        QCOMPARE(shown.row(run.main()).kind, RowKind::Process);
        QTest::keyClick(&shown.view, Qt::Key_F);
        shown.view.showTask(run.b());
        QCOMPARE(*shown.view.scene().current, timeline::LaneKey(run.b()));
    }

    void manyObjectsAreFolded()
    {
        LessonRun run;
        Trace &trace = run.record()->trace;
        for (int i = 0; i < 5000; ++i) {
            Object lock;
            lock.name = trace.intern("lock");
            run.add(1850 + i, run.a(), Verb::Release, trace.addObject(lock));
        }
        run.record()->extend();
        ShownRun shown(run.record());
        const LaneRow last = shown.view.scene().layout.rows.back();
        QCOMPARE(last.kind, RowKind::MoreObjects);
        QCOMPARE(last.count, 5001 - Folding::objectsShown);
        const auto &view = shown.view;
        shown.view.showTask(run.a());
        const auto scrolled = [&] {
            auto *bar = view.findChild<QScrollBar *>();
            bar->setValue(bar->maximum());
            return QPoint(60, qRound(view.scene().top(view.scene().layout.rows.back()) + 12));
        };
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {}, scrolled());
        QCOMPARE(view.scene().layout.rows.size(), std::size_t(5 + 5001 + 1));
        QCOMPARE(view.scene().layout.rows.back().kind, RowKind::FewerObjects);
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {}, scrolled());
        QCOMPARE(view.scene().layout.rows.back().kind, RowKind::MoreObjects);
    }

    void aKeyGoesToWhoWokeIt()
    {
        LessonRun run;
        // B has waited for the lock since 1560.
        run.add(1900, run.a(), Verb::Release, run.lock());
        const auto release = std::int64_t(run.record()->trace.events().size()) - 1;
        run.add(1920, run.b(), Verb::Obtain, run.lock());
        run.add(1920, run.b(), Verb::WokenBy, release);
        run.record()->extend();
        ShownRun shown(run.record());
        shown.view.setTime(us(1700));
        shown.view.setSelectedTasks({run.b()});
        QSignalSpy times(&shown.view, &TimelineView::timeRequested);
        QSignalSpy tasks(&shown.view, &TimelineView::tasksRequested);
        QTest::keyClick(&shown.view, Qt::Key_W);
        QCOMPARE(times.last().first().value<Time>(), us(1900));
        QCOMPARE(tasks.last().first().value<std::vector<TaskId>>(), std::vector{run.a()});
    }

    void inADeadlockTheKeySelectsItsCircle()
    {
        LessonRun run;
        Trace &trace = run.record()->trace;
        const ObjectId other = trace.addObject({});
        // A holds the lock and B waits for it.
        run.add(1900, run.b(), Verb::Obtain, other);
        const auto waits = [&trace](int time, TaskId who, ObjectId what) {
            trace.append({.time = us(time),
                          .argument = -1,
                          .task = who,
                          .object = what,
                          .verb = Verb::Wait});
        };
        waits(1901, run.b(), run.lock());
        waits(1902, run.a(), other);
        run.record()->extend();
        ShownRun shown(run.record());
        shown.view.setTime(us(1902));
        shown.view.setSelectedTasks({run.a()});
        QSignalSpy tasks(&shown.view, &TimelineView::tasksRequested);
        QTest::keyClick(&shown.view, Qt::Key_W);
        QCOMPARE(tasks.count(), 1);
        QCOMPARE(tasks.last().first().value<std::vector<TaskId>>().size(), 2u);
    }

    void aHugeFontMakesEverythingLarger()
    {
        LessonRun run;
        ShownRun shown(run.record(), {1600, 900});
        const double before = shown.row(core(0)).height;
        QFont font = ShownRun::font();
        font.setPixelSize(26);
        shown.view.setFont(font);
        shown.settle();
        QCOMPARE(shown.row(core(0)).height, 2 * before);
        QVERIFY(share(shown.bar(core(0), us(220), us(800)), QColor(0x0072B2)) > 0.9);
    }

    void aNewRecordStartsAfresh()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.view.setTime(us(500));
        shown.view.setSelectedTasks({run.a()});
        shown.wheel({700, 100}, 1200);
        shown.view.setRecord(std::make_shared<RunRecord>());
        QCOMPARE(shown.view.scene().time, Time{});
        QVERIFY(shown.view.scene().selected.empty());
        QCOMPARE(shown.view.visibleRange().begin, Time{});
        QVERIFY(shown.view.scene().layout.rows.empty());
    }

    void aTipIsShownOverASpan()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const QPoint place = shown.at(run.b(), us(1700));
        QHelpEvent event(QEvent::ToolTip, place, shown.plot()->mapToGlobal(place));
        QVERIFY(QCoreApplication::sendEvent(shown.plot(), &event));
        QVERIFY(event.isAccepted());
    }

    void isNamedForThoseWhoHear()
    {
        TimelineView view;
        QVERIFY(!view.accessibleName().isEmpty());
        QVERIFY(!view.findChild<QScrollBar *>()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TimelineViewTest)
#include "tst_timelineview.moc"
