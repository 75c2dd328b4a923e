// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/laneorder.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using namespace trama::timeline;

namespace
{
TaskId addProcess(Trace &trace, TaskId parent, std::uint32_t birth)
{
    Task process;
    process.parent = parent;
    process.birth = birth;
    return trace.addTask(process);
}

TaskId addThread(Trace &trace, TaskId process, std::uint32_t birth)
{
    Task thread;
    thread.kind = TaskKind::Thread;
    thread.parent = process;
    thread.process = process;
    thread.birth = birth;
    return trace.addTask(thread);
}
} // namespace

TEST(LaneOrder, AProcessThenItsThreadsThenItsChildren)
{
    Trace trace;
    const TaskId root = addProcess(trace, TaskId::None, 0);
    const TaskId child = addProcess(trace, root, 1);
    const TaskId thread = addThread(trace, root, 2);
    const TaskId childsThread = addThread(trace, child, 1);
    const TaskId second = addProcess(trace, thread, 3);
    EXPECT_EQ(orderedTasks(trace),
              (std::vector<TaskId>{root, thread, child, childsThread, second}));
}

// A birth number that was learnt late made two lanes change places while the program ran.
TEST(LaneOrder, WhatIsLearntLaterChangesNothing)
{
    Trace trace;
    const TaskId root = addProcess(trace, TaskId::None, 0);
    const TaskId first = addProcess(trace, root, 0);
    const TaskId second = addProcess(trace, root, 0);
    trace.task(first).birth = 1;
    EXPECT_EQ(orderedTasks(trace), (std::vector<TaskId>{root, first, second}));
}

TEST(LaneOrder, NobodyIsLeftOut)
{
    Trace trace;
    const TaskId stray = addThread(trace, task(77), 1);
    const TaskId own = addProcess(trace, task(1), 1); // its own ancestor
    EXPECT_EQ(orderedTasks(trace), (std::vector<TaskId>{stray, own}));
}

TEST(LaneOrder, NothingYet)
{
    EXPECT_TRUE(orderedTasks(Trace()).empty());
}
