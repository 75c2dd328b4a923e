// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/actor.h"
#include "core/lab/explorer.h"

#include <gtest/gtest.h>
#include <set>
#include <vector>

using namespace trama::lab;

TEST(ActorSet, HoldsEveryActorThereCanBe)
{
    ActorSet set;
    for (int actor = 0; actor < MaxActors; ++actor) {
        EXPECT_FALSE(set.has(static_cast<Actor>(actor)));
        set.add(static_cast<Actor>(actor));
        EXPECT_TRUE(set.has(static_cast<Actor>(actor)));
        EXPECT_EQ(set.size(), actor + 1);
    }
    EXPECT_FALSE(set.has(NoActor));
    for (int actor = 0; actor < MaxActors; ++actor) {
        EXPECT_EQ(set.first(), actor);
        EXPECT_EQ(set.take(), actor);
        EXPECT_FALSE(set.has(static_cast<Actor>(actor)));
    }
    EXPECT_TRUE(set.empty());
    EXPECT_EQ(set, ActorSet());
}

TEST(ActorSet, GivesItsActorsInOrder)
{
    const std::set<Actor> actors{0, 1, 63, 64, 127, 128, 191, 192, 254};
    ActorSet set{254, 64, 0, 128, 63, 192, 1, 191, 127};
    EXPECT_EQ(set.size(), 9);
    set.add(100);
    set.remove(100);
    set.remove(101);
    std::vector<Actor> taken;
    while (!set.empty())
        taken.push_back(set.take());
    EXPECT_EQ(taken, std::vector<Actor>(actors.begin(), actors.end()));
}

TEST(ActorSet, IsEqualByWhatItHolds)
{
    EXPECT_EQ((ActorSet{1, 200}), (ActorSet{200, 1}));
    EXPECT_NE((ActorSet{1, 200}), (ActorSet{1, 201}));
    EXPECT_NE((ActorSet{1}), (ActorSet{65}));
}

namespace
{

/// So many tasks that do nothing.
class Crowd : public Execution
{
public:
    explicit Crowd(int tasks) : m_tasks(tasks) {}

    using Execution::reset;
    void reset(const std::vector<Actor> & /*expected*/, const Policy & /*then*/) override
    {
        m_next = FirstTask;
    }
    Actor next() override { return enabled().empty() ? NoActor : enabled().first(); }
    int actorCount() const override { return m_tasks + FirstTask; }
    ActorSet enabled() const override
    {
        return m_next < actorCount() ? ActorSet{static_cast<Actor>(m_next)} : ActorSet{};
    }
    const Intent *intent(Actor actor) const override
    {
        return actor == m_next ? &m_intent : nullptr;
    }
    const Done &step(Actor) override
    {
        ++m_next;
        return m_done;
    }
    std::uint64_t initialGuards(Thing) const override { return 0; }
    Outcome outcome() const override { return {}; }
    std::string name(Actor) const override { return {}; }
    std::string describe(Actor) const override { return {}; }
    std::string fingerprint() const override { return "crowd"; }

private:
    Intent m_intent;
    Done m_done;
    int m_tasks;
    int m_next = FirstTask;
};

} // namespace

TEST(Explorer, GivesUpOnMoreTasksThanItKeepsClocksOf)
{
    Crowd most(History::MostActors - 1);
    Explorer explorer(most);
    explorer.run();
    EXPECT_EQ(explorer.verdict().kind, Verdict::Kind::Complete);
    EXPECT_EQ(explorer.executions(), 1u);

    Crowd tooMany(History::MostActors);
    Explorer refusing(tooMany);
    refusing.run();
    EXPECT_EQ(refusing.verdict().kind, Verdict::Kind::Bounded);
    EXPECT_EQ(refusing.verdict().bound, Bound::Tasks);
    EXPECT_EQ(refusing.executions(), 0u);
}
