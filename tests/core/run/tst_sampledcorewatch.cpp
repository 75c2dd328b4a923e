// SPDX-License-Identifier: GPL-3.0-or-later
#include "watched.h"

#include "core/run/sampledcorewatch.h"

#include <cstddef>
#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

using namespace trama::run;

namespace
{

std::unique_ptr<CoreWatch> sampled(pid_t pid)
{
    return SampledCoreWatch::attach(pid, QStringLiteral("why"));
}

/// As a container's filter does.
bool refusePerf()
{
    sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_perf_event_open, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog filter{4, code};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
           && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

/// Runs in a child of ours with the filter in place; 0 when all is as it should be.
int fallBack()
{
    if (!refusePerf())
        return 10;
    Watched watched({"work", "100"});
    if (!watched.run(makeCoreWatch))
        return 11;
    if (watched.watch->source() != trama::Source::Sampled)
        return 12;
    const std::string remark = watched.watch->remark().toStdString();
    if (remark.find("sampled") == std::string::npos
        || remark.find("perf_event") == std::string::npos)
        return 13;
    return watched.times()[watched.launched.launch.pid()] > 0 ? 0 : 14;
}

} // namespace

TEST(SampledCoreWatch, AddsUpToWhatTheKernelCounts)
{
    Watched watched({"work", "300"});
    ASSERT_TRUE(watched.run(sampled));
    const pid_t pid = watched.launched.launch.pid();
    const auto found = static_cast<double>(watched.times()[pid]);
    const auto truth = static_cast<double>(watched.launched.message<Ended>()->cpu);
    RecordProperty("permille", static_cast<int>(1000 * found / truth));
    // What is not seen is the time since the last clock tick before the end, and the exec.
    EXPECT_NEAR(found / truth, 1.0, 0.04);
    EXPECT_EQ(watched.watch->source(), trama::Source::Sampled);
    EXPECT_EQ(watched.watch->remark(), "why");
}

TEST(SampledCoreWatch, FollowsThreads)
{
    Watched watched({"threads", "4"});
    ASSERT_TRUE(watched.run(sampled));
    EXPECT_EQ(watched.count(CoreRecordKind::Fork), 4u);
    EXPECT_EQ(watched.count(CoreRecordKind::Exit), 5u);
    auto times = watched.times();
    // A thread's account is gone with it, so the time since the last look is missing.
    for (const auto &[tid, account] : watched.ownAccounts()) {
        EXPECT_GT(times[tid], 0u);
        EXPECT_LE(times[tid], account + 1'000'000);
    }
}

TEST(SampledCoreWatch, FollowsProcesses)
{
    Watched watched({"processes", "3"});
    ASSERT_TRUE(watched.run(sampled));
    EXPECT_EQ(watched.count(CoreRecordKind::Fork), 3u);
    for (const CoreRecord &record : watched.records)
        if (record.kind == CoreRecordKind::Fork) {
            EXPECT_EQ(record.parentPid, watched.launched.launch.pid());
            EXPECT_EQ(record.pid, record.tid);
        }
    EXPECT_EQ(watched.times().size(), 4u);
}

TEST(SampledCoreWatch, HandsOutInOrderOfTime)
{
    Watched watched({"threads", "6"});
    ASSERT_TRUE(watched.run(sampled));
    for (std::size_t i = 1; i < watched.records.size(); ++i)
        ASSERT_LE(watched.records[i - 1].time, watched.records[i].time);
}

TEST(CoreWatch, FallsBackWherePerfIsRefused)
{
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0)
        _exit(fallBack());
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}
