// SPDX-License-Identifier: GPL-3.0-or-later
#include "watched.h"

#include "core/run/monotonic.h"
#include "core/run/perfcorewatch.h"

#include <gtest/gtest.h>
#include <poll.h>

using namespace trama::run;

namespace
{

std::unique_ptr<CoreWatch> exact(pid_t pid)
{
    int error = 0;
    return PerfCoreWatch::attach(pid, error);
}

/// Skips the test where this machine refuses perf_event_open; CoreWatch.FallsBack is for that.
class PerfCoreWatchTest : public testing::Test
{
protected:
    void SetUp() override
    {
        int error = 0;
        if (!PerfCoreWatch::attach(getpid(), error))
            GTEST_SKIP() << "perf_event_open: " << std::strerror(error);
    }
};

// A reader that runs ten times slower under the thread sanitizer cannot keep up with a program
// that does not.
#ifdef __SANITIZE_THREAD__
const std::string alternations = "20000";
#else
const std::string alternations = "200000";
#endif

void expectClose(std::uint64_t found, std::uint64_t truth, double share)
{
    EXPECT_NEAR(static_cast<double>(found) / static_cast<double>(truth), 1.0, share);
}

} // namespace

// A fixed amount of work, of about a second. The kernel's own account is the reference, so
// what the machine takes away meanwhile does not matter.
TEST_F(PerfCoreWatchTest, TellsTheTimeOnCoresAsTheKernelCountsIt)
{
    Watched watched({"work", "900"});
    ASSERT_TRUE(watched.run(exact));
    const pid_t pid = watched.launched.launch.pid();
    const std::uint64_t found = watched.times()[pid];
    RecordProperty("permille", static_cast<int>(1000.0 * static_cast<double>(found)
                                                / static_cast<double>(watched.ownAccounts()[pid])));
    expectClose(found, watched.ownAccounts()[pid], 0.02);
    expectClose(found, watched.launched.message<Ended>()->cpu, 0.02);
    EXPECT_EQ(watched.watch->lost(), 0u);
}

TEST_F(PerfCoreWatchTest, BeginsWithTheExecAndEndsWithTheExit)
{
    Watched watched({"exit", "0"});
    ASSERT_TRUE(watched.run(exact));
    ASSERT_FALSE(watched.records.empty());
    const CoreRecord first = watched.records.front();
    EXPECT_EQ(first.kind, CoreRecordKind::Exec);
    EXPECT_EQ(first.pid, watched.launched.launch.pid());
    EXPECT_GE(first.time, watched.launched.message<Executing>()->time);
    EXPECT_EQ(watched.records.back().kind, CoreRecordKind::Exit);
    EXPECT_LE(watched.records.back().time, watched.launched.message<Ended>()->time);
}

TEST_F(PerfCoreWatchTest, TellsThreadsFromTheirBirthToTheirEnd)
{
    Watched watched({"threads", "4"});
    ASSERT_TRUE(watched.run(exact));
    const pid_t pid = watched.launched.launch.pid();
    EXPECT_EQ(watched.count(CoreRecordKind::Fork), 4u);
    EXPECT_EQ(watched.count(CoreRecordKind::Exit), 5u);
    for (const CoreRecord &record : watched.records)
        if (record.kind == CoreRecordKind::Fork) {
            EXPECT_EQ(record.pid, pid);
            EXPECT_EQ(record.parentPid, pid);
            EXPECT_EQ(record.parentTid, pid);
            EXPECT_NE(record.tid, pid);
        }
    auto times = watched.times();
    EXPECT_EQ(watched.ownAccounts().size(), 4u);
    for (const auto &[tid, account] : watched.ownAccounts())
        expectClose(times[tid], account, 0.05);
}

