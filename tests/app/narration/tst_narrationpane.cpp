// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narration/narrationpane.h"

#include "app/narration/narrationmodel.h"
#include "app/narration/narrationview.h"
#include "core/playback/player.h"
#include "tests/support/lessonrun.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace trama;
using namespace trama::test;
using narration::NarrationPane;
using narration::NarrationView;

namespace
{
Time us(std::int64_t microseconds)
{
    return LessonRun::us(microseconds);
}
} // namespace

/// Real clicks and keys; the times that are asked for are granted, as the window does.
class NarrationPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }

    void init()
    {
        m_pane = std::make_unique<NarrationPane>();
        m_pane->resize(480, 240);
        connect(m_pane.get(), &NarrationPane::timeRequested, m_pane.get(), [this](Time time) {
            m_asked = time;
            m_pane->setTime(time);
        });
        m_pane->show();
        QApplication::setActiveWindow(m_pane.get());
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_asked = Time(-1);
    }

    void cleanup() { m_pane.reset(); }

    void theRowOfThePresentIsCurrentForwardsAndBackwards()
    {
        m_pane->setRecord(m_run.record());
        m_pane->setTime(us(310));
        QCOMPARE(current(), 3);
        m_pane->setTime(us(1840));
        QCOMPARE(current(), rows() - 1);
        QVERIFY(view().isInSight(view().currentIndex()));
        m_pane->setTime(us(100));
        QCOMPARE(current(), 0);
        QCOMPARE(m_asked, Time(-1)); // following asks for nothing
    }

    void aClickGoesToTheEvent()
    {
        m_pane->setRecord(m_run.record());
        m_pane->setTime(us(0));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(3));
        QCOMPARE(m_asked, us(300));
        QCOMPARE(current(), 3);
    }

    void aClickGoesBackToTheEventOfTheRowItIsOn()
    {
        m_pane->setRecord(m_run.record());
        m_pane->setTime(us(420));
        QCOMPARE(current(), 3);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(3));
        QCOMPARE(m_asked, us(300));
    }

    void aClickOnATokenSelectsItsTask()
    {
        m_pane->setRecord(m_run.record());
        QSignalSpy selected(m_pane.get(), &NarrationPane::taskSelected);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(3));
        QCOMPARE(selected.count(), 0);
        for (int x = 0; x < 120 && selected.isEmpty(); x += 3)
            QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, {x, middleOf(3).y()});
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.first().first().value<TaskId>(), m_run.a());
    }

    void arrowKeysGoFromEventToEvent()
    {
        m_pane->setRecord(m_run.record());
        m_pane->setTime(us(300));
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Down);
        QCOMPARE(m_asked, us(500));
        QTest::keyClick(&view(), Qt::Key_Up);
        QCOMPARE(m_asked, us(300));
        QTest::keyClick(&view(), Qt::Key_End);
        QCOMPARE(m_asked, us(1560));
        QTest::keyClick(&view(), Qt::Key_Home);
        QCOMPARE(m_asked, us(0));
    }

    /// Start and Begin happen at one instant, and the keys must not get stuck between them.
    void arrowKeysPassEventsOfOneInstant()
    {
        m_pane->setRecord(m_run.record());
        m_pane->setTime(us(300));
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Up);
        QCOMPARE(current(), 2);
        QCOMPARE(m_asked, us(200));
        QTest::keyClick(&view(), Qt::Key_Up);
        QCOMPARE(current(), 1);
        QCOMPARE(m_asked, us(200));
        QTest::keyClick(&view(), Qt::Key_Up);
        QCOMPARE(current(), 0);
    }

    void lettersAndSpaceAreTheWindows()
    {
        m_pane->setRecord(m_run.record());
        for (const int key : {int(Qt::Key_Space), int(Qt::Key_A), int(Qt::Key_Left)}) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
            event.accept();
            QApplication::sendEvent(&view(), &event);
            QVERIFY(!event.isAccepted());
        }
    }

    void itScrollsWithThePresentAndStaysWhereTheLearnerIs()
    {
        const auto record = waits(2000);
        m_pane->setRecord(record);
        m_pane->setTime(at(500));
        QVERIFY(view().isInSight(view().currentIndex()));
        QScrollBar *bar = view().verticalScrollBar();
        bar->setValue(0);
        m_pane->setTime(at(900));
        QCOMPARE(current(), 900);
        QCOMPARE(bar->value(), 0);
        view().scrollTo(view().currentIndex());
        m_pane->setTime(at(1500)); // in sight again, so it follows again
        QVERIFY(view().isInSight(view().currentIndex()));
    }

    void itFollowsARunThatGrows()
    {
        const auto record = waits(100);
        m_pane->setRecord(record);
        m_pane->setTime(record->trace.end());
        QVERIFY(view().isInSight(view().currentIndex()));
        for (int i = 100; i < 400; ++i)
            record->trace.append(test::event(i, task(0), Verb::IoWait));
        record->extend();
        m_pane->refresh();
        m_pane->setTime(record->trace.end());
        QCOMPARE(current(), 399);
        QVERIFY(view().isInSight(view().currentIndex()));
    }

    void aMillionEventsAreShown()
    {
        const auto record = waits(1'000'000);
        m_pane->setRecord(record);
        m_pane->setTime(at(999'999));
        QCOMPARE(current(), 999'999);
        QVERIFY(view().isInSight(view().currentIndex()));
        QVERIFY(!m_pane->grab().isNull());
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Home);
        QVERIFY(view().isInSight(view().model()->index(0, 0)));
    }

    void filtersLeaveTheRestOut()
    {
        m_pane->setRecord(m_run.record());
        m_pane->setTime(us(1840));
        auto *tasks = m_pane->findChild<QComboBox *>("taskFilter");
        auto *objects = m_pane->findChild<QComboBox *>("objectFilter");
        QCOMPARE(tasks->count(), 4);
        QCOMPARE(objects->itemText(2), QString("lock"));
        choose(tasks, 3); // B
        QCOMPARE(rows(), 5);
        choose(objects, 2);
        QCOMPARE(rows(), 3);
        QCOMPARE(current(), 2);
        QVERIFY(view().currentIndex().data().toString().startsWith("B waits for lock, held by A"));
        choose(tasks, 1); // main
        QCOMPARE(rows(), 0);
        QVERIFY(!view().isVisible());
        m_pane->setRecord(waits(3));
        QCOMPARE(rows(), 3); // another run is told whole
        QCOMPARE(tasks->currentIndex(), 0);
    }

    void whatIsFoundIsGoneTo()
    {
        m_pane->setRecord(m_run.record());
        m_pane->setTime(us(0));
        m_pane->openFind();
        auto *field = m_pane->findChild<QLineEdit *>("findField");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, "held by a");
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_asked, us(1560));
        m_pane->findPrevious();
        QCOMPARE(current(), 13);
        QTest::keyClicks(field, "?");
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(shows("not found"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(view().hasFocus());
    }

    void rowsOfSelectedTasksStandOut()
    {
        m_pane->setRecord(m_run.record());
        m_pane->setTime(us(1840));
        view().verticalScrollBar()->setValue(0);
        const QPoint edge(1, middleOf(3).y());
        QCOMPARE(colourAt(edge), Theme::light().card);
        m_pane->setSelectedTasks({m_run.a()});
        QCOMPARE(colourAt(edge),
                 taskStyle(m_run.record()->trace, m_run.a(), Theme::light()).colour);
        QCOMPARE(colourAt({1, middleOf(1).y()}), Theme::light().card); // main's
        m_pane->setSelectedTasks({});
        QCOMPARE(colourAt(edge), Theme::light().card);
    }

    void itHasNamesForWhoCannotSeeIt()
    {
        m_pane->setRecord(m_run.record());
        QVERIFY(!view().accessibleName().isEmpty());
        for (const QComboBox *box : m_pane->findChildren<QComboBox *>())
            QVERIFY(!box->accessibleName().isEmpty());
        const QModelIndex row = view().model()->index(3, 0);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 QString("0.300 ms: A takes lock (it was free)"));
    }

private:
    NarrationView &view() { return *m_pane->view(); }
    int current() { return view().currentIndex().row(); }
    int rows() { return view().model()->rowCount(); }
    QPoint middleOf(int row)
    {
        const QRect place = view().visualRect(view().model()->index(row, 0));
        return {place.right() - 20, place.center().y()};
    }
    QColor colourAt(QPoint place) { return view().viewport()->grab().toImage().pixelColor(place); }
    bool shows(const char *text)
    {
        for (const QLabel *label : m_pane->findChildren<QLabel *>())
            if (label->text() == QLatin1String(text))
                return true;
        return false;
    }
    static void choose(QComboBox *box, int entry)
    {
        box->setFocus();
        while (box->currentIndex() != entry)
            QTest::keyClick(box, box->currentIndex() < entry ? Qt::Key_Down : Qt::Key_Up);
    }

    /// An event at each nanosecond.
    static std::shared_ptr<RunRecord> waits(int count)
    {
        auto record = std::make_shared<RunRecord>();
        record->trace.addTask({});
        for (int i = 0; i < count; ++i)
            record->trace.append(test::event(i, task(0), Verb::IoWait));
        record->extend();
        return record;
    }

    const LessonRun m_run;
    std::unique_ptr<NarrationPane> m_pane;
    Time m_asked{};
};

QTEST_MAIN(NarrationPaneTest)
#include "tst_narrationpane.moc"
