// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/wakes.h"
#include "core/trace/snapshots.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using namespace trama::insight;

namespace
{
/// Main starts a thread; the thread waits for the lock that main holds, twice; then each waits for
/// what the other holds.
struct Story
{
    Story()
    {
        trace.addTask({});
        Task thread;
        thread.kind = TaskKind::Thread;
        trace.addTask(thread);
        trace.addObject({});
        trace.addObject({});
        trace.append(event(0, task(0), Verb::Begin));
        trace.append(event(10, task(0), Verb::Start, task(1)));
        trace.append(event(12, task(1), Verb::Begin));
        trace.append(event(15, task(0), Verb::Obtain, object(0)));
        trace.append(event(20, task(1), Verb::Wait, object(0)));
        release = trace.events().size();
        trace.append(event(30, task(0), Verb::Release, object(0)));
        trace.append(event(33, task(1), Verb::Obtain, object(0)));
        trace.append(event(33, task(1), Verb::WokenBy, std::int64_t(release)));
        trace.append(event(40, task(0), Verb::Obtain, object(1)));
        waitForEver(50, task(1), object(1));
        waitForEver(60, task(0), object(0));
        snapshots.extend();
    }

    void waitForEver(std::int64_t time, TaskId who, ObjectId what)
    {
        Event wait = event(time, who, Verb::Wait, what);
        wait.argument = -1;
        trace.append(wait);
    }

    std::optional<std::size_t> waker(std::int64_t time, std::uint32_t who) const
    {
        return wakerOf(trace, snapshots.at(at(time)), task(who), at(time));
    }

    Trace trace;
    Snapshots snapshots{trace};
    std::size_t release = 0;
};
} // namespace

TEST(Wakes, LeadFromWhoDidItToWhoWentOn)
{
    const Story story;
    const std::vector<Wake> all{{at(10), at(12), task(0), task(1)},
                                {at(30), at(33), task(0), task(1)}};
    EXPECT_EQ(wakesIn(story.trace, at(0), at(100), 10), all);
    EXPECT_EQ(wakesIn(story.trace, at(31), at(34), 10), std::vector{all[1]});
    EXPECT_TRUE(wakesIn(story.trace, at(34), at(100), 10).empty());
    EXPECT_TRUE(wakesIn(story.trace, at(34), at(3), 10).empty());
}

TEST(Wakes, AreNoneWhereTheyAreTooMany)
{
    const Story story;
    EXPECT_EQ(wakesIn(story.trace, at(0), at(100), 2).size(), 2u);
    EXPECT_TRUE(wakesIn(story.trace, at(0), at(100), 1).empty());
}

TEST(Wakes, ACauseThatIsNoEventDoesNoHarm)
{
    Story story;
    story.trace.append(event(70, task(1), Verb::WokenBy, std::int64_t(999)));
    story.trace.append(event(71, task(1), Verb::WokenBy, std::int64_t(-1)));
    story.snapshots.extend();
    EXPECT_EQ(wakesIn(story.trace, at(0), at(100), 10).size(), 2u);
    EXPECT_EQ(story.waker(75, 1), std::nullopt);
}

TEST(Wakes, OfAWaitComesWhoEndedIt)
{
    const Story story;
    struct Row
    {
        const char *name;
        std::int64_t time;
        std::uint32_t who;
        std::optional<std::size_t> position;
    };
    const Row rows[] = {
        {"while it waits", 25, 1, story.release},
        {"after it went on", 45, 1, story.release},
        {"before it ever waited", 15, 1, std::nullopt},
        {"who never waited", 45, 0, std::nullopt},
        {"in a wait that nobody ends", 55, 1, std::nullopt},
    };
    for (const Row &row : rows)
        EXPECT_EQ(story.waker(row.time, row.who), row.position) << row.name;
}

TEST(Wakes, InADeadlockThereIsACircle)
{
    const Story story;
    EXPECT_EQ(circleOf(story.trace, story.snapshots.at(at(60)), task(0)).size(), 2u);
    EXPECT_TRUE(circleOf(story.trace, story.snapshots.at(at(55)), task(1)).empty());
}