TEST_F(PerfCoreWatchTest, TellsProcessesFromTheirBirthToTheirEnd)
{
    Watched watched({"processes", "3"});
    ASSERT_TRUE(watched.run(exact));
    const pid_t pid = watched.launched.launch.pid();
    EXPECT_EQ(watched.count(CoreRecordKind::Fork), 3u);
    EXPECT_EQ(watched.count(CoreRecordKind::Exit), 4u);
    for (const CoreRecord &record : watched.records)
        if (record.kind == CoreRecordKind::Fork) {
            EXPECT_EQ(record.pid, record.tid);
            EXPECT_EQ(record.parentPid, pid);
        }
    auto times = watched.times();
    EXPECT_EQ(watched.ownAccounts().size(), 3u);
    for (const auto &[tid, account] : watched.ownAccounts())
        expectClose(times[tid], account, 0.05);
}

TEST_F(PerfCoreWatchTest, NoCoreHasTwoThreadsAndNoThreadTwoCores)
{
    Watched watched({"threads", "6"});
    ASSERT_TRUE(watched.run(exact));
    std::map<int, int> threadOn;
    std::map<int, int> coreOf;
    for (const CoreRecord &record : watched.records) {
        if (record.kind == CoreRecordKind::Fork)
            continue;
        if (record.kind == CoreRecordKind::On || record.kind == CoreRecordKind::Exec) {
            EXPECT_TRUE(threadOn.emplace(record.core, record.tid).second);
            EXPECT_TRUE(coreOf.emplace(record.tid, record.core).second);
        } else {
            EXPECT_EQ(threadOn[record.core], record.tid);
            threadOn.erase(record.core);
            coreOf.erase(record.tid);
        }
    }
}

TEST_F(PerfCoreWatchTest, MissesNothingAtAHighRateThatItDoesNotCount)
{
    Watched watched({"alternate", alternations});
    ASSERT_TRUE(watched.run(exact));
    const auto begin = watched.launched.message<Executing>()->time;
    const auto seconds = static_cast<double>(watched.launched.message<Ended>()->time - begin) / 1e9;
    RecordProperty("records", static_cast<int>(watched.records.size()));
    RecordProperty("per_second",
                   static_cast<int>(static_cast<double>(watched.records.size()) / seconds));
    EXPECT_EQ(watched.launched.message<Ended>()->status, 0);
    // How fast we read is the machine's affair, so some may be lost; but all are accounted for.
    RecordProperty("lost", static_cast<int>(watched.watch->lost()));
    EXPECT_GT(watched.records.size() + watched.watch->lost(), 4 * std::stoul(alternations));
    if (watched.watch->lost() > 0)
        return;
    // Each On is followed by an Off of the same thread, which could not be if one were missing.
    std::map<int, bool> on;
    for (const CoreRecord &record : watched.records) {
        if (record.kind == CoreRecordKind::Fork)
            continue;
        const bool begins =
            record.kind == CoreRecordKind::On || record.kind == CoreRecordKind::Exec;
        ASSERT_NE(on[record.tid], begins);
        on[record.tid] = begins;
    }
}

TEST_F(PerfCoreWatchTest, HandsOutInOrderOfTime)
{
    Watched watched({"threads", "4"});
    ASSERT_TRUE(watched.run(exact));
    for (std::size_t i = 1; i < watched.records.size(); ++i)
        ASSERT_LE(watched.records[i - 1].time, watched.records[i].time);
}

TEST_F(PerfCoreWatchTest, ForksAreToldBeforeWhatTheChildDoes)
{
    Watched watched({"processes", "5"});
    ASSERT_TRUE(watched.run(exact));
    std::map<int, bool> born{{watched.launched.launch.pid(), true}};
    for (const CoreRecord &record : watched.records) {
        if (record.kind == CoreRecordKind::Fork)
            born[record.tid] = true;
        EXPECT_TRUE(born[record.tid]);
    }
}

// The kernel keeps the events of ended tasks readable for ever, which must not keep a poll busy.
TEST_F(PerfCoreWatchTest, IsQuietAfterTheEnd)
{
    Watched watched({"exit", "0"});
    ASSERT_TRUE(watched.run(exact));
    pollfd source{watched.watch->fd(), POLLIN, 0};
    EXPECT_EQ(poll(&source, 1, 0), 0);
}
