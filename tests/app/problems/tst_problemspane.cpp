// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problems/problemspane.h"

#include "app/problems/problemrow.h"
#include "tests/support/events.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace trama;
using namespace trama::test;
using insight::ProblemKind;
using problems::ProblemsPane;

/// What a finder sees is listed, each with a way there, as long as it is so.
class ProblemsPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_pane = std::make_unique<ProblemsPane>();
        m_pane->resize(420, 300);
        m_pane->show();
        m_record = std::make_shared<RunRecord>();
        Trace &trace = m_record->trace;
        for (const char *name : {"main", "Ana", "Bruno"}) {
            Task known;
            known.kind = trace.tasks().empty() ? TaskKind::Process : TaskKind::Thread;
            known.process = task(0);
            known.name = trace.intern(name);
            trace.append(test::event(0, trace.addTask(known), Verb::Begin));
        }
        for (const char *name : {"left", "right"}) {
            Object lock;
            lock.name = trace.intern(name);
            trace.addObject(lock);
        }
    }

    void nothingIsSaidToBeNothingSeen()
    {
        QVERIFY(text().contains("is listed here"));
        m_pane->setRecord(m_record);
        QCOMPARE(m_pane->count(), 0);
        QVERIFY(text().contains("Nothing went wrong"));
    }

    void aProblemIsListedWhileTheRunGrows()
    {
        m_pane->setRecord(m_record);
        QSignalSpy changed(m_pane.get(), &ProblemsPane::countChanged);
        lockEachOther();
        m_pane->refresh();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_pane->count(), 1);
        QVERIFY(text().startsWith("Deadlock: "));
        QVERIFY(text().contains("Ana holds left and waits for right"));
        m_pane->refresh();
        QCOMPARE(changed.count(), 1);
    }

    void showMeChoosesIt()
    {
        lockEachOther();
        m_pane->setRecord(m_record);
        QVERIFY(!m_pane->chosen());
        QSignalSpy chosen(m_pane.get(), &ProblemsPane::problemChosen);
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(m_pane->chosen()->kind, ProblemKind::Deadlock);
        QCOMPARE(m_pane->chosen()->time, at(40));
        QCOMPARE(button()->accessibleDescription(), text());
    }

    void theNextOneIsShownAfterTheLast()
    {
        lockEachOther();
        Event raise = test::event(70, task(3), Verb::Raise);
        raise.argument = static_cast<std::int64_t>(m_record->trace.intern("ValueError: no"));
        m_record->trace.append(raise);
        Event end = test::event(80, task(3), Verb::End);
        end.argument = static_cast<std::int64_t>(Ending::Raised);
        m_record->trace.append(end);
        m_record->extend();
        m_pane->setRecord(m_record);
        QCOMPARE(m_pane->count(), 2);
        std::vector<Time> shown;
        for (int i = 0; i < 3; ++i) {
            m_pane->showNext(at(45));
            shown.push_back(m_pane->chosen()->time);
        }
        QCOMPARE(shown, (std::vector{m_pane->found()[1].time, at(40), m_pane->found()[1].time}));
    }

    void whereNothingWentWrongNothingIsNext()
    {
        m_pane->setRecord(m_record);
        m_pane->showNext(at(0));
        QVERIFY(!m_pane->chosen());
    }

    void whatIsTakenBackIsNotShownAnyMore()
    {
        lockEachOther();
        m_pane->setRecord(m_record);
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(m_pane->chosen());
        m_record->trace.append(test::event(50, task(1), Verb::Obtain, object(1)));
        m_record->extend();
        m_pane->refresh();
        QCOMPARE(m_pane->count(), 0);
        QVERIFY(!m_pane->chosen());
    }

    void anotherRunHasItsOwn()
    {
        lockEachOther();
        m_pane->setRecord(m_record);
        QTest::mouseClick(button(), Qt::LeftButton);
        m_pane->setRecord(nullptr);
        QCOMPARE(m_pane->count(), 0);
        QVERIFY(!m_pane->chosen());
    }

private:
    void lockEachOther()
    {
        m_record->trace.append(test::event(10, task(1), Verb::Obtain, object(0)));
        m_record->trace.append(test::event(20, task(2), Verb::Obtain, object(1)));
        for (const auto &[time, who, what] :
             {std::tuple(30, task(1), object(1)), std::tuple(40, task(2), object(0))}) {
            Event wait = test::event(time, who, Verb::Wait, what);
            wait.argument = -1;
            m_record->trace.append(wait);
        }
        m_record->extend();
    }

    QPushButton *button() { return m_pane->findChild<QPushButton *>("showMe"); }

    /// The sentence of the first problem; what stands there without one.
    QString text()
    {
        const QString name = m_pane->count() > 0 ? "problemSentence" : "hint";
        return m_pane->findChild<QLabel *>(name)->text();
    }

    std::shared_ptr<RunRecord> m_record;
    std::unique_ptr<ProblemsPane> m_pane;
};

QTEST_MAIN(ProblemsPaneTest)
#include "tst_problemspane.moc"
