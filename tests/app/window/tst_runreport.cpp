// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runreport.h"
#include "tests/support/events.h"

#include <QTest>

using namespace trama;
using namespace trama::test;
using window::reportOf;
using window::RunReport;
using Kind = window::RunReport::Kind;

/// What is told of a run that went wrong, from what Python itself writes.
class RunReportTest : public QObject
{
    Q_OBJECT

private slots:
    void aRunThatWentWell()
    {
        QCOMPARE(reportOf({}, exited(0), program).kind, Kind::None);
    }

    void aSyntaxError()
    {
        Trace trace;
        error(trace, "  File \"/home/ana/soma.py\", line 3\n    for i in range(3)\n"
                     "                     ^\nSyntaxError: expected ':'\n");
        const RunReport report = reportOf(trace, exited(1), program);
        QCOMPARE(report.kind, Kind::Syntax);
        QCOMPARE(report.line, 3);
        QCOMPARE(report.sentence("soma.py"),
                 QString("Python cannot read line 3 of soma.py: SyntaxError: expected ':'"));
    }

    void aSyntaxErrorThatTheProbeSawToo()
    {
        Trace trace;
        trace.addTask({});
        error(trace, "  File \"/home/ana/soma.py\", line 2\n    for\n"
                     "SyntaxError: expected ':'\n");
        trace.append(test::event(20, task(0), Verb::Raise,
                                 static_cast<std::int64_t>(trace.intern("SyntaxError"))));
        const RunReport report = reportOf(trace, exited(1), program);
        QCOMPARE(report.kind, Kind::Syntax);
        QCOMPARE(report.line, 2);
        QCOMPARE(report.words, QString("SyntaxError: expected ':'"));
    }

    void anExceptionInALibraryIsMarkedWhereTheProgramCalledIt()
    {
        Trace trace;
        error(trace, "Traceback (most recent call last):\n"
                     "  File \"/home/ana/soma.py\", line 9, in <module>\n    main()\n"
                     "  File \"/home/ana/soma.py\", line 5, in main\n    json.loads('{')\n"
                     "  File \"/usr/lib/python3.11/json/decoder.py\", line 353, in raw_decode\n"
                     "json.decoder.JSONDecodeError: Expecting property name\n");
        const RunReport report = reportOf(trace, exited(1), program);
        QCOMPARE(report.kind, Kind::Exception);
        QCOMPARE(report.line, 5);
        QCOMPARE(report.words, QString("json.decoder.JSONDecodeError: Expecting property name"));
    }

    void anExceptionInAThreadNamesIt()
    {
        Trace trace;
        trace.addTask({});
        Task thread;
        thread.kind = TaskKind::Thread;
        thread.parent = task(0);
        thread.name = trace.intern("A");
        trace.addTask(thread);
        Event raised = test::event(50, task(1), Verb::Raise,
                             static_cast<std::int64_t>(trace.intern("ValueError: no %1 seats")));
        raised.site = trace.internSite({trace.intern(program.toStdString()), {}, 7});
        trace.append(raised);
        const RunReport report = reportOf(trace, exited(0), program);
        QCOMPARE(report.line, 7);
        QCOMPARE(report.time, at(50));
        QCOMPARE(report.sentence("soma.py"),
                 QString("“A” raised an exception at line 7: ValueError: no %1 seats"));
    }

    void endings_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("kind");
        using run::How;
        const auto row = [](const char *name, How how, int code, Kind kind) {
            QTest::newRow(name) << static_cast<int>(how) << code << static_cast<int>(kind);
        };
        row("sys.exit(3)", How::Exited, 3, Kind::Exit);
        row("a signal", How::Killed, 11, Kind::Signal);
        row("the learner stopped it", How::Stopped, 9, Kind::Stopped);
        row("it ran too long", How::Limit, 9, Kind::Limit);
        row("it used too much", How::Exceeded, 9, Kind::Exceeded);
        row("it never started", How::Failed, 0, Kind::Failed);
    }

    void endings()
    {
        QFETCH(int, how);
        QFETCH(int, code);
        QFETCH(int, kind);
        run::Outcome outcome;
        outcome.how = static_cast<run::How>(how);
        outcome.code = code;
        outcome.sentence = QStringLiteral("because");
        const RunReport report = reportOf({}, outcome, program);
        QCOMPARE(static_cast<int>(report.kind), kind);
        QCOMPARE(report.sentence("soma.py").isEmpty(), report.kind == Kind::Stopped);
    }

private:
    const QString program = QStringLiteral("/home/ana/soma.py");

    static run::Outcome exited(int code)
    {
        run::Outcome outcome;
        outcome.how = run::How::Exited;
        outcome.code = code;
        return outcome;
    }

    /// As it comes: line by line.
    static void error(Trace &trace, const std::string &text)
    {
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t end = text.find('\n', at) + 1;
            trace.append(test::event(10, TaskId::None, Verb::OutputError,
                               static_cast<std::int64_t>(trace.intern(text.substr(at, end - at)))));
            at = end;
        }
    }
};

QTEST_GUILESS_MAIN(RunReportTest)
#include "tst_runreport.moc"
