// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/crossroads.h"

#include "tests/core/insight/story.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;
using namespace trama::test;

namespace
{
/// A thread reads a counter while another one waits for a lock, and two could go next.
struct Fork : Story
{
    Fork()
    {
        tell(ana, Verb::Obtain, lock, 3).tell(carla, Verb::Wait, lock, 4);
        choose(bruno, ana);
        access(bruno, Verb::Load, counter, 0, 7);
        tell(ana, Verb::Release, lock, 5);
        tell(carla, Verb::Obtain, lock, 4);
        choose(carla, bruno);
        access(carla, Verb::Store, counter, 1, 8);
        snapshots.extend();
    }

    /// In the middle between what was told last and what comes.
    void choose(TaskId who, TaskId other)
    {
        const Time moment = trace.end() + Time(ms / 2);
        times.push_back(moment);
        trace.choices.add(
            {.time = moment, .step = std::uint32_t(trace.choices.size()), .chosen = 1},
            {{other, 1}, {who, 2}});
    }

    Crossroads at(Time time) const { return crossroadsAt(trace, snapshots, time); }

    const TaskId ana = thread("Ana"), bruno = thread("Bruno"), carla = thread("Carla");
    const ObjectId lock = object("lock", ObjectKind::Lock);
    const ObjectId counter = object("counter", ObjectKind::Variable);
    std::vector<Time> times;
    Snapshots snapshots{trace};
};

Verb nextOf(const Fork &fork, const Option &option)
{
    return option.next ? fork.trace.events()[*option.next].verb : Verb{};
}
} // namespace

TEST(Crossroads, tellsWhoMayGoAndWhatTheyWouldDo)
{
    const Fork fork;
    const Crossroads here = fork.at(fork.times[0]);
    ASSERT_EQ(here.choice, 0u);
    ASSERT_EQ(here.options.size(), 2u);
    EXPECT_EQ(here.options[0].task, fork.ana);
    EXPECT_EQ(here.options[0].actor, 1);
    EXPECT_FALSE(here.options[0].went);
    EXPECT_EQ(nextOf(fork, here.options[0]), Verb::Release);
    EXPECT_EQ(here.options[1].task, fork.bruno);
    EXPECT_TRUE(here.options[1].went);
    EXPECT_EQ(nextOf(fork, here.options[1]), Verb::Load);
    EXPECT_EQ(here.onward, fork.times[1]);
}

TEST(Crossroads, tellsWhyTheOthersCannot)
{
    const Fork fork;
    const Crossroads here = fork.at(fork.times[0]);
    ASSERT_EQ(here.hindered.size(), 2u) << "main, and Carla";
    const Hindered &carla = here.hindered[1];
    EXPECT_EQ(carla.task, fork.carla);
    EXPECT_EQ(carla.why, Hindrance::Waits);
    ASSERT_TRUE(carla.wait);
    EXPECT_EQ(carla.wait->object, fork.lock);
    EXPECT_EQ(carla.wait->on, std::vector{fork.ana});
    EXPECT_EQ(fork.trace.site(carla.wait->site).line, 4);
    EXPECT_EQ(here.hindered[0].why, Hindrance::NotKnown) << "nothing says why main cannot";
}

TEST(Crossroads, whatIsNotToldOfATaskIsNotKnown)
{
    const Fork fork;
    const Crossroads here = fork.at(fork.times[1]);
    ASSERT_EQ(here.choice, 1u);
    EXPECT_EQ(here.options[0].task, fork.bruno);
    EXPECT_FALSE(here.options[0].next) << "the run does not tell of Bruno any more";
    EXPECT_EQ(here.onward, fork.trace.end()) << "no choice is left";
}

TEST(Crossroads, aTimeJustBeforeAChoiceIsAtIt)
{
    const Fork fork;
    const Time told = fork.trace.events()[fork.trace.firstAtOrAfter(fork.times[0]) - 1].time;
    EXPECT_EQ(fork.at(told).choice, 0u) << "nothing is told in between";
    EXPECT_FALSE(fork.at(told - Time(1)).choice) << "Carla has not begun to wait";
}

