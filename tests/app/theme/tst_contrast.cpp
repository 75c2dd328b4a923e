// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/contrast.h"
#include "app/theme/theme.h"

#include <gtest/gtest.h>

using namespace trama;

TEST(Contrast, GoesFromOneToTwentyOne)
{
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21, 0.01);
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 0.01);
    EXPECT_NEAR(contrast(QColor(0x123456), QColor(0x123456)), 1, 1e-9);
}

TEST(Contrast, Blends)
{
    EXPECT_EQ(blended(Qt::white, Qt::black, 0), QColor(Qt::white));
    EXPECT_EQ(blended(Qt::white, Qt::black, 1), QColor(Qt::black));
    EXPECT_EQ(blended(QColor(0, 100, 200), QColor(100, 0, 200), 0.5), QColor(50, 50, 200));
}

TEST(Contrast, FaintColoursBecomeReadable)
{
    const QColor yellow(0xF0E442);
    EXPECT_LT(contrast(yellow, Qt::white), 4.5);
    EXPECT_GE(contrast(readable(yellow, Qt::white, Qt::black), Qt::white), 4.5);
    const QColor blue(0x0072B2);
    EXPECT_EQ(readable(blue, Qt::white, Qt::black), blue);
}

TEST(Theme, TextReadsInEveryTheme)
{
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::highContrast()}) {
        EXPECT_GE(contrast(theme.ink, theme.card), 7);
        EXPECT_GE(contrast(theme.ink, theme.canvas), 7);
        EXPECT_GE(contrast(theme.muted, theme.card), 4.5);
        EXPECT_GE(contrast(theme.muted, theme.canvas), 4.5);
        EXPECT_GE(contrast(theme.ink, theme.selection), 4.5);
        EXPECT_GE(contrast(theme.keyword, theme.card), 4.5);
        EXPECT_NE(theme.grid, theme.card);
        EXPECT_LT(contrast(theme.grid, theme.card), contrast(theme.border, theme.card));
    }
    EXPECT_FALSE(Theme::light().isDark());
    EXPECT_TRUE(Theme::dark().isDark());
}
