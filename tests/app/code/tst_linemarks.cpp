// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/linemarks.h"
#include "tests/support/events.h"

#include <QTest>

using namespace trama;
using namespace trama::code;
using namespace trama::test;

/// Where tasks are in a file, and where something was done last.
class LineMarksTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_record = std::make_unique<RunRecord>();
        tell(10, 0, Verb::Begin, "own.py", 1);
        tell(20, 1, Verb::Begin, "own.py", 4);
        tell(30, 0, Verb::Load, "own.py", 7);
        tell(40, 1, Verb::Load, "other.py", 9);
        m_record->extend();
    }

    void theLineThatActedLast_data()
    {
        QTest::addColumn<int>("time");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("line");
        QTest::newRow("before anything") << 5 << "own.py" << 0;
        QTest::newRow("the first") << 10 << "own.py" << 1;
        QTest::newRow("another task's") << 25 << "own.py" << 4;
        QTest::newRow("what is done elsewhere is passed over") << 50 << "own.py" << 7;
        QTest::newRow("in the other file") << 50 << "other.py" << 9;
        QTest::newRow("in no file") << 50 << "none.py" << 0;
    }

    void theLineThatActedLast()
    {
        QFETCH(int, time);
        QFETCH(QString, file);
        QFETCH(int, line);
        QCOMPARE(actingLine(*m_record, at(time), file.toStdString()), line);
    }

    void eachTaskIsMarkedAtItsLine()
    {
        const std::vector<LineMark> marks = lineMarks(*m_record, at(30), "own.py");
        QCOMPARE(marks, (std::vector<LineMark>{{4, {task(1)}}, {7, {task(0)}}}));
    }

private:
    void tell(int time, int who, Verb verb, const char *file, int line)
    {
        Event one = test::event(time, task(who), verb);
        Trace &trace = m_record->trace;
        one.site = trace.internSite({trace.intern(file), StringId::Empty, line});
        trace.append(one);
    }

    std::unique_ptr<RunRecord> m_record;
};

QTEST_GUILESS_MAIN(LineMarksTest)
#include "tst_linemarks.moc"
