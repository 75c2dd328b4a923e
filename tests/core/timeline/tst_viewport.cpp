// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/viewport.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::timeline;
using namespace std::chrono_literals;
using Growth = Viewport::Growth;

TEST(Viewport, ShowsAllOfARunThatHasEnded)
{
    Viewport viewport;
    viewport.open(10s, Growth::Ended);
    EXPECT_EQ(viewport.range(), (TimeRange{0s, 10s + 200ms}));
    EXPECT_TRUE(viewport.isFitted());
}

TEST(Viewport, ALiveRunGrowsIntoAnAxisThatStands)
{
    Viewport viewport;
    viewport.open(0s, Growth::Live);
    viewport.follow(2100ms, Growth::Live);
    EXPECT_EQ(viewport.range(), (TimeRange{0s, 3s}));
    viewport.follow(2900ms, Growth::Live);
    EXPECT_EQ(viewport.range(), (TimeRange{0s, 3s}));
    viewport.follow(3000ms, Growth::Live);
    EXPECT_EQ(viewport.range(), (TimeRange{0s, 4s}));
    viewport.follow(3000ms, Growth::Ended);
    EXPECT_EQ(viewport.range(), (TimeRange{0s, 3060ms}));
}

TEST(Viewport, AZoomIsKeptAndTheEdgeFollowed)
{
    Viewport viewport;
    viewport.open(10s, Growth::Live);
    viewport.zoomAbout(10s, 0.1);
    EXPECT_FALSE(viewport.isFitted());
    const Time span = viewport.range().span();
    viewport.follow(20s, Growth::Live);
    EXPECT_EQ(viewport.range().span(), span);
    EXPECT_TRUE(viewport.range().contains(20s));
}

TEST(Viewport, WhoLooksAtThePastIsLeftThere)
{
    Viewport viewport;
    viewport.open(10s, Growth::Live);
    viewport.zoomAbout(1s, 0.1);
    const TimeRange past = viewport.range();
    viewport.follow(20s, Growth::Live);
    EXPECT_EQ(viewport.range(), past);
}

TEST(Viewport, StaysWithinWhatThereIs)
{
    Viewport viewport;
    viewport.open(10s, Growth::Ended);
    viewport.zoomAbout(5s, 0.5);
    viewport.pan(-100s);
    EXPECT_EQ(viewport.range().begin, 0s);
    viewport.pan(100s);
    EXPECT_EQ(viewport.range().end, 10s + 200ms);
    EXPECT_FALSE(viewport.isFitted());
    viewport.zoomAbout(5s, 100);
    EXPECT_TRUE(viewport.isFitted());
}

TEST(Viewport, RevealsATimeOnlyWhereNotAllIsInSight)
{
    Viewport viewport;
    viewport.open(10s, Growth::Ended);
    viewport.reveal(10s);
    EXPECT_TRUE(viewport.isFitted());
    viewport.zoomAbout(1s, 0.1);
    viewport.reveal(8s);
    EXPECT_TRUE(viewport.range().contains(8s));
    EXPECT_FALSE(viewport.isFitted());
}
