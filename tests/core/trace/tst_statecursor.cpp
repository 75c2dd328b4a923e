// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/statecursor.h"

#include "tests/support/randomtrace.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;

TEST(StateCursor, HasTheSameStatesAsSnapshotsInAnyOrder)
{
    std::mt19937 random(7);
    Trace trace;
    grow(trace, 5000, random);
    const Snapshots snapshots(trace);
    StateCursor cursor(trace, snapshots);
    std::size_t events = 0;
    for (int i = 0; i < 400; ++i) {
        events = i % 3 == 0 ? random() % 5100 : events + random() % 40;
        EXPECT_EQ(cursor.before(events), snapshots.before(events)) << events;
    }
}

TEST(StateCursor, GoesOnPastWhatTheSnapshotsHaveTakenIn)
{
    std::mt19937 random(7);
    Trace trace;
    grow(trace, 100, random);
    const Snapshots old(trace);
    grow(trace, 3000, random);
    StateCursor cursor(trace, old);
    EXPECT_EQ(cursor.before(3100), Snapshots(trace).latest());
}
