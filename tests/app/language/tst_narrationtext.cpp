// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/narrationtext.h"

#include "app/language/language.h"
#include "core/insight/narration.h"
#include "tests/core/insight/story.h"

#include <QCoreApplication>
#include <QLocale>
#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;
using namespace trama::test;

namespace
{

constexpr TaskId mainTask{0};

/// Speaks a language for as long as it lives.
class Speaking
{
public:
    explicit Speaking(const char *code) { language::use(*QCoreApplication::instance(), code); }
    ~Speaking() { language::use(*QCoreApplication::instance(), "en"); }
};

/// A queue, a lock and two threads that meet at them.
class Meeting
{
public:
    /// The sentence of the last event that says something.
    std::string last() const
    {
        const Snapshots snapshots(story.trace);
        const Narration narration(story.trace, snapshots);
        return narrationText(story.trace, narration.sentence(narration.size() - 1)).toStdString();
    }

    /// The same in Portuguese.
    std::string ultima() const
    {
        const Speaking portuguese("pt_BR");
        return last();
    }

    void wokenBy(TaskId who, ObjectId where, std::size_t cause)
    {
        story.tell(who, Verb::WokenBy, where, 0, static_cast<std::int64_t>(cause));
    }

    std::size_t position() const { return story.trace.events().size() - 1; }

    Story story;
    TaskId a = story.thread("A");
    TaskId b = story.thread("B");
};

} // namespace

TEST(NarrationText, ALockTellsWhoHoldsItAndWhoWokeWhom)
{
    Meeting m;
    const ObjectId lock = m.story.object("lock", ObjectKind::Lock);
    EXPECT_EQ(m.last(), "main makes lock (Lock)");
    m.story.tell(m.a, Verb::Obtain, lock);
    EXPECT_EQ(m.last(), "A takes lock (it was free)");
    EXPECT_EQ(m.ultima(), "A adquire lock (não precisou esperar)");
    m.story.tell(m.b, Verb::Wait, lock, 0, 2000 * ms);
    EXPECT_EQ(m.last(), "B waits for lock, held by A, for 2.00 s at most");
    EXPECT_EQ(m.ultima(), "B espera lock, que A segura, por no máximo 2,00 s");
    m.story.tell(m.a, Verb::Release, lock);
    EXPECT_EQ(m.last(), "A releases lock; waiting: B");
    EXPECT_EQ(m.ultima(), "A libera lock; à espera: B");
    const std::size_t release = m.position();
    m.story.tell(m.b, Verb::Obtain, lock);
    m.wokenBy(m.b, lock, release);
    EXPECT_EQ(m.last(), "B takes lock after waiting 2.00 ms; A released it");
    EXPECT_EQ(m.ultima(), "B adquire lock depois de esperar 2,00 ms; foi A que liberou");
}

TEST(NarrationText, WhatIsHeldOfAConditionIsItsLock)
{
    Meeting m;
    const ObjectId ready = m.story.object("ready", ObjectKind::Condition);
    m.story.tell(m.a, Verb::Obtain, ready);
    EXPECT_EQ(m.last(), "A takes the lock of ready (it was free)");
    EXPECT_EQ(m.ultima(), "A adquire a trava de ready (não precisou esperar)");
    m.story.tell(m.a, Verb::Notify, ready, 0, 1);
    EXPECT_EQ(m.last(), "A notifies ready, but nobody is waiting");
    EXPECT_EQ(m.ultima(), "A notifica ready, mas ninguém está à espera");
    m.story.tell(m.b, Verb::Await, ready).tell(mainTask, Verb::Await, ready);
    m.story.tell(m.a, Verb::Notify, ready, 0, 1);
    EXPECT_EQ(m.last(), "A notifies ready; may go on: B; still waiting: 1");
    EXPECT_EQ(m.ultima(), "A notifica ready; podem seguir: B; ainda à espera: 1");
}

TEST(NarrationText, ABarrierCounts)
{
    Meeting m;
    const ObjectId start = m.story.object("start", ObjectKind::Barrier, 2);
    EXPECT_EQ(m.last(), "main makes start (Barrier, for 2)");
    m.story.tell(m.a, Verb::Await, start);
    EXPECT_EQ(m.last(), "A arrives at start: 1 of 2 are there");
    EXPECT_EQ(m.ultima(), "A chega a start (1 de 2)");
    m.story.tell(m.b, Verb::Await, start);
    EXPECT_EQ(m.last(), "B arrives at start as the last of 2: all go on");
    const std::size_t arrival = m.position();
    m.story.tell(m.a, Verb::Pass, start);
    m.wokenBy(m.a, start, arrival);
    EXPECT_EQ(m.last(), "A passes start after waiting 2.00 ms; B came last");
    EXPECT_EQ(m.ultima(), "A passa por start depois de esperar 2,00 ms; B chegou por último");
}

