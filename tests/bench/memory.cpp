// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/narration.h"
#include "core/stage/history.h"
#include "tests/support/stagerun.h"

#include <cstdio>
#include <functional>
#include <malloc.h>

// What a run of a million events takes in memory, all indexes that the window keeps of it
// included, in bytes an event as the allocator counts them. Run it as a release.

using namespace trama;
using namespace trama::test;

namespace
{

constexpr std::size_t events = 1'000'000;
constexpr std::uint32_t threads = 8;

std::size_t inUse()
{
    const auto info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// Threads that take turns at one lock.
void lockTurn(StageRun &run, std::int64_t us, TaskId who)
{
    run.add(us, who, Verb::Wait, object(0), -1);
    run.add(us + 1, who, Verb::Obtain, object(0), 1);
    run.add(us + 2, who, Verb::Release, object(0));
}

/// Threads that change places on the cores and hand on the GIL.
void coreTurn(StageRun &run, std::int64_t us, TaskId who)
{
    run.add(us, who, Verb::CoreOn, ObjectId::None, std::int64_t(index(who) % 4));
    run.add(us + 1, who, Verb::GilWait, object(1));
    run.add(us + 2, who, Verb::GilTake, object(1), 0, 1);
    run.add(us + 8, who, Verb::GilDrop, object(1), 0, 1);
    run.add(us + 9, who, Verb::CoreOff, ObjectId::None, 0, std::uint8_t(OffReason::Waiting));
}

/// A number for each thing goes through a queue.
void queueTurn(StageRun &run, std::int64_t us, TaskId who)
{
    const std::int64_t item = run.trace().addItem(object(2), {Payload::integer(us)});
    run.add(us, who, Verb::Put, object(2), item);
    run.add(us + 1, task(0), Verb::GetWait, object(2), -1);
    run.add(us + 2, task(0), Verb::Get, object(2), item);
}

/// A shared variable is read and written, a number each time.
void valueTurn(StageRun &run, std::int64_t us, TaskId who)
{
    const auto last = std::int64_t(run.trace().itemCount(object(3))) - 1;
    run.add(us, who, Verb::Load, object(3), last);
    const std::int64_t fresh = run.trace().addItem(object(3), {Payload::integer(us + 1)});
    run.add(us + 1, who, Verb::Store, object(3), fresh);
}

using Turn = void (*)(StageRun &, std::int64_t, TaskId);

void measure(const char *name, std::initializer_list<Turn> turns)
{
    const std::size_t before = inUse();
    StageRun run({"A", "B", "C", "D", "E", "F", "G", "H"});
    run.trace().info.coreCount = 4;
    run.trace().info.coreSource = run.trace().info.gilSource = Source::Exact;
    run.addObject(ObjectKind::Lock, "lock");
    run.addObject(ObjectKind::Gil, "GIL");
    run.addObject(ObjectKind::Queue, "queue");
    run.addObject(ObjectKind::Variable, "count");
    Trace &trace = run.trace();
    trace.addItem(object(3), {Payload::integer(0)});
    for (std::int64_t us = 10; trace.events().size() < events;)
        for (const Turn turn : turns) {
            turn(run, us, task(1 + std::uint32_t(us / 10) % threads));
            us += 10;
        }
    const double count = double(trace.events().size());
    std::size_t last = inUse();
    const auto part = [&] {
        const std::size_t now = inUse();
        return double(now - std::exchange(last, now)) / count;
    };
    const double trace_ = double(last - before) / count;
    const auto record = run.record();
    const double lanes = part();
    insight::Narration narration(trace, record->snapshots);
    narration.extend();
    const double told = part();
    stage::History history(trace);
    history.extend();
    const double stage = part();
    std::printf("%-24s %6.1f %22.1f %10.1f %6.1f %6.1f\n", name, trace_, lanes, told, stage,
                trace_ + lanes + told + stage);
}

} // namespace

int main()
{
    std::printf("bytes an event           trace  lanes and snapshots  narration  stage    all\n");
    measure("locks", {lockTurn});
    measure("cores and the GIL", {coreTurn});
    measure("a queue", {queueTurn});
    measure("a shared variable", {valueTurn});
    measure("all of these", {lockTurn, coreTurn, queueTurn, valueTurn});
}
