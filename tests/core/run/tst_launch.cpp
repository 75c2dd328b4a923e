// SPDX-License-Identifier: GPL-3.0-or-later
#include "launched.h"

#include "core/run/monotonic.h"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <poll.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/wait.h>

using namespace trama::run;

namespace
{

constexpr std::uint64_t second = 1'000'000'000;

bool hasSeccomp()
{
    return prctl(PR_GET_SECCOMP) >= 0;
}

/// The process that the given one is a child of.
pid_t parentOf(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string text;
    std::getline(file, text);
    std::istringstream rest(text.substr(text.rfind(')') + 1));
    char state = 0;
    pid_t parent = 0;
    rest >> state >> parent;
    return parent;
}

/// Runs it to its end.
void finish(Launched &launched)
{
    ASSERT_TRUE(launched.start());
    launched.launch.go();
    ASSERT_TRUE(launched.untilOver());
    EXPECT_TRUE(launched.nothingLeft());
}

/// Stops what has begun, and says how long it took until nothing was left, in ns.
std::uint64_t stop(Launched &launched)
{
    const std::uint64_t before = monotonicNow();
    launched.launch.stop();
    EXPECT_TRUE(launched.untilOver());
    EXPECT_TRUE(launched.nothingLeft());
    return monotonicNow() - before;
}

} // namespace

TEST(Launch, TellsTheExitStatus)
{
    Launched launched({"exit", "7"});
    finish(launched);
    const auto ended = launched.message<Ended>();
    ASSERT_TRUE(ended);
    EXPECT_TRUE(WIFEXITED(ended->status));
    EXPECT_EQ(WEXITSTATUS(ended->status), 7);
    ASSERT_TRUE(launched.message<Executing>());
    EXPECT_LT(launched.message<Executing>()->time, ended->time);
    ASSERT_TRUE(launched.message<Left>());
    EXPECT_EQ(launched.message<Left>()->ended, 0u);
    EXPECT_EQ(launched.message<Left>()->survivors, 0u);
}

TEST(Launch, TellsTheSignal)
{
    Launched launched({"signal", "11"});
    finish(launched);
    ASSERT_TRUE(launched.message<Ended>());
    EXPECT_TRUE(WIFSIGNALED(launched.message<Ended>()->status));
    EXPECT_EQ(WTERMSIG(launched.message<Ended>()->status), SIGSEGV);
}

TEST(Launch, TellsTheProcessorTime)
{
    Launched launched({"work", "50"});
    finish(launched);
    std::uint64_t own = std::stoull(launched.output.substr(launched.output.rfind(' ')));
    ASSERT_TRUE(launched.message<Ended>());
    EXPECT_GE(launched.message<Ended>()->cpu + 1'000'000, own);
}

TEST(Launch, WaitsForGo)
{
    Launched launched({"exit", "0"});
    ASSERT_TRUE(launched.start());
    EXPECT_FALSE(launched.message<Executing>());
    EXPECT_EQ(
        std::filesystem::read_symlink("/proc/" + std::to_string(launched.launch.pid()) + "/exe")
            .filename(),
        "trama-launch");
    launched.launch.go();
    ASSERT_TRUE(launched.untilOver());
    EXPECT_TRUE(launched.message<Executing>());
}

TEST(Launch, StopsWhatHasNotBegun)
{
    Launched launched({"exit", "0"});
    ASSERT_TRUE(launched.start());
    EXPECT_LT(stop(launched), second);
    EXPECT_FALSE(launched.message<Executing>());
    EXPECT_TRUE(launched.message<Ended>());
}

TEST(Launch, GivesTheProgramWhatWasPlannedAndNothingElse)
{
    ::signal(SIGPIPE, SIG_IGN); // as many a program of ours does
    const Descriptor stray(open("/dev/null", O_RDONLY));
    Launched launched({"describe", "two words", ""});
    launched.plan.environment = {"A=1", "B=x y"};
    launched.plan.directory = "/usr";
    finish(launched);
    ::signal(SIGPIPE, SIG_DFL);
    EXPECT_EQ(launched.output,
              "argument subject\nargument describe\nargument two words\nargument \n"
              "variable A=1\nvariable B=x y\ndirectory /usr\ndescriptors 0 1 2\n"
              "SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n"
              "core limit 0\nown session\n");
}

TEST(Launch, LeavesStdinToTheProgramAlone)
{
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    Descriptor writer(ends[1]);
    Launched launched({"copy"});
    launched.input = Descriptor(ends[0]);
    ASSERT_TRUE(launched.start());
    launched.launch.go();
    ASSERT_EQ(write(writer.get(), "hello\n", 6), 6);
    ASSERT_TRUE(launched.untilOutput("hello\n"));
    writer.reset();
    ASSERT_TRUE(launched.untilOver());
    EXPECT_EQ(launched.message<Ended>()->status, 0);
}

