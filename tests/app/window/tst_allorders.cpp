// SPDX-License-Identifier: GPL-3.0-or-later
// All orders of a real program are tried, and what they come to can be seen.
#include "app/code/codepane.h"
#include "app/code/editor.h"
#include "app/outcomes/outcomesmodel.h"
#include "app/outcomes/outcomespane.h"
#include "app/outcomes/outcomesview.h"
#include "app/widgets/tabcard.h"
#include "app/window/actions.h"
#include "app/window/codecard.h"
#include "app/window/desk.h"
#include "app/window/mainwindow.h"
#include "home.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

using namespace trama;
using namespace trama::test;
using lab::Verdict;
using window::Desk;
using window::MainWindow;
using window::RunMode;

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

/// Has more orders than anybody can wait for.
constexpr const char *Many = R"(import threading
counter = 0
def work():
    global counter
    for _ in range(20):
        counter += 1
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
)";
} // namespace

class TestAllOrders : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QSettings().clear();
        QSettings().setValue("python", TRAMA_TEST_PYTHON);
        m_session = std::make_unique<Session>();
        m_window = std::make_unique<MainWindow>(*m_session, realCourse());
        m_window->setLanguage("en");
        m_window->resize(1280, 720);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->actions().explore->trigger();
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void everyOutcomeIsFoundAndShownByARun()
    {
        open(LostUpdate);
        tryAllOrders();
        QVERIFY(waitUntilOver());
        QVERIFY2(verdict().startsWith("All "), qPrintable(verdict()));
        QVERIFY(verdict().contains("in any Python"));
        QCOMPARE(shown(), QStringList({"2", "1"}));
        for (int row = 0; row < 2; ++row) {
            click(row);
            QVERIFY(m_session->running());
            QVERIFY(QTest::qWaitFor([this] { return !m_session->running(); }, patience));
            QCOMPARE(printed(), shown()[row]);
            QVERIFY(m_window->runs().record() == m_session->record());
            QVERIFY2(!m_window->runs().record()->trace.choices.empty(), "it can be walked through");
            QVERIFY2(m_window->desk().tabs()->current() == Desk::Outcomes, "nothing jumps");
        }
    }

    void aSearchIsCancelledAndKeepsWhatItKnows()
    {
        open(Many);
        tryAllOrders();
        QVERIFY(QTest::qWaitFor([this] { return pane().model()->rowCount() > 0; }, patience));
        QVERIFY(!m_window->actions().allOrders->isEnabled());
        QVERIFY(m_window->actions().stop->isEnabled());
        QTest::mouseClick(cancel(), Qt::LeftButton);
        QVERIFY(waitUntilOver());
        QVERIFY2(verdict().contains(" tried, in any Python. Cancelled."), qPrintable(verdict()));
        QVERIFY(verdict().endsWith("There may be more orders, and other outcomes."));
        QVERIFY(pane().model()->rowCount() > 0);
        QVERIFY(m_window->actions().allOrders->isEnabled());
        QVERIFY(!m_window->actions().stop->isEnabled());
    }

    void theStopKeyCancelsItToo()
    {
        open(Many);
        tryAllOrders();
        m_window->actions().stop->trigger();
        QVERIFY(waitUntilOver());
        QVERIFY2(verdict().contains("Cancelled."), qPrintable(verdict()));
    }

    void aRunAndAnotherModeAndAnotherProgramEndTheSearch()
    {
        open(Many);
        tryAllOrders();
        m_window->actions().run->trigger();
        QVERIFY(m_session->running());
        QVERIFY(!m_window->actions().allOrders->isEnabled());
        QVERIFY(QTest::qWaitFor([this] { return cancel()->isHidden(); }, patience));
        QVERIFY2(verdict().contains("Cancelled."), qPrintable(verdict()));
        m_window->runs().stop();
        QVERIFY(waitUntilOver());

        tryAllOrders();
        m_window->actions().measure->trigger();
        QVERIFY(waitUntilOver());
        QVERIFY(!m_window->findChild<QToolButton *>("allOrdersButton")->isVisible());
        QVERIFY(!tab()->isVisible());
        QVERIFY(m_window->desk().tabs()->current() != Desk::Outcomes);
        QVERIFY(!m_window->actions().allOrders->isVisible());
        m_window->actions().explore->trigger();
        QVERIFY(tab()->isVisible());

        tryAllOrders();
        const QString first = m_window->program().path();
        m_window->openFile(m_home.write("other.py", "print(1)\n"));
        QVERIFY2(verdict().startsWith("Trama can run"), "another program has not been tried");
        QVERIFY(waitUntilOver());
        QVERIFY(verdict().startsWith("Trama can run"));
        m_window->openFile(first);
        QVERIFY2(verdict().contains("Cancelled."), qPrintable(verdict()));
    }

    void whatIsKnownIsOfTheTextThatWasTried()
    {
        open(LostUpdate);
        tryAllOrders();
        QVERIFY(waitUntilOver());
        auto *remark = m_window->findChild<QLabel *>("earlierText");
        QVERIFY(!remark->isVisible());
        code::Editor *editor = m_window->desk().codeCard()->code()->editor();
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(remark->isVisible());
        click(0);
        QVERIFY2(!m_session->running(), "an order of another text would come to something else");
        editor->undo();
        QVERIFY(!remark->isVisible());
        click(0);
        QVERIFY(m_session->running());
    }

    void unsavedChangesAreAskedForFirst()
    {
        open(LostUpdate);
        code::Editor *editor = m_window->desk().codeCard()->code()->editor();
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_Return);
        m_window->actions().allOrders->trigger();
        QVERIFY(m_window->actions().allOrders->isEnabled());
        auto *banner = m_window->desk().codeCard()->banner();
        QTRY_VERIFY(banner->isVisible());
        const QList<QPushButton *> remedies = banner->findChildren<QPushButton *>();
        const auto save = std::ranges::find(remedies, QString("Save and run"), &QPushButton::text);
        QVERIFY(save != remedies.end());
        QTRY_VERIFY((*save)->isVisible());
        QTest::mouseClick(*save, Qt::LeftButton);
        QTRY_VERIFY(!m_window->actions().allOrders->isEnabled());
        QVERIFY2(!m_session->running(), "what was asked for were all orders");
        QVERIFY(waitUntilOver());
        QCOMPARE(shown(), QStringList({"2", "1"}));
    }

    void aProgramThatPythonCannotReadIsToldSo()
    {
        open("def broken(:\n");
        tryAllOrders();
        QVERIFY(waitUntilOver());
        QVERIFY(pane().findChild<QLabel *>("bannerMark")->isVisible());
        QVERIFY(!verdict().isEmpty());
        QCOMPARE(pane().model()->rowCount(), 0);
    }

    void theModelIsTheOneThatIsSet()
    {
        auto lab = window::Preferences().lab();
        lab.model = lab::Model::CPython;
        window::Preferences().setLab(lab);
        open(LostUpdate);
        tryAllOrders();
        QVERIFY(waitUntilOver());
        QVERIFY2(verdict().contains("in this Python"), qPrintable(verdict()));
        QCOMPARE(shown(), QStringList("2"));
    }

