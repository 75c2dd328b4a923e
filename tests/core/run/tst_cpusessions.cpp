// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/cpusessions.h"

#include <gtest/gtest.h>

using namespace trama::run;

namespace
{

constexpr std::uint64_t ms = 1'000'000;

/// Samples in milliseconds, told as a line: "On 4, OffWaiting 9".
class Story
{
public:
    Story &at(std::uint64_t time, std::uint64_t runtime, bool runnable, int core = 0)
    {
        m_sessions.sample({.time = time * ms,
                           .runtime = runtime * ms,
                           .waited = m_waited * ms,
                           .turns = m_turns,
                           .core = core,
                           .runnable = runnable},
                          m_records);
        return *this;
    }
    /// From now on the samples say that it was given a core once more, after waiting for it.
    Story &turn(std::uint64_t waited)
    {
        ++m_turns;
        m_waited += waited;
        return *this;
    }
    Story &end(std::uint64_t time)
    {
        m_sessions.end(time * ms, m_records);
        return *this;
    }
    std::string text() const
    {
        static const char *const names[] = {"On",   "Preempted", "Waiting", "Off",
                                            "Fork", "Exit",      "Exec"};
        std::string line;
        for (const CoreRecord &record : m_records)
            line += (line.empty() ? "" : ", ") + std::string(names[static_cast<int>(record.kind)])
                    + " " + std::to_string(record.time / ms) + " on " + std::to_string(record.core);
        return line;
    }

private:
    std::uint64_t m_turns = 0;
    std::uint64_t m_waited = 0;
    CpuSessions m_sessions{1, 1, {}};
    std::vector<CoreRecord> m_records;
};

} // namespace

TEST(CpuSessions, AThreadThatDoesNotRunIsNeverOn)
{
    EXPECT_EQ(Story().at(1, 0, false).at(2, 0, true).at(3, 0, false).text(), "");
}

TEST(CpuSessions, AShortTurnEndsWhenItWaitsAgain)
{
    EXPECT_EQ(Story().at(10, 2, false).text(), "On 8 on 0, Waiting 10 on 0");
}

// The kernel brings a running thread's account up to date once a tick, here every 4 ms.
TEST(CpuSessions, StandsStillBetweenTwoTicksAndIsStillOn)
{
    Story story;
    story.at(4, 4, true).at(5, 4, true).at(6, 4, true).at(8, 8, true).at(9, 8, true);
    EXPECT_EQ(story.text(), "On 0 on 0");
    EXPECT_EQ(story.at(10, 9, false).text(), "On 0 on 0, Waiting 9 on 0");
}

TEST(CpuSessions, ARunnableThreadThatGainsNothingHasLostItsCore)
{
    EXPECT_EQ(Story().at(4, 4, true).at(12, 4, true).at(17, 4, true).text(),
              "On 0 on 0, Preempted 4 on 0");
}

TEST(CpuSessions, AGapIsFoundAfterwards)
{
    EXPECT_EQ(Story().at(4, 4, true).at(30, 6, true).text(),
              "On 0 on 0, Preempted 4 on 0, On 28 on 0");
}

TEST(CpuSessions, AnotherCoreIsAnotherTurn)
{
    EXPECT_EQ(Story().at(4, 4, true, 0).at(8, 8, true, 1).text(),
              "On 0 on 0, Preempted 4 on 0, On 4 on 1");
}

TEST(CpuSessions, TurnsNeverOverlap)
{
    EXPECT_EQ(Story().at(10, 10, false).at(11, 13, false).text(),
              "On 0 on 0, Waiting 10 on 0, On 10 on 0, Waiting 13 on 0");
}

TEST(CpuSessions, TheEndClosesATurn)
{
    EXPECT_EQ(Story().at(4, 4, true).end(6).text(), "On 0 on 0, Off 4 on 0, Exit 6 on 0");
}

TEST(CpuSessions, BeginsWhereItWasGivenACoreThoughNothingIsCountedYet)
{
    EXPECT_EQ(Story().at(8, 0, false).turn(0).at(10, 0, true).text(), "On 9 on 0");
}

TEST(CpuSessions, AThreadThatWasPushedOffAndCameBackHasTwoTurns)
{
    EXPECT_EQ(Story().turn(0).at(4, 4, true).turn(3).at(8, 5, true).at(9, 5, true).text(),
              "On 0 on 0, Preempted 5 on 0, On 8 on 0");
}

TEST(CpuSessions, AThreadThatWentToWaitAndCameBackHasTwoTurns)
{
    EXPECT_EQ(Story().turn(0).at(4, 4, true).turn(0).at(8, 5, true).text(),
              "On 0 on 0, Waiting 5 on 0, On 5 on 0");
}

TEST(CpuSessions, IsIdleWhileNothingChanges)
{
    CpuSessions sessions(1, 1, {});
    std::vector<CoreRecord> records;
    EXPECT_TRUE(sessions.idle({.time = ms}));
    EXPECT_FALSE(sessions.idle({.time = ms, .turns = 1}));
    EXPECT_FALSE(sessions.idle({.time = ms, .runtime = ms}));
    sessions.sample({.time = ms, .runtime = ms, .turns = 1, .core = 0, .runnable = true}, records);
    EXPECT_FALSE(sessions.idle({.time = 2 * ms, .runtime = ms, .turns = 1}));
}

// The reader could be late: what it then tells of may not reach back before what was complete.
TEST(CpuSessions, NoTurnBeginsMuchBeforeTheLastSample)
{
    EXPECT_EQ(Story().at(30, 0, false).at(50, 40, true).text(), "On 18 on 0");
}
