// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/lesson.h"

#include <gtest/gtest.h>

namespace trama::course
{
namespace
{

TEST(Lesson, ItsStepsAreTheSecondLevelHeadings)
{
    const auto steps = lessonSteps("# Title\nintro\n\n## Predict\n\nHow long?\n\n### Hint\nAdd.\n"
                                   "##  Run \nPress **Run**.\n");
    ASSERT_EQ(steps.size(), 2u);
    EXPECT_EQ(steps[0].title, "Predict");
    EXPECT_EQ(steps[0].body, "How long?\n\n### Hint\nAdd.");
    EXPECT_EQ(steps[1].title, "Run");
    EXPECT_EQ(steps[1].body, "Press **Run**.");
}

TEST(Lesson, AHeadingWithinCodeIsCode)
{
    const auto steps = lessonSteps("## Change\n```python\n## a comment\n```\n## Explain\n");
    ASSERT_EQ(steps.size(), 2u);
    EXPECT_EQ(steps[0].body, "```python\n## a comment\n```");
    EXPECT_EQ(steps[1].title, "Explain");
    EXPECT_EQ(steps[1].body, "");
}

TEST(Lesson, WithoutHeadingsItHasNoSteps)
{
    EXPECT_TRUE(lessonSteps("").empty());
    EXPECT_TRUE(lessonSteps("# Only a title\n\ntext\n").empty());
}

} // namespace
} // namespace trama::course
