// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/choicetext.h"

#include "app/language/language.h"
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

/// A story with a choice at its end, and the crossroads there.
struct AtTheEnd : Story
{
    /// Who may go, and what each does after the choice, in the order of `deeds`.
    std::vector<std::string> after(const std::vector<TaskId> &tasks, auto &&deeds)
    {
        const Time time = trace.end() + Time(ms / 2);
        std::vector<Candidate> candidates;
        for (const TaskId id : tasks)
            candidates.push_back({id, static_cast<std::uint8_t>(index(id) + 1)});
        trace.choices.add({.time = time}, candidates);
        deeds();
        const Snapshots snapshots(trace);
        const Crossroads roads = crossroadsAt(trace, snapshots, time);
        std::vector<std::string> said;
        for (const Option &option : roads.options)
            said.push_back(optionText(trace, option).toStdString());
        for (const Hindered &each : roads.hindered)
            said.push_back(hindranceText(trace, each).toStdString());
        return said;
    }

    TaskId a = thread("A"), b = thread("B"), c = thread("C");
};

using Said = std::vector<std::string>;
} // namespace

TEST(ChoiceText, saysWhatIsDoneNextWithoutItsValue)
{
    AtTheEnd story;
    const ObjectId counter = story.object("counter", ObjectKind::Variable);
    const ObjectId seats = story.object("seats", ObjectKind::Semaphore, 2);
    const Said said = story.after({story.a, story.b, story.c, mainTask}, [&] {
        story.access(story.a, Verb::Store, counter, 41, 9);
        story.tell(story.b, Verb::Obtain, seats, 4);
        story.say(story.c, Verb::Print, ObjectId::None, "41\n", 5);
        story.tell(mainTask, Verb::Joined, story.a, 12);
    });
    EXPECT_EQ(said, (Said{"write counter, line 9", "take a permit of seats, line 4",
                          "print, line 5", "wait for the end of A, line 12"}));
}

TEST(ChoiceText, doesNotGuessWhatIsNotTold)
{
    AtTheEnd story;
    const Said said = story.after({story.a, TaskId::None}, [] {});
    ASSERT_GE(said.size(), 2u);
    EXPECT_EQ(said[0], "what it would do is not known: this run tells no more of it");
    EXPECT_EQ(said[1], "time passes");
}

TEST(ChoiceText, saysWhyTheOthersCannot)
{
    AtTheEnd story;
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    const ObjectId jobs = story.object("jobs", ObjectKind::Queue);
    story.tell(story.a, Verb::Obtain, lock, 3).tell(story.b, Verb::Wait, lock, 9);
    story.tell(story.c, Verb::GetWait, jobs, 11).tell(mainTask, Verb::JoinWait, story.a, 20);
    const Said said = story.after({story.a}, [&] { story.tell(story.a, Verb::Release, lock, 4); });
    EXPECT_EQ(said,
              (Said{"release lock, line 4", "waits for the end of A, line 20",
                    "waits for lock, held by A, line 9", "waits for something in jobs, line 11"}));
}

TEST(ChoiceText, tellsUntilWhenItSleepsAndWhoHasEnded)
{
    AtTheEnd story;
    story.tell(story.b, Verb::Sleep, 20 * ms, 7);
    story.end(story.c);
    const Said said = story.after({story.a, mainTask}, [] {});
    ASSERT_EQ(said.size(), 4u);
    EXPECT_EQ(said[2].rfind("sleeps until ", 0), 0u) << said[2];
    EXPECT_EQ(said[3], "has ended");
}

TEST(ChoiceText, speaksPortuguese)
{
    language::use(*QCoreApplication::instance(), "pt_BR");
    AtTheEnd story;
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(story.a, Verb::Obtain, lock, 3).tell(story.b, Verb::Wait, lock, 9);
    const Said said = story.after({story.a}, [&] { story.tell(story.a, Verb::Release, lock, 4); });
    language::use(*QCoreApplication::instance(), "en");
    EXPECT_EQ(said[0], "liberar lock, linha 4");
    EXPECT_EQ(said[2], "espera lock, que A segura, linha 9");
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    language::use(application, "en");
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
