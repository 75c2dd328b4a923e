// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <gtest/gtest.h>

namespace trama::test
{

inline bool sameEvent(const Event &a, const Event &b)
{
    return a.time == b.time && a.argument == b.argument && a.task == b.task && a.object == b.object
           && a.site == b.site && a.verb == b.verb && a.detail == b.detail && a.late == b.late;
}

inline void expectSameTasks(const Trace &a, const Trace &b)
{
    ASSERT_EQ(a.tasks().size(), b.tasks().size());
    for (std::size_t i = 0; i < a.tasks().size(); ++i) {
        const Task &one = a.tasks()[i], &other = b.tasks()[i];
        EXPECT_TRUE(one.kind == other.kind && one.parent == other.parent
                    && one.process == other.process && one.birth == other.birth
                    && one.start == other.start && one.daemon == other.daemon
                    && one.name == other.name && one.ending == other.ending
                    && one.exitCode == other.exitCode && one.systemProcess == other.systemProcess
                    && one.systemThread == other.systemThread)
            << "task " << i;
    }
}

inline void expectSameObjects(const Trace &a, const Trace &b)
{
    ASSERT_EQ(a.objects().size(), b.objects().size());
    for (std::size_t i = 0; i < a.objects().size(); ++i) {
        const Object &one = a.objects()[i], &other = b.objects()[i];
        EXPECT_TRUE(one.kind == other.kind && one.shared == other.shared
                    && one.process == other.process && one.birth == other.birth
                    && one.size == other.size && one.name == other.name
                    && one.created == other.created)
            << "object " << i;
        const ObjectId id{static_cast<std::uint32_t>(i)};
        ASSERT_EQ(a.itemCount(id), b.itemCount(id)) << "object " << i;
        for (std::uint32_t k = 0; k < a.itemCount(id); ++k)
            EXPECT_TRUE(a.item(id, k).payload == b.item(id, k).payload
                        && a.item(id, k).number == b.item(id, k).number)
                << "item " << k << " of object " << i;
    }
}

inline void expectSameInfo(const RunInfo &a, const RunInfo &b)
{
    EXPECT_EQ(a.program, b.program);
    EXPECT_EQ(a.python, b.python);
    EXPECT_EQ(a.coreCount, b.coreCount);
    EXPECT_EQ(a.coreSource, b.coreSource);
    EXPECT_EQ(a.gilSource, b.gilSource);
    EXPECT_EQ(a.coreRemark, b.coreRemark);
    EXPECT_EQ(a.gilRemark, b.gilRemark);
    EXPECT_EQ(a.confinement, b.confinement);
    EXPECT_EQ(a.confinementRemark, b.confinementRemark);
    EXPECT_EQ(a.outputCut, b.outputCut);
    EXPECT_EQ(a.halted, b.halted);
}

inline void expectSameChoices(const Choices &a, const Choices &b)
{
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_TRUE(a[i].time == b[i].time && a[i].step == b[i].step && a[i].chosen == b[i].chosen
                    && a[i].count == b[i].count)
            << "choice " << i;
        for (std::size_t k = 0; k < a[i].count; ++k)
            EXPECT_TRUE(a.candidate(a[i], k).task == b.candidate(b[i], k).task
                        && a.candidate(a[i], k).actor == b.candidate(b[i], k).actor);
    }
    EXPECT_EQ(a.steps, b.steps);
    EXPECT_EQ(a.timedSteps, b.timedSteps);
}

/// That the first events of `whole` are all of `part`.
inline void expectBegins(const Trace &whole, const Trace &part)
{
    ASSERT_LE(part.events().size(), whole.events().size());
    for (std::size_t i = 0; i < part.events().size(); ++i)
        ASSERT_TRUE(sameEvent(whole.events()[i], part.events()[i])) << "event " << i;
}

/// That nothing can be told that differs.
inline void expectSame(const Trace &a, const Trace &b)
{
    expectSameInfo(a.info, b.info);
    ASSERT_EQ(a.textCount(), b.textCount());
    for (std::uint32_t i = 0; i < a.textCount(); ++i)
        EXPECT_EQ(a.text(StringId(i)), b.text(StringId(i)));
    ASSERT_EQ(a.siteCount(), b.siteCount());
    for (std::uint32_t i = 0; i < a.siteCount(); ++i) {
        const Site &one = a.site(SiteId(i)), &other = b.site(SiteId(i));
        EXPECT_TRUE(!(one < other) && !(other < one)) << "line " << i;
    }
    expectSameTasks(a, b);
    expectSameObjects(a, b);
    expectSameChoices(a.choices, b.choices);
    ASSERT_EQ(a.events().size(), b.events().size());
    expectBegins(a, b);
    EXPECT_EQ(a.end(), b.end());
    EXPECT_EQ(a.lateCount(), b.lateCount());
    EXPECT_EQ(a.lostCount(), b.lostCount());
}

} // namespace trama::test
