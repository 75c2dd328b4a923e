// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/cardlist.h"

#include "tests/support/stagerun.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::stage;
using namespace trama::test;

namespace
{
constexpr Stretch everything{Time{}, at(1'000'000'000)};

/// So many locks, each used once, one after another, 10 µs apart.
StageRun locks(int count)
{
    StageRun run;
    for (int i = 0; i < count; ++i)
        run.addObject(ObjectKind::Lock, "lock" + std::to_string(i));
    for (int i = 0; i < count; ++i) {
        run.add(10 + 10 * i, task(1), Verb::Obtain, object(i), 1);
        run.add(11 + 10 * i, task(1), Verb::Release, object(i));
    }
    return run;
}

CardList listOf(StageRun &run, const Stretch &stretch, Others others = Others::Folded)
{
    History history(run.trace());
    history.extend();
    return cardsOf(history, stretch, others);
}
} // namespace

TEST(CardList, anEmptyRunHasNone)
{
    StageRun run;
    EXPECT_EQ(listOf(run, everything), CardList{});
}

TEST(CardList, fewObjectsAllHaveACardWhateverIsInSight)
{
    StageRun run = locks(int(fewObjects));
    const CardList list = listOf(run, {at(10000), at(11000)});
    EXPECT_EQ(list.cards.size(), fewObjects);
    EXPECT_EQ(list.others, 0u);
}

TEST(CardList, ofManyThoseInSightHaveOneInTheirOrder)
{
    StageRun run = locks(100);
    const CardList list = listOf(run, {at(100'000), at(131'000)});
    ASSERT_EQ(list.cards.size(), 4u);
    EXPECT_EQ(list.cards[0].object(), object(9));
    EXPECT_EQ(list.cards[3].object(), object(12));
    EXPECT_EQ(list.others, 96u);
}

TEST(CardList, theOthersOpen)
{
    StageRun run = locks(100);
    const CardList list = listOf(run, {at(100'000), at(131'000)}, Others::Open);
    EXPECT_EQ(list.cards.size(), 100u);
    EXPECT_EQ(list.others, 0u);
    EXPECT_EQ(listOf(run, everything).cards.size(), mostObjects);
}

TEST(CardList, whatIsHeldAllAlongIsInSight)
{
    StageRun run = locks(100);
    const ObjectId kept = run.addObject(ObjectKind::Lock, "kept");
    run.add(2000, task(2), Verb::Obtain, kept, 1).add(9000, task(2), Verb::Release, kept);
    const CardList list = listOf(run, {at(3'000'000), at(4'000'000)});
    ASSERT_EQ(list.cards.size(), 1u);
    EXPECT_EQ(list.cards[0].object(), kept);
}

TEST(CardList, whatComesIntoUseLaterChangesNoOrder)
{
    StageRun run = locks(5);
    const std::vector<CardKey> before = listOf(run, everything).cards;
    const ObjectId late = run.addObject(ObjectKind::Lock, "late");
    run.add(900, task(1), Verb::Obtain, late, 1);
    const std::vector<CardKey> after = listOf(run, everything).cards;
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_TRUE(std::equal(before.begin(), before.end(), after.begin()));
}

TEST(CardList, coresAndGilsHaveACardWhereTheyAreKnown)
{
    StageRun run = everyKind();
    const CardList list = listOf(run, everything, Others::Open);
    EXPECT_TRUE(std::ranges::count(list.cards, CardKey::cores()));
    EXPECT_TRUE(std::ranges::count(list.cards, CardKey::gil(object(14))));
    run.trace().info.coreSource = Source::None;
    run.trace().info.gilSource = Source::None;
    const CardList unknown = listOf(run, everything, Others::Open);
    EXPECT_EQ(unknown.cards.size(), list.cards.size() - 2);
}
