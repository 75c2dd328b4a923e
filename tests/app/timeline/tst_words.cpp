// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/words.h"
#include "tests/support/lessonrun.h"

#include <QLocale>
#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using namespace std::chrono_literals;

namespace
{
/// Numbers as in a language, for as long as it lives.
struct Speaking
{
    explicit Speaking(const char *language) { QLocale::setDefault(QLocale(QString(language))); }
    ~Speaking() { QLocale::setDefault(before); }
    QLocale before;
};

QString said(const RunRecord &record, timeline::LaneKey lane, Time time)
{
    const auto span = record.lanes.lane(lane).spanAt(time, record.trace.end());
    return span ? TimelineWords::condition(record, lane, span->step, time) : QString();
}
} // namespace

TEST(Words, NumbersFollowTheLanguage)
{
    const Speaking portuguese("pt_BR");
    EXPECT_EQ(TimelineWords::number(1840us, timeline::Unit::Milliseconds, 2), QString("1,84"));
    EXPECT_EQ(TimelineWords::duration(1840us), QString("1,84 ms"));
    EXPECT_EQ(TimelineWords::number(3432s, timeline::Unit::Seconds, 0), QString("3.432"));
}

TEST(Words, DurationsHaveThreeDigits)
{
    const Speaking english("en_US");
    EXPECT_EQ(TimelineWords::duration(0ns), QString("0.00 µs"));
    EXPECT_EQ(TimelineWords::duration(1234us), QString("1.23 ms"));
    EXPECT_EQ(TimelineWords::duration(12345us), QString("12.3 ms"));
    EXPECT_EQ(TimelineWords::duration(123456us), QString("123 ms"));
    EXPECT_EQ(TimelineWords::duration(2s), QString("2.00 s"));
    EXPECT_EQ(TimelineWords::point(1500ns, 2s), QString("0.000002 s"));
    EXPECT_EQ(TimelineWords::point(1500us, 2ms), QString("1.500 ms"));
}

TEST(Words, SayWhatATaskDoes)
{
    const LessonRun run;
    const RunRecord &record = *run.record();
    EXPECT_EQ(said(record, run.main(), 100us), QString("runs on core 0"));
    EXPECT_EQ(said(record, run.main(), 500us), QString("could run, has no core"));
    EXPECT_EQ(said(record, run.main(), 1000us), QString("waits for A to end"));
    EXPECT_EQ(said(record, run.b(), 1700us), QString("waits for lock, held by A"));
    EXPECT_EQ(said(record, core(0), 1000us), QString("runs on core 0"));
    EXPECT_EQ(said(record, run.lock(), 400us), QString("holds lock"));
}

TEST(Words, SayWhere)
{
    const LessonRun run;
    EXPECT_EQ(TimelineWords::line(*run.record(), run.b(), 1700us),
              QString("counter.py, line 9, in add"));
    EXPECT_EQ(TimelineWords::line(*run.record(), run.a(), 210us), QString());
}

TEST(Words, NameTheLanes)
{
    LessonRun run;
    Trace &trace = run.record()->trace;
    EXPECT_EQ(TimelineWords::laneName(trace, core(1)), QString("core 1"));
    EXPECT_EQ(TimelineWords::laneName(trace, run.a()), QString("A"));
    EXPECT_EQ(TimelineWords::laneName(trace, run.lock()), QString("lock"));
    Object nameless;
    nameless.created = trace.internSite({trace.intern("x.py"), trace.intern(""), 7});
    EXPECT_EQ(TimelineWords::laneName(trace, trace.addObject(nameless)), QString("Lock of line 7"));
    EXPECT_EQ(TimelineWords::laneName(trace, trace.addObject({})), QString("Lock"));
    EXPECT_EQ(TimelineWords::laneName(trace, ObjectId::None), QString("an object"));
}

TEST(Words, AGilIsNamedForItsProcessWhereThereAreSeveral)
{
    LessonRun run;
    Trace &trace = run.record()->trace;
    Object gil;
    gil.kind = ObjectKind::Gil;
    gil.process = run.main();
    gil.birth = 1;
    gil.name = trace.intern("GIL");
    const auto first = timeline::LaneKey::gil(trace.addObject(gil));
    EXPECT_EQ(TimelineWords::laneName(trace, first), QString("GIL"));
    gil.birth = 2;
    const auto second = timeline::LaneKey::gil(trace.addObject(gil));
    EXPECT_EQ(TimelineWords::laneName(trace, first), QString("GIL · main"));
    EXPECT_EQ(TimelineWords::laneName(trace, second), QString("GIL 2 · main"));

    run.add(1850, run.a(), Verb::GilTake, first.object());
    run.add(1860, run.a(), Verb::GilDrop, first.object());
    run.record()->extend();
    EXPECT_EQ(said(*run.record(), first, 1855us), QString("holds the GIL"));
    EXPECT_EQ(said(*run.record(), first, 1865us), QString());
}
