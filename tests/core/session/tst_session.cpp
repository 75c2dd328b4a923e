// SPDX-License-Identifier: GPL-3.0-or-later
// Real programs on the real Python: what the trace says of them is what they did.
#include "core/insight/metrics.h"
#include "core/insight/problems.h"
#include "core/session/session.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <set>

using namespace trama;
using namespace std::chrono_literals;

namespace
{
constexpr int patience = 60'000;
}

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void twoSleepersInThreadsSleepAtOnce();
    void aLockIsHeldByOneAtATime();
    void aProcessIsATaskWithItsOwnName_data();
    void aProcessIsATaskWithItsOwnName();
    void theTimesOfATaskAddUpToItsLife();
    void whatIsPrintedHasItsWriterAndItsLine();
    void threadsThatPrintAtOnceAreToldApart();
    void inputIsAskedForAndGiven();
    void aSyntaxErrorIsToldByTheProgramItself();
    void anExceptionIsAProblemWithItsLine();
    void stopEndsAnEndlessProgram_data();
    void stopEndsAnEndlessProgram();
    void theLimitEndsAnEndlessProgram();
    void aMissingPythonIsToldInASentence();
    void aBrokenPythonIsToldInASentence();
    void aMissingProgramIsToldInASentence();
    void aProgramThatKillsItselfKeepsItsTrace();
    void threadsThatComputeTakeTheGilInTurns();
    void aPreloadedLibraryStaysAndOursComesAfterIt();

private:
    /// Writes the program and runs it to its end, or until `until` becomes true.
    void run(const QByteArray &text, const std::function<bool()> &until = {});
    QString write(const QByteArray &text);
    TaskId named(const char *name) const;
    ObjectId objectNamed(const char *name) const;
    const insight::TaskMetrics &of(const char *name);
    QByteArray printed(Verb verb) const;
    bool alive(const QByteArray &mark) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    run::Request m_request;
    run::Outcome m_outcome;
    std::optional<insight::Metrics> m_metrics;
};

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>();
    m_request = {};
    m_request.python = TRAMA_TEST_PYTHON;
    m_metrics.reset();
    connect(m_session.get(), &Session::ended, this,
            [this](const run::Outcome &outcome) { m_outcome = outcome; });
}

void TestSession::cleanup()
{
    m_session.reset();
}

