// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that do not want to end: Stop ends them, and nothing of them is left.
#include "core/session/session.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

using namespace trama;

namespace
{
constexpr int patience = 60'000;

/// What is asked for is a second; a machine that does other work at the same time gets more.
constexpr qint64 mostMilliseconds = 10'000;

/// How many runs in all; the test in the nightly set asks for 1,000.
int runsWanted()
{
    return qEnvironmentVariableIntValue("TRAMA_HOSTILE_RUNS");
}

QStringList programs()
{
    return QDir(TRAMA_HOSTILE_PROGRAMS).entryList({QStringLiteral("*.py")}, QDir::Files);
}

/// The processes that have this in the environment they were started with.
int countMarked(const QByteArray &mark)
{
    int count = 0;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/environ").arg(pid));
        if (pid.toInt() > 0 && file.open(QIODevice::ReadOnly))
            count += file.readAll().split('\0').contains(mark);
    }
    return count;
}

/// One run of one program, and how long it took to have control back once Stop was pressed.
class HostileRun : public QObject
{
public:
    explicit HostileRun(const run::Request &request)
    {
        connect(&m_session, &Session::grew, this, &HostileRun::look);
        connect(&m_session, &Session::ended, this, [this](const run::Outcome &outcome) {
            if (m_stopped.isValid())
                m_taken = m_stopped.elapsed();
            m_outcome = outcome;
        });
        m_started.start();
        m_session.start(request);
    }

    bool ready() const { return m_ready; }
    bool over() const { return m_outcome.has_value(); }
    const run::Outcome &outcome() const { return *m_outcome; }
    qint64 taken() const { return m_taken; }
    qint64 age() const { return m_started.elapsed(); }

    void stop()
    {
        m_stopped.start();
        m_session.stop();
    }

private:
    void look()
    {
        const Trace &trace = m_session.record()->trace;
        for (; !m_ready && m_seen < trace.events().size(); ++m_seen) {
            const Event &event = trace.events()[m_seen];
            const bool written = event.verb == Verb::Print || event.verb == Verb::Output;
            m_ready =
                written && trace.text(static_cast<StringId>(event.argument)).starts_with("ready");
        }
    }

    Session m_session;
    std::size_t m_seen = 0;
    bool m_ready = false;
    QElapsedTimer m_started;
    QElapsedTimer m_stopped;
    qint64 m_taken = 0;
    std::optional<run::Outcome> m_outcome;
};
} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void endsAndLeavesNothing_data();
    void endsAndLeavesNothing();
    void whatPassesALimitIsEndedByItself_data();
    void whatPassesALimitIsEndedByItself();
    void cleanupTestCase();

private:
    static run::Request request(const QString &program);
    void endOnce(const QString &program, int delay);

    QByteArray m_mark;
    std::vector<std::pair<qint64, QString>> m_taken; ///< ms, by which program
};

run::Request TestHostile::request(const QString &program)
{
    run::Request request;
    request.python = TRAMA_TEST_PYTHON;
    request.program = QDir(TRAMA_HOSTILE_PROGRAMS).filePath(program);
    request.memory = std::uint64_t{2} << 30;
    return request;
}

void TestHostile::initTestCase()
{
    const QByteArray value = QByteArray::number(QCoreApplication::applicationPid());
    qputenv("TRAMA_TEST_HOSTILE", value);
    m_mark = "TRAMA_TEST_HOSTILE=" + value;
}

void TestHostile::endsAndLeavesNothing_data()
{
    QTest::addColumn<QString>("program");
    for (const QString &program : programs())
        QTest::newRow(qPrintable(program.chopped(3))) << program;
}

void TestHostile::endsAndLeavesNothing()
{
    QFETCH(QString, program);
    const int rounds = std::max<int>(2, runsWanted() / static_cast<int>(programs().size()) + 1);
    // Now at once, now when it has got going.
    for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round)
        endOnce(program, round % 4 * 40);
}

void TestHostile::endOnce(const QString &program, int delay)
{
    HostileRun run(request(program));
    // Who has a crowd of processes may keep even us from seeing that it is ready.
    QTRY_VERIFY_WITH_TIMEOUT(run.ready() || run.over() || run.age() > 3000, patience);
    QTest::qWait(delay);
    if (!run.over())
        run.stop();
    QTRY_VERIFY_WITH_TIMEOUT(run.over(), patience);
    QVERIFY2(run.outcome().how != run::How::Failed, qPrintable(run.outcome().sentence));
    QCOMPARE(countMarked(m_mark), 0);
    if (runsWanted() > 0) // on a machine that has nothing else to do
        QVERIFY2(run.taken() < mostMilliseconds, qPrintable(QString::number(run.taken())));
    m_taken.emplace_back(run.taken(), program);
}

void TestHostile::whatPassesALimitIsEndedByItself_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("says");
    QTest::newRow("memory") << "ten_gigabytes.py"
                            << "more than 300 MB of memory";
    QTest::newRow("processes") << "session_bomb.py"
                               << "more than 200 processes and threads";
    QTest::newRow("threads") << "many_threads.py"
                             << "more than 200 processes and threads";
}

void TestHostile::whatPassesALimitIsEndedByItself()
{
    QFETCH(QString, program);
    QFETCH(QString, says);
    run::Request limited = request(program);
    limited.memory = std::uint64_t{300} << 20;
    limited.tasks = 200;
    const HostileRun run(limited);
    QTRY_VERIFY_WITH_TIMEOUT(run.over(), patience);
    QCOMPARE(run.outcome().how, run::How::Exceeded);
    QVERIFY2(run.outcome().sentence.contains(says), qPrintable(run.outcome().sentence));
    QCOMPARE(countMarked(m_mark), 0);
}

void TestHostile::cleanupTestCase()
{
    if (m_taken.empty())
        return;
    std::sort(m_taken.begin(), m_taken.end());
    const std::size_t count = m_taken.size();
    const auto late = std::count_if(m_taken.begin(), m_taken.end(),
                                    [](const auto &taken) { return taken.first > 1000; });
    std::printf("%zu starts and stops; control back after ms: median %lld, 99 of 100 within %lld, "
                "at most %lld (%s); later than 1 s: %td\n",
                count, static_cast<long long>(m_taken[count / 2].first),
                static_cast<long long>(m_taken[(count - 1) * 99 / 100].first),
                static_cast<long long>(m_taken.back().first), qPrintable(m_taken.back().second),
                late);
}

QTEST_GUILESS_MAIN(TestHostile)

#include "tst_hostile.moc"
