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
    EXPECT_GE(contrast(readable(yellow, Qt::white, Qt::black, 4.5), Qt::white), 4.5);
    const QColor blue(0x0072B2);
    EXPECT_EQ(readable(blue, Qt::white, Qt::black, 4.5), blue);
}

TEST(Contrast, ALetterReadsOnEveryColour)
{
    for (int red = 0; red < 256; red += 15)
        for (int green = 0; green < 256; green += 15)
            for (int blue = 0; blue < 256; blue += 15) {
                const QColor colour(red, green, blue);
                EXPECT_GE(contrast(letterOn(colour), colour), 4.5) << colour.name().toStdString();
            }
}

TEST(Theme, TextReadsOnWhateverIsBehindIt)
{
    EXPECT_EQ(Theme::light().textContrast, 4.5);
    EXPECT_EQ(Theme::dark().textContrast, 4.5);
    EXPECT_EQ(Theme::highContrast().textContrast, 7);
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::highContrast()})
        for (const QColor &paper : {theme.card, theme.canvas, theme.side, theme.selection}) {
            for (const QColor &text : {theme.ink, theme.muted, theme.keyword})
                EXPECT_GE(contrast(text, paper), theme.textContrast)
                    << text.name().toStdString() << " on " << paper.name().toStdString();
            EXPECT_GE(contrast(theme.card, theme.ink), 7) << "the run button, tool tips";
        }
}

TEST(Theme, MarksAreSeenAndLinesStandBack)
{
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::highContrast()}) {
        EXPECT_GE(contrast(theme.faint, theme.card), 3) << "WCAG 2.1, criterion 1.4.11";
        EXPECT_LT(contrast(theme.faint, theme.card), contrast(theme.muted, theme.card));
        EXPECT_NE(theme.grid, theme.card);
        EXPECT_LT(contrast(theme.grid, theme.card), contrast(theme.border, theme.card));
    }
    EXPECT_GE(contrast(Theme::highContrast().border, Theme::highContrast().card), 7);
    EXPECT_FALSE(Theme::light().isDark());
    EXPECT_TRUE(Theme::dark().isDark());
}
