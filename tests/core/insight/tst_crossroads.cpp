// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/crossroads.h"

#include "tests/core/insight/story.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;
using namespace trama::test;

namespace
{

constexpr TaskId mainTask{0};

/// main waits for B to end, A and B read a variable; who of the two goes first is a choice.
struct Told : Story
{
    TaskId a = thread("A");
    TaskId b = thread("B");
    TaskId c = thread("C");
    ObjectId x = object("x", ObjectKind::Lock);

    Told()
    {
        tell(c, Verb::End);
        tell(mainTask, Verb::JoinWait, ObjectId::None, static_cast<std::int64_t>(b));
        trace.choices.add({trace.end() + Time(1), 0, 0, 0, 0}, {{a, 2}, {b, 3}});
        tell(a, Verb::CoreOn);
        tell(a, Verb::Load, x);
        tell(a, Verb::Store, x);
        tell(b, Verb::Load, x);
    }
};

} // namespace

TEST(Crossroads, TellsWhatEachWouldDoAndWhoCannotGo)
{
    const Told told;
    Snapshots snapshots(told.trace);
    snapshots.extend();
    const auto at = crossroadsAt(told.trace, snapshots, Time(0));
    ASSERT_TRUE(at);
    ASSERT_EQ(at->ways.size(), 2u);
    EXPECT_TRUE(at->ways[0].taken);
    EXPECT_FALSE(at->ways[1].taken);
    ASSERT_TRUE(at->ways[0].next && at->ways[1].next);
    EXPECT_EQ(told.trace.events()[*at->ways[0].next].verb, Verb::Load);
    EXPECT_EQ(told.trace.events()[*at->ways[0].next].task, told.a);
    EXPECT_EQ(told.trace.events()[*at->ways[1].next].task, told.b);
    EXPECT_EQ(at->others, std::vector<TaskId>{mainTask}); // C has ended
    EXPECT_EQ(at->state.task(mainTask).condition(), Condition::Joining);
}

TEST(Crossroads, DoesNotTellWhatLiesTooFarAhead)
{
    const Told told;
    Snapshots snapshots(told.trace);
    snapshots.extend();
    const auto at = crossroadsAt(told.trace, snapshots, Time(0), 2);
    ASSERT_TRUE(at);
    EXPECT_TRUE(at->ways[0].next);
    EXPECT_FALSE(at->ways[1].next);
}

TEST(Crossroads, AreTheNextOnesAtOrAfterATime)
{
    const Told told;
    Snapshots snapshots(told.trace);
    snapshots.extend();
    const Time time = told.trace.choices[0].time;
    EXPECT_TRUE(crossroadsAt(told.trace, snapshots, time));
    EXPECT_FALSE(crossroadsAt(told.trace, snapshots, time + Time(1)));
}