TEST(NarrationText, ASemaphoreCountsPermits)
{
    Meeting m;
    const ObjectId seats = m.story.object("seats", ObjectKind::Semaphore, 1);
    EXPECT_EQ(m.last(), "main makes seats (Semaphore, permits: 1)");
    EXPECT_EQ(m.ultima(), "main cria seats (Semaphore, vagas: 1)");
    m.story.tell(m.a, Verb::Obtain, seats);
    EXPECT_EQ(m.last(), "A takes a permit of seats (left: 0)");
    m.story.tell(m.b, Verb::Wait, seats);
    EXPECT_EQ(m.last(), "B waits for a permit of seats; inside: A");
    EXPECT_EQ(m.ultima(), "B espera uma vaga de seats; lá dentro: A");
}

TEST(NarrationText, ItemsAndValuesAreSaidAsTheyAre)
{
    Meeting m;
    const ObjectId jobs = m.story.object("jobs", ObjectKind::Queue, 2);
    const std::int64_t text =
        m.story.trace.addItem(jobs, {Payload::text(m.story.trace.intern("'%1 %2'")), 0});
    m.story.tell(m.a, Verb::Put, jobs, 0, text);
    EXPECT_EQ(m.last(), "A puts '%1 %2' into jobs (in it: 1)");
    m.story.tell(m.b, Verb::Get, jobs, 0, text);
    EXPECT_EQ(m.ultima(), "B tira '%1 %2' de jobs (restam: 0)");
    const ObjectId cells = m.story.shared("cells", ObjectKind::Array, 4);
    m.story.access(m.a, Verb::Load, cells, 7, 3, 2);
    EXPECT_EQ(m.last(), "A reads cells[2] = 7");
    EXPECT_EQ(m.ultima(), "A lê cells[2] = 7");
}

TEST(NarrationText, LongTextsAreCutAndLinesJoined)
{
    Meeting m;
    const auto print = [&m](const std::string &text) {
        m.story.tell(m.a, Verb::Print, std::int64_t(index(m.story.trace.intern(text))));
        return m.last();
    };
    EXPECT_EQ(print("one\ntwo\n"), "A prints “one two”");
    EXPECT_EQ(print("\n"), "A ends the line");
    EXPECT_LT(print(std::string(5000, 'x')).size(), 120u);
}

TEST(NarrationText, ManyNamesAreCounted)
{
    Meeting m;
    const ObjectId go = m.story.object("go", ObjectKind::Event);
    for (const char *name : {"C", "D", "E"})
        m.story.tell(m.story.thread(name), Verb::Await, go);
    m.story.tell(m.a, Verb::Await, go).tell(m.b, Verb::Await, go).tell(mainTask, Verb::Set, go);
    EXPECT_EQ(m.last(), "main sets go; may go on: C, D, E and 2 more");
    EXPECT_EQ(m.ultima(), "main aciona go; podem seguir: C, D, E e mais 2");
}

TEST(NarrationText, EveryPatternHasWordsOfItsOwnInEveryLanguage)
{
    const Story story;
    const auto last = static_cast<int>(Pattern::HasResult);
    for (const QString &code : language::all()) {
        language::use(*QCoreApplication::instance(), code);
        std::map<QString, int> said;
        for (int i = 1; i <= last; ++i) {
            Sentence sentence;
            sentence.pattern = static_cast<Pattern>(i);
            sentence.task = mainTask;
            sentence.number = 1;
            sentence.outOf = 2;
            sentence.text = "words";
            sentence.duration = Time(ms);
            sentence.others = {mainTask};
            const QString text = narrationText(story.trace, sentence);
            EXPECT_FALSE(text.isEmpty()) << i;
            EXPECT_FALSE(text.contains('%')) << text.toStdString();
            const auto [other, fresh] = said.emplace(text, i);
            EXPECT_TRUE(fresh) << text.toStdString() << ": " << other->second << " and " << i;
        }
    }
    language::use(*QCoreApplication::instance(), "en");
}

int main(int argc, char **argv)
{
    qputenv("LC_ALL", "C.UTF-8");
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    language::use(app, "en");
    return RUN_ALL_TESTS();
}
