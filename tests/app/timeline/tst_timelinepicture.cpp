// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/contrast.h"
#include "shownrun.h"

#include <set>

using namespace trama;
using namespace trama::test;

/// What the timeline draws, by its pixels: colour says who, shape says what.
class TimelinePictureTest : public QObject
{
    Q_OBJECT

    static Time us(std::int64_t microseconds) { return LessonRun::us(microseconds); }

    static QImage column(const QImage &image, int x) { return image.copy(x, 0, 1, image.height()); }

    /// A run of one task that is in a condition from 100 to 900 µs.
    static std::shared_ptr<RunRecord> only(Verb verb)
    {
        auto record = std::make_shared<RunRecord>();
        Trace &trace = record->trace;
        Task task;
        task.name = trace.intern("main");
        const TaskId id = trace.addTask(task);
        trace.append(test::event(0, id, Verb::CoreOn, core(0)));
        trace.append(test::event(0, id, Verb::Begin));
        if (verb == Verb::CoreOff)
            trace.append(test::event(100'000, id, verb, core(0), OffReason::Waiting));
        else {
            trace.append(test::event(100'000, id, verb, -1));
            trace.append(test::event(100'000, id, Verb::CoreOff, core(0), OffReason::Waiting));
        }
        trace.advance(us(900));
        record->extend();
        return record;
    }

private slots:
    void theFontIsTheOneOfTheDesign()
    {
        // Without it other tests would pass on boxes in place of letters.
        QCOMPARE(QFontInfo(ShownRun::font()).family(), QStringLiteral("Inter"));
    }

    void aRunningSpanIsSolidInItsTasksColour_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QColor>("colour");
        QTest::newRow("main") << 0 << 220 << QColor(0x70757D);
        QTest::newRow("A") << 220 << 800 << QColor(0x0072B2);
        QTest::newRow("B") << 950 << 1200 << QColor(0xD55E00);
    }

    void aRunningSpanIsSolidInItsTasksColour()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QColor, colour);
        LessonRun run;
        ShownRun shown(run.record());
        const QImage bar = shown.bar(core(0), us(from), us(to));
        QVERIFY(share(bar, colour) > 0.9);
        // The rest is its letter.
        const QImage middle = bar.copy(bar.width() / 2 - 8, 2, 16, bar.height() - 4);
        QVERIFY(share(middle, letterOn(colour)) > 0.03);
        QVERIFY(share(bar.copy(2, 2, bar.width() / 2 - 12, bar.height() - 4), colour) == 1);
    }

    void spansBeginAndEndWhereTheyShould()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const QImage image = shown.view.grab().toImage();
        const int y = shown.at(core(0), us(0)).y() + 6; // below the letters
        const int border = qRound(shown.x(us(220)));
        QCOMPARE(image.pixelColor(border - 2, y), QColor(0x70757D));
        QCOMPARE(image.pixelColor(border + 1, y), QColor(0x0072B2));
        QCOMPARE(image.pixelColor(qRound(shown.x(us(1840))) + 20, y),
                 shown.view.scene().theme.side);
    }

    void readyIsHatched()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const QImage bar = shown.bar(run.a(), us(800), us(1200));
        QVERIFY(share(bar, QColor(0x0072B2)) < 0.1);
        // Stripes: along a line the brightness goes up and down again and again.
        int changes = 0;
        bool dark = false;
        for (int x = 0; x < bar.width(); ++x) {
            const bool now = bar.pixelColor(x, bar.height() / 2).lightness() < 190;
            changes += now != dark;
            dark = now;
        }
        QVERIFY2(changes > bar.width() / 10, qPrintable(QString::number(changes)));
    }

    void blockedIsALineFromABarOn()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const QColor vermilion(0xD55E00);
        const QImage bar = shown.bar(run.b(), us(1560), us(1830));
        const double along = share(column(bar, bar.width() / 2), vermilion);
        QVERIFY(along > 0.05 && along < 0.2);
        QVERIFY(share(column(bar, 0), vermilion) > 0.5);
        QCOMPARE(share(bar.copy(4, bar.height() / 2, bar.width() - 4, 1), vermilion), 1);
    }

