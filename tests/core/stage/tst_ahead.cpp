// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/ahead.h"

#include "tests/support/stagerun.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::stage;
using namespace trama::test;

namespace
{
Approach approachAt(StageRun &run, ObjectId object, std::int64_t us, std::int64_t travel)
{
    const auto record = run.record();
    History history(record->trace);
    history.extend();
    const Time time = at(us * 1000);
    return approaches(history, {}, record->snapshots.at(time), record->trace.firstAfter(time), time,
                      at(travel * 1000), {CardKey::object(object)})
        .front();
}

struct Row
{
    const char *name;
    std::int64_t us;
    std::int64_t travel;
    double progress;
};

/// A lock that is taken at 100 µs and released at 200.
StageRun heldOnce()
{
    StageRun run;
    const ObjectId lock = run.addObject(ObjectKind::Lock, "lock");
    run.add(100, task(1), Verb::Obtain, lock, 1).add(200, task(1), Verb::Release, lock);
    run.add(500, task(0), Verb::Print);
    return run;
}

class Approaching : public testing::TestWithParam<Row>
{
};
} // namespace

TEST_P(Approaching, goesTheWayThatIsLeft)
{
    StageRun run = heldOnce();
    EXPECT_DOUBLE_EQ(approachAt(run, object(0), GetParam().us, GetParam().travel).progress,
                     GetParam().progress);
}

INSTANTIATE_TEST_SUITE_P(Ways, Approaching,
                         testing::Values(Row{"AtAnEvent", 100, 40, 0},
                                         Row{"LongBefore", 150, 40, 0}, Row{"Begins", 160, 40, 0},
                                         Row{"Halfway", 180, 40, 0.5}, Row{"Nearly", 190, 40, 0.75},
                                         Row{"Arrives", 200, 40, 0},
                                         Row{"AfterTheLast", 300, 40, 0},
                                         Row{"NoLongerThanBetweenEvents", 150, 1000, 0.5},
                                         Row{"NoTravel", 199, 0, 0}),
                         [](const auto &row) { return std::string(row.param.name); });

TEST(Approach, leadsToTheCardAfterTheEvent)
{
    StageRun run = heldOnce();
    const Approach approach = approachAt(run, object(0), 190, 40);
    EXPECT_TRUE(approach.next.tokens.empty());
    EXPECT_EQ(approach.next.key, CardKey::object(object(0)));
}

TEST(Approach, atAnEventOfWhateverKindNothingIsOnItsWay)
{
    StageRun run;
    const ObjectId lock = run.addObject(ObjectKind::Lock, "lock");
    run.add(100, task(1), Verb::Obtain, lock, 1).add(180, task(2), Verb::Print);
    run.add(200, task(1), Verb::Release, lock);
    EXPECT_EQ(approachAt(run, lock, 170, 1000).progress, 0);
    EXPECT_EQ(approachAt(run, lock, 180, 1000).progress, 0);
    EXPECT_DOUBLE_EQ(approachAt(run, lock, 190, 1000).progress, 0.5);
}

TEST(Approach, whereTooMuchHappensAtOnceNothingTravels)
{
    StageRun run;
    const ObjectId lock = run.addObject(ObjectKind::Lock, "lock");
    run.add(100, task(1), Verb::Obtain, lock, 1).add(200, task(1), Verb::Release, lock);
    EXPECT_GT(approachAt(run, lock, 190, 40).progress, 0);
    for (std::size_t i = 0; i < mostEvents; ++i)
        run.add(200, task(2), Verb::Print);
    EXPECT_EQ(approachAt(run, lock, 190, 40).progress, 0);
}
