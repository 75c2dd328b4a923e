// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/causes.h"

#include "tests/support/events.h"

#include <gtest/gtest.h>

namespace trama
{

namespace
{

using test::event;
using test::object;
using test::task;

constexpr TaskId A = task(0);
constexpr TaskId B = task(1);
constexpr TaskId C = task(2);
constexpr ObjectId it = object(0);

/// A trace that is told event by event, about one object.
class Story
{
public:
    explicit Story(ObjectKind kind = ObjectKind::Lock, std::int64_t size = 0)
    {
        Event made = event(0, A, Verb::Create, it);
        made.argument = size;
        made.detail = static_cast<std::uint8_t>(kind);
        m_causes.append(made);
    }

    /// Appends; the position of the event in the trace.
    std::size_t tell(TaskId who, Verb verb, std::int64_t argument = 0)
    {
        Event e = event(++m_time, who, verb, it);
        e.argument = argument;
        return append(e);
    }

    std::size_t tellOfTask(TaskId who, Verb verb, TaskId other = TaskId::None)
    {
        return append(event(++m_time, who, verb, other));
    }

    /// Who was woken by which event, in the order of the trace.
    std::vector<std::pair<TaskId, std::size_t>> woken() const
    {
        std::vector<std::pair<TaskId, std::size_t>> all;
        for (std::size_t i = 0; i < m_trace.events().size(); ++i) {
            const Event &e = m_trace.events()[i];
            if (e.verb == Verb::WokenBy)
                all.emplace_back(e.task, static_cast<std::size_t>(e.argument));
        }
        return all;
    }

    const Trace &trace() const { return m_trace; }

private:
    std::size_t append(const Event &e)
    {
        const std::size_t position = m_trace.events().size();
        m_causes.append(e);
        return position;
    }

