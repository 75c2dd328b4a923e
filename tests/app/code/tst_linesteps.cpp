// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/linesteps.h"
#include "app/code/stepnotes.h"
#include "tests/support/events.h"

#include <QTest>

using namespace trama;
using namespace trama::test;
using namespace trama::code;

/// Two threads add to a number at line 6, one after another; then one writes at line 7 alone.
class LineStepsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_record = std::make_unique<RunRecord>();
        Trace &trace = m_record->trace;
        for (const char *name : {"main", "A", "B"}) {
            Task known;
            known.kind = trace.tasks().empty() ? TaskKind::Process : TaskKind::Thread;
            known.process = task(0);
            known.name = trace.intern(name);
            trace.append(test::event(0, trace.addTask(known), Verb::Begin));
        }
        for (const char *name : {"n", "other"}) {
            Object variable;
            variable.name = trace.intern(name);
            trace.addObject(variable);
        }
    }

    void anUpdateIsReadingCalculatingAndWriting()
    {
        access(10, 1, Verb::Load, 3, 6);
        access(20, 2, Verb::Load, 3, 6);
        access(30, 1, Verb::Store, 4, 6);
        access(40, 2, Verb::Store, 4, 6);
        const std::vector<LineSteps> found = at(20);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].task, task(1));
        QCOMPARE(found[0].steps.size(), std::size_t(2));
        QVERIFY(found[0].steps[0].done && !found[0].steps[1].done);
        QCOMPARE(found[0].steps[0].value, std::string("3"));
        QCOMPARE(found[0].steps[1].value, std::string()); // not written yet
        QCOMPARE(words(20), QStringList({"A  read 3 → calculate → write"}));
        QCOMPARE(words(30), QStringList({"A  read 3 → calculate → write 4"}));
    }

    void eachTurnOfALoopIsAStayOfItsOwn()
    {
        access(10, 1, Verb::Load, 3, 6);
        access(20, 1, Verb::Store, 4, 6);
        access(30, 1, Verb::Load, 4, 6);
        access(40, 1, Verb::Store, 5, 6);
        QCOMPARE(words(20), QStringList({"A  read 3 → calculate → write 4"}));
        QCOMPARE(words(30), QStringList({"A  read 4 → calculate → write"}));
    }

    void whatIsNoUpdateIsNotTold()
    {
        access(10, 1, Verb::Load, 3, 6, 1);
        access(20, 1, Verb::Store, 3, 6, 0);
        access(30, 1, Verb::Load, 3, 7, 0);
        QVERIFY(at(20).empty());
        QVERIFY(at(30).empty());
    }

    void whereTasksAreIsEnough()
    {
        QVERIFY(at(0).empty());
        access(10, 1, Verb::Load, 3, 6);
        QVERIFY(at(5).empty());
    }

private:
    void access(int time, std::uint32_t who, Verb verb, std::int64_t value, int line,
                std::uint32_t what = 0)
    {
        Trace &trace = m_record->trace;
        Event one = test::event(time, task(who), verb, object(what));
        one.argument = trace.addItem(object(what), {Payload::integer(value), 0});
        one.site = trace.internSite({trace.intern("program.py"), trace.intern("work"), line});
        trace.append(one);
    }

    std::vector<LineSteps> at(int time)
    {
        m_record->extend();
        return lineSteps(*m_record, Time(time), lineMarks(*m_record, Time(time), "program.py"));
    }

    /// Of those that have begun a step.
    QStringList words(int time)
    {
        QStringList all;
        for (const LineNote &note : stepNotes(at(time), m_record->trace, Theme::light()))
            if (note.who == QLatin1String("A"))
                all += note.text();
        return all;
    }

    std::unique_ptr<RunRecord> m_record;
};

QTEST_MAIN(LineStepsTest)
#include "tst_linesteps.moc"