    void joiningIsALineToo()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const QImage bar = shown.bar(run.main(), us(960), us(1830));
        const double along = share(column(bar, bar.width() / 2), QColor(0x70757D));
        QVERIFY(along > 0.05 && along < 0.2);
    }

    void conditionsDifferInShape_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::newRow("sleeping: dots") << Verb::Sleep << 0.05 << 0.2;
        QTest::newRow("input and output: dots") << Verb::IoWait << 0.05 << 0.2;
        QTest::newRow("joining: a line") << Verb::JoinWait << 0.08 << 0.2;
        QTest::newRow("not known for what: an outline") << Verb::CoreOff << 0.03 << 0.15;
        QTest::newRow("ended: nothing but the grid") << Verb::End << 0. << 0.02;
    }

    /// How much is covered, and how often that changes along the middle.
    void conditionsDifferInShape()
    {
        QFETCH(Verb, verb);
        QFETCH(double, least);
        QFETCH(double, most);
        ShownRun shown(only(verb));
        const QImage bar = shown.bar(task(0), us(150), us(850));
        const QColor paper = shown.view.scene().theme.card;
        const double covered = 1 - share(bar, paper);
        QVERIFY2(covered >= least && covered <= most, qPrintable(QString::number(covered)));
        int changes = 0;
        for (int x = 1; x < bar.width(); ++x)
            changes += (bar.pixelColor(x, bar.height() / 2) == paper)
                       != (bar.pixelColor(x - 1, bar.height() / 2) == paper);
        const bool dotted = verb == Verb::Sleep || verb == Verb::IoWait;
        QVERIFY2(dotted == (changes > bar.width() / 5), qPrintable(QString::number(changes)));
    }

    void aLockShowsItsHolder()
    {
        LessonRun run;
        ShownRun shown(run.record());
        QVERIFY(share(shown.bar(run.lock(), us(300), us(500)), QColor(0x0072B2)) > 0.8);
        QVERIFY(share(shown.bar(run.lock(), us(1000), us(1150)), QColor(0xD55E00)) > 0.8);
        QCOMPARE(share(shown.bar(run.lock(), us(800), us(990)), QColor(0x0072B2)), 0);
    }

    void aValueIsATokenInTheColourOfWhoWroteIt()
    {
        LessonRun run;
        Trace &trace = run.record()->trace;
        Object counter;
        counter.kind = ObjectKind::Variable;
        const ObjectId id = trace.addObject(counter);
        for (const auto &[time, who] : {std::pair(1900, run.a()), std::pair(2400, run.b())}) {
            Event write = test::event(time * 1000, who, Verb::Store, id);
            write.argument = trace.addItem(id, {Payload::integer(7)});
            trace.append(write);
        }
        trace.advance(us(2900));
        run.record()->extend();
        ShownRun shown(run.record());
        QRectF token = shown.view.scene().bar(shown.row(id));
        token.setLeft(shown.x(us(2400)));
        token.setWidth(token.height() + 2);
        const QImage image = shown.view.grab(token.toRect()).toImage();
        QVERIFY(share(image, QColor(0xD55E00)) > 0.05);
        QVERIFY(share(image, shown.view.scene().theme.card) > 0.3);
        QCOMPARE(share(image, QColor(0x0072B2)), 0);
    }

    void aQueueIsAsHighAsItIsFull()
    {
        LessonRun run;
        Trace &trace = run.record()->trace;
        Object queue;
        queue.kind = ObjectKind::Queue;
        const ObjectId id = trace.addObject(queue);
        for (int i = 0; i < 4; ++i) {
            Event put = test::event((2000 + 100 * i) * 1000, run.a(), Verb::Put, id);
            put.argument = trace.addItem(id, {});
            trace.append(put);
        }
        trace.advance(us(2400));
        run.record()->extend();
        ShownRun shown(run.record());
        const QColor paper = shown.view.scene().theme.card;
        double last = 1;
        for (int i = 0; i < 4; ++i) {
            const QImage bar = shown.bar(id, us(2000 + 100 * i), us(2100 + 100 * i));
            const double empty = share(bar, paper);
            QVERIFY2(empty < last - 0.1, qPrintable(QString::number(empty)));
            last = empty;
        }
        QVERIFY(last < 0.1);
    }

    void anArrowLeadsFromWhoStartedToWhoBegins()
    {
        LessonRun run;
        const int release = int(run.record()->trace.events().size());
        run.add(1850, run.main(), Verb::Release, run.lock());
        ShownRun before(run.record());
        run.add(1860, run.b(), Verb::WokenBy, std::int64_t(release));
        run.record()->trace.advance(us(2000));
        run.record()->extend();
        ShownRun shown(run.record());
        // Between main and B stands A's lane, which is crossed.
        const QRectF bar = shown.view.scene().bar(shown.row(run.a()));
        const QRectF crossing(shown.x(us(1850)) - 2, bar.top(), 8, 3);
        const QImage image = shown.view.grab(crossing.toRect()).toImage();
        int drawn = 0;
        for (int x = 0; x < image.width(); ++x)
            drawn += image.pixelColor(x, 1).lightness() < 200;
        QVERIFY(drawn > 0);
    }

    void whatIsTooFineForSpansIsAMixByHeight()
    {
        LessonRun run;
        for (int i = 0; i < 20000; ++i) {
            run.add(2000 + 3 * i, run.a(), Verb::CoreOff, core(0));
            run.add(2001 + 3 * i, run.a(), Verb::CoreOn, core(0));
        }
        run.record()->extend();
        ShownRun shown(run.record());
        // Two thirds of the time on the core, one third idle.
        const QImage bar = shown.bar(core(0), us(10000), us(50000));
        const double full = share(bar, QColor(0x0072B2));
        QVERIFY2(full > 0.6 && full < 0.73, qPrintable(QString::number(full)));
        QVERIFY(share(bar.copy(0, bar.height() - 4, bar.width(), 3), QColor(0x0072B2)) > 0.95);
        QVERIFY(share(bar.copy(0, 0, bar.width(), 3), QColor(0x0072B2)) < 0.05);
    }

    void thePlayheadStandsAtItsTime()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.view.setTime(us(600));
        shown.settle();
        const QImage image = shown.view.grab().toImage();
        const int y = shown.at(core(1), us(0)).y();
        const QColor ink = shown.view.scene().theme.ink;
        const int x = qRound(shown.x(us(600)));
        QCOMPARE(image.pixelColor(x, y), ink);
        QVERIFY(image.pixelColor(x + 5, y) != ink);
        // The triangle is broad above the lanes.
        QCOMPARE(image.pixelColor(x + 4, qRound(shown.view.scene().area.top()) - 5), ink);
    }

    void whenThePlayheadMovesItsOldPlaceIsClean()
    {
        LessonRun run;
        ShownRun shown(run.record());
        shown.view.setTime(us(600));
        shown.settle();
        shown.view.setTime(us(700));
        shown.settle();
        const QImage moved = shown.view.grab().toImage();
        ShownRun fresh(run.record());
        fresh.view.setTime(us(700));
        fresh.settle();
        QCOMPARE(moved, fresh.view.grab().toImage());
    }

    void themesChangePaperAndInk()
    {
        LessonRun run;
        ShownRun shown(run.record());
        for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::highContrast()}) {
            shown.view.setTheme(theme);
            shown.settle();
            const QImage image = shown.view.grab().toImage();
            QCOMPARE(image.pixelColor(2, image.height() - 3), theme.card);
            const QColor colour = taskStyle(run.record()->trace, task(1), theme).colour;
            QVERIFY(share(shown.bar(core(0), us(220), us(800)), colour) > 0.9);
            const LaneRow &row = shown.row(core(0));
            const QImage label =
                image.copy(0, int(shown.view.scene().top(row)), 100, int(row.height));
            QVERIFY(share(label, theme.ink) > 0.01);
        }
    }

    void theSelectedTaskStandsOut()
    {
        LessonRun run;
        ShownRun shown(run.record());
        const QPoint place(4, shown.at(run.a(), us(0)).y());
        QCOMPARE(shown.view.grab().toImage().pixelColor(place), Theme::light().card);
        shown.view.setSelectedTasks({run.a()});
        shown.settle();
        QCOMPARE(shown.view.grab().toImage().pixelColor(place), Theme::light().selection);
    }

    void nothingIsShownOfNoRecord()
    {
        ShownRun shown(nullptr);
        const QImage image = shown.view.grab().toImage();
        std::set<QRgb> colours;
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, image.height() / 2));
        QVERIFY(colours.size() <= 3); // paper and grid
    }
};

QTEST_MAIN(TimelinePictureTest)
#include "tst_timelinepicture.moc"