TEST(Launch, TellsWhyAProgramCannotBeExecuted)
{
    Launched launched({});
    launched.plan.executable = "/nowhere/python3";
    finish(launched);
    ASSERT_TRUE(launched.message<ExecFailed>());
    EXPECT_EQ(launched.message<ExecFailed>()->error, ENOENT);
    EXPECT_EQ(launched.message<ExecFailed>()->sentence.toStdString(),
              "/nowhere/python3 cannot be started (No such file or directory); "
              "choose another Python interpreter.");
    EXPECT_TRUE(launched.message<Left>());
}

TEST(Launch, TellsWhyADirectoryCannotBeEntered)
{
    Launched launched({"exit", "0"});
    launched.plan.directory = "/nowhere";
    finish(launched);
    ASSERT_TRUE(launched.message<ExecFailed>());
    EXPECT_FALSE(launched.message<Executing>());
    EXPECT_TRUE(launched.message<ExecFailed>()->sentence.contains("/nowhere"));
}

TEST(Launch, StopsAProgramThatWaits)
{
    Launched launched({"wait"});
    ASSERT_TRUE(launched.start());
    launched.launch.go();
    ASSERT_TRUE(launched.untilOutput("waiting"));
    EXPECT_LT(stop(launched), second);
    EXPECT_EQ(WTERMSIG(launched.message<Ended>()->status), SIGKILL);
    EXPECT_EQ(launched.message<Left>()->ended, 0u);
}

// A request that the keeper had not read when it left made its last words unreadable: the run
// was told as lost.
TEST(Launch, HearsTheLastWordsBehindRequestsNobodyRead)
{
    for (int i = 0; i < 50; ++i) {
        Launched program({"wait"});
        ASSERT_TRUE(program.start());
        program.launch.go();
        program.launch.stop();
        program.tick = [&program] { program.launch.go(); };
        ASSERT_TRUE(program.untilOver());
        EXPECT_TRUE(program.message<Left>());
        EXPECT_FALSE(program.message<Lost>());
    }
}

TEST(Launch, EndsAndCountsTheChildrenLeftOver)
{
    Launched launched({"children", "5"});
    finish(launched);
    EXPECT_EQ(launched.message<Ended>()->status, 0);
    EXPECT_EQ(launched.message<Left>()->ended, 5u);
}

TEST(Launch, EndsAProgramThatUsesTooMuchMemory)
{
    Launched launched({"hoard", "300"});
    launched.plan.limits.memory = 200 << 20;
    finish(launched);
    ASSERT_TRUE(launched.message<Exceeded>());
    EXPECT_EQ(launched.message<Exceeded>()->sentence.toStdString(),
              "The program was ended: together its processes used more than 200 MB of memory.");
    EXPECT_EQ(WTERMSIG(launched.message<Ended>()->status), SIGKILL);
}

TEST(Launch, CountsSharedMemoryOnce)
{
    Launched launched({"share-hoard", "100"});
    launched.plan.limits.memory = 200 << 20;
    finish(launched);
    EXPECT_FALSE(launched.message<Exceeded>());
    EXPECT_EQ(launched.message<Ended>()->status, 0);
}

TEST(Launch, EndsAProgramThatHasTooManyTasks)
{
    Launched launched({"idle-threads", "400"});
    launched.plan.limits.tasks = 100;
    finish(launched);
    ASSERT_TRUE(launched.message<Exceeded>());
    EXPECT_EQ(launched.message<Exceeded>()->sentence.toStdString(),
              "The program was ended: it had more than 100 processes and threads at one time.");
}

TEST(Launch, EndsAForkBombByItself)
{
    Launched launched({"session-bomb"});
    launched.plan.limits.tasks = 500;
    finish(launched);
    EXPECT_TRUE(launched.message<Exceeded>());
    EXPECT_EQ(launched.message<Left>()->survivors, 0u);
}

TEST(Launch, EndsADaemonThatIgnoresSignals)
{
    Launched launched({"daemon"});
    finish(launched);
    EXPECT_EQ(launched.message<Ended>()->status, 0);
    EXPECT_EQ(launched.message<Left>()->ended, 1u);
}

struct Bomb
{
    const char *kind;
    std::uint64_t limit; ///< ns
};

class ForkBomb : public testing::TestWithParam<Bomb>
{
};

