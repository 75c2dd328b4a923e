// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/problems.h"
#include "core/stage/card.h"
#include "core/stage/cardlist.h"
#include "tests/support/stagerun.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::stage;
using namespace trama::test;

namespace
{

/// The card of a run at a time, in microseconds.
Card cardAt(const std::shared_ptr<RunRecord> &record, CardKey key, std::int64_t us)
{
    History history(record->trace);
    history.extend();
    const std::vector<insight::Problem> problems = insight::problems(record->trace);
    const Time time = at(us * 1000);
    const State state = record->snapshots.at(time);
    return cardOf({history, problems, state, record->trace.firstAfter(time), time}, key);
}

struct Said
{
    Saying saying;
    std::int64_t number = 0;
    std::int64_t outOf = 0;

    friend bool operator==(const Said &, const Said &) = default;
    friend void PrintTo(const Said &said, std::ostream *out)
    {
        *out << int(said.saying) << " " << said.number << " of " << said.outOf;
    }
};

std::vector<Said> linesOf(const Card &card)
{
    std::vector<Said> lines;
    for (const auto *remarks : {&card.remarks, &card.sideRemarks})
        for (const Remark &remark : *remarks)
            lines.push_back({remark.saying, remark.number, remark.outOf});
    return lines;
}

std::string seatsOf(const Trace &trace, const Card &card, Seat seat)
{
    std::string names;
    for (const Token &token : card.tokens)
        if (token.seat == seat)
            names += trace.text(trace.task(token.task).name);
    return names;
}

struct Row
{
    std::string name;
    std::uint32_t object;
    std::int64_t us;
    std::vector<Said> lines;
    std::string inside;
    std::string queue;
    std::string room;
};

class CardOfKind : public testing::TestWithParam<Row>
{
};

} // namespace

