// SPDX-License-Identifier: GPL-3.0-or-later
// In the Lab what happens next is chosen beside the playhead, and can be taken back.
#include "app/output/outputpane.h"
#include "app/output/outputview.h"
#include "app/timeline/choicepanel.h"
#include "app/timeline/choicerow.h"
#include "app/timeline/timelineview.h"
#include "app/window/actions.h"
#include "app/window/desk.h"
#include "app/window/mainwindow.h"
#include "core/insight/crossroads.h"
#include "home.h"

#include <QLineEdit>
#include <QPushButton>

using namespace trama;
using namespace trama::test;
using window::MainWindow;

namespace
{
constexpr int patience = 60'000;

constexpr const char *LostUpdate = R"(import threading
counter = 0
def work():
    global counter
    counter += 1
a = threading.Thread(target=work, name="A")
b = threading.Thread(target=work, name="B")
a.start()
b.start()
a.join()
b.join()
print(counter)
)";

constexpr const char *Asking = R"(import threading
seen = 0
def work():
    global seen
    seen += 1
t = threading.Thread(target=work, name="A")
t.start()
seen += 1
t.join()
print(input() + "!")
)";
} // namespace

class TestOtherWays : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theLabOffersWhatMayHappenNext();
    void theRunButtonExploresAndItsOrderCanBeSaved();
    void keyTwoLosesAnUpdateAndUndoFindsItAgain();
    void clickingWhoWentGoesOn();
    void aKeyIsForTheProgramWhileSomebodyTypes();
    void aChangedProgramIsRunAgainFirst();
    void cancelLeavesWhatWasThere();
    void anotherWayIsGivenTheSameInput();
    void measuredRunsOfferNothing();
    void everyChoiceHasANameForWhoCannotSeeIt();

private:
    void open(const char *program);
    void runInTheLab();
    bool waitForTheEnd();
    const Trace &trace() const { return m_window->runs().record()->trace; }
    insight::Crossroads here() const;
    ChoicePanel &panel() { return *m_window->desk().timeline()->choices(); }
    QList<ChoiceRow *> rows(bool open);
    QString printed() const;
    /// Goes to a choice where A has read and would write, and B may go; its option then.
    int seekBetweenReadAndWrite();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    Home m_home;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void TestOtherWays::init()
{
    QSettings().clear();
    m_session = std::make_unique<Session>();
    m_window = std::make_unique<MainWindow>(*m_session, realCourse());
    m_window->setLanguage("en");
    m_window->resize(1280, 720);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestOtherWays::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void TestOtherWays::open(const char *program)
{
    m_window->openFile(m_home.write("program.py", program));
    QVERIFY(m_window->program().isOpen());
}

void TestOtherWays::runInTheLab()
{
    run::Request request;
    request.python = TRAMA_TEST_PYTHON;
    request.program = m_window->program().runPath();
    request.lab.emplace();
    request.lab->rules.chooser = lab::Chooser::Policy;
    request.lab->rules.policy = lab::Steady();
    m_window->runs().start(request);
}

bool TestOtherWays::waitForTheEnd()
{
    return QTest::qWaitFor([this] { return !m_session->running(); }, patience);
}

insight::Crossroads TestOtherWays::here() const
{
    const RunRecord &record = *m_window->runs().record();
    return insight::crossroadsAt(record.trace, record.snapshots, m_window->runs().time());
}

QList<ChoiceRow *> TestOtherWays::rows(bool open)
{
    QList<ChoiceRow *> found;
    for (ChoiceRow *row : panel().findChildren<ChoiceRow *>())
        if (!row->isHidden() && row->told().key.isEmpty() != open)
            found.append(row);
    return found;
}

QString TestOtherWays::printed() const
{
    QString text;
    for (std::size_t i = 0; i < trace().events().size(); ++i)
        if (const Event &event = trace().events()[i]; event.verb == Verb::Print)
            text += QString::fromStdString(
                std::string(trace().text(static_cast<StringId>(event.argument))));
    return text.trimmed();
}

int TestOtherWays::seekBetweenReadAndWrite()
{
    const auto verbOf = [this](const insight::Option &option) {
        return option.next ? trace().events()[*option.next].verb : Verb{};
    };
    const auto isThread = [this](const insight::Option &option) {
        return option.task != TaskId::None && trace().task(option.task).kind == TaskKind::Thread;
    };
    const RunRecord &record = *m_window->runs().record();
    for (std::size_t i = 0; i < trace().choices.size(); ++i) {
        const Time time = trace().choices[i].time;
        const insight::Crossroads roads =
            insight::crossroadsAt(record.trace, record.snapshots, time);
        const bool writes = std::ranges::any_of(roads.options, [&](const insight::Option &option) {
            return option.went && isThread(option) && verbOf(option) == Verb::Store;
        });
        for (std::size_t o = 0; writes && o < roads.options.size(); ++o)
            if (!roads.options[o].went && isThread(roads.options[o])) {
                m_window->runs().seek(time);
                return static_cast<int>(o);
            }
    }
    return -1;
}

void TestOtherWays::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_window->desk().timeline()->setFocus();
    QTest::keyClick(m_window->desk().timeline(), key, modifiers);
}