private:
    outcomes::OutcomesPane &pane() { return *m_window->desk().outcomes(); }
    QPushButton *cancel() { return pane().findChild<QPushButton *>("cancelSearch"); }
    QToolButton *tab() { return m_window->desk().tabs()->button(Desk::Outcomes); }
    QString verdict() { return pane().findChild<QLabel *>("verdict")->text(); }

    void open(const char *program)
    {
        m_window->openFile(m_home.write("program.py", program));
        QVERIFY(m_window->program().isOpen());
    }

    void tryAllOrders()
    {
        QVERIFY(m_window->actions().allOrders->isEnabled());
        m_window->actions().allOrders->trigger();
        QCOMPARE(m_window->desk().tabs()->current(), int(Desk::Outcomes));
        QVERIFY(cancel()->isVisible());
    }

    /// Nothing is searched any more, and nothing runs.
    bool waitUntilOver()
    {
        return QTest::qWaitFor(
            [this] { return cancel()->isHidden() && !m_window->actions().stop->isEnabled(); },
            patience);
    }

    QStringList shown()
    {
        QStringList rows;
        for (int row = 0; row < pane().model()->rowCount(); ++row)
            rows += pane().model()->index(row).data().toString();
        return rows;
    }

    void click(int row)
    {
        outcomes::OutcomesView *view = pane().view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(pane().model()->index(row)).center());
    }

    QString printed() const
    {
        const Trace &trace = m_window->runs().record()->trace;
        QString text;
        for (std::size_t i = 0; i < trace.events().size(); ++i)
            if (const Event &event = trace.events()[i]; event.verb == Verb::Print)
                text += QString::fromStdString(
                    std::string(trace.text(static_cast<StringId>(event.argument))));
        return text.trimmed();
    }

    Home m_home;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAllOrders)

#include "tst_allorders.moc"
