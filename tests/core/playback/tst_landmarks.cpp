// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/landmarks.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>

#include <vector>

using namespace trama;
using namespace trama::playback;
using namespace trama::test;

namespace
{

/// Reads at 10, takes a lock at 20, writes at 30, has to wait for another one at 40, prints at 50.
Trace smallTrace()
{
    Trace trace;
    const auto tell = [&](int t, Verb verb, ObjectId object) {
        Event one = event(t, task(0), verb);
        one.object = object;
        trace.append(one);
    };
    tell(10, Verb::Load, ObjectId(0));
    tell(20, Verb::Obtain, ObjectId(1));
    tell(30, Verb::Store, ObjectId(0));
    tell(40, Verb::Wait, ObjectId(2));
    tell(50, Verb::Print, ObjectId::None);
    trace.advance(at(60));
    return trace;
}

} // namespace

TEST(Landmarks, AreFoundForwardsAndBackwards)
{
    const Trace trace = smallTrace();
    EXPECT_EQ(next(trace, Landmark::Meeting, at(0)), at(20));
    EXPECT_EQ(next(trace, Landmark::Meeting, at(20)), at(40));
    EXPECT_EQ(next(trace, Landmark::Meeting, at(40)), std::nullopt);
    EXPECT_EQ(previous(trace, Landmark::Meeting, at(60)), at(40));
    EXPECT_EQ(previous(trace, Landmark::Meeting, at(40)), at(20));
    EXPECT_EQ(previous(trace, Landmark::Meeting, at(20)), std::nullopt);
}

TEST(Landmarks, SomebodyWhoHasToWaitIsASurprise)
{
    const Trace trace = smallTrace();
    EXPECT_EQ(next(trace, Landmark::Surprise, at(0)), at(40));
    EXPECT_EQ(previous(trace, Landmark::Surprise, at(40)), std::nullopt);
}

TEST(Landmarks, ALineBeginsWhereItsTaskWasElsewhereBefore)
{
    Trace trace;
    const auto tell = [&](int t, int who, int line) {
        Event one = event(t, task(who), Verb::Load);
        one.object = ObjectId(0);
        if (line != 0)
            one.site = trace.internSite({StringId::Empty, StringId::Empty, line});
        trace.append(one);
    };
    tell(10, 0, 4);
    tell(20, 1, 4); // another task at the same line
    tell(30, 0, 4);
    tell(40, 0, 0); // not known where
    tell(50, 0, 5);
    tell(60, 1, 4);
    std::vector<Time> lines;
    for (std::optional<Time> t = Time(0); (t = next(trace, Landmark::Line, *t));)
        lines.push_back(*t);
    EXPECT_EQ(lines, (std::vector{at(10), at(20), at(50)}));
    EXPECT_EQ(previous(trace, Landmark::Line, at(50)), at(20));
}
