// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/mergequeue.h"
#include "core/trace/snapshots.h"
#include "tests/core/run/story.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

using namespace trama;
using namespace trama::run;
using namespace trama::run::test;

TEST(Assembler, theProgramsFirstProcessBeginsAtTheExec)
{
    Story story;
    story.tell(0);
    ASSERT_EQ(story.trace.tasks().size(), 1u);
    EXPECT_EQ(story.name(0), "main");
    EXPECT_EQ(story.trace.events()[0].time, Time::zero());
    EXPECT_EQ(story.trace.events()[0].verb, Verb::Begin);
}

TEST(Assembler, aThreadOfTheKernelAndOfTheProbeIsOneTask)
{
    Story story;
    story.hello(rootProbe, rootPid, 1)
        .probe(10, wire::Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
        .probe(20, wire::Kind::ThreadStart, 1, 2, 0, "A")
        .fork(21, rootPid, 101, rootPid)
        .core(22, CoreRecordKind::On, 101, 1)
        .probe(25, wire::Kind::ThreadBegin, 2, 0, 101, "A")
        .probe(30, wire::Kind::ThreadEnd, 2)
        .core(31, CoreRecordKind::Exit, 101, 1)
        .tell();
    ASSERT_EQ(story.trace.tasks().size(), 2u);
    EXPECT_EQ(story.name(1), "A");
    EXPECT_EQ(story.trace.task(second).kind, TaskKind::Thread);
    EXPECT_EQ(story.trace.task(second).parent, root);
    EXPECT_EQ(story.trace.task(second).process, root);
    EXPECT_EQ(story.verbs(second),
              (std::vector{Verb::Begin, Verb::CoreOn, Verb::End, Verb::CoreOff}));
    EXPECT_EQ(story.verbs(root), (std::vector{Verb::Begin, Verb::Start}));
}

TEST(Assembler, withoutTheKernelTheProbeAloneMakesTheTasks)
{
    Story story;
    story.hello(rootProbe, rootPid, 1)
        .probe(10, wire::Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
        .probe(20, wire::Kind::ThreadStart, 1, 2, 0, "A")
        .probe(25, wire::Kind::ThreadBegin, 2, 0, 101, "A")
        .probe(26, wire::Kind::ThreadJoinWait, 1, 2)
        .probe(30, wire::Kind::ThreadEnd, 2)
        .probe(32, wire::Kind::ThreadJoined, 1, 2, 1)
        .tell();
    ASSERT_EQ(story.trace.tasks().size(), 2u);
    EXPECT_EQ(story.verbs(root),
              (std::vector{Verb::Begin, Verb::Start, Verb::JoinWait, Verb::Joined, Verb::WokenBy}));
    EXPECT_EQ(story.verbs(second), (std::vector{Verb::Begin, Verb::End}));
    EXPECT_EQ(story.trace.task(second).ending, Ending::Returned);
}

TEST(Assembler, aReusedThreadIdIsAnotherTask)
{
    Story story;
    story.fork(10, rootPid, 101, rootPid)
        .core(20, CoreRecordKind::Exit, 101, 0)
        .fork(30, rootPid, 101, rootPid)
        .core(40, CoreRecordKind::On, 101, 0)
        .tell();
    ASSERT_EQ(story.trace.tasks().size(), 3u);
    EXPECT_EQ(story.verbs(TaskId{2}), (std::vector{Verb::Begin, Verb::CoreOn}));
}

TEST(Assembler, aForkedProcessBearsTheNameTheProgramGaveIt)
{
    Story story;
    story.hello(rootProbe, rootPid, 1)
        .hello(childProbe, 200, rootPid)
        .probe(10, wire::Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
        .probe(20, wire::Kind::ProcessStart, 1, 1, 0, "A")
        .fork(21, 200, 200, rootPid)
        .probe(22, wire::Kind::ProcessStarted, 1, 1, 200, "A")
        .probe(23, wire::Kind::ThreadBegin, 1, 0, 200, "MainThread", childProbe)
        .probe(24, wire::Kind::ProcessBegin, 1, 0, 1, "A", childProbe)
        .probe(25, wire::Kind::ProcessJoinWait, 1, 1, 200)
        .probe(28, wire::Kind::ProcessEnd, 1, 0, 3, {}, childProbe)
        .core(29, CoreRecordKind::Exit, 200, 0)
        .probe(30, wire::Kind::ProcessJoined, 1, 1, 1)
        .tell();
    ASSERT_EQ(story.trace.tasks().size(), 2u);
    EXPECT_EQ(story.name(1), "A");
    EXPECT_EQ(story.trace.task(second).kind, TaskKind::Process);
    EXPECT_EQ(story.trace.task(second).exitCode, 3);
    EXPECT_EQ(story.verbs(root),
              (std::vector{Verb::Begin, Verb::Start, Verb::JoinWait, Verb::Joined, Verb::WokenBy}));
}

TEST(Assembler, aLockCopiedByForkIsAnObjectOfItsOwnWithTheSameName)
{
    Story story;
    story.hello(rootProbe, rootPid, 1)
        .hello(childProbe, 200, rootPid)
        .probe(10, wire::Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
        .probe(11, wire::Kind::Create, 1, 7, 1, "guard")
        .fork(21, 200, 200, rootPid)
        .probe(23, wire::Kind::ThreadBegin, 1, 0, 200, "MainThread", childProbe)
        .probe(24, wire::Kind::Obtain, 1, 7, 0, {}, childProbe)
        .probe(25, wire::Kind::Obtain, 1, 7)
        .tell();
    ASSERT_EQ(story.trace.objects().size(), 2u);
    EXPECT_EQ(story.trace.text(story.trace.objects()[1].name), "guard");
    EXPECT_EQ(story.trace.objects()[1].process, second);
    const State state = Snapshots(story.trace).at(Time(25));
    EXPECT_EQ(state.object(ObjectId{0}).holder(), root);
    EXPECT_EQ(state.object(ObjectId{1}).holder(), second);
}

// Two processes that each called the other its parent sent the search for a copied lock round
// without end.
TEST(Assembler, processesThatCallEachOtherParentDoNoHarm)
{
    Story story;
    story.hello(rootProbe, rootPid, 200)
        .hello(childProbe, 200, rootPid)
        .probe(10, wire::Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
        .probe(24, wire::Kind::Obtain, 1, 7)
        .tell();
    ASSERT_EQ(story.trace.objects().size(), 1u);
    EXPECT_EQ(story.trace.text(story.trace.objects()[0].name), "");
}

TEST(Assembler, linesComeFromTheCodeThatWasDescribed)
{
    Story story;
    wire::Code code;
    code.code = 1;
    code.file = "/x.py";
    code.function = "work";
    code.lines = {{0, 4}, {2, 5}};
    story.batch.described.push_back({rootProbe, code});
    story.hello(rootProbe, rootPid, 1)
        .probe(10, wire::Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
        .probe(11, wire::Kind::Sleep, 1, 0, 2'000'000'000)
        .tell();
    const Event &sleep = story.trace.events()[1];
    ASSERT_EQ(sleep.verb, Verb::Sleep);
    EXPECT_EQ(story.trace.site(sleep.site).line, 5);
    EXPECT_EQ(story.trace.text(story.trace.site(sleep.site).file), "/x.py");
}

TEST(Assembler, aStartStandsAtTheLineThatStarted)
{
    Story story;
    wire::Code code;
    code.code = 1;
    code.lines = {{0, 9}};
    story.batch.described.push_back({rootProbe, code});
    story.hello(rootProbe, rootPid, 1)
        .probe(10, wire::Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
        .probe(20, wire::Kind::ThreadStart, 1, 2, 0, "A")
        .fork(21, rootPid, 101, rootPid)
        .tell();
    const Event &start = story.trace.events()[1];
    ASSERT_EQ(start.verb, Verb::Start);
    EXPECT_EQ(story.trace.site(start.site).line, 9);
}

TEST(Assembler, thePiecesOfAPrintedLineAreOneEvent)
{
    Story story;
    story.hello(rootProbe, rootPid, 1);
    for (const char *piece : {"a", " ", "b", "\n"})
        story.probe(10, wire::Kind::Write, 1, 1, 0, piece);
    story.tell();
    EXPECT_EQ(story.verbs(root), (std::vector{Verb::Begin, Verb::Print}));
    EXPECT_EQ(story.printed(Verb::Print), "a b\n");
}

TEST(Assembler, anUnfinishedLineIsShownBeforeWhatItsTaskDoesNext)
{
    Story story;
    story.hello(rootProbe, rootPid, 1)
        .probe(10, wire::Kind::Write, 1, 1, 0, "name? ")
        .probe(11, wire::Kind::IoWait, 1, 0, 0, "input")
        .tell();
    EXPECT_EQ(story.verbs(root), (std::vector{Verb::Begin, Verb::Print, Verb::IoWait}));
}

TEST(Assembler, inTheLabAnUnfinishedLineGoesOnInTheNextBatch)
{
    Story story;
    story.assembler.expectLab(false);
    story.hello(rootProbe, rootPid, 1).probe(10, wire::Kind::Write, 1, 1, 0, "half ").tell(20);
    story.probe(30, wire::Kind::Write, 1, 1, 0, "a line\n").tell();
    EXPECT_EQ(story.verbs(root), (std::vector{Verb::Begin, Verb::Print}));
    EXPECT_EQ(story.printed(Verb::Print), "half a line\n");
}

/// Two processes that print in pieces, at once, among other things.
void tellOfTheLab(Story &story)
{
    story.assembler.expectLab(false);
    story.hello(rootProbe, rootPid, 1)
        .hello(childProbe, 200, rootPid)
        .probe(10, wire::Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
        .probe(12, wire::Kind::Write, 1, 1, 0, "main: ")
        .probe(13, wire::Kind::ProcessStart, 1, 1, 0, "A")
        .probe(20, wire::Kind::ThreadBegin, 1, 0, 200, "MainThread", childProbe)
        .probe(21, wire::Kind::Write, 1, 1, 0, "child ", childProbe)
        .probe(22, wire::Kind::Write, 1, 1, 0, "sta")
        .core(23, CoreRecordKind::On, 200, 0)
        .probe(24, wire::Kind::Write, 1, 1, 0, "works\n", childProbe)
        .probe(25, wire::Kind::Write, 1, 1, 0, "rted\n")
        .probe(26, wire::Kind::ProcessStarted, 1, 1, 200, "A")
        .probe(27, wire::Kind::Write, 1, 2, 0, "oh", childProbe)
        .probe(28, wire::Kind::ThreadEnd, 1, 0, 0, {}, childProbe)
        .probe(29, wire::Kind::Write, 1, 1, 0, "no end");
}

/// What became of it, in words, when it comes in batches that are cut before these records.
std::string toldInBatches(const std::vector<std::size_t> &cuts)
{
    Story story;
    tellOfTheLab(story);
    std::vector<RawRecord> records = std::exchange(story.batch.records, {});
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (std::find(cuts.begin(), cuts.end(), i) != cuts.end())
            story.tell(timeOf(records[i]) - zero);
        story.batch.records.push_back(std::move(records[i]));
    }
    story.tell();
    story.assembler.finish({.how = How::Exited});
    std::ostringstream words;
    for (std::size_t i = 0; i < story.trace.events().size(); ++i) {
        const Event &event = story.trace.events()[i];
        const bool prints = event.verb == Verb::Print || event.verb == Verb::PrintError;
        words << event.time.count() << ' ' << story.name(index(event.task)) << ' '
              << nameOf(event.verb) << ' '
              << (prints ? story.trace.text(static_cast<StringId>(event.argument)) : "") << '\n';
    }
    return words.str();
}

TEST(Assembler, inTheLabItIsAllTheSameHowBatchesAreCut)
{
    const std::string whole = toldInBatches({});
    EXPECT_NE(whole.find("A print child works\n"), std::string::npos) << whole;
    Story story;
    tellOfTheLab(story);
    const std::size_t count = story.batch.records.size();
    std::vector<std::size_t> all;
    for (std::size_t cut = 1; cut < count; ++cut) {
        all.push_back(cut);
        for (std::size_t other = cut; other < count; ++other)
            EXPECT_EQ(toldInBatches({cut, other}), whole) << cut << ' ' << other;
    }
    EXPECT_EQ(toldInBatches(all), whole) << "each by itself";
}

TEST(Assembler, whatNobodyClaimedHasNoWriter)
{
    Story story;
    story.hello(rootProbe, rootPid, 1)
        .probe(10, wire::Kind::Write, 1, 1, 0, "mine\n")
        .out(12, "mine\nfrom a library\n")
        .tell();
    EXPECT_EQ(story.printed(Verb::Print), "mine\n");
    EXPECT_EQ(story.printed(Verb::Output), "from a library\n");
}

TEST(Assembler, outputWithoutEndIsCutAndCounted)
{
    Story story(Streams::Inherited);
    story.hello(rootProbe, rootPid, 1);
    const std::string line(1 << 20, 'x');
    for (int i = 0; i < 20; ++i)
        story.probe(10 + i, wire::Kind::Write, 1, 1, 0, line + "\n");
    story.tell();
    const std::uint64_t written = 20 * (line.size() + 1);
    EXPECT_GT(story.trace.info.outputCut, 0u);
    EXPECT_EQ(story.printed(Verb::Print).size() + story.trace.info.outputCut, written);
}

TEST(Assembler, everyTaskEndsWithTheRun)
{
    Story story;
    story.fork(10, rootPid, 101, rootPid).tell(50);
    Outcome outcome;
    outcome.how = How::Killed;
    outcome.code = 9;
    outcome.wall = Time(70);
    story.assembler.finish(outcome);
    EXPECT_EQ(story.verbs(root).back(), Verb::End);
    EXPECT_EQ(story.verbs(second).back(), Verb::End);
    EXPECT_EQ(story.trace.task(root).exitCode, 9);
    EXPECT_EQ(story.trace.end(), Time(70));
}

TEST(OutputClaims, processesThatWriteAtOnceAreToldApart)
{
    OutputClaims claims;
    for (const char *text : {"one\n", "three\n"})
        claims.claim(rootProbe, Stream::Output, text);
    for (const char *text : {"two\n", "four\n"})
        claims.claim(childProbe, Stream::Output, text);
    EXPECT_EQ(claims.unclaimed(Stream::Output, "one\ntwo\nforeign\nfour\nthr"), "foreign\n");
    EXPECT_EQ(claims.unclaimed(Stream::Output, "ee\nmore\n"), "more\n");
}

// Two threads that printed without end were no longer known as the writers once one had
// overtaken the other between its claim and its writing.
TEST(OutputClaims, linesOfOneProcessMayOvertakeEachOther)
{
    OutputClaims claims;
    for (const char *text : {"a", " 1", "\n", "b", " 1", "\n", "a 2\n"})
        claims.claim(rootProbe, Stream::Output, text);
    EXPECT_EQ(claims.unclaimed(Stream::Output, "b 1\na 1\na 2\n"), "");
    EXPECT_EQ(claims.unclaimed(Stream::Output, "a 2\n"), "a 2\n") << "each is fulfilled once";
}

TEST(OutputClaims, anUnfinishedLineThatCameOutGoesOn)
{
    OutputClaims claims;
    claims.claim(rootProbe, Stream::Output, "name? ");
    EXPECT_EQ(claims.unclaimed(Stream::Output, "name? "), "");
    claims.claim(rootProbe, Stream::Output, "thanks\n");
    EXPECT_EQ(claims.unclaimed(Stream::Output, "thanks\n"), "");
}

TEST(OutputClaims, claimsThatNeverComeOutAreForgotten)
{
    OutputClaims claims;
    for (int i = 0; i < 200; ++i) {
        claims.claim(rootProbe, Stream::Output, "lost " + std::to_string(i) + "\n");
        claims.claim(rootProbe, Stream::Output, "kept\n");
        EXPECT_EQ(claims.unclaimed(Stream::Output, "kept\n"), "") << i;
    }
}

TEST(OutputClaims, aClaimOnOneStreamIsNoneOnTheOther)
{
    OutputClaims claims;
    claims.claim(rootProbe, Stream::Error, "text\n");
    EXPECT_EQ(claims.unclaimed(Stream::Output, "text\n"), "text\n");
    EXPECT_EQ(claims.unclaimed(Stream::Error, "text\n"), "");
}

TEST(MergeQueue, givesOutInOrderAndKeepsWhatIsTooNew)
{
    MergeQueue queue;
    queue.add(StreamChunk{30, Stream::Output, "c"});
    queue.add(StreamChunk{10, Stream::Output, "a"});
    queue.add(CoreRecord{.time = 10});
    queue.add(StreamChunk{20, Stream::Output, "b"});
    const std::vector<RawRecord> ready = queue.release(25);
    ASSERT_EQ(ready.size(), 3u);
    EXPECT_EQ(ready[0].index(), 0u) << "the kernel's record first";
    EXPECT_EQ(timeOf(ready[1]), 10u);
    EXPECT_EQ(timeOf(ready[2]), 20u);
    EXPECT_EQ(queue.size(), 1u);
    EXPECT_EQ(queue.release(31).size(), 1u);
}

// The resource tracker says hello and never anything else.
TEST(Assembler, aProcessThatReportsNothingIsCalledAfterWhatItRuns)
{
    Story story;
    story.hello(childProbe, 200, rootPid).tell(5);
    story.fork(10, 200, 200, rootPid).tell(20);
    ASSERT_EQ(story.trace.tasks().size(), 2u);
    EXPECT_EQ(story.name(1), "x.py");
}