void TestOtherWays::theLabOffersWhatMayHappenNext()
{
    open(LostUpdate);
    QVERIFY(!panel().isVisible());
    runInTheLab();
    QVERIFY(waitForTheEnd());
    QCOMPARE(printed(), QString("2"));
    QTRY_VERIFY(panel().isVisible());
    QVERIFY(rows(true).isEmpty());

    const int other = seekBetweenReadAndWrite();
    QVERIFY(other >= 0);
    const QList<ChoiceRow *> options = rows(true);
    QCOMPARE(options.size(), qsizetype(here().options.size()));
    QVERIFY(options.size() >= 2);
    QStringList words, marks;
    for (const ChoiceRow *row : options) {
        words += row->told().words;
        marks += row->told().mark;
    }
    QVERIFY2(words.contains("write counter, line 5"), qPrintable(words.join("; ")));
    QCOMPARE(marks.count("went"), 1);
    QVERIFY(!rows(false).isEmpty());
    for (const ChoiceRow *row : rows(false))
        QVERIFY(!row->isEnabled());
    const TimelineView &timeline = *m_window->desk().timeline();
    const double playhead = timeline.scene().x(m_window->runs().time());
    QVERIFY2(panel().x() >= playhead, "the choices are right of the playhead");
    QVERIFY(timeline.rect().contains(panel().geometry()));
}

void TestOtherWays::theRunButtonExploresAndItsOrderCanBeSaved()
{
    open(LostUpdate);
    QVERIFY(!m_window->actions().saveOrder->isEnabled());
    m_window->actions().explore->trigger();
    m_window->actions().run->trigger();
    QVERIFY(m_session->running());
    QVERIFY(!m_window->actions().saveOrder->isEnabled());
    QVERIFY(waitForTheEnd());
    QVERIFY(!trace().choices.empty());
    QTRY_VERIFY(panel().isVisible());
    QVERIFY(m_window->actions().saveOrder->isEnabled());
    m_window->runs().seek(trace().choices[0].time);
    const insight::Crossroads roads = here();
    QVERIFY(roads.choice);
    const std::size_t other = roads.options[0].went ? 1 : 0;
    const std::uint8_t actor = roads.options[other].actor;
    const std::uint32_t step = trace().choices[0].step;
    QTest::mouseClick(rows(true)[qsizetype(other)], Qt::LeftButton);
    QVERIFY(m_session->running());
    QVERIFY(waitForTheEnd());
    QCOMPARE(trace().choices.steps[step], actor);
    QVERIFY(m_window->actions().formerOrder->isEnabled());
}

void TestOtherWays::keyTwoLosesAnUpdateAndUndoFindsItAgain()
{
    open(LostUpdate);
    runInTheLab();
    QVERIFY(waitForTheEnd());
    const int other = seekBetweenReadAndWrite();
    QVERIFY(other >= 0);
    const Time choice = m_window->runs().time();
    const std::shared_ptr<const RunRecord> former = m_window->runs().record();
    const std::uint32_t step = trace().choices[*here().choice].step;
    const TaskId chosen = here().options[std::size_t(other)].task;
    QVERIFY(!m_window->actions().formerOrder->isEnabled());

    press(Qt::Key(Qt::Key_1 + other));
    QVERIFY(m_session->running());
    QCOMPARE(m_window->runs().record(), former);
    QVERIFY2(panel().findChild<QPushButton *>("cancelWay")->isVisible(), "it can be cancelled");
    QVERIFY(waitForTheEnd());
    QVERIFY(m_window->runs().record() != former);
    QCOMPARE(printed(), QString("1"));
    QVERIFY(std::equal(former->trace.choices.steps.begin(),
                       former->trace.choices.steps.begin() + step, trace().choices.steps.begin()));
    QVERIFY(!panel().findChild<QPushButton *>("cancelWay")->isVisible());
    // Right after the choice: what was chosen is the last that was done.
    const Trace &now = trace();
    const Time time = m_window->runs().time();
    QVERIFY(time > choice && time < now.end());
    QCOMPARE(now.events()[now.firstAfter(time) - 1].task, chosen);

    m_window->runs().toEnd();
    QCOMPARE(m_window->desk().output()->view()->rowCount(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_window->runs().record(), former);
    QCOMPARE(m_window->runs().time(), choice);
    QCOMPARE(printed(), QString("2"));
    QVERIFY(!m_window->actions().formerOrder->isEnabled());
}

void TestOtherWays::clickingWhoWentGoesOn()
{
    open(LostUpdate);
    runInTheLab();
    QVERIFY(waitForTheEnd());
    const std::shared_ptr<const RunRecord> record = m_window->runs().record();
    QVERIFY(seekBetweenReadAndWrite() >= 0);
    const insight::Crossroads before = here();
    for (std::size_t i = 0; i < before.options.size(); ++i)
        if (before.options[i].went)
            QTest::mouseClick(rows(true)[qsizetype(i)], Qt::LeftButton);
    QVERIFY(!m_session->running());
    QCOMPARE(m_window->runs().record(), record);
    QCOMPARE(m_window->runs().time(), before.onward);
    QVERIFY(before.onward > before.time);
}

void TestOtherWays::aKeyIsForTheProgramWhileSomebodyTypes()
{
    open(LostUpdate);
    runInTheLab();
    QVERIFY(waitForTheEnd());
    QVERIFY(seekBetweenReadAndWrite() >= 0);
    const Time time = m_window->runs().time();
    m_window->desk().focusNextPane();
    QWidget *editor = m_window->findChild<QWidget *>("editor");
    QVERIFY(editor);
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_1);
    QTest::keyClick(editor, Qt::Key_2);
    QCOMPARE(m_window->runs().time(), time);
    QVERIFY(!m_session->running());
    QVERIFY(m_window->program().text().startsWith("12"));
}

