// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/opprogram.h"

#include <utility>
#include <vector>

/// Small programs whose number of orders is known: from the literature, or by counting.
namespace trama::lab::programs
{

/// One writes a variable, n read it. Published count: 2^n.
inline OpProgram readers(int n)
{
    OpProgram program;
    const Thing x = program.variable("x");
    program.addTask("writer").write(x, 1);
    for (int i = 0; i < n; ++i)
        program.addTask("reader " + std::to_string(i)).read(x, 0);
    return program;
}

/// Task 0 walks an array down to the first zero, task j writes a[j] = a[j - 1] + 1 (Abdulla et
/// al., POPL 2014). Published count: (n + 3) · 2^(n - 2).
inline OpProgram lastzero(int n)
{
    OpProgram program;
    const Thing a = program.array(Kind::Variable, "a", n + 1);
    OpTask &walker = program.addTask("walker");
    walker.set(1, n);
    const int again = walker.here();
    walker.cell(a, reg(1), 0);
    const int leave = walker.here();
    walker.jumpIfEqual(0, 0, 0);
    walker.add(1, -1).jump(again);
    walker.aim(leave, walker.here());
    for (int j = 1; j <= n; ++j) {
        program.addTask("writer " + std::to_string(j))
            .cell(a, j - 1, 0)
            .add(0, 1)
            .writeCell(a, j, reg(0));
    }
    return program;
}

/// The file system of Flanagan and Godefroid, POPL 2005: 32 inodes, 26 blocks.
inline OpProgram filesystem(int n)
{
    constexpr int Inodes = 32;
    constexpr int Blocks = 26;
    OpProgram program;
    const Thing inode = program.array(Kind::Variable, "inode", Inodes);
    const Thing busy = program.array(Kind::Variable, "busy", Blocks);
    const Thing inodeLock = program.array(Kind::Lock, "locki", Inodes);
    const Thing blockLock = program.array(Kind::Lock, "lockb", Blocks);
    for (int t = 0; t < n; ++t) {
        const int i = t % Inodes;
        OpTask &task = program.addTask("thread " + std::to_string(t));
        task.acquireCell(inodeLock, i).cell(inode, i, 0);
        const int known = task.here();
        task.jumpIfNot(0, 0, 0);
        task.set(1, i * 2 % Blocks);
        const int again = task.here();
        task.acquireCell(blockLock, reg(1)).cell(busy, reg(1), 0);
        const int found = task.here();
        task.jumpIfEqual(0, 0, 0);
        task.releaseCell(blockLock, reg(1)).add(1, 1);
        task.jumpIfNot(1, Blocks, again).set(1, 0).jump(again);
        task.aim(found, task.here());
        task.writeCell(busy, reg(1), 1).set(2, reg(1)).add(2, 1).writeCell(inode, i, reg(2));
        task.releaseCell(blockLock, reg(1));
        task.aim(known, task.here());
        task.releaseCell(inodeLock, i);
    }
    return program;
}

/// The indexer of Flanagan and Godefroid, POPL 2005: each thread puts four messages into a hash
/// table of 128 places by compare-and-swap.
inline OpProgram indexer(int n)
{
    constexpr int Size = 128;
    constexpr int Messages = 4;
    OpProgram program;
    const Thing table = program.array(Kind::Variable, "table", Size);
    for (int t = 0; t < n; ++t) {
        OpTask &task = program.addTask("thread " + std::to_string(t));
        for (int m = 1; m <= Messages; ++m) {
            const int word = m * 11 + t;
            task.set(1, word * 7 % Size);
            const int again = task.here();
            task.cas(table, reg(1), 0, word, 0);
            const int done = task.here();
            task.jumpIfEqual(0, 1, 0);
            task.add(1, 1).jumpIfNot(1, Size, again).set(1, 0).jump(again);
            task.aim(done, task.here());
        }
    }
    return program;
}

/// So many threads do `x += 1` so many times, each a read, an addition, a write. With `mainTask`
/// a main task starts them, joins them and prints x.
enum class MainTask { Without, StartsJoinsPrints };
inline OpProgram lostUpdate(int threads, int times, MainTask mainTask = MainTask::Without)
{
    OpProgram program;
    const Thing x = program.variable("x");
    const Thing output = program.output();
    std::vector<Actor> actors;
    const bool withMain = mainTask == MainTask::StartsJoinsPrints;
    const Actor main = withMain ? program.declareTask("main") : NoActor;
    for (int t = 0; t < threads; ++t) {
        actors.push_back(program.declareTask(std::string(1, static_cast<char>('A' + t))));
        for (int i = 0; i < times; ++i)
            program.task(actors.back()).read(x, 0).add(0, 1).write(x, reg(0));
    }
    if (withMain) {
        for (const Actor actor : actors)
            program.task(main).start(actor);
        for (const Actor actor : actors)
            program.task(main).join(actor);
        program.task(main).read(x, 0).print(output, reg(0));
    }
    return program;
}

/// Two tasks print a line each.
inline OpProgram twoPrints()
{
    OpProgram program;
    const Thing output = program.output();
    program.addTask("A").print(output, 1);
    program.addTask("B").print(output, 2);
    return program;
}

enum class Forks { LeftFirst, Ordered };
inline OpProgram philosophers(int n, Forks order)
{
    OpProgram program;
    const Thing forks = program.array(Kind::Lock, "forks", n);
    for (int i = 0; i < n; ++i) {
        int first = i;
        int second = (i + 1) % n;
        if (order == Forks::Ordered && first > second)
            std::swap(first, second);
        program.addTask("philosopher " + std::to_string(i))
            .acquireCell(forks, first)
            .acquireCell(forks, second)
            .releaseCell(forks, second)
            .releaseCell(forks, first);
    }
    return program;
}

} // namespace trama::lab::programs
