// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/history.h"

#include "tests/support/stagerun.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::stage;
using namespace trama::test;

TEST(History, countsUpToAPositionHoweverItWasTakenIn)
{
    StageRun run = everyKind();
    History whole(run.trace());
    whole.extend();
    StageRun again({"A"});
    const ObjectId lock = again.addObject(ObjectKind::Lock, "lock");
    History grown(again.trace());
    for (int i = 0; i < 10; ++i) {
        again.add(10 * i + 1, task(1), Verb::Wait, lock, -1);
        again.add(10 * i + 2, task(1), Verb::Obtain, lock, 1);
        grown.extend();
        EXPECT_EQ(grown.obtained(lock, again.trace().events().size()), std::size_t(i + 1));
        EXPECT_EQ(grown.contended(lock, again.trace().events().size()), std::size_t(i + 1));
    }
    EXPECT_EQ(grown.obtained(lock, again.trace().events().size() - 1), 9u);
    EXPECT_EQ(whole.obtained(object(0), run.trace().events().size()), 3u);
    EXPECT_EQ(whole.contended(object(0), run.trace().events().size()), 1u);
}

TEST(History, objectsComeInTheOrderOfTheirFirstUse)
{
    StageRun run;
    const ObjectId first = run.addObject(ObjectKind::Lock, "first");
    const ObjectId second = run.addObject(ObjectKind::Lock, "second");
    const ObjectId unused = run.addObject(ObjectKind::Lock, "unused");
    run.add(5, task(1), Verb::Obtain, second, 1).add(6, task(2), Verb::Obtain, first, 1);
    History history(run.trace());
    history.extend();
    EXPECT_EQ(history.inUse(), (std::vector<ObjectId>{second, first}));
    EXPECT_EQ(history.events(unused).size(), 1u);
    EXPECT_TRUE(history.events(ObjectId::None).empty());
}

TEST(History, aVariableIsMetAtWhereTwoUseItAndItChanges)
{
    StageRun run;
    const ObjectId constant = run.addObject(ObjectKind::Variable, "constant");
    const ObjectId own = run.addObject(ObjectKind::Variable, "own");
    const ObjectId total = run.addObject(ObjectKind::Variable, "total");
    run.add(1, task(0), Verb::Store, constant).add(2, task(1), Verb::Load, constant);
    run.add(3, task(1), Verb::Store, own).add(4, task(1), Verb::Store, own);
    run.add(5, task(0), Verb::Store, total).add(6, task(1), Verb::Store, total);
    History history(run.trace());
    history.extend();
    EXPECT_FALSE(history.isMetAt(constant));
    EXPECT_FALSE(history.isMetAt(own));
    EXPECT_TRUE(history.isMetAt(total));
}

TEST(History, namesakesAreKnown)
{
    StageRun run;
    const ObjectId one = run.addObject(ObjectKind::Lock, "lock");
    const ObjectId other = run.addObject(ObjectKind::Lock, "lock");
    const ObjectId alone = run.addObject(ObjectKind::Lock, "alone");
    for (const ObjectId lock : {one, other, alone})
        run.add(5, task(1), Verb::Obtain, lock, 1);
    History history(run.trace());
    history.extend();
    EXPECT_TRUE(history.hasNamesake(one));
    EXPECT_FALSE(history.hasNamesake(alone));
}

TEST(History, aChildThatMakesAnewWhatTheFileMadeWasSpawned)
{
    StageRun run;
    const ObjectId lock = run.addObject(ObjectKind::Lock, "lock");
    const TaskId child = run.addTask("child", TaskKind::Process);
    Object again = run.trace().object(lock);
    again.process = child;
    const ObjectId made = run.trace().addObject(again);
    Event create = test::event(9000, child, Verb::Create, made);
    create.site = again.created;
    run.trace().append(create);
    History history(run.trace());
    history.extend();
    EXPECT_EQ(history.birthOf(child), Birth::RunsAgain);
    EXPECT_EQ(history.birthOf(task(0)), Birth::Unknown);
}
