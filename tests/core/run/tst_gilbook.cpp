// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/gilbook.h"
#include "story.h"

#include "core/insight/metrics.h"
#include "core/trace/snapshots.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::run;
using namespace trama::run::test;

namespace
{

using wire::Kind;

constexpr TaskId thread{1};
constexpr std::int32_t threadTid = 101;
constexpr ProbeId gilRing{7};

/// A process whose GIL and whose probe said hello, with one thread besides the main one.
class GilStory : public Story
{
public:
    explicit GilStory(const char *python = "CPython 3.11.2")
    {
        gilHello(gilRing, rootPid).gil(1, Kind::GilNew, rootPid);
        hello(rootProbe, rootPid, 1);
        batch.connected.back().hello.python = python;
        fork(2, rootPid, threadTid, rootPid);
    }

    GilStory &gilHello(ProbeId ring, std::int32_t pid)
    {
        wire::Hello hello;
        hello.pid = static_cast<std::uint32_t>(pid);
        hello.flavour = wire::Flavour::Gil;
        batch.connected.push_back({ring, pid, hello});
        return *this;
    }

    GilStory &gil(std::uint64_t at, Kind kind, std::int32_t tid, std::int64_t missing = 0,
                  ProbeId ring = gilRing)
    {
        probe(at, kind, static_cast<std::uint32_t>(tid), 1, missing, {}, ring);
        return *this;
    }

    /// The main thread takes the GIL, and the probe tells that it runs Python.
    GilStory &confirmed()
    {
        gil(10, Kind::GilTake, rootPid);
        probe(11, Kind::ThreadBegin, 1, 0, rootPid, "MainThread");
        return *this;
    }

    TaskId holder(std::uint64_t at) const
    {
        const State state = Snapshots(trace).at(Time(at));
        return state.object(ObjectId(0)).holder();
    }

    Condition condition(TaskId task, std::uint64_t at) const
    {
        return Snapshots(trace).at(Time(at)).task(task).condition();
    }

    Source source() const { return trace.info.gilSource; }
    const std::string &remark() const { return trace.info.gilRemark; }
};

} // namespace

TEST(GilBook, SaysWhoHoldsItAndWhoWaits)
{
    GilStory story;
    story.confirmed()
        .gil(20, Kind::GilWait, threadTid)
        .gil(25, Kind::GilRequest, threadTid)
        .gil(30, Kind::GilDrop, rootPid)
        .gil(31, Kind::GilTake, threadTid)
        .tell();
    EXPECT_EQ(story.source(), Source::Exact);
    EXPECT_EQ(story.remark(), "");
    ASSERT_EQ(story.trace.objects().size(), 1u);
    EXPECT_EQ(story.trace.objects()[0].kind, ObjectKind::Gil);
    EXPECT_EQ(story.trace.objects()[0].process, root);
    EXPECT_EQ(story.holder(29), root);
    EXPECT_EQ(story.condition(thread, 29), Condition::GilWaiting);
    EXPECT_EQ(story.holder(30), TaskId::None);
    EXPECT_EQ(story.holder(31), thread);
    EXPECT_NE(story.condition(thread, 31), Condition::GilWaiting);
}

TEST(GilBook, NothingIsSaidToBeExactBeforeTheProbeConfirmsIt)
{
    GilStory story;
    story.gil(10, Kind::GilTake, rootPid).tell(10);
    EXPECT_EQ(story.source(), Source::None);
    EXPECT_EQ(story.remark(), "");
    story.probe(11, Kind::ThreadBegin, 1, 0, rootPid, "MainThread").tell();
    EXPECT_EQ(story.source(), Source::Exact);
}

TEST(GilBook, TellsWhetherAnotherTaskWasConcerned)
{
    GilStory story;
    story.confirmed()
        .gil(20, Kind::GilDrop, rootPid)
        .gil(21, Kind::GilTake, rootPid)
        .gil(22, Kind::GilWait, threadTid)
        .gil(23, Kind::GilDrop, rootPid)
        .gil(24, Kind::GilTake, threadTid)
        .tell();
    std::vector<bool> routine;
    for (std::size_t i = 0; i < story.trace.events().size(); ++i)
        if (isOfGil(story.trace.events()[i].verb))
            routine.push_back(isGilRoutine(story.trace.events()[i]));
    EXPECT_EQ(routine, (std::vector{true, true, true, false, false, false}));
}

struct ContradictionRow
{
    const char *name;
    std::vector<std::pair<Kind, std::int32_t>> records; ///< of the GIL, after the main took it
    std::uint32_t pythonBy;                             ///< who then runs Python; 0: nobody
};

class Contradictions : public testing::TestWithParam<ContradictionRow>
{
};