QString TestSession::write(const QByteArray &text)
{
    const QString path = m_folder->filePath("program.py");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestSession::run(const QByteArray &text, const std::function<bool()> &until)
{
    QSignalSpy ended(m_session.get(), &Session::ended);
    if (m_request.program.isEmpty())
        m_request.program = write(text);
    m_session->start(m_request);
    if (until) {
        QTRY_VERIFY_WITH_TIMEOUT(until(), patience);
        m_session->stop();
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QVERIFY(!m_session->running());
}

TaskId TestSession::named(const char *name) const
{
    const Trace &trace = m_session->record()->trace;
    for (std::size_t i = 0; i < trace.tasks().size(); ++i)
        if (trace.text(trace.tasks()[i].name) == name)
            return static_cast<TaskId>(i);
    return TaskId::None;
}

ObjectId TestSession::objectNamed(const char *name) const
{
    const Trace &trace = m_session->record()->trace;
    for (std::size_t i = 0; i < trace.objects().size(); ++i)
        if (trace.text(trace.objects()[i].name) == name)
            return static_cast<ObjectId>(i);
    return ObjectId::None;
}

const insight::TaskMetrics &TestSession::of(const char *name)
{
    if (!m_metrics)
        m_metrics = insight::measure(m_session->record()->trace);
    const TaskId task = named(name);
    if (task == TaskId::None)
        qFatal("no task is named %s", name);
    return m_metrics->tasks[index(task)];
}

QByteArray TestSession::printed(Verb verb) const
{
    const Trace &trace = m_session->record()->trace;
    QByteArray text;
    for (std::size_t i = 0; i < trace.events().size(); ++i)
        if (trace.events()[i].verb == verb)
            text += std::string(trace.text(static_cast<StringId>(trace.events()[i].argument)));
    return text;
}

/// Whether any process has the mark in its command line or environment.
bool TestSession::alive(const QByteArray &mark) const
{
    for (const QString &entry : QDir("/proc").entryList(QDir::Dirs)) {
        QFile environment("/proc/" + entry + "/environ");
        if (entry.toInt() > 0 && environment.open(QIODevice::ReadOnly)
            && environment.readAll().contains(mark))
            return true;
    }
    return false;
}

void TestSession::twoSleepersInThreadsSleepAtOnce()
{
    run("import threading, time\n"
        "ts = [threading.Thread(target=time.sleep, args=(0.5,), name=n) for n in 'AB']\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n");
    QCOMPARE(m_outcome.how, run::How::Exited);
    QCOMPARE(m_outcome.code, 0);
    for (const char *name : {"A", "B"}) {
        QVERIFY(of(name).sleeping >= 500ms);
        QCOMPARE(m_session->record()->trace.task(named(name)).kind, TaskKind::Thread);
    }
    QVERIFY2(of("A").end > of("B").start && of("B").end > of("A").start, "they overlap");
    QVERIFY(of("main").blocked >= 300ms);
}

void TestSession::aLockIsHeldByOneAtATime()
{
    run("import threading\n"
        "guard = threading.Lock()\n"
        "def work():\n"
        "    for _ in range(500):\n"
        "        with guard:\n"
        "            pass\n"
        "ts = [threading.Thread(target=work) for _ in range(4)]\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n");
    const Trace &trace = m_session->record()->trace;
    const ObjectId guard = objectNamed("guard");
    QVERIFY(guard != ObjectId::None);
    QCOMPARE(trace.site(trace.object(guard).created).line, 2);
    TaskId holder = TaskId::None;
    int obtained = 0;
    for (std::size_t i = 0; i < trace.events().size(); ++i) {
        const Event &event = trace.events()[i];
        if (event.verb == Verb::Obtain) {
            QCOMPARE(holder, TaskId::None);
            holder = event.task;
            QCOMPARE(trace.site(event.site).line, 5);
            ++obtained;
        } else if (event.verb == Verb::Release) {
            QCOMPARE(holder, event.task);
            holder = TaskId::None;
        }
    }
    QCOMPARE(obtained, 2000);
    QCOMPARE(trace.lostCount(), std::uint64_t{0});
}

void TestSession::aProcessIsATaskWithItsOwnName_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("fork") << QByteArray("fork");
    QTest::newRow("spawn") << QByteArray("spawn");
}

void TestSession::aProcessIsATaskWithItsOwnName()
{
    QFETCH(QByteArray, method);
    run("import multiprocessing as mp, sys\n"
        "def work():\n"
        "    sum(range(2_000_000))\n"
        "    sys.exit(3)\n"
        "if __name__ == '__main__':\n"
        "    mp.set_start_method('"
        + method
        + "')\n"
          "    p = mp.Process(target=work, name='worker')\n"
          "    p.start()\n"
          "    p.join()\n");
    QCOMPARE(m_outcome.code, 0);
    const Trace &trace = m_session->record()->trace;
    const TaskId worker = named("worker");
    QVERIFY(worker != TaskId::None);
    QCOMPARE(trace.task(worker).kind, TaskKind::Process);
    QCOMPARE(trace.task(worker).parent, TaskId{0});
    QCOMPARE(trace.task(worker).ending, Ending::Exited);
    QCOMPARE(trace.task(worker).exitCode, 3);
    bool joined = false;
    for (std::size_t i = 0; i < trace.events().size(); ++i)
        joined = joined
                 || (trace.events()[i].verb == Verb::Joined
                     && trace.events()[i].argument == static_cast<std::int64_t>(worker));
    QVERIFY(joined);
}

void TestSession::theTimesOfATaskAddUpToItsLife()
{
    run("import threading, time\n"
        "def work():\n"
        "    sum(range(3_000_000))\n"
        "    time.sleep(0.05)\n"
        "ts = [threading.Thread(target=work) for _ in range(3)]\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n");
    of("main");
    for (const insight::TaskMetrics &m : m_metrics->tasks) {
        Time sum = m.blocked + m.sleeping + m.io;
        for (const std::optional<Time> &part : {m.running, m.ready, m.gilWait, m.unknown})
            sum += part.value_or(Time::zero());
        QCOMPARE(sum.count(), (m.end - m.start).count());
    }
}

void TestSession::whatIsPrintedHasItsWriterAndItsLine()
{
    run("import os, threading\n"
        "def work():\n"
        "    print('from the thread', 1)\n"
        "t = threading.Thread(target=work, name='A')\n"
        "t.start(); t.join()\n"
        "print('from main')\n"
        "os.write(1, b'from nobody\\n')\n");
    const Trace &trace = m_session->record()->trace;
    QCOMPARE(printed(Verb::Print), "from the thread 1\nfrom main\n");
    QCOMPARE(printed(Verb::Output), "from nobody\n");
    for (std::size_t i = 0; i < trace.events().size(); ++i) {
        const Event &event = trace.events()[i];
        if (event.verb != Verb::Print)
            continue;
        const bool byMain = event.task == TaskId{0};
        QCOMPARE(event.task, byMain ? TaskId{0} : named("A"));
        QCOMPARE(trace.site(event.site).line, byMain ? 6 : 3);
    }
}

void TestSession::threadsThatPrintAtOnceAreToldApart()
{
    run("import sys, threading\n"
        "sys.setswitchinterval(1e-6)\n"
        "def work(name):\n"
        "    for i in range(2000):\n"
        "        print(name, i)\n"
        "ts = [threading.Thread(target=work, args=(n,), name=n) for n in 'AB']\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n");
    QCOMPARE(printed(Verb::Output), "");
    const Trace &trace = m_session->record()->trace;
    for (const char *name : {"A", "B"}) {
        QByteArray text;
        for (std::size_t i = 0; i < trace.events().size(); ++i) {
            const Event &event = trace.events()[i];
            if (event.verb == Verb::Print && event.task == named(name))
                text += std::string(trace.text(static_cast<StringId>(event.argument)));
        }
        QByteArray wanted;
        for (int i = 0; i < 2000; ++i)
            wanted += QByteArray(name) + ' ' + QByteArray::number(i) + '\n';
        QCOMPARE(text, wanted);
    }
}

void TestSession::inputIsAskedForAndGiven()
{
    QSignalSpy ended(m_session.get(), &Session::ended);
    m_request.program = write("name = input('who? ')\nprint('hello', name)\n");
    m_session->start(m_request);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->record()->snapshots.latest().task(TaskId{0}).inIo,
                             patience);
    QCOMPARE(printed(Verb::Print), "who? ");
    m_session->writeInput("Ana\n");
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QCOMPARE(printed(Verb::Print), "who? hello Ana\n");
    QCOMPARE(m_outcome.code, 0);
}

