// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include "tests/support/events.h"

#include <gtest/gtest.h>

namespace trama
{
namespace
{

using test::at;
using test::event;
using test::task;

Trace traceWithEventsAt(std::initializer_list<int> times)
{
    Trace trace;
    for (int t : times)
        trace.append(event(t, task(0), Verb::Wake));
    return trace;
}

TEST(Trace, StartsWithNothing)
{
    const Trace trace;
    EXPECT_TRUE(trace.events().empty());
    EXPECT_TRUE(trace.tasks().empty());
    EXPECT_EQ(trace.end(), Time::zero());
    EXPECT_EQ(trace.firstAtOrAfter(at(0)), 0u);
    EXPECT_EQ(trace.firstAfter(at(0)), 0u);
}

TEST(Trace, AProcessRunsInItselfAndAThreadWhereItSays)
{
    Trace trace;
    const TaskId main = trace.addTask({.kind = TaskKind::Process});
    const TaskId thread = trace.addTask({.kind = TaskKind::Thread, .process = main});
    EXPECT_EQ(trace.task(main).process, main);
    EXPECT_EQ(trace.task(thread).process, main);
    EXPECT_NE(main, thread);
}

TEST(Trace, WhatIsLearntOfATaskLaterIsKept)
{
    Trace trace;
    const TaskId main = trace.addTask({});
    trace.task(main).name = trace.intern("principal");
    trace.task(main).ending = Ending::Returned;
    EXPECT_EQ(trace.text(trace.tasks()[0].name), "principal");
    EXPECT_EQ(trace.tasks()[0].ending, Ending::Returned);
}

TEST(Trace, ObjectsKeepTheirOwnNumbers)
{
    Trace trace;
    const ObjectId lock = trace.addObject({.name = trace.intern("lock")});
    const ObjectId other = trace.addObject({.name = trace.intern("other")});
    EXPECT_EQ(trace.text(trace.object(lock).name), "lock");
    EXPECT_EQ(trace.text(trace.object(other).name), "other");
}

TEST(Trace, ASiteIsKeptOnce)
{
    Trace trace;
    const Site site{trace.intern("a.py"), trace.intern("work"), 12};
    const SiteId first = trace.internSite(site);
    EXPECT_EQ(trace.internSite(site), first);
    EXPECT_NE(trace.internSite({site.file, site.function, 13}), first);
    EXPECT_EQ(trace.site(first).line, 12);
}

TEST(Trace, KeepsEventsInTheOrderTheyCame)
{
    Trace trace;
    trace.append(event(1, task(0), Verb::Begin));
    trace.append(event(1, task(1), Verb::Begin));
    trace.append(event(4, task(0), Verb::Sleep));
    ASSERT_EQ(trace.events().size(), 3u);
    EXPECT_EQ(trace.events()[0].task, task(0));
    EXPECT_EQ(trace.events()[1].task, task(1));
    EXPECT_EQ(trace.end(), at(4));
    EXPECT_EQ(trace.lateCount(), 0u);
    EXPECT_FALSE(trace.events()[2].late);
}

TEST(Trace, AnEventThatComesLateIsMovedUpMarkedAndCounted)
{
    Trace trace = traceWithEventsAt({1, 9});
    trace.append(event(5, task(0), Verb::Sleep));
    EXPECT_EQ(trace.events().back().time, at(9));
    EXPECT_TRUE(trace.events().back().late);
    EXPECT_EQ(trace.events().back().verb, Verb::Sleep);
    EXPECT_EQ(trace.lateCount(), 1u);
}

// An event used to slip in before a time that had been declared over.
TEST(Trace, AnEventBeforeTheTimeAdvancedToIsLateToo)
{
    Trace trace = traceWithEventsAt({1});
    trace.advance(at(10));
    trace.append(event(5, task(0), Verb::Sleep));
    EXPECT_EQ(trace.events().back().time, at(10));
    EXPECT_TRUE(trace.events().back().late);
    EXPECT_EQ(trace.lateCount(), 1u);
    EXPECT_EQ(trace.end(), at(10));
}

TEST(Trace, AdvancingMovesTheEndAndNeverBack)
{
    Trace trace = traceWithEventsAt({3});
    trace.advance(at(8));
    EXPECT_EQ(trace.end(), at(8));
    trace.advance(at(2));
    EXPECT_EQ(trace.end(), at(8));
    trace.append(event(8, task(0), Verb::Wake));
    EXPECT_EQ(trace.lateCount(), 0u);
}

TEST(Trace, LostRecordsAreCounted)
{
    Trace trace;
    trace.countLost(3);
    trace.countLost(4);
    EXPECT_EQ(trace.lostCount(), 7u);
}

struct SearchRow
{
    const char *name;
    int time;
    std::size_t atOrAfter;
    std::size_t after;
};

class TraceSearch : public testing::TestWithParam<SearchRow>
{
};

TEST_P(TraceSearch, FindsTheFirstEvent)
{
    const Trace trace = traceWithEventsAt({2, 5, 5, 5, 9});
    EXPECT_EQ(trace.firstAtOrAfter(at(GetParam().time)), GetParam().atOrAfter);
    EXPECT_EQ(trace.firstAfter(at(GetParam().time)), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, TraceSearch,
    testing::Values(SearchRow{"BeforeAll", -1, 0, 0}, SearchRow{"AtTheFirst", 2, 0, 1},
                    SearchRow{"Between", 3, 1, 1}, SearchRow{"AtSeveralOfOneTime", 5, 1, 4},
                    SearchRow{"AtTheLast", 9, 4, 5}, SearchRow{"AfterAll", 10, 5, 5}),
    [](const auto &row) { return row.param.name; });

TEST(Trace, TimesConvertToSecondsAndBack)
{
    EXPECT_DOUBLE_EQ(seconds(Time(1'500'000'000)), 1.5);
    EXPECT_EQ(fromSeconds(0.25), Time(250'000'000));
}

} // namespace
} // namespace trama
