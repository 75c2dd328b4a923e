// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the Lab can be had again, and another way from any of its choices.
#include "core/session/session.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace trama;

namespace
{
constexpr int patience = 60'000;

constexpr const char *Program = R"(import threading
counter = 0
def work():
    global counter
    counter += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
)";
} // namespace

class TestLabSession : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void choicesTellWhoCouldGo();
    void goingAnotherWayLosesAnUpdate();
    void theComputersStepsAreTakenAgain();
    void aScheduleIsTheRun();

private:
    run::Outcome run(const run::LabOrder &order);
    const Trace &trace() const { return m_session->record()->trace; }
    std::string printed() const;
    /// A choice at which the second thread could go between the first one's reading and writing.
    std::optional<std::pair<std::size_t, lab::Actor>> wayBetween() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

void TestLabSession::initTestCase()
{
    QFile file(m_folder.filePath("program.py"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Program);
}

run::Outcome TestLabSession::run(const run::LabOrder &order)
{
    run::Request request;
    request.python = TRAMA_TEST_PYTHON;
    request.program = m_folder.filePath("program.py");
    request.lab = order;
    m_session = std::make_unique<Session>();
    std::optional<run::Outcome> outcome;
    connect(m_session.get(), &Session::ended, this, [&](const run::Outcome &o) { outcome = o; });
    m_session->start(request);
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }, patience))
        return {};
    return *outcome;
}

std::string TestLabSession::printed() const
{
    for (std::size_t i = trace().events().size(); i-- > 0;)
        if (const Event &event = trace().events()[i]; event.verb == Verb::Print)
            return std::string(trace().text(static_cast<StringId>(event.argument)));
    return {};
}

std::optional<std::pair<std::size_t, lab::Actor>> TestLabSession::wayBetween() const
{
    const Choices &choices = trace().choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const TaskId chosen = choices.chosen(choices[i]).task;
        if (trace().task(chosen).kind != TaskKind::Thread)
            continue;
        const std::size_t next = trace().firstAtOrAfter(choices[i].time);
        for (std::size_t e = next; e < trace().events().size(); ++e) {
            const Event &event = trace().events()[e];
            if (event.task != chosen || event.verb == Verb::CoreOn || event.verb == Verb::CoreOff)
                continue;
            for (std::uint32_t c = 0; event.verb == Verb::Store && c < choices[i].count; ++c)
                if (const Candidate &other = choices.candidate(choices[i], c);
                    other.task != chosen && trace().task(other.task).kind == TaskKind::Thread)
                    return std::pair(i, other.actor);
            break;
        }
    }
    return {};
}

void TestLabSession::choicesTellWhoCouldGo()
{
    run::LabOrder order;
    order.rules.chooser = lab::Chooser::Policy;
    order.rules.policy = lab::Steady();
    QCOMPARE(run(order).how, run::How::Exited);
    QCOMPARE(printed(), std::string("2\n"));
    const Choices &choices = trace().choices;
    QVERIFY(!choices.empty());
    QCOMPARE(choices.timedSteps, 0u);
    Time before{};
    for (std::size_t i = 0; i < choices.size(); ++i) {
        QVERIFY(choices[i].time > before);
        before = choices[i].time;
        QVERIFY(choices[i].count >= 2);
        QCOMPARE(choices.chosen(choices[i]).actor, choices.steps[choices[i].step]);
        for (std::uint32_t c = 0; c < choices[i].count; ++c)
            QVERIFY(choices.candidate(choices[i], c).task != TaskId::None);
    }
}

void TestLabSession::goingAnotherWayLosesAnUpdate()
{
    run::LabOrder order;
    order.rules.chooser = lab::Chooser::Policy;
    order.rules.policy = lab::Steady();
    run(order);
    const auto way = wayBetween();
    QVERIFY(way);
    const Choices before = trace().choices;
    const std::uint32_t step = before[way->first].step;
    QCOMPARE(run(order.goingAnotherWay(before, way->first, way->second)).how, run::How::Exited);
    QCOMPARE(printed(), std::string("1\n"));
    const std::vector<std::uint8_t> &steps = trace().choices.steps;
    QVERIFY(std::equal(steps.begin(), steps.begin() + step, before.steps.begin()));
    QCOMPARE(steps[step], way->second);
}

void TestLabSession::theComputersStepsAreTakenAgain()
{
    run::LabOrder order;
    order.rules.machine.cores = 2;
    order.rules.model = lab::Model::FreeThreaded;
    order.rules.machine.interpreter = lab::Interpreter::FreeThreaded;
    QCOMPARE(run(order).how, run::How::Exited);
    const Choices before = trace().choices;
    QCOMPARE(before.timedSteps, static_cast<std::uint32_t>(before.steps.size()));
    QVERIFY(before.size() >= 2);
    const std::size_t middle = before.size() / 2;
    const Choice &choice = before[middle];
    const lab::Actor other = before.candidate(choice, choice.chosen == 0 ? 1 : 0).actor;
    QCOMPARE(run(order.goingAnotherWay(before, middle, other)).how, run::How::Exited);
    const Choices &after = trace().choices;
    QCOMPARE(after.timedSteps, choice.step);
    QVERIFY(
        std::equal(before.steps.begin(), before.steps.begin() + choice.step, after.steps.begin()));
    QCOMPARE(after.steps[choice.step], other);
    QVERIFY(after[middle - 1].time == before[middle - 1].time);
}

void TestLabSession::aScheduleIsTheRun()
{
    run::LabOrder order;
    order.rules.machine.cores = 2;
    run(order);
    const lab::Schedule schedule = order.scheduleOf("f", trace().choices);
    const std::optional<lab::Schedule> read = lab::fromText(lab::toText(schedule));
    QVERIFY(read);
    const std::size_t events = trace().events().size();
    const Time end = trace().end();
    QCOMPARE(run(run::LabOrder::following(*read)).how, run::How::Exited);
    QCOMPARE(trace().choices.steps, schedule.steps);
    QCOMPARE(trace().events().size(), events);
    QCOMPARE(trace().end().count(), end.count());
}

QTEST_GUILESS_MAIN(TestLabSession)

#include "tst_labsession.moc"