TEST_P(CardOfKind, saysWhatTheStateIs)
{
    const Row &row = GetParam();
    const auto record = everyKind().record();
    const Card card = cardAt(record, CardKey::object(object(row.object)), row.us);
    EXPECT_EQ(linesOf(card), row.lines);
    EXPECT_EQ(seatsOf(record->trace, card, Seat::Inside), row.inside);
    EXPECT_EQ(seatsOf(record->trace, card, Seat::Queue), row.queue);
    EXPECT_EQ(seatsOf(record->trace, card, Seat::Room), row.room);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, CardOfKind,
    testing::Values(
        Row{"LockHeld", 0, 65, {{Saying::Taken, 2, 0}, {Saying::Held}}, "A", "", ""},
        Row{"LockWanted",
            0,
            100,
            {{Saying::Taken, 2}, {Saying::Held}, {Saying::Waiting, 2}},
            "A",
            "BC",
            ""},
        Row{"LockFree",
            0,
            225,
            {{Saying::Taken, 2}, {Saying::Free}, {Saying::Waiting, 2}},
            "",
            "BC",
            ""},
        Row{"LockAfterAWait",
            0,
            250,
            {{Saying::Taken, 3, 1}, {Saying::Held}, {Saying::WaitingFor}},
            "B",
            "C",
            ""},
        Row{"RLock", 1, 100, {{Saying::Entered, 3}, {Saying::Held}}, "A", "", ""},
        Row{"RLockOnce", 1, 21, {{Saying::Taken, 1}, {Saying::Held}}, "A", "", ""},
        Row{"Semaphore", 2, 100, {{Saying::PermitsFree, 1, 3}}, "AC", "", ""},
        Row{"BoundedBefore", 3, 26, {{Saying::PermitsFree, 1, 2}}, "A", "", ""},
        Row{"BoundedTooMany", 3, 100, {{Saying::OverReleased}}, "", "", ""},
        Row{"EventNotSet", 4, 29, {{Saying::NotSet}}, "", "", ""},
        Row{"EventSet", 4, 100, {{Saying::IsSet}}, "", "", ""},
        Row{"Barrier", 5, 100, {{Saying::Arrived, 3, 4}, {Saying::Round, 1}}, "", "", "ABD"},
        Row{"ConditionBeforeNotify", 6, 37, {{Saying::InRoom, 2}}, "", "", "CD"},
        Row{"ConditionWoken",
            6,
            100,
            {{Saying::InRoom, 1}, {Saying::MustWinLock, 1}},
            "A",
            "C",
            "D"},
        Row{"Queue", 7, 100, {{Saying::Depth, 2, 5}, {Saying::Oldest}}, "", "", ""},
        Row{"QueueOfProcesses",
            8,
            100,
            {{Saying::Depth, 3},
             {Saying::Oldest},
             {Saying::Buffered, 2},
             {Saying::UnderWay, 1},
             {Saying::Bytes, 40}},
            "",
            "",
            ""},
        Row{"PipeEmpty", 9, 46, {{Saying::NothingUnderWay}}, "", "", ""},
        Row{"Pipe", 9, 100, {{Saying::UnderWay, 1}, {Saying::Bytes, 30}}, "", "", ""},
        Row{"VariableBeforeTheSecondReads", 10, 52, {{Saying::Accesses, 3}}, "", "", ""},
        Row{"VariableReadByBoth", 10, 100, {{Saying::BothRead}}, "", "", ""},
        Row{"VariableAfterTheLoss", 10, 250, {{Saying::UpdateLost}}, "", "", ""},
        Row{"Array", 11, 100, {{Saying::Accesses, 2}}, "", "", ""},
        Row{"Proxy", 12, 100, {{Saying::Calls, 1}, {Saying::EachAMessage}}, "", "", ""},
        Row{"Pool", 13, 100, {{Saying::Jobs, 2, 1}}, "D", "", ""},
        Row{"PoolBefore", 13, 57, {{Saying::NoJobs}}, "", "", ""}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(Card, whatIsInAQueueComesOutInItsOrder)
{
    const auto record = everyKind().record();
    EXPECT_EQ(cardAt(record, CardKey::object(object(7)), 100).cells,
              (std::vector<std::string>{"6", "7"}));
    EXPECT_EQ(cardAt(record, CardKey::object(object(8)), 100).sent, std::vector<std::string>{"12"});
}

TEST(Card, aLongQueueListsItsFirstThingsAndCountsTheOthers)
{
    StageRun run;
    const ObjectId jobs = run.addObject(ObjectKind::Queue, "jobs");
    for (int i = 0; i < 100; ++i)
        run.add(1 + i, task(1), Verb::Put, jobs, run.item(jobs, std::to_string(i)));
    const Card card = cardAt(run.record(), CardKey::object(jobs), 1000);
    EXPECT_EQ(card.cells.size(), mostCells);
    EXPECT_EQ(card.more, 100 - mostCells);
}

TEST(Card, theUsersOfAValueHaveWhatTheyRead)
{
    const auto record = everyKind().record();
    const Card card = cardAt(record, CardKey::object(object(10)), 100);
    ASSERT_EQ(card.tokens.size(), 3u);
    EXPECT_EQ(card.tokens[0].note, Note::Wrote);
    EXPECT_EQ(card.tokens[0].text, "40");
    EXPECT_EQ(card.tokens[1].note, Note::Read);
    EXPECT_EQ(card.tokens[1].text, "41");
    EXPECT_EQ(card.cells, std::vector<std::string>{"41"});
    EXPECT_TRUE(card.wrong);
}

TEST(Card, twoThatReadAndDoNotWriteLoseNothing)
{
    StageRun run;
    const ObjectId total = run.addObject(ObjectKind::Variable, "total");
    run.add(1, task(1), Verb::Store, total, run.item(total, "1"));
    run.add(2, task(1), Verb::Load, total, run.item(total, "1"));
    run.add(3, task(2), Verb::Load, total, run.item(total, "1"));
    const Card card = cardAt(run.record(), CardKey::object(total), 10);
    EXPECT_FALSE(card.wrong);
    EXPECT_EQ(linesOf(card), (std::vector<Said>{{Saying::Accesses, 3}}));
}

TEST(Card, theGilHasWhoHoldsItWhoAsksAndWhoDoesNot)
{
    const auto record = everyKind().record();
    const Card card = cardAt(record, CardKey::gil(object(14)), 100);
    EXPECT_EQ(seatsOf(record->trace, card, Seat::Inside), "A");
    EXPECT_EQ(seatsOf(record->trace, card, Seat::Queue), "B");
    EXPECT_EQ(seatsOf(record->trace, card, Seat::Aside), "mainCD");
}

TEST(Card, aCoreSaysWhoIsOnItAndWhere)
{
    const auto record = everyKind().record();
    const Card card = cardAt(record, CardKey::cores(), 100);
    EXPECT_EQ(linesOf(card), (std::vector<Said>{{Saying::CoresBusy, 1, 2}}));
    ASSERT_EQ(card.tokens.size(), 1u);
    EXPECT_EQ(card.tokens[0].text, "add");
    EXPECT_EQ(card.tokens[0].line, 9);
}

TEST(Card, aProcessIsSeenToBeACopyOnlyWhereItHasCopies)
{
    StageRun run;
    const ObjectId lock = run.addObject(ObjectKind::Lock, "lock");
    const TaskId child = run.addTask("child", TaskKind::Process);
    run.add(5, task(0), Verb::Start, ObjectId::None, index(child));
    EXPECT_EQ(linesOf(cardAt(run.record(), CardKey::start(child), 6)),
              (std::vector<Said>{{Saying::OwnMemory}}));
    Object copy = run.trace().object(lock);
    copy.process = child;
    const ObjectId copied = run.trace().addObject(copy);
    run.add(7, child, Verb::Create, copied, 0, std::uint8_t(ObjectKind::Lock));
    EXPECT_EQ(linesOf(cardAt(run.record(), CardKey::start(child), 8)),
              (std::vector<Said>{{Saying::Copied}, {Saying::OwnMemory}}));
}

TEST(Card, aDeadlockIsThereFromItsTimeOnAndNotBefore)
{
    const auto record = circle(3).record();
    const std::vector<insight::Problem> problems = insight::problems(record->trace);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_FALSE(isDeadlocked(record->snapshots.at(at(49000)), at(49000), problems[0]));
    EXPECT_TRUE(isDeadlocked(record->snapshots.at(at(50000)), at(50000), problems[0]));
    const State free = record->snapshots.at(at(20000));
    EXPECT_FALSE(isDeadlocked(free, at(60000), problems[0])) << "they do not wait";
    const Card card = cardAt(record, {CardKind::Deadlock, 0}, 60);
    EXPECT_EQ(card.circle.size(), 3u);
    EXPECT_TRUE(card.wrong);
}

TEST(Card, aDeadlockIsStillThereWhenItsTasksWereEndedWithTheProgram)
{
    StageRun run = circle(2);
    for (int i = 1; i <= 2; ++i)
        run.add(500, task(i), Verb::End, ObjectId::None, std::int64_t(Ending::Killed));
    const auto record = run.record();
    const std::vector<insight::Problem> problems = insight::problems(record->trace);
    ASSERT_FALSE(problems.empty());
    EXPECT_TRUE(isDeadlocked(record->snapshots.at(at(500000)), at(500000), problems[0]));
}