void TestSession::aSyntaxErrorIsToldByTheProgramItself()
{
    run("x = 1\ndef f(:\n    pass\n");
    QCOMPARE(m_outcome.how, run::How::Exited);
    QCOMPARE(m_outcome.code, 1);
    const QByteArray error = printed(Verb::PrintError) + printed(Verb::OutputError);
    QVERIFY2(error.contains("SyntaxError") && error.contains("line 2"), error);
}

void TestSession::anExceptionIsAProblemWithItsLine()
{
    run("def f():\n    raise ValueError('no seats')\nf()\n");
    QCOMPARE(m_outcome.code, 1);
    const Trace &trace = m_session->record()->trace;
    const std::vector<insight::Problem> problems = insight::problems(trace);
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(problems[0].words), "ValueError: no seats");
    QCOMPARE(trace.site(problems[0].sites.at(0)).line, 2);
}

void TestSession::stopEndsAnEndlessProgram_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("loop") << QByteArray("print('on')\nwhile True: pass\n");
    QTest::newRow("prints") << QByteArray("while True: print('on' * 100)\n");
    QTest::newRow("ignores signals")
        << QByteArray("import signal, time\n"
                      "for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP): signal.signal(s, "
                      "signal.SIG_IGN)\n"
                      "print('on')\n"
                      "while True: time.sleep(1)\n");
    QTest::newRow("children in sessions of their own")
        << QByteArray("import os, time\n"
                      "for _ in range(3):\n"
                      "    if os.fork() == 0:\n"
                      "        os.setsid()\n"
                      "        if os.fork() == 0:\n"
                      "            while True: time.sleep(1)\n"
                      "        os._exit(0)\n"
                      "print('on')\n"
                      "while True: time.sleep(1)\n");
}