void TestOtherWays::aChangedProgramIsRunAgainFirst()
{
    open(LostUpdate);
    runInTheLab();
    QVERIFY(waitForTheEnd());
    const int other = seekBetweenReadAndWrite();
    QWidget *editor = m_window->findChild<QWidget *>("editor");
    QVERIFY(editor);
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Return);
    press(Qt::Key(Qt::Key_1 + other));
    QVERIFY(!m_session->running());
}

void TestOtherWays::cancelLeavesWhatWasThere()
{
    open(LostUpdate);
    runInTheLab();
    QVERIFY(waitForTheEnd());
    const std::shared_ptr<const RunRecord> record = m_window->runs().record();
    const int other = seekBetweenReadAndWrite();
    const Time choice = m_window->runs().time();
    press(Qt::Key(Qt::Key_1 + other));
    QVERIFY(m_session->running());
    QTest::mouseClick(panel().findChild<QPushButton *>("cancelWay"), Qt::LeftButton);
    QVERIFY(waitForTheEnd());
    QCOMPARE(m_window->runs().record(), record);
    QCOMPARE(m_window->runs().time(), choice);
    QVERIFY(!m_window->actions().formerOrder->isEnabled());
    QVERIFY(rows(true).first()->isEnabled());
}

void TestOtherWays::anotherWayIsGivenTheSameInput()
{
    open(Asking);
    runInTheLab();
    auto *line = m_window->findChild<QLineEdit *>("inputField");
    QVERIFY(line);
    QTRY_VERIFY(line->isVisible());
    QTest::keyClicks(line, "given");
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(waitForTheEnd());
    QCOMPARE(printed(), QString("given!"));
    QVERIFY(!trace().choices.empty());
    const Time choice = trace().choices[0].time;
    m_window->runs().seek(choice);
    const insight::Crossroads roads = here();
    const int other = roads.options[0].went ? 1 : 0;
    const std::shared_ptr<const RunRecord> former = m_window->runs().record();
    press(Qt::Key(Qt::Key_1 + other));
    QVERIFY2(m_window->runs().record() != former, "who is to give more input sees the run");
    QVERIFY(waitForTheEnd());
    QCOMPARE(printed(), QString("given!"));
    QVERIFY(m_window->runs().time() > choice && m_window->runs().time() < trace().end());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_window->runs().record(), former);
    QCOMPARE(m_window->runs().time(), choice);
}

void TestOtherWays::measuredRunsOfferNothing()
{
    open(LostUpdate);
    run::Request request;
    request.python = TRAMA_TEST_PYTHON;
    request.program = m_window->program().runPath();
    m_window->runs().start(request);
    QVERIFY(waitForTheEnd());
    m_window->runs().seek(trace().end() / 2);
    QVERIFY(!panel().isVisible());
    press(Qt::Key_1);
    QCOMPARE(m_window->runs().time(), trace().end() / 2);
}

void TestOtherWays::everyChoiceHasANameForWhoCannotSeeIt()
{
    open(LostUpdate);
    runInTheLab();
    QVERIFY(waitForTheEnd());
    QVERIFY(seekBetweenReadAndWrite() >= 0);
    QVERIFY(!panel().accessibleName().isEmpty());
    for (const ChoiceRow *row : rows(true)) {
        QVERIFY(row->accessibleName().contains(row->told().words));
        QVERIFY(row->accessibleName().contains(row->told().name));
        QVERIFY(row->focusPolicy() & Qt::TabFocus);
    }
    for (const ChoiceRow *row : rows(false))
        QVERIFY(row->accessibleName().contains(row->told().words));
    for (const QPushButton *button : panel().findChildren<QPushButton *>())
        QVERIFY(!button->accessibleName().isEmpty());
}

QTEST_MAIN(TestOtherWays)

#include "tst_otherways.moc"