TEST_P(Contradictions, MakeTheSourceNoneForTheRestOfTheRun)
{
    GilStory story;
    story.confirmed();
    story.probe(12, Kind::ThreadBegin, 1, 0, rootPid, "MainThread").tell(13);
    ASSERT_EQ(story.source(), Source::Exact);
    std::uint64_t at = 20;
    for (const auto &[kind, tid] : GetParam().records)
        story.gil(at++, kind, tid);
    if (GetParam().pythonBy != 0)
        story.probe(10'000, Kind::Sleep, GetParam().pythonBy)
            .probe(20'000, Kind::Wake, GetParam().pythonBy);
    story.tell(30'000);
    EXPECT_EQ(story.source(), Source::None);
    EXPECT_NE(story.remark(), "");
    EXPECT_EQ(story.holder(30'000), TaskId::None);
    story.gil(40'000, Kind::GilTake, rootPid).probe(41'000, Kind::Wake).tell();
    EXPECT_EQ(story.source(), Source::None);
    EXPECT_EQ(story.holder(50'000), TaskId::None);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Contradictions,
    testing::Values(ContradictionRow{"TakenWhileItIsHeld", {{Kind::GilTake, threadTid}}, 0},
                    ContradictionRow{"DroppedByAnother", {{Kind::GilDrop, threadTid}}, 0},
                    ContradictionRow{
                        "DroppedTwice", {{Kind::GilDrop, rootPid}, {Kind::GilDrop, rootPid}}, 0},
                    ContradictionRow{"PythonRunsWithoutIt", {{Kind::GilDrop, rootPid}}, 1},
                    ContradictionRow{"PythonRunsWhileAnotherHoldsIt",
                                     {{Kind::GilDrop, rootPid}, {Kind::GilTake, threadTid}},
                                     1}),
    [](const auto &row) { return row.param.name; });

// The extension reads the processor's counter, the preload library the system's clock.
TEST(GilBook, TheClocksOfProbeAndGilMayDifferALittle)
{
    GilStory story;
    story.confirmed().gil(1'000, Kind::GilDrop, rootPid);
    story.probe(1'100, Kind::Sleep); // in truth just before
    story.probe(9'000, Kind::Wake);  // in truth just after
    story.gil(9'100, Kind::GilTake, rootPid).probe(90'000, Kind::Sleep).tell();
    EXPECT_EQ(story.source(), Source::Exact);
    EXPECT_EQ(story.remark(), "");
}

TEST(GilBook, WhatWasLostExplainsAContradiction)
{
    GilStory story;
    story.confirmed()
        .gil(20, Kind::GilWait, threadTid)
        .gil(30, Kind::GilDrop, threadTid, 2) // the main thread's drop and its own take are missing
        .gil(31, Kind::GilTake, rootPid)
        .tell();
    EXPECT_EQ(story.source(), Source::Exact);
    EXPECT_EQ(story.holder(30), TaskId::None);
    EXPECT_NE(story.condition(thread, 30), Condition::GilWaiting);
    EXPECT_EQ(story.holder(31), root);
}

TEST(GilBook, AProbeWithoutAGilThatWasSeenSaysSo)
{
    Story story;
    story.hello(rootProbe, rootPid, 1)
        .probe(11, Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
        .tell();
    EXPECT_EQ(story.trace.info.gilSource, Source::None);
    EXPECT_NE(story.trace.info.gilRemark.find("could not be watched"), std::string::npos);
}

TEST(GilBook, AGilThatNobodyTakesIsNotTheOneOfThisPython)
{
    GilStory story;
    story.probe(11, Kind::ThreadBegin, 1, 0, rootPid, "MainThread").tell();
    EXPECT_EQ(story.source(), Source::None);
    EXPECT_NE(story.remark().find("could not be watched"), std::string::npos);
}

TEST(GilBook, AFreeThreadedPythonHasNone)
{
    GilStory story("CPython 3.13.0t");
    story.probe(11, Kind::ThreadBegin, 1, 0, rootPid, "MainThread").tell();
    EXPECT_EQ(story.source(), Source::None);
    EXPECT_NE(story.remark().find("free-threaded"), std::string::npos);
}

TEST(GilBook, WithoutAnyPythonItSaysSoAtTheEnd)
{
    Story story;
    story.tell();
    EXPECT_EQ(story.trace.info.gilRemark, "");
    story.assembler.finish({});
    EXPECT_NE(story.trace.info.gilRemark, "");
}

TEST(GilBook, AThreadThatBecomesKnownLaterHoldsItFromThenOn)
{
    GilStory story;
    constexpr std::int32_t late = 150;
    story.confirmed().gil(20, Kind::GilDrop, rootPid).gil(21, Kind::GilTake, late);
    story.fork(25, rootPid, late, rootPid).tell();
    EXPECT_EQ(story.source(), Source::Exact);
    EXPECT_EQ(story.holder(24), TaskId::None);
    EXPECT_EQ(story.holder(25), TaskId{2});
}

TEST(GilBook, EndsWithItsProcess)
{
    GilStory story;
    story.confirmed().gil(20, Kind::GilWait, threadTid);
    story.core(30, CoreRecordKind::Exit, rootPid).tell();
    EXPECT_EQ(story.holder(29), root);
    EXPECT_EQ(story.holder(30), TaskId::None);
    EXPECT_EQ(story.source(), Source::Exact);
}

// The GIL of the program before used to stay held for ever.
TEST(GilBook, AnotherProgramInTheSameProcessHasAnotherGil)
{
    GilStory story;
    story.confirmed().tell(15);
    constexpr ProbeId next{8};
    story.gilHello(next, rootPid)
        .gil(20, Kind::GilNew, rootPid, 0, next)
        .gil(21, Kind::GilTake, rootPid, 0, next)
        .tell();
    EXPECT_EQ(story.holder(19), root);
    EXPECT_EQ(story.holder(20), TaskId::None);
    EXPECT_EQ(Snapshots(story.trace).at(Time(21)).object(ObjectId(1)).holder(), root);
    EXPECT_EQ(story.source(), Source::Exact);
}