    Trace m_trace;
    Causes m_causes{m_trace};
    int m_time = 0;
};

using Woken = std::vector<std::pair<TaskId, std::size_t>>;

TEST(Causes, AReleaseWakesWhoWaited)
{
    Story story;
    story.tell(A, Verb::Obtain);
    story.tell(B, Verb::Wait);
    const std::size_t release = story.tell(A, Verb::Release);
    const std::size_t obtain = story.tell(B, Verb::Obtain);
    EXPECT_EQ(story.woken(), (Woken{{B, release}}));
    const Event &woken = story.trace().events()[obtain + 1];
    EXPECT_EQ(woken.time, story.trace().events()[obtain].time);
    EXPECT_EQ(woken.object, it);
}

TEST(Causes, WhoDidNotWaitWasWokenByNobody)
{
    Story story;
    story.tell(A, Verb::Obtain);
    story.tell(A, Verb::Release);
    story.tell(B, Verb::Obtain);
    story.tell(B, Verb::Release);
    story.tell(C, Verb::Wait);
    story.tell(C, Verb::GiveUp);
    EXPECT_TRUE(story.woken().empty());
}

TEST(Causes, ASemaphoresTokensAreTakenInTheOrderInWhichTheyWereGiven)
{
    Story story(ObjectKind::Semaphore, 1);
    story.tell(A, Verb::Obtain); // the token of the start
    story.tell(B, Verb::Wait);
    story.tell(C, Verb::Wait);
    const std::size_t first = story.tell(A, Verb::Release);
    const std::size_t second = story.tell(A, Verb::Release);
    story.tell(C, Verb::Obtain);
    story.tell(B, Verb::Obtain);
    EXPECT_EQ(story.woken(), (Woken{{C, first}, {B, second}}));
}

TEST(Causes, ATokenTakenWithoutAWaitIsGone)
{
    Story story(ObjectKind::Semaphore, 0);
    story.tell(A, Verb::Release);
    story.tell(B, Verb::Obtain);
    story.tell(C, Verb::Wait);
    const std::size_t second = story.tell(A, Verb::Release);
    story.tell(C, Verb::Obtain);
    EXPECT_EQ(story.woken(), (Woken{{C, second}}));
}

TEST(Causes, ANotifyWakesTheOneThatCameFirst)
{
    Story story(ObjectKind::Condition);
    story.tell(B, Verb::Await, -1);
    story.tell(C, Verb::Await, -1);
    const std::size_t one = story.tell(A, Verb::Notify, 1);
    const std::size_t all = story.tell(A, Verb::Notify, -1);
    story.tell(C, Verb::Pass);
    story.tell(B, Verb::Pass);
    EXPECT_EQ(story.woken(), (Woken{{C, all}, {B, one}}));
}

TEST(Causes, SettingAnEventWakesAllWhoAwaitIt)
{
    Story story(ObjectKind::Event);
    story.tell(A, Verb::Pass); // it found it so: nobody woke it
    story.tell(B, Verb::Await, -1);
    story.tell(C, Verb::Await, -1);
    const std::size_t set = story.tell(A, Verb::Set);
    story.tell(B, Verb::Pass);
    story.tell(C, Verb::Pass);
    EXPECT_EQ(story.woken(), (Woken{{B, set}, {C, set}}));
}

TEST(Causes, TheLastToArriveAtABarrierWakesTheOthers)
{
    Story story(ObjectKind::Barrier, 3);
    story.tell(A, Verb::Await, -1);
    story.tell(B, Verb::Await, -1);
    const std::size_t last = story.tell(C, Verb::Await, -1);
    story.tell(C, Verb::Pass);
    story.tell(A, Verb::Pass);
    story.tell(B, Verb::Pass);
    EXPECT_EQ(story.woken(), (Woken{{A, last}, {B, last}}));
}

TEST(Causes, WhoBreaksABarrierWakesThoseAtIt)
{
    Story story(ObjectKind::Barrier, 3);
    story.tell(A, Verb::Await, -1);
    const std::size_t broke = story.tell(B, Verb::Break);
    story.tell(A, Verb::GiveUp);
    EXPECT_EQ(story.woken(), (Woken{{A, broke}}));
}

TEST(Causes, AGetIsWokenByThePutOfItsItem)
{
    Story story(ObjectKind::Queue);
    story.tell(B, Verb::GetWait, -1);
    story.tell(C, Verb::GetWait, -1);
    const std::size_t first = story.tell(A, Verb::Put, 0);
    const std::size_t second = story.tell(A, Verb::Put, 1);
    story.tell(B, Verb::Get, 1);
    story.tell(C, Verb::Get, 0);
    EXPECT_EQ(story.woken(), (Woken{{B, second}, {C, first}}));
}

TEST(Causes, APutIsWokenByTheGetThatMadeRoom)
{
    Story story(ObjectKind::Queue, 1);
    story.tell(A, Verb::Put, 0);
    story.tell(A, Verb::PutWait, -1);
    const std::size_t get = story.tell(B, Verb::Get, 0);
    story.tell(A, Verb::Put, 1);
    EXPECT_EQ(story.woken(), (Woken{{A, get}}));
}

TEST(Causes, BetweenProcessesTheFeederWakesTheReader)
{
    Story story(ObjectKind::Queue);
    story.tell(B, Verb::GetWait, -1);
    story.tell(A, Verb::Put, 0);
    const std::size_t send = story.tell(C, Verb::Send, 0);
    story.tell(B, Verb::Get, 0);
    EXPECT_EQ(story.woken(), (Woken{{B, send}}));
}

TEST(Causes, TheLastTaskDoneWakesWhoWaitsForTheQueueToBeDone)
{
    Story story(ObjectKind::Queue);
    story.tell(A, Verb::Put, 0);
    story.tell(A, Verb::DrainWait, -1);
    story.tell(B, Verb::Get, 0);
    const std::size_t done = story.tell(B, Verb::TaskDone);
    story.tell(A, Verb::Drained);
    EXPECT_EQ(story.woken(), (Woken{{A, done}}));
}

TEST(Causes, TheEndOfAJobWakesWhoWaitsForItsResult)
{
    Story story(ObjectKind::ThreadPoolExecutor, 2);
    story.tell(A, Verb::Submit, 0);
    story.tell(B, Verb::JobBegin, 0);
    story.tell(A, Verb::ResultWait, 0);
    const std::size_t end = story.tell(B, Verb::JobEnd, 0);
    story.tell(A, Verb::Result, 0);
    EXPECT_EQ(story.woken(), (Woken{{A, end}}));
}

TEST(Causes, TheEndOfATaskWakesWhoJoins)
{
    Story story;
    story.tellOfTask(A, Verb::JoinWait, B);
    const std::size_t end = story.tellOfTask(B, Verb::End);
    story.tellOfTask(A, Verb::Joined, B);
    EXPECT_EQ(story.woken(), (Woken{{A, end}}));
}

TEST(Causes, AJoinOfATaskThatHadEndedIsNoWait)
{
    Story story;
    story.tellOfTask(B, Verb::End);
    story.tellOfTask(A, Verb::JoinWait, B);
    story.tellOfTask(A, Verb::Joined, B);
    EXPECT_TRUE(story.woken().empty());
}

} // namespace

} // namespace trama
