// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcomes/outcomespane.h"

#include "app/outcomes/outcomesmodel.h"
#include "app/outcomes/outcomesview.h"
#include "tests/app/outcomes/found.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace trama;
using namespace trama::test;
using outcomes::OutcomesPane;
using Known = lab::Verdict::Kind;
using lab::Bound;

/// What a search has come to is told while it goes on and after it, and never as more than it is.
class OutcomesPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QLocale::setDefault(QLocale("en"));
        m_action = std::make_unique<QAction>("All orders");
        m_pane = std::make_unique<OutcomesPane>(m_action.get());
        m_pane->resize(420, 300);
        m_pane->show();
        QApplication::setActiveWindow(m_pane.get());
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void cleanup()
    {
        m_pane.reset();
        m_action.reset();
    }

    void atFirstItSaysWhatItIsFor()
    {
        QVERIFY(verdict().startsWith("Trama can run the program in every order"));
        QSignalSpy wanted(m_action.get(), &QAction::triggered);
        QTest::mouseClick(m_pane->findChild<QToolButton *>("searchButton"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!m_pane->view()->isVisible());
        QVERIFY(!cancel()->isVisible());
    }

    void whileItRunsItCountsAndCanBeCancelled()
    {
        m_pane->begin(lab::Model::Any);
        QVERIFY(verdict().startsWith("Trying every order that differs, in any Python"));
        m_pane->setFindings(findings({found(12000, "2\n"), found(345, "1\n")}));
        QCOMPARE(verdict(), QString("12,345 orders so far, in any Python …"));
        QVERIFY(m_pane->findChild<QProgressBar *>()->isVisible());
        QVERIFY(!m_pane->findChild<QToolButton *>("searchButton")->isVisible());
        QSignalSpy wanted(m_pane.get(), &OutcomesPane::cancelWanted);
        QTest::mouseClick(cancel(), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    void theVerdictNamesWhatIsKnownAndItsModel_data()
    {
        QTest::addColumn<Findings>("known");
        QTest::addColumn<lab::Model>("model");
        QTest::addColumn<QString>("words");
        const QString more = " There may be more orders, and other outcomes.";
        QTest::newRow("complete, several")
            << findings({found(30, "2\n"), found(4, "1\n")}, Known::Complete) << lab::Model::Any
            << "All 34 orders that differ were tried, in any Python. They come to 2 outcomes.";
        QTest::newRow("complete, one outcome")
            << findings({found(6, "2\n")}, Known::Complete) << lab::Model::CPython
            << "All 6 orders that differ were tried, in this Python. Each of them comes to the "
               "same.";
        QTest::newRow("one order")
            << findings({found(1, "2\n")}, Known::Complete) << lab::Model::FreeThreaded
            << "One order stands for all of them, without a GIL, and it was tried.";
        QTest::newRow("cancelled")
            << findings({found(7, "2\n")}, Known::Bounded, Bound::Cancelled) << lab::Model::Any
            << "7 orders tried, in any Python. Cancelled." + more;
        QTest::newRow("too many tasks")
            << findings({found(7, "2\n")}, Known::Bounded, Bound::Tasks) << lab::Model::Any
            << "7 orders tried, in any Python. The program has more than 63 tasks, too many for "
               "all orders."
                   + more;
        QTest::newRow("endless")
            << findings({found(7, "2\n"), found(1, "", Kind::Endless)}, Known::Bounded,
                        Bound::Steps)
            << lab::Model::Any
            << "8 orders tried, in any Python. In some orders the program did not come to an end, "
               "and Trama ended it."
                   + more;
        Findings surveyed = findings({found(7, "2\n")}, Known::Bounded, Bound::Time);
        surveyed.survey = Surveyed{2, 310};
        QTest::newRow("surveyed")
            << surveyed << lab::Model::Any
            << "7 orders tried, in any Python. Out of time. Besides: all orders with 2 "
               "interruptions at most, and 310 at random."
                   + more;
        QTest::newRow("uncontrolled")
            << findings({found(7, "2\n")}, Known::Uncontrolled, Bound::None, "It reads a file.")
            << lab::Model::Any << "7 orders tried, in any Python. It reads a file." + more;
    }

    void theVerdictNamesWhatIsKnownAndItsModel()
    {
        QFETCH(Findings, known);
        QFETCH(lab::Model, model);
        QFETCH(QString, words);
        m_pane->begin(model);
        m_pane->setFindings(known);
        QCOMPARE(verdict(), words);
        QVERIFY(!cancel()->isVisible());
        QVERIFY(!m_pane->findChild<QProgressBar *>()->isVisible());
        QVERIFY(!mark()->isVisible());
    }

    void whyAProgramCannotBeSearchedIsSaid()
    {
        m_pane->begin(lab::Model::Any);
        Findings none = findings({}, Known::Uncontrolled);
        none.sentence = "There is no Python.";
        m_pane->setFindings(none);
        QCOMPARE(verdict(), QString("There is no Python."));
        QVERIFY(mark()->isVisible());
        QVERIFY(!m_pane->view()->isVisible());
    }

    void aClickOrEnterRunsTheOutcome()
    {
        m_pane->begin(lab::Model::Any);
        m_pane->setFindings(findings({found(4, "1\n"), found(30, "2\n")}, Known::Complete));
        QSignalSpy wanted(m_pane.get(), &OutcomesPane::replayWanted);
        outcomes::OutcomesView *view = m_pane->view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, centre(1));
        QCOMPARE(wanted.count(), 1);
        QVERIFY2(wanted.last()[0].value<std::size_t>() == 0, "as it was found");
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Up);
        QVERIFY2(wanted.count() == 1, "the arrow keys only choose");
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(wanted.last()[0].value<std::size_t>(), std::size_t(1));
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, centre(0));
        QVERIFY2(wanted.count() <= 3, "a double click is one wish");
    }

    void whatIsChosenStaysWhereItIsSeen()
    {
        m_pane->begin(lab::Model::Any);
        std::vector<lab::Found> many;
        for (int i = 0; i < 100; ++i)
            many.push_back(found(1000 - std::uint64_t(i), qPrintable(QString::number(i))));
        m_pane->setFindings(findings(many));
        outcomes::OutcomesView *view = m_pane->view();
        view->setCurrentIndex(m_pane->model()->index(50));
        const int top = view->visualRect(view->currentIndex()).top();
        QVERIFY(view->verticalScrollBar()->value() > 0);
        many[50].count = 2000;
        many.push_back(found(1, "", Kind::Deadlocked));
        for (int i = 60; i < 100; ++i)
            many[std::size_t(i)].count = 3000;
        m_pane->setFindings(findings(many));
        QCOMPARE(view->currentIndex().data().toString(), QString("50"));
        QCOMPARE(view->currentIndex().row(), 41);
        QCOMPARE(view->visualRect(view->currentIndex()).top(), top);
    }

    void withoutAChosenRowNothingScrolls()
    {
        m_pane->begin(lab::Model::Any);
        std::vector<lab::Found> many;
        for (int i = 0; i < 100; ++i)
            many.push_back(found(1, qPrintable(QString::number(i))));
        m_pane->setFindings(findings(many));
        QScrollBar *bar = m_pane->view()->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int place = bar->value();
        many[99].count = 7;
        many.push_back(found(1, "more"));
        m_pane->setFindings(findings(many));
        QCOMPARE(bar->value(), place);
    }

    void rowsAreAsHighAsTheLongestNeedsUpToALimit()
    {
        m_pane->begin(lab::Model::Any);
        m_pane->setFindings(findings({found(4, "1\n")}));
        const int one = m_pane->view()->rowHeight();
        m_pane->setFindings(findings({found(4, "1\n"), found(1, std::string(50, 'x').c_str())}));
        const int more = m_pane->view()->rowHeight();
        QVERIFY(more > one);
        m_pane->resize(1200, 300);
        QVERIFY2(m_pane->view()->rowHeight() == one, "there it has room in one line");
        m_pane->setFindings(findings({found(4, "1\n"), found(1, std::string(50, 'x').c_str()),
                                      found(1, std::string(3000, 'x').c_str())}));
        QVERIFY(m_pane->view()->rowHeight() > one);
        QVERIFY(m_pane->view()->rowHeight() <= 3 * one);
    }

    void anEarlierTextIsCalledSo()
    {
        auto *remark = m_pane->findChild<QLabel *>("earlierText");
        m_pane->setEarlierText(true);
        QVERIFY2(!remark->isVisible(), "there is nothing to be said of");
        m_pane->begin(lab::Model::Any);
        m_pane->setFindings(findings({found(4, "1\n")}, Known::Complete));
        QVERIFY(!remark->isVisible());
        m_pane->setEarlierText(true);
        QVERIFY(remark->isVisible());
        m_pane->clear();
        QVERIFY(!remark->isVisible());
        QCOMPARE(m_pane->model()->rowCount(), 0);
    }

    void whoCannotSeeItIsTold()
    {
        m_pane->begin(lab::Model::Any);
        m_pane->setFindings(findings({found(4, "1\n"), found(1, "", Kind::Deadlocked)}));
        QVERIFY(!m_pane->view()->accessibleName().isEmpty());
        QVERIFY(!m_pane->view()->accessibleDescription().isEmpty());
        QVERIFY(!cancel()->accessibleName().isEmpty());
        QVERIFY(!m_pane->findChild<QProgressBar *>()->accessibleName().isEmpty());
        QCOMPARE(m_pane->model()->index(0).data(Qt::AccessibleTextRole).toString(),
                 QString("Orders: 1 of 5. Deadlock"));
    }

private:
    QString verdict() { return m_pane->findChild<QLabel *>("verdict")->text(); }
    QLabel *mark() { return m_pane->findChild<QLabel *>("bannerMark"); }
    QPushButton *cancel() { return m_pane->findChild<QPushButton *>("cancelSearch"); }
    QPoint centre(int row)
    {
        return m_pane->view()->visualRect(m_pane->model()->index(row)).center();
    }

    std::unique_ptr<QAction> m_action;
    std::unique_ptr<OutcomesPane> m_pane;
};

QTEST_MAIN(OutcomesPaneTest)
#include "tst_outcomespane.moc"