void TestSession::stopEndsAnEndlessProgram()
{
    QFETCH(QByteArray, text);
    const QByteArray mark =
        "TRAMA_TEST_MARK=" + QByteArray::number(QCoreApplication::applicationPid());
    qputenv("TRAMA_TEST_MARK", mark.mid(16));
    run(text, [this] { return printed(Verb::Print).contains("on"); });
    qunsetenv("TRAMA_TEST_MARK");
    QVERIFY2(m_outcome.how == run::How::Stopped, qPrintable(m_outcome.sentence));
    QVERIFY(!alive(mark));
    QVERIFY2(printed(Verb::Print).contains("on"), "what had happened is still there");
    QCOMPARE(m_session->record()->trace.events().back().verb, Verb::End);
}

void TestSession::theLimitEndsAnEndlessProgram()
{
    m_request.limit = 300ms;
    run("while True: pass\n");
    QCOMPARE(m_outcome.how, run::How::Limit);
    QVERIFY(m_outcome.wall >= 300ms);
}

void TestSession::aMissingPythonIsToldInASentence()
{
    m_request.python = "/nowhere/python3";
    run("pass\n");
    QCOMPARE(m_outcome.how, run::How::Failed);
    QVERIFY2(m_outcome.sentence.contains("/nowhere/python3"), qPrintable(m_outcome.sentence));
}

void TestSession::aBrokenPythonIsToldInASentence()
{
    const QString broken = m_folder->filePath("python3");
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nexit 1\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    file.close();
    m_request.python = broken;
    run("pass\n");
    QCOMPARE(m_outcome.how, run::How::Failed);
    QVERIFY(!m_outcome.sentence.isEmpty());
}

void TestSession::aMissingProgramIsToldInASentence()
{
    m_request.program = m_folder->filePath("gone.py");
    run({});
    QCOMPARE(m_outcome.how, run::How::Failed);
    QVERIFY(m_outcome.sentence.contains("gone.py"));
}

void TestSession::aProgramThatKillsItselfKeepsItsTrace()
{
    run("import os, threading\n"
        "guard = threading.Lock()\n"
        "for _ in range(100):\n"
        "    with guard: pass\n"
        "os.kill(os.getpid(), 9)\n");
    QCOMPARE(m_outcome.how, run::How::Killed);
    QCOMPARE(m_outcome.code, SIGKILL);
    const insight::Metrics metrics = insight::measure(m_session->record()->trace);
    QCOMPARE(metrics.objects.at(index(objectNamed("guard"))).obtained, std::uint64_t{100});
}

void TestSession::threadsThatComputeTakeTheGilInTurns()
{
    run("import threading, time\n"
        "def work():\n"
        "    begin = time.thread_time()\n"
        "    while time.thread_time() - begin < 0.1: pass\n"
        "ts = [threading.Thread(target=work, name=n) for n in 'AB']\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n");
    const RunRecord &record = *m_session->record();
    QCOMPARE(record.trace.info.gilRemark, "");
    QCOMPARE(record.trace.info.gilSource, Source::Exact);
    const auto &order = record.lanes.order();
    const auto key = std::ranges::find(order, timeline::LaneKind::Gil, &timeline::LaneKey::kind);
    QVERIFY(key != order.end());
    const timeline::Lane &lane = record.lanes.lane(*key);
    std::set<TaskId> holders;
    for (std::size_t i = 0; i < lane.size(); ++i)
        holders.insert(lane[i].owner);
    for (const char *name : {"A", "B"}) {
        QVERIFY(holders.contains(named(name)));
        QVERIFY(of(name).gilWait.value() > 0ms);
    }
}

void TestSession::aPreloadedLibraryStaysAndOursComesAfterIt()
{
    qputenv("LD_PRELOAD", "libm.so.6");
    run("import os\nprint(os.environ['LD_PRELOAD'])\n");
    qunsetenv("LD_PRELOAD");
    const QByteArray preloaded = printed(Verb::Print);
    QVERIFY2(preloaded.startsWith("libm.so.6:"), preloaded);
    QVERIFY2(preloaded.endsWith("/libtrama_gil.so\n"), preloaded);
    QCOMPARE(m_session->record()->trace.info.gilSource, Source::Exact);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
