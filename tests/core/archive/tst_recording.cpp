// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/archive/recorded.h"
#include "tests/support/busyrun.h"
#include "tests/support/lessonrun.h"
#include "tests/support/sametrace.h"

using namespace trama;
using namespace trama::test;
using archive::Reader;

namespace
{
/// Reads it, all of it.
void expectComesBack(const Trace &trace)
{
    const std::string file = recorded(trace);
    Trace read;
    Reader reader(bytesOf(file), read);
    reader.readAll();
    EXPECT_EQ(reader.state(), Reader::State::Whole);
    EXPECT_EQ(reader.position(), file.size());
    expectSame(trace, read);
}
} // namespace

TEST(Recording, AnEmptyTraceComesBack)
{
    expectComesBack({});
}

TEST(Recording, ALessonComesBack)
{
    expectComesBack(LessonRun().record()->trace);
}

TEST(Recording, AllThatATraceCanHoldComesBack)
{
    FullRun run;
    run.grow(3000);
    run.choose();
    run.trace().countLost(9);
    Event late = event(0, task(1), Verb::Sleep, 5);
    run.trace().append(late);
    ASSERT_GT(run.trace().lateCount(), 0u);
    ASSERT_TRUE(run.trace().events().back().late);
    expectComesBack(run.trace());
}

TEST(Recording, ManyChunksComeBack)
{
    const auto record = busyRun(300'000);
    ASSERT_GT(record->trace.events().size(), 2 * archive::EventEncoder::most);
    expectComesBack(record->trace);
}

TEST(Recording, HasTheProgramsSource)
{
    const std::string file = recorded({});
    Trace read;
    Reader reader(bytesOf(file), read);
    reader.readAll();
    ASSERT_EQ(reader.sources().size(), 1u);
    EXPECT_EQ(reader.sources()[0], (archive::SourceFile{"run.py", "print('Olá')\n"}));
}

TEST(Recording, WrittenWhileItGrowsIsTheSame)
{
    FullRun run;
    std::string file;
    archive::Recorder recorder(run.trace(), [&file](std::string_view bytes) {
        file += bytes;
        return true;
    });
    recorder.begin();
    std::size_t last = 0;
    for (int i = 0; i < 30; ++i) {
        run.grow(400);
        run.trace().task(task(3)).name = run.trace().intern("renamed " + std::to_string(i / 10));
        recorder.extend();
        // What is there so far can be read.
        Trace sofar;
        Reader reader(bytesOf(file), sofar);
        reader.readAll();
        EXPECT_EQ(reader.state(), Reader::State::Cut);
        EXPECT_GE(sofar.events().size(), last);
        last = sofar.events().size();
        expectBegins(run.trace(), sofar);
    }
    EXPECT_GT(last, 0u);
    run.choose();
    run.trace().info.halted = false;
    recorder.finish();
    EXPECT_EQ(recorder.bytesWritten(), file.size());
    Trace read;
    Reader reader(bytesOf(file), read);
    reader.readAll();
    EXPECT_EQ(reader.state(), Reader::State::Whole);
    expectSame(run.trace(), read);
}

TEST(Recording, TakesAtMostTwelveBytesAnEvent)
{
    FullRun full;
    full.grow(20'000);
    const auto busy = busyRun(100'000);
    for (const Trace *trace : {&full.trace(), &busy->trace}) {
        const double each = double(recorded(*trace).size()) / double(trace->events().size());
        EXPECT_LT(each, 12);
        RecordProperty("bytes an event", std::to_string(each));
    }
}

TEST(Recording, AFullDiskStopsIt)
{
    FullRun run;
    run.grow(100);
    std::size_t taken = 0;
    archive::Recorder recorder(run.trace(), [&taken](std::string_view bytes) {
        taken += bytes.size();
        return taken < 200;
    });
    recorder.begin();
    EXPECT_TRUE(recorder.good());
    recorder.finish();
    EXPECT_FALSE(recorder.good());
    const std::size_t before = taken;
    recorder.finish();
    EXPECT_EQ(taken, before) << "nothing is given to a sink that could not take it";
    EXPECT_LT(recorder.bytesWritten(), 200u);
}
