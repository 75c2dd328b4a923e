// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/transportstate.h"
#include "tests/support/events.h"

#include <QTest>

using namespace trama;
using namespace trama::test;
using playback::Player;
using window::TransportState;
using window::transportState;

/// What can be pressed, for every place a player can be in.
class TransportStateTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingRanYet()
    {
        const RunRecord record;
        Player player;
        player.setTrace(&record.trace);
        const TransportState state = transportState(record, player, false);
        QVERIFY(state.canRun);
        QVERIFY(!state.canStop && !state.canPlay && !state.canGoBack && !state.canGoForward);
        QVERIFY(!state.moving && !state.live);
    }

    void aRunThatIsFollowed()
    {
        RunRecord record;
        fill(record);
        Player player;
        player.setTrace(&record.trace);
        player.follow();
        const TransportState state = transportState(record, player, true);
        QVERIFY(!state.canRun && state.canStop);
        QVERIFY(state.moving && state.live);
        QVERIFY(state.canGoBack && !state.canGoForward);
    }

    void aRunWhosePictureStands()
    {
        RunRecord record;
        fill(record);
        Player player;
        player.setTrace(&record.trace);
        player.follow();
        player.pause();
        const TransportState state = transportState(record, player, true);
        QVERIFY(state.canStop && state.canPlay && !state.moving && !state.live);
        QVERIFY2(state.canGoForward, "to the live edge, though the record ends here");
    }

    void afterTheEnd_data()
    {
        QTest::addColumn<int>("time");
        QTest::addColumn<bool>("back");
        QTest::addColumn<bool>("forward");
        QTest::newRow("at the start") << 0 << false << true;
        QTest::newRow("between") << 50 << true << true;
        QTest::newRow("at the end") << 100 << true << false;
    }

    void afterTheEnd()
    {
        QFETCH(int, time);
        QFETCH(bool, back);
        QFETCH(bool, forward);
        RunRecord record;
        fill(record);
        Player player;
        player.setTrace(&record.trace);
        player.seek(at(time));
        const TransportState state = transportState(record, player, false);
        QVERIFY(state.canRun && !state.canStop && state.canPlay);
        QCOMPARE(state.canGoBack, back);
        QCOMPARE(state.canGoForward, forward);
    }

private:
    static void fill(RunRecord &record)
    {
        record.trace.addTask({});
        record.trace.append(test::event(0, task(0), Verb::Begin));
        record.trace.append(test::event(100, task(0), Verb::End));
        record.extend();
    }
};

QTEST_GUILESS_MAIN(TransportStateTest)
#include "tst_transportstate.moc"
