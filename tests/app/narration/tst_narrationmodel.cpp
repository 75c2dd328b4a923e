// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narration/narrationmodel.h"
#include "app/narration/narrationsearch.h"
#include "tests/support/lessonrun.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace trama;
using namespace trama::test;
using narration::NarrationModel;
using narration::NarrationSearch;

/// Rows follow the record, and words are found in them.
class NarrationModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }

    void keepsTheRulesOfModelsWhileItGrows()
    {
        LessonRun run;
        NarrationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRecord(run.record());
        const int before = model.rowCount();
        QCOMPARE(before, 14);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        run.add(1900, run.a(), Verb::Release, run.lock(), 9);
        run.record()->extend();
        model.refresh();
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.rowCount(), before + 1);
        QCOMPARE(model.text(before), QString("A releases lock; waiting: B"));
        model.setSubject({run.b(), ObjectId::None});
        QCOMPARE(model.rowCount(), 5);
        model.setRecord(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void aRowTellsWhenWhoAndWhat()
    {
        const LessonRun run;
        NarrationModel model;
        model.setRecord(run.record());
        const NarrationModel::Row row = model.row(3);
        QCOMPARE(row.text, QString("A takes lock (it was free)"));
        QCOMPARE(row.timeText, QString("0.300"));
        QCOMPARE(row.task, run.a());
        QCOMPARE(model.spoken(3), QString("0.300 ms: A takes lock (it was free)"));
        QCOMPARE(model.place(3), QString("counter.py, line 9"));
    }

    void theTimeIsWrittenAsTheLanguageHasIt()
    {
        const LessonRun run;
        NarrationModel model;
        model.setRecord(run.record());
        QLocale::setDefault(QLocale(QStringLiteral("pt_BR")));
        QCOMPARE(model.row(3).timeText, QString("0,300"));
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    }

    void theRowAtATimeIsTheLastOneThatHappened()
    {
        const LessonRun run;
        NarrationModel model;
        QVERIFY(!model.rowAt(Time{}));
        model.setRecord(run.record());
        QCOMPARE(model.rowAt(Time(-1)), std::nullopt);
        QCOMPARE(model.rowAt(LessonRun::us(299)), 2);
        QCOMPARE(model.rowAt(LessonRun::us(300)), 3);
        QCOMPARE(model.rowAt(LessonRun::us(9000)), model.rowCount() - 1);
    }

    void searchGoesRoundTheEndInBothDirections()
    {
        const LessonRun run;
        NarrationModel model;
        model.setRecord(run.record());
        NarrationSearch search(model);
        QSignalSpy found(&search, &NarrationSearch::found);
        QSignalSpy notFound(&search, &NarrationSearch::notFound);
        const auto next = [&](const char *text, int from, bool forward) {
            found.clear();
            search.start(text, from, forward);
            return found.isEmpty() ? -1 : found.first().first().toInt();
        };
        QCOMPARE(next("TAKES LOCK", -1, true), 3);
        QCOMPARE(next("takes lock", 3, true), 5);
        QCOMPARE(next("takes lock", 3, false), 12);
        QCOMPARE(next("waits for lock, held by A", 10, true), 13);
        QCOMPARE(next("The program begins", 3, true), 0);
        QCOMPARE(notFound.count(), 0);
        QCOMPARE(next("nothing like it", 3, true), -1);
        QCOMPARE(next("nothing like it", 3, false), -1);
        QCOMPARE(notFound.count(), 2);
    }

    void searchOfMuchGivesWayToTheWindow()
    {
        auto record = std::make_shared<RunRecord>();
        record->trace.addTask({});
        for (int i = 0; i < 60'000; ++i)
            record->trace.append(test::event(i, task(0), Verb::IoWait));
        record->trace.append(test::event(60'000, task(0), Verb::Wake));
        record->extend();
        NarrationModel model;
        model.setRecord(record);
        NarrationSearch search(model);
        QSignalSpy found(&search, &NarrationSearch::found);
        QSignalSpy searched(&search, &NarrationSearch::searched);
        search.start("wakes up", 0, true);
        QVERIFY(found.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 60'000);
        QCOMPARE(found.first().first().toInt(), 60'000);
        QVERIFY(!searched.isEmpty());
    }

    void aSearchEndsWhenTheRowsChange()
    {
        auto record = std::make_shared<RunRecord>();
        record->trace.addTask({});
        for (int i = 0; i < 60'000; ++i)
            record->trace.append(test::event(i, task(0), Verb::IoWait));
        record->extend();
        NarrationModel model;
        model.setRecord(record);
        NarrationSearch search(model);
        QSignalSpy notFound(&search, &NarrationSearch::notFound);
        search.start("wakes up", 0, true);
        model.setRecord(nullptr);
        QTest::qWait(30);
        QCOMPARE(notFound.count(), 0);
    }
};

QTEST_MAIN(NarrationModelTest)
#include "tst_narrationmodel.moc"
