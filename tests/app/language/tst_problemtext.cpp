// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/problemtext.h"

#include "tests/core/insight/story.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;
using namespace trama::test;

namespace
{

constexpr TaskId mainTask{0};

/// The sentences of all that went wrong in a story, one a line.
std::string textsOf(const Story &story)
{
    std::string texts;
    for (const Problem &problem : story.problems())
        texts += problemText(story.trace, problem).toStdString() + "\n";
    return texts;
}

} // namespace

TEST(ProblemText, aDeadlockNamesWhoHoldsWhatAndWaitsWhere)
{
    Story story;
    const TaskId ana = story.thread("Ana"), bruno = story.thread("Bruno");
    const ObjectId a = story.object("fork A", ObjectKind::Lock);
    const ObjectId b = story.object("fork B", ObjectKind::Lock);
    story.tell(ana, Verb::Obtain, a)
        .tell(bruno, Verb::Obtain, b)
        .tell(bruno, Verb::Wait, a, 18)
        .tell(ana, Verb::Wait, b, 12);
    EXPECT_EQ(textsOf(story),
              "Deadlock: Ana holds fork A and waits for fork B (line 12), Bruno holds fork B and "
              "waits for fork A (line 18). Take them in the same order everywhere.\n");
}

TEST(ProblemText, whoWaitsForAnEndHoldsNothingThatTheOtherNeeds)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    story.tell(a, Verb::JoinWait, b, 5).tell(b, Verb::JoinWait, a, 8);
    EXPECT_EQ(textsOf(story),
              "Deadlock: B waits for the end of A (line 8), A waits for the end of B (line 5). "
              "One of them has to end without waiting for the other.\n");
}

TEST(ProblemText, aTextThatLooksLikeAPlaceStaysAsItIs)
{
    Story story;
    const ObjectId lock = story.object("%1", ObjectKind::Lock);
    for (int i = 0; i < 2; ++i)
        story.say(mainTask, Verb::Misuse, lock, "words", 4, static_cast<int>(Misuse::NotHeld));
    EXPECT_EQ(textsOf(story),
              "main released %1, which nobody held (line 4). This happened 2 times.\n");
}

TEST(ProblemText, whatNobodyIsLeftToDoIsSaidForEachKindOfWait)
{
    const std::tuple<ObjectKind, Verb, const char *> rows[] = {
        {ObjectKind::Queue, Verb::GetWait, "Nobody is left who puts anything into it; waiting"},
        {ObjectKind::Queue, Verb::PutWait, "Nobody is left who takes anything out of it; waiting"},
        {ObjectKind::Queue, Verb::DrainWait, "Not everything in it is done; waiting"},
        {ObjectKind::Pipe, Verb::ReceiveWait, "Nobody is left who sends anything through it"},
        {ObjectKind::Pipe, Verb::SendWait, "Nobody is left who receives from it; waiting"},
        {ObjectKind::Semaphore, Verb::Wait, "Nobody is left who gives it free; waiting"},
        {ObjectKind::Event, Verb::Await, "Nobody is left who sets it; waiting"},
        {ObjectKind::Condition, Verb::Await, "Nobody is left who notifies it; waiting"},
        {ObjectKind::Barrier, Verb::Await, "Fewer come to it than it waits for; standing"},
    };
    for (const auto &[kind, verb, begins] : rows) {
        Story story;
        const ObjectId it = story.object("it", kind, kind == ObjectKind::Barrier ? 2 : 1);
        const ObjectId token = story.object("token", ObjectKind::Semaphore, 0);
        story.trace.addItem(it, {});
        if (kind == ObjectKind::Semaphore)
            story.tell(mainTask, verb, token, 6);
        else if (verb == Verb::PutWait || verb == Verb::DrainWait)
            story.tell(mainTask, Verb::Put, it, 5, 0);
        else if (verb == Verb::SendWait)
            story.tell(mainTask, Verb::Send, it, 5, 0);
        if (kind != ObjectKind::Semaphore)
            story.tell(mainTask, verb, it, 6);
        else
            story.trace.object(token).name = story.trace.intern("it");
        story.pass(2000);
        const std::string text = textsOf(story);
        EXPECT_EQ(text.substr(0, std::string(begins).size()), begins);
        EXPECT_NE(text.find("main (line 6)."), std::string::npos) << text;
    }
}
