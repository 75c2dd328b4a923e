// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/lesson.h"
#include "core/course/loader.h"

#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>

namespace trama::course
{
namespace
{

struct PickRow
{
    const char *name;
    Translated texts;
    const char *language;
    const char *picked;
};

class Pick : public testing::TestWithParam<PickRow>
{
};

TEST_P(Pick, TakesTheNearestLanguage)
{
    EXPECT_EQ(pick(GetParam().texts, GetParam().language), GetParam().picked);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Pick,
    testing::Values(PickRow{"Exact", {{"en", "lock"}, {"pt_BR", "trava"}}, "pt_BR", "trava"},
                    PickRow{"SameTongue", {{"en", "lock"}, {"pt_BR", "trava"}}, "pt_PT", "trava"},
                    PickRow{"TongueAlone", {{"en", "lock"}, {"pt_BR", "trava"}}, "en_GB", "lock"},
                    PickRow{"EnglishElse", {{"en", "lock"}, {"pt_BR", "trava"}}, "de", "lock"},
                    PickRow{"AnyElse", {{"pt_BR", "trava"}}, "de", "trava"},
                    PickRow{"None", {}, "de", ""}),
    [](const auto &row) { return row.param.name; });

/// The course that comes with the program.
struct RealCourse : testing::Test
{
    Findings findings;
    Course course = load(TRAMA_COURSE, findings);
};

TEST_F(RealCourse, HasNothingWrong)
{
    for (const Finding &finding : findings)
        ADD_FAILURE() << qPrintable(finding.file) << ':' << finding.line << ": "
                      << qPrintable(finding.text);
}

TEST_F(RealCourse, BeginsWithTheTwoSleepers)
{
    ASSERT_NE(course.first(), nullptr);
    EXPECT_EQ(course.first()->id, "two-sleepers");
    EXPECT_EQ(course.exercise("two-sleepers"), course.first());
    EXPECT_EQ(course.exercise("no-such-exercise"), nullptr);
}

TEST_F(RealCourse, HasEachExerciseInItsThreeVariants)
{
    for (const char *id : {"two-sleepers", "two-workers", "count-primes"}) {
        const Exercise *exercise = course.exercise(id);
        ASSERT_NE(exercise, nullptr) << id;
        EXPECT_EQ(exercise->variants.size(), 3u) << id;
        for (const char *variant : {"serial", "threads", "processes"})
            ASSERT_NE(exercise->variant(variant), nullptr) << id << ' ' << variant;
        EXPECT_EQ(exercise->variant("broken"), nullptr);
    }
}

TEST_F(RealCourse, IsCompleteInBothLanguages)
{
    ASSERT_EQ(course.chapters.size(), 1u);
    EXPECT_EQ(course.chapters[0].languages, (QStringList{"pt_BR", "en"}));
    for (const Section &section : course.chapters[0].sections) {
        for (const Exercise &exercise : section.exercises) {
            EXPECT_EQ(exercise.lessons.size(), 2) << qPrintable(exercise.id);
            for (const Variant &variant : exercise.variants)
                EXPECT_EQ(variant.programs.size(), 2) << qPrintable(exercise.id + variant.id);
        }
    }
}

TEST_F(RealCourse, OnlyThePrimesTakeANumberOfWorkers)
{
    EXPECT_FALSE(course.exercise("two-sleepers")->workers.has_value());
    const std::optional<Workers> workers = course.exercise("count-primes")->workers;
    ASSERT_TRUE(workers.has_value());
    EXPECT_EQ(workers->variable, "TRAMA_WORKERS");
    EXPECT_EQ(workers->initial, 4);
}

TEST_F(RealCourse, EveryLessonGoesFromPredictionToChange)
{
    for (const Section &section : course.chapters.at(0).sections) {
        for (const Exercise &exercise : section.exercises) {
            for (const QString &path : exercise.lessons) {
                QFile file(path);
                ASSERT_TRUE(file.open(QIODevice::ReadOnly));
                const auto steps = lessonSteps(QString::fromUtf8(file.readAll()));
                EXPECT_EQ(steps.size(), 5u) << qPrintable(path);
                for (const Step &step : steps)
                    EXPECT_FALSE(step.body.isEmpty()) << qPrintable(path + step.title);
            }
        }
    }
}

} // namespace
} // namespace trama::course