TEST(Crossroads, withoutAChoiceWhoComesNextIsTheOnlyOne)
{
    const Fork fork;
    const Crossroads here = fork.at(fork.times[0] + Time(ms / 2)); // Bruno has read
    EXPECT_FALSE(here.choice);
    ASSERT_EQ(here.options.size(), 1u);
    EXPECT_EQ(here.options[0].task, fork.ana);
    EXPECT_EQ(nextOf(fork, here.options[0]), Verb::Release);
    EXPECT_EQ(here.onward, fork.times[1]);
    const Crossroads end = fork.at(fork.trace.end());
    EXPECT_FALSE(end.choice);
    EXPECT_TRUE(end.options.empty());
}

TEST(Crossroads, whoIsReadyAndCannotBeChosenIsReady)
{
    Fork fork;
    const auto sometime = [&](Verb verb, OffReason reason) {
        Event event = test::event(fork.trace.end().count(), fork.carla, verb, test::core(0));
        event.detail = static_cast<std::uint8_t>(reason);
        fork.trace.append(event);
    };
    sometime(Verb::CoreOn, OffReason::Unknown);
    sometime(Verb::CoreOff, OffReason::Preempted);
    fork.choose(fork.ana, fork.bruno);
    fork.tell(fork.ana, Verb::Wait, fork.lock, 3);
    fork.snapshots.extend();
    const Crossroads here = fork.at(fork.times.back());
    const auto carla = std::ranges::find(here.hindered, fork.carla, &Hindered::task);
    ASSERT_NE(carla, here.hindered.end());
    EXPECT_EQ(carla->why, Hindrance::Ready);
}

TEST(Crossroads, aSleeperTellsUntilWhen)
{
    Fork fork;
    fork.tell(fork.carla, Verb::Sleep, 5 * ms, 9);
    const Time asleep = fork.trace.end();
    fork.end(fork.ana);
    fork.choose(fork.ana, fork.bruno);
    fork.snapshots.extend();
    const Crossroads here = fork.at(fork.times.back());
    ASSERT_EQ(here.hindered.size(), 2u);
    EXPECT_EQ(here.hindered[1].task, fork.carla);
    EXPECT_EQ(here.hindered[1].why, Hindrance::Sleeps);
    EXPECT_EQ(here.hindered[1].until, asleep + Time(5 * ms));
}

TEST(Crossroads, whoHasEndedComesLast)
{
    Fork fork;
    fork.end(fork.ana);
    fork.choose(fork.bruno, fork.carla);
    fork.snapshots.extend();
    const Crossroads here = fork.at(fork.times.back());
    ASSERT_EQ(here.hindered.size(), 2u);
    EXPECT_EQ(here.hindered[0].task, TaskId(0));
    EXPECT_EQ(here.hindered[1].task, fork.ana);
    EXPECT_EQ(here.hindered[1].why, Hindrance::Ended);
}

TEST(Crossroads, afterAChoiceWhatWasChosenIsDone)
{
    const Fork fork;
    const Time done = afterChoice(fork.trace, 0);
    EXPECT_EQ(done, fork.trace.events()[fork.trace.firstAtOrAfter(fork.times[0])].time);
    EXPECT_GT(done, fork.times[0]);
    EXPECT_LT(done, fork.times[1]);
}

TEST(Crossroads, aRunWithoutChoicesHasNone)
{
    Story story;
    const TaskId ana = story.thread("Ana");
    story.tell(ana, Verb::Sleep, 1);
    const Snapshots snapshots(story.trace);
    EXPECT_FALSE(crossroadsAt(story.trace, snapshots, Time{}).choice);
    const Trace nothing;
    const Snapshots none(nothing);
    EXPECT_TRUE(crossroadsAt(nothing, none, Time{}).options.empty());
}
