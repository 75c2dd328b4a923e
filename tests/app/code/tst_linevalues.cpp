// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/linevalues.h"
#include "app/code/valuenotes.h"
#include "app/theme/taskstyle.h"
#include "tests/support/stagerun.h"

#include <QTest>

using namespace trama;
using namespace trama::test;
using namespace trama::code;

/// What stands behind the lines at which objects are made. Each is made at a line of its own, the
/// first at line 1, of run.py.
class LineValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void aVariableHasItsValue()
    {
        StageRun run;
        const ObjectId count = run.addObject(ObjectKind::Variable, "count");
        run.add(10, task(1), Verb::Store, count, run.item(count, "4"));
        run.add(20, task(2), Verb::Store, count, run.item(count, "five"));
        QCOMPARE(words(run, 5), QStringList());
        QCOMPARE(words(run, 10), QStringList({"1: = 4"}));
        QCOMPARE(words(run, 25), QStringList({"1: = five"}));
        QCOMPARE(words(run, 10), QStringList({"1: = 4"})); // and back
        run.add(30, task(2), Verb::Store, count, run.item(count, "<Thread>"));
        QCOMPARE(words(run, 35), QStringList());
    }

    void anArrayHasItsCells()
    {
        StageRun run;
        const ObjectId array = run.addObject(ObjectKind::Array, "array", 3);
        const std::int64_t last = std::int64_t(2) << 32;
        run.add(10, task(1), Verb::Store, array, run.item(array, "7"));
        run.add(20, task(1), Verb::Store, array, last + run.item(array, "9"));
        QCOMPARE(words(run, 15), QStringList({"1: = [7]"}));
        QCOMPARE(words(run, 25), QStringList({"1: = [7, ?, 9]"}));
    }

    void aLockSaysWhoHoldsItAndHowManyWait()
    {
        StageRun run;
        const ObjectId lock = run.addObject(ObjectKind::Lock, "lock");
        run.add(10, task(1), Verb::Wait, lock, -1);
        run.add(11, task(1), Verb::Obtain, lock, 1);
        run.add(20, task(2), Verb::Wait, lock, -1);
        run.add(30, task(1), Verb::Release, lock);
        run.add(30, task(2), Verb::Obtain, lock, 1);
        QCOMPARE(words(run, 5), QStringList());
        QCOMPARE(words(run, 15), QStringList({"1: held by A"}));
        QCOMPARE(words(run, 25), QStringList({"1: held by A, 1 task(s) wait for it"}));
        QCOMPARE(words(run, 35), QStringList({"1: held by B"}));
        const QList<LineNote> notes = at(run, 15);
        QCOMPARE(notes.first().colour, taskStyle(run.trace(), task(1), Theme::light()).text);
    }

    void countsAreTold()
    {
        StageRun run;
        const ObjectId seats = run.addObject(ObjectKind::Semaphore, "seats", 2);
        const ObjectId queue = run.addObject(ObjectKind::Queue, "queue");
        run.add(10, task(1), Verb::Obtain, seats, 1);
        run.add(20, task(1), Verb::Put, queue, run.item(queue, "x"));
        QCOMPARE(words(run, 15), QStringList({"1: 1 of 2 taken", "2: 0 thing(s) in it"}));
        QCOMPARE(words(run, 25), QStringList({"1: 1 of 2 taken", "2: 1 thing(s) in it"}));
    }

    void ofManyOnALineThoseThatActAreTold()
    {
        StageRun run;
        std::vector<ObjectId> forks;
        for (int i = 0; i < 5; ++i)
            forks.push_back(run.addObject(ObjectKind::Lock, "forks[" + std::to_string(i) + "]"));
        for (const ObjectId fork : forks)
            run.trace().object(fork).created = run.trace().object(forks[0]).created;
        run.add(10, task(1), Verb::Obtain, forks[3], 1);
        run.add(20, task(2), Verb::Obtain, forks[1], 1);
        QCOMPARE(words(run, 5), QStringList());
        QCOMPARE(words(run, 15), QStringList({"1: held by A"}));
        QCOMPARE(words(run, 25), QStringList({"1: forks[1]: held by B", "1: forks[3]: held by A"}));
    }

    void aVariableThatNamesTheLocksLineIsNotTold()
    {
        StageRun run;
        const ObjectId lock = run.addObject(ObjectKind::Lock, "lock");
        const ObjectId name = run.addObject(ObjectKind::Variable, "lock");
        run.trace().object(name).created = run.trace().object(lock).created;
        run.add(10, task(1), Verb::Store, name, run.item(name, "<lock>"));
        QCOMPARE(words(run, 15), QStringList());
    }

    void whatAnotherFileMakesIsNotTold()
    {
        StageRun run;
        const ObjectId count = run.addObject(ObjectKind::Variable, "count");
        run.add(10, task(1), Verb::Store, count, run.item(count, "4"));
        run.record();
        QVERIFY(lineValues(*run.record(), std::chrono::microseconds(10), "other.py").empty());
    }

private:
    static QList<LineNote> at(StageRun &run, int us)
    {
        const auto record = run.record();
        record->extend();
        return valueNotes(lineValues(*record, std::chrono::microseconds(us), "run.py"),
                          record->trace, Theme::light());
    }

    static QStringList words(StageRun &run, int us)
    {
        QStringList all;
        for (const LineNote &note : at(run, us))
            all += QStringLiteral("%1: %2").arg(note.line).arg(note.text());
        return all;
    }
};

QTEST_MAIN(LineValuesTest)
#include "tst_linevalues.moc"
