// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/tally.h"

#include "core/trace/causes.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>

namespace trama::insight
{

using test::event;
using test::object;
using test::task;

TEST(Tally, CountsWhatWasDoneAndWhoWokeWhom)
{
    Trace trace;
    trace.addObject({});
    trace.addObject({});
    Causes causes(trace);
    causes.append(event(1, task(0), Verb::Obtain, object(1)));
    causes.append(event(2, task(1), Verb::Wait, object(1)));
    causes.append(event(3, task(0), Verb::Release, object(1)));
    causes.append(event(4, task(1), Verb::Obtain, object(1)));
    causes.append(event(5, task(0), Verb::Sleep, 7));

    const std::vector<ObjectTally> tallies = tally(trace);
    ASSERT_EQ(tallies.size(), 2u);
    EXPECT_TRUE(tallies[0].events.empty());
    EXPECT_EQ(tallies[1].events, (std::map<Verb, std::uint64_t>{
                                     {Verb::Wait, 1}, {Verb::Obtain, 2}, {Verb::Release, 1}}));
    EXPECT_EQ(tallies[1].wakings, (std::map<Waking, std::uint64_t>{{Waking{task(0), task(1)}, 1}}));
}

} // namespace trama::insight
