// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/taskstyle.h"

#include "app/theme/contrast.h"

#include <gtest/gtest.h>
#include <set>

using namespace trama;

namespace
{
void addTask(Trace &trace, const char *name)
{
    Task task;
    task.name = trace.intern(name);
    trace.addTask(task);
}
} // namespace

TEST(TaskStyle, TheFirstProcessIsGreyThenTheColoursOfOkabeAndIto)
{
    Trace trace;
    for (const char *name : {"main", "A", "B", "Process-1", "Thread-2 (add)"})
        addTask(trace, name);
    const auto styles = taskStyles(trace, Theme::light());
    const QRgb colours[] = {0x70757D, 0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7};
    const char *letters[] = {"M", "A", "B", "1", "2"};
    ASSERT_EQ(styles.size(), 5u);
    for (std::size_t i = 0; i < styles.size(); ++i) {
        EXPECT_EQ(styles[i].colour, QColor(colours[i]));
        EXPECT_EQ(styles[i].letter, QString(letters[i]));
        EXPECT_EQ(styles[i], taskStyle(trace, TaskId(i), Theme::light()));
    }
}

TEST(TaskStyle, NoTwoOfThirtyLookTheSame)
{
    Trace trace;
    for (int i = 0; i < 30; ++i)
        addTask(trace, "worker");
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::highContrast()}) {
        std::set<QRgb> colours;
        std::set<QString> letters;
        for (const TaskStyle &style : taskStyles(trace, theme)) {
            colours.insert(style.colour.rgb());
            letters.insert(style.letter);
            EXPECT_GE(contrast(style.onColour, style.colour), theme.textContrast);
            EXPECT_GE(contrast(style.text, theme.card), theme.textContrast);
        }
        EXPECT_EQ(colours.size(), 30u);
        EXPECT_EQ(letters.size(), 30u);
    }
}

TEST(TaskStyle, StaysWhenLaterTasksAppear)
{
    Trace trace;
    addTask(trace, "A");
    addTask(trace, "Adam");
    const auto before = taskStyles(trace, Theme::light());
    addTask(trace, "A");
    const auto after = taskStyles(trace, Theme::light());
    EXPECT_EQ(before[0], after[0]);
    EXPECT_EQ(before[1], after[1]);
}

TEST(TaskStyle, ATaskThatIsNotThere)
{
    Trace trace;
    EXPECT_EQ(taskStyle(trace, TaskId::None, Theme::light()).letter, QString());
    EXPECT_EQ(taskStyle(trace, TaskId(3), Theme::light()).colour, Theme::light().muted);
    EXPECT_EQ(taskName(trace, TaskId(3)), QString("?"));
    addTask(trace, "");
    EXPECT_EQ(taskName(trace, TaskId(0)), QString("?"));
}
