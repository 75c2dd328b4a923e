// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stageview.h"

#include "app/language/language.h"
#include "core/insight/problems.h"
#include "tests/support/stagerun.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace trama;
using namespace trama::stage;
using namespace trama::test;

/// The pane itself: what a click and a key come to, what it tells of, how many cards it shows.
class StageViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<StageView>();
        m_view->resize(600, 420);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void withoutARunItSaysWhatItIsFor()
    {
        QVERIFY(m_view->frame().empty());
        const QImage blank = m_view->grab().toImage();
        m_view->setRecord(crowd(2).record());
        QVERIFY(m_view->grab().toImage() != blank);
        m_view->setRecord(nullptr);
        QVERIFY(m_view->frame().empty());
    }

    void aClickOnATokenSelectsItsTask()
    {
        show(everyKind(), 100);
        QSignalSpy tasks(m_view.get(), &StageView::taskSelected);
        QSignalSpy objects(m_view.get(), &StageView::objectSelected);
        const Placed &lock = m_view->frame().front();
        const Disc &disc = lock.figure.discs.front();
        click(lock.rect.topLeft() + disc.rect.center() * m_view->scene().unit);
        QCOMPARE(tasks.count(), 1);
        QCOMPARE(tasks[0][0].value<TaskId>(), disc.task);
        QCOMPARE(objects.count(), 0);
    }

    void aClickOnACardSelectsItsObject()
    {
        show(everyKind(), 100);
        QSignalSpy objects(m_view.get(), &StageView::objectSelected);
        click(m_view->frame()[1].rect.topLeft() + QPointF(20, 16));
        QCOMPARE(objects.count(), 1);
        QCOMPARE(objects[0][0].value<ObjectId>(), m_view->frame()[1].card.key.object());
    }

    void aSelectionStandsOut()
    {
        show(everyKind(), 100);
        const QImage plain = m_view->grab().toImage();
        m_view->setSelectedTasks({task(1)});
        const QImage chosen = m_view->grab().toImage();
        QVERIFY(chosen != plain);
        m_view->setSelectedTasks({});
        m_view->setSelectedObject(object(0));
        QVERIFY(m_view->grab().toImage() != plain);
        m_view->setSelectedObject(ObjectId::None);
        QCOMPARE(m_view->grab().toImage(), plain);
    }

    void theSameTimeIsTheSamePicture()
    {
        show(everyKind(), 100);
        const QImage before = m_view->grab().toImage();
        m_view->setTime(at(250'000));
        QVERIFY(m_view->grab().toImage() != before);
        m_view->setTime(at(30'000));
        m_view->setTime(at(100'000));
        QCOMPARE(m_view->grab().toImage(), before);
    }

    void keysGoThroughTheCards()
    {
        show(everyKind(), 100);
        m_view->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->current(), std::size_t(1));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->current(), 1 + m_view->scene().grid().columns());
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QCOMPARE(m_view->current(), 2 + m_view->scene().grid().columns());
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->current(), m_view->scene().list().cards.size() - 1);
        QVERIFY2(m_view->verticalScrollBar()->value() > 0, "the card came into sight");
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->current(), std::size_t(0));
        QSignalSpy objects(m_view.get(), &StageView::objectSelected);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(objects.count(), 1);
    }

    void eachCardIsToldToWhoCannotSeeIt()
    {
        show(everyKind(), 100);
        m_view->setAccessibleName("Stage");
        QAccessibleInterface *stage = QAccessible::queryAccessibleInterface(m_view.get());
        QCOMPARE(stage->role(), QAccessible::List);
        QCOMPARE(stage->childCount(), int(m_view->scene().list().cards.size()));
        QAccessibleInterface *lock = stage->child(0);
        QCOMPARE(
            lock->text(QAccessible::Name),
            QString("lock, Lock; A is in; B waits; C waits; 2 taken; held 80.0 µs · 2 waiting"));
        QCOMPARE(stage->indexOfChild(lock), 0);
        m_view->setTime(at(225'000));
        QVERIFY(lock->text(QAccessible::Name).contains("free"));
        for (int i = 0; i < stage->childCount(); ++i)
            QVERIFY(!stage->child(i)->text(QAccessible::Name).isEmpty());
    }

    void aDeadlockLiesBelowAndMovesNoCard()
    {
        show(circle(2), 49);
        const QRectF first = m_view->frame().front().rect;
        QVERIFY(m_view->frame().back().card.key.kind != CardKind::Deadlock);
        m_view->setTime(at(60'000));
        const Placed &deadlock = m_view->frame().back();
        QCOMPARE(deadlock.card.key.kind, CardKind::Deadlock);
        QVERIFY(m_view->scene().sentence(deadlock.card).contains("line 9: P1 wants forks[1]"));
        QCOMPARE(m_view->frame().front().rect, first);
        m_view->setTime(at(49'000));
        QVERIFY(m_view->frame().back().card.key.kind != CardKind::Deadlock);
    }

    void ofManyObjectsTheOthersAreFoldedAndOpen()
    {
        StageRun run;
        for (int i = 0; i < 40; ++i)
            run.addObject(ObjectKind::Lock, "locks[" + std::to_string(i) + "]");
        for (int i = 0; i < 40; ++i)
            run.add(10 + i, task(1), Verb::Obtain, object(i), 1)
                .add(10 + i, task(1), Verb::Release, object(i));
        show(std::move(run), 20);
        m_view->setStretch({at(10'000), at(13'000)});
        QCOMPARE(m_view->scene().list().cards.size(), std::size_t(4));
        QCOMPARE(m_view->scene().list().others, std::size_t(36));
        click(m_view->scene().grid().line().translated(0, -m_view->scene().scroll).center());
        QCOMPARE(m_view->scene().list().cards.size(), std::size_t(40));
        QVERIFY2(m_view->frame().size() < 12, "only what is in sight is made");
    }

    void aLongNameIsElidedAndTwoOfOneNameAreToldApart()
    {
        StageRun run;
        const std::string name(300, 'x');
        run.addObject(ObjectKind::Lock, name);
        run.addObject(ObjectKind::Lock, name);
        for (int i = 0; i < 2; ++i)
            run.add(10, task(1), Verb::Obtain, object(i), 1);
        show(std::move(run), 20);
        const std::vector<Placed> &cards = m_view->frame();
        QVERIFY(cards[0].title.endsWith("line 1"));
        QVERIFY(cards[1].title.endsWith("line 2"));
        for (const Words &words : cards[0].figure.words)
            QVERIFY(QRectF(QPointF(), cards[0].figure.size).contains(words.rect));
    }

    void itSpeaksTheLearnersLanguage()
    {
        show(everyKind(), 100);
        language::use(*QCoreApplication::instance(), "pt_BR");
        const QString sentence = m_view->scene().sentence(m_view->scene().placed(0).card);
        language::use(*QCoreApplication::instance(), "en");
        QVERIFY2(sentence.contains("em uso há 80,0 µs"), qPrintable(sentence));
    }

    void aRunThatGrowsIsFollowed()
    {
        StageRun run;
        run.addObject(ObjectKind::Lock, "lock");
        m_view->setRecord(run.record());
        QVERIFY(m_view->frame().empty());
        run.add(5, task(1), Verb::Obtain, object(0), 1);
        run.record();
        m_view->refresh();
        m_view->setTime(at(5000));
        QCOMPARE(m_view->frame().size(), std::size_t(1));
    }

private:
    void show(StageRun run, std::int64_t us)
    {
        const auto record = run.record();
        m_view->setRecord(record);
        m_view->setProblems(insight::problems(record->trace));
        m_view->setTime(at(us * 1000));
    }

    void click(const QPointF &place)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place.toPoint());
    }

    std::unique_ptr<StageView> m_view;
};

QTEST_MAIN(StageViewTest)
#include "tst_stageview.moc"
