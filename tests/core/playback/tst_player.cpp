// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/player.h"

#include "tests/support/randomtrace.h"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace trama::playback
{
namespace
{

using test::at;
using test::event;
using test::task;
using Mode = Player::Mode;

/// Events at 10, 20, 20 and 40 ns; known up to 50 ns.
Trace smallTrace()
{
    Trace trace;
    for (int t : {10, 20, 20, 40})
        trace.append(event(t, task(0), Verb::Wake));
    trace.advance(at(50));
    return trace;
}

struct PlayerTest : testing::Test
{
    Trace trace = smallTrace();
    Player player;

    PlayerTest() { player.setTrace(&trace); }
};

TEST(Player, WithoutATraceNothingMoves)
{
    Player player;
    player.play();
    EXPECT_EQ(player.mode(), Mode::Standing);
    player.follow();
    EXPECT_EQ(player.mode(), Mode::Standing);
    EXPECT_FALSE(player.tick(at(100)));
    EXPECT_FALSE(player.stepForward());
    EXPECT_FALSE(player.stepBack());
    player.seek(at(7));
    player.toEnd();
    EXPECT_EQ(player.time(), at(0));
}

TEST_F(PlayerTest, StandsAtTheBeginning)
{
    EXPECT_EQ(player.mode(), Mode::Standing);
    EXPECT_EQ(player.time(), at(0));
    EXPECT_FALSE(player.tick(at(10)));
    EXPECT_EQ(player.time(), at(0));
}

TEST_F(PlayerTest, PlayingGrowsWithRealTime)
{
    player.play();
    EXPECT_TRUE(player.tick(at(12)));
    EXPECT_EQ(player.time(), at(12));
    EXPECT_TRUE(player.tick(at(3)));
    EXPECT_EQ(player.time(), at(15));
    EXPECT_EQ(player.mode(), Mode::Playing);
}

TEST_F(PlayerTest, PlayingStandsAtTheEnd)
{
    player.play();
    EXPECT_TRUE(player.tick(at(1000)));
    EXPECT_EQ(player.time(), at(50));
    EXPECT_EQ(player.mode(), Mode::Standing);
    EXPECT_FALSE(player.tick(at(1000)));
}

TEST_F(PlayerTest, PlayingOnFromTheEndBeginsAnew)
{
    player.toEnd();
    player.play();
    EXPECT_EQ(player.time(), at(0));
    EXPECT_EQ(player.mode(), Mode::Playing);
}

TEST_F(PlayerTest, PausingStandsWhereItIs)
{
    player.play();
    player.tick(at(12));
    player.pause();
    EXPECT_FALSE(player.tick(at(10)));
    EXPECT_EQ(player.time(), at(12));
    player.play();
    EXPECT_EQ(player.time(), at(12));
}

TEST_F(PlayerTest, FollowingKeepsToTheGrowingEnd)
{
    player.follow();
    EXPECT_EQ(player.time(), at(50));
    EXPECT_FALSE(player.tick(at(5)));
    trace.advance(at(80));
    EXPECT_TRUE(player.tick(at(5)));
    EXPECT_EQ(player.time(), at(80));
    EXPECT_EQ(player.mode(), Mode::Following);
}

TEST_F(PlayerTest, ANewTraceBeginsStandingAtItsStart)
{
    player.follow();
    Trace other;
    player.setTrace(&other);
    EXPECT_EQ(player.time(), at(0));
    EXPECT_EQ(player.mode(), Mode::Standing);
}

constexpr double slowest = paceRange(Rhythm::Time).slowest;
constexpr double fastest = paceRange(Rhythm::Time).fastest;

struct PaceRow
{
    const char *name;
    double wanted;
    double pace;
    int timeAfter4us;
};

class Paces : public testing::TestWithParam<PaceRow>
{
};

TEST_P(Paces, TimeGrowsByRealTimeTimesPace)
{
    Trace trace;
    trace.advance(std::chrono::seconds(1));
    Player player;
    player.setTrace(&trace);
    player.setPace(Rhythm::Time, GetParam().wanted);
    EXPECT_DOUBLE_EQ(player.pace(), GetParam().pace);
    player.play();
    player.tick(at(4000));
    EXPECT_EQ(player.time(), at(GetParam().timeAfter4us));
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Paces,
    testing::Values(PaceRow{"RealTime", 1.0, 1.0, 4000}, PaceRow{"Half", 0.5, 0.5, 2000},
                    PaceRow{"Slowest", 1.0 / 1000, 1.0 / 1000, 4},
                    PaceRow{"SlowerThanTheSlowest", 1e-9, slowest, 4},
                    PaceRow{"Zero", 0.0, slowest, 4}, PaceRow{"Backwards", -2.0, slowest, 4},
                    PaceRow{"Fastest", 8.0, 8.0, 32000},
                    PaceRow{"FasterThanTheFastest", 1e9, fastest, 32000},
                    PaceRow{"NoNumber", std::numeric_limits<double>::quiet_NaN(), slowest, 4}),
    [](const auto &row) { return row.param.name; });

/// The real time of so many steps at 4 steps a second.
Time steps(double count)
{
    return fromSeconds(count / 4);
}

struct StepsTest : PlayerTest
{
    StepsTest() { player.setPace(Rhythm::Steps, 4); }
};

TEST_F(StepsTest, EachStepTakesAsLongHoweverFarItIs)
{
    player.play();
    std::vector<Time> visited;
    while (player.tick(steps(1)))
        visited.push_back(player.time());
    EXPECT_EQ(visited, (std::vector{at(10), at(20), at(40), at(50)}));
    EXPECT_EQ(player.mode(), Mode::Standing);
}

TEST_F(StepsTest, BetweenTwoStepsTimePassesEvenly)
{
    player.play();
    player.tick(steps(2.25));
    EXPECT_EQ(player.time(), at(25));
    player.tick(steps(0.5));
    EXPECT_EQ(player.time(), at(35));
}

// A tick is a sixtieth of a second, and steps may be a nanosecond apart: a part of one must add up.
TEST_F(StepsTest, ManyShortTicksAreAsLongAsOneLongOne)
{
    player.play();
    for (int i = 0; i < 201; ++i)
        player.tick(steps(0.01));
    EXPECT_EQ(player.time(), at(20));
}

TEST_F(StepsTest, GoesOnFromBetweenTwoSteps)
{
    player.seek(at(30));
    player.play();
    player.tick(steps(0.25));
    EXPECT_EQ(player.time(), at(35));
    player.tick(steps(0.25));
    EXPECT_EQ(player.time(), at(40));
}

TEST_F(StepsTest, AChangeOfRhythmGoesOnFromWhereItIs)
{
    player.setPace(Rhythm::Time, 1);
    player.play();
    player.tick(at(30));
    player.setPace(Rhythm::Steps, 4);
    EXPECT_EQ(player.time(), at(30));
    player.tick(steps(0.5));
    EXPECT_EQ(player.time(), at(40));
}

TEST_F(StepsTest, ATraceWithoutAStepIsOneStepLong)
{
    Trace quiet;
    quiet.advance(at(100));
    player.setTrace(&quiet);
    player.play();
    player.tick(steps(0.5));
    EXPECT_EQ(player.time(), at(50));
    player.tick(steps(0.5));
    EXPECT_EQ(player.time(), at(100));
    EXPECT_EQ(player.mode(), Mode::Standing);
}

TEST_F(StepsTest, AnEmptyTraceEndsAtOnce)
{
    Trace empty;
    player.setTrace(&empty);
    player.play();
    EXPECT_FALSE(player.tick(steps(1)));
    EXPECT_EQ(player.mode(), Mode::Standing);
}

struct SeekRow
{
    const char *name;
    Time wanted;
    Time reached;
};

class Seeks : public testing::TestWithParam<SeekRow>
{
};

TEST_P(Seeks, GoesThereAndStands)
{
    const Trace trace = smallTrace();
    Player player;
    player.setTrace(&trace);
    player.play();
    player.seek(GetParam().wanted);
    EXPECT_EQ(player.time(), GetParam().reached);
    EXPECT_EQ(player.mode(), Mode::Standing);
}

INSTANTIATE_TEST_SUITE_P(Rows, Seeks,
                         testing::Values(SeekRow{"Inside", at(33), at(33)},
                                         SeekRow{"BeforeTheStart", at(-5), at(0)},
                                         SeekRow{"BeyondTheEnd", at(51), at(50)},
                                         SeekRow{"Earliest", Time::min(), at(0)},
                                         SeekRow{"Latest", Time::max(), at(50)}),
                         [](const auto &row) { return row.param.name; });

TEST_F(PlayerTest, SteppingTakesEventsOfOneTimeAsOne)
{
    std::vector<Time> visited;
    while (player.stepForward())
        visited.push_back(player.time());
    EXPECT_EQ(visited, (std::vector{at(10), at(20), at(40)}));
    EXPECT_EQ(player.time(), at(40)) << "the end is no event";
}

TEST_F(PlayerTest, SteppingBackFromBetweenTwoEventsGoesToTheEarlier)
{
    player.seek(at(35));
    EXPECT_TRUE(player.stepBack());
    EXPECT_EQ(player.time(), at(20));
    player.seek(at(5));
    EXPECT_FALSE(player.stepBack());
    EXPECT_EQ(player.time(), at(5));
}

TEST_F(PlayerTest, SteppingStopsPlaying)
{
    player.play();
    player.stepForward();
    EXPECT_EQ(player.mode(), Mode::Standing);
    player.follow();
    player.stepBack();
    EXPECT_EQ(player.mode(), Mode::Standing);
    EXPECT_EQ(player.time(), at(40));
}

class Stepping : public testing::TestWithParam<unsigned>
{
};

TEST_P(Stepping, VisitsEveryDistinctTimeForwardAndBack)
{
    std::mt19937 random(GetParam());
    Trace trace;
    test::grow(trace, 400, random);
    std::set<Time> times;
    for (std::size_t i = 0; i < trace.events().size(); ++i)
        times.insert(trace.events()[i].time);

    Player player;
    player.setTrace(&trace);
    std::vector<Time> forward;
    player.seek(at(0));
    if (times.contains(at(0)))
        forward.push_back(at(0));
    while (player.stepForward())
        forward.push_back(player.time());
    EXPECT_EQ(forward, std::vector(times.begin(), times.end()));

    std::vector<Time> back{player.time()};
    while (player.stepBack())
        back.push_back(player.time());
    EXPECT_EQ(back, std::vector(times.rbegin(), times.rend()));
}

INSTANTIATE_TEST_SUITE_P(Seeds, Stepping, testing::Range(1u, 6u));

// Python drops and takes the GIL hundreds of times before a program's first line.
TEST(Player, StepsPassByWhatConcernsNobodyElseAtTheGil)
{
    Trace trace;
    const auto gil = [&trace](int time, Verb verb, std::uint8_t detail) {
        Event e = event(time, task(0), verb, ObjectId(0));
        e.detail = detail;
        trace.append(e);
    };
    trace.append(event(10, task(0), Verb::Begin));
    gil(20, Verb::GilTake, 0);
    gil(30, Verb::GilDrop, 0);
    gil(40, Verb::GilTake, 1);
    gil(50, Verb::GilDrop, 0);
    Player player;
    player.setTrace(&trace);
    player.seek(at(10));
    EXPECT_TRUE(player.stepForward());
    EXPECT_EQ(player.time(), at(40));
    EXPECT_FALSE(player.stepForward());
    EXPECT_TRUE(player.stepBack());
    EXPECT_EQ(player.time(), at(10));
}

} // namespace
} // namespace trama::playback
