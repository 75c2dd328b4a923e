// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/hover.h"
#include "tests/support/lessonrun.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using namespace std::chrono_literals;

namespace
{
/// A thousand pixels for 2 ms, the first lane at the top.
struct Picture
{
    Picture()
    {
        scene.record = run.record();
        scene.range = {0s, 2ms};
        scene.area = QRectF(100, 30, 1000, 300);
        scene.layout = layOut(rowsOf(run.record()->trace, run.record()->lanes, {}), 1);
    }

    QPoint at(timeline::LaneKey lane, Time time) const
    {
        for (const LaneRow &row : scene.layout.rows)
            if (row.key == lane)
                return {int(scene.scale().pixel(time)), int(scene.area.top() + row.middle())};
        return {};
    }

    LessonRun run;
    Scene scene;
};
} // namespace

TEST(Hover, NamesTheSpan)
{
    const Picture picture;
    const Hover hover = hoverAt(picture.scene, picture.at(picture.run.b(), 1350us));
    for (const char *part : {"<b>B</b>", "could run", "1.200 ms", "1.500 ms", "300 µs", "line 9"})
        EXPECT_TRUE(hover.text.contains(part)) << part << " in " << hover.text.toStdString();
    EXPECT_NEAR(hover.place.left(), 100 + 600, 1);
    EXPECT_NEAR(hover.place.right(), 100 + 750, 1);
}

TEST(Hover, WhatGoesOnHasNoEnd)
{
    const Picture picture;
    const Hover hover = hoverAt(picture.scene, picture.at(picture.run.b(), 1700us));
    EXPECT_TRUE(hover.text.contains("held by A")) << hover.text.toStdString();
    EXPECT_TRUE(hover.text.contains("so far 280 µs")) << hover.text.toStdString();
}

TEST(Hover, EmptyPlacesSayNothing)
{
    const Picture picture;
    EXPECT_TRUE(hoverAt(picture.scene, picture.at(core(1), 500us)).text.isEmpty());
    EXPECT_TRUE(hoverAt(picture.scene, picture.at(core(0), 1900us)).text.isEmpty());
    EXPECT_TRUE(hoverAt(picture.scene, {500, 10}).text.isEmpty());
    EXPECT_TRUE(hoverAt(Scene(), {500, 100}).text.isEmpty());
}

TEST(Hover, ACoresLabelTellsWhyItIsNotExact)
{
    Picture picture;
    picture.run.record()->trace.info.coreRemark = "No <exact> records.";
    const Hover hover = hoverAt(picture.scene, {20, picture.at(core(1), 0s).y()});
    EXPECT_TRUE(hover.text.contains("core 1"));
    EXPECT_TRUE(hover.text.contains("No &lt;exact&gt; records."));
}