TEST_P(ForkBomb, Ends)
{
    Launched launched({GetParam().kind});
    ASSERT_TRUE(launched.start());
    launched.launch.go();
    ASSERT_TRUE(launched.untilOutput("bomb"));
    const std::uint64_t begun = monotonicNow();
    ASSERT_TRUE(launched.until([&] { return monotonicNow() - begun > second / 5; }));
    const std::uint64_t taken = stop(launched);
    RecordProperty("milliseconds", static_cast<int>(taken / 1'000'000));
    RecordProperty("ended", static_cast<int>(launched.message<Left>()->ended));
    EXPECT_LT(taken, GetParam().limit);
    EXPECT_GT(launched.message<Left>()->ended, 10u);
    EXPECT_EQ(launched.message<Left>()->survivors, 0u);
}

// Where each process is a session of its own, the scheduler gives each as much as us, so how
// soon we get to it depends on the machine; it takes about half a second.
INSTANTIATE_TEST_SUITE_P(Launch, ForkBomb,
                         testing::Values(Bomb{"bomb", 10 * second},
                                         Bomb{"session-bomb", 10 * second}),
                         [](const auto &row) { return row.index == 0 ? "plain" : "sessions"; });

// With guard and keeper killed at one time, nobody was left to end the program.
TEST(Launch, TheProgramCannotEndTheHelper)
{
    if (!hasSeccomp())
        GTEST_SKIP() << "this kernel has no filter for system calls";
    Launched launched({"attack"});
    finish(launched);
    EXPECT_EQ(launched.output, "done\n");
    ASSERT_TRUE(launched.message<Left>());
}

TEST(Launch, TheProgramEndsItsOwnAsEver)
{
    Launched launched({"end-child"});
    finish(launched);
    EXPECT_EQ(launched.output, "as ever\n");
}

// Somebody outside kills the keeper: the guard behind it ends everybody.
TEST(Launch, NothingSurvivesTheKeeper)
{
    Launched launched({"company"});
    ASSERT_TRUE(launched.start());
    launched.launch.go();
    ASSERT_TRUE(launched.untilOutput("waiting"));
    ASSERT_EQ(kill(parentOf(launched.launch.pid()), SIGKILL), 0);
    ASSERT_TRUE(launched.untilOver());
    EXPECT_TRUE(launched.nothingLeft());
    EXPECT_TRUE(launched.message<Lost>());
    EXPECT_FALSE(launched.message<Left>());
}

// Somebody outside kills the guard: the keeper ends everybody and can still say so.
TEST(Launch, NothingSurvivesTheGuard)
{
    Launched launched({"company"});
    ASSERT_TRUE(launched.start());
    launched.launch.go();
    ASSERT_TRUE(launched.untilOutput("waiting"));
    ASSERT_EQ(kill(parentOf(parentOf(launched.launch.pid())), SIGKILL), 0);
    ASSERT_TRUE(launched.untilOver());
    EXPECT_TRUE(launched.nothingLeft());
    ASSERT_TRUE(launched.message<Ended>());
    EXPECT_EQ(WTERMSIG(launched.message<Ended>()->status), SIGKILL);
    ASSERT_TRUE(launched.message<Left>());
    EXPECT_EQ(launched.message<Left>()->ended, 2u);
}

// Somebody outside kills both at one time, so that neither can step in for the other.
TEST(Launch, NothingSurvivesTheHelper)
{
    Launched launched({"company"});
    ASSERT_TRUE(launched.start());
    launched.launch.go();
    ASSERT_TRUE(launched.untilOutput("waiting"));
    const pid_t keeper = parentOf(launched.launch.pid());
    const pid_t guard = parentOf(keeper);
    ASSERT_EQ(kill(guard, SIGSTOP), 0);
    ASSERT_EQ(kill(keeper, SIGKILL), 0);
    ASSERT_EQ(kill(guard, SIGKILL), 0);
    ASSERT_TRUE(launched.untilOver());
    EXPECT_TRUE(launched.nothingLeft());
    EXPECT_TRUE(launched.message<Lost>());
}

// The engine dies or lets go: the socket closes, and that is enough.
TEST(Launch, NothingSurvivesTheEngine)
{
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    Descriptor reader(ends[0]);
    Descriptor writer(ends[1]);
    const Descriptor nothing(open("/dev/null", O_RDONLY | O_CLOEXEC));
    auto launch = std::make_unique<Launch>();
    launcher::Plan plan;
    plan.executable = RUN_SUBJECT;
    plan.arguments = {"subject", "wait"};
    ASSERT_EQ(launch->start(plan, {nothing.get(), writer.get(), STDERR_FILENO}).toStdString(), "");
    writer.reset();
    launch->go();
    char text[16];
    ASSERT_GT(read(reader.get(), text, sizeof text), 0);
    launch.reset();
    EXPECT_EQ(read(reader.get(), text, sizeof text), 0);
}
