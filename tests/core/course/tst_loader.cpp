// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/loader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <functional>

namespace trama::course
{
namespace
{

constexpr const char *goodChapter = R"({
  "id": "c",
  "languages": ["en"],
  "titles": { "en": "Chapter" },
  "sections": [ { "titles": { "en": "Section" }, "exercises": ["01-first"] } ]
})";

constexpr const char *goodExercise = R"({
  "id": "first",
  "titles": { "en": "First" },
  "shows": { "en": "Something." },
  "minutes": 5,
  "workers": { "variable": "TRAMA_WORKERS", "initial": 4, "most": 8 },
  "variants": [
    { "id": "serial", "titles": { "en": "Serial" }, "programs": { "en": "en/a.py" } },
    { "id": "threads", "titles": { "en": "Threads" }, "programs": { "en": "en/b.py" } }
  ]
})";

/// A small course on disk, good until a test spoils it.
class Folder
{
public:
    Folder()
    {
        write("c/chapter.json", goodChapter);
        write("c/01-first/exercise.json", goodExercise);
        write("c/01-first/lesson.en.md", "## Predict\n");
        write("c/01-first/en/a.py", "print(1)\n");
        write("c/01-first/en/b.py", "print(1)\n");
    }

    QString path(const QString &name = {}) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            ADD_FAILURE() << "cannot write " << qPrintable(name);
    }

    void remove(const QString &name) const { QFile::remove(path(name)); }

    void replace(const QString &name, const char *before, const char *after) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        ASSERT_TRUE(text.contains(before)) << before;
        file.close();
        write(name, text.replace(before, after));
    }

private:
    QTemporaryDir m_folder;
};

TEST(Loader, ReadsAChapterWhole)
{
    const Folder folder;
    Findings findings;
    const Course course = load(folder.path(), findings);
    EXPECT_TRUE(findings.empty());
    ASSERT_EQ(course.chapters.size(), 1u);
    EXPECT_EQ(course.chapters[0].id, "c");
    EXPECT_EQ(course.chapters[0].titles["en"], "Chapter");
    ASSERT_NE(course.first(), nullptr);
    EXPECT_EQ(course.first()->titles["en"], "First");
    EXPECT_EQ(course.first()->shows["en"], "Something.");
    EXPECT_EQ(course.first()->minutes, 5);
    EXPECT_EQ(course.first()->workers->most, 8);
    EXPECT_EQ(course.first()->lessons["en"], folder.path("c/01-first/lesson.en.md"));
    EXPECT_EQ(course.first()->variant("threads")->programs["en"],
              folder.path("c/01-first/en/b.py"));
}

TEST(Loader, ChaptersComeInTheOrderOfTheirFolders)
{
    const Folder folder;
    folder.write("a/chapter.json", QByteArray(goodChapter).replace("\"c\"", "\"a\""));
    folder.write("a/01-first/exercise.json", goodExercise);
    folder.write("a/01-first/lesson.en.md", "");
    folder.write("a/01-first/en/a.py", "");
    folder.write("a/01-first/en/b.py", "");
    folder.write("notes/readme.txt", "no chapter");
    Findings findings;
    const Course course = load(folder.path(), findings);
    EXPECT_TRUE(findings.empty());
    ASSERT_EQ(course.chapters.size(), 2u);
    EXPECT_EQ(course.chapters[0].id, "a");
    EXPECT_EQ(course.chapters[1].id, "c");
}

struct BadRow
{
    const char *name;
    std::function<void(const Folder &)> spoil;
    const char *file; ///< where the finding is
    int line;
    const char *says;
    std::size_t variants; ///< of the first exercise, that could still be used
};

constexpr const char *chapter = "c/chapter.json";
constexpr const char *exercise = "c/01-first/exercise.json";

std::function<void(const Folder &)> replace(const char *file, const char *before, const char *after)
{
    return [=](const Folder &folder) { folder.replace(file, before, after); };
}

std::function<void(const Folder &)> write(const char *file, const QByteArray &text)
{
    return [=](const Folder &folder) { folder.write(file, text); };
}

class BadFolders : public testing::TestWithParam<BadRow>
{
};

TEST_P(BadFolders, AreToldWithFileLineAndRemedyAndDoNoHarm)
{
    const BadRow &row = GetParam();
    const Folder folder;
    row.spoil(folder);
    Findings findings;
    const Course course = load(folder.path(), findings);
    ASSERT_EQ(findings.size(), 1u) << (findings.empty() ? "" : qPrintable(findings.back().text));
    EXPECT_EQ(findings[0].file, folder.path(row.file));
    EXPECT_EQ(findings[0].line, row.line);
    EXPECT_TRUE(findings[0].text.contains(row.says)) << qPrintable(findings[0].text);
    EXPECT_TRUE(findings[0].remedy.endsWith('.')) << qPrintable(findings[0].remedy);
    EXPECT_EQ(course.first() ? course.first()->variants.size() : 0, row.variants);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, BadFolders,
    testing::Values(
        BadRow{"ChapterIsNoJson", replace(chapter, "\"c\",", "\"c\""), chapter, 3, "not JSON", 0},
        BadRow{"ChapterIsEmpty", write(chapter, ""), chapter, 1, "not JSON", 0},
        BadRow{"ChapterIsAList", write(chapter, "[]"), chapter, 1, "object", 0},
        BadRow{"ChapterIsCutOff", write(chapter, "{\n\"id\": \"c\",\n\"languages\": ["), chapter, 3,
               "not JSON", 0},
        BadRow{"ChapterIsNestedTooDeep", write(chapter, QByteArray(5000, '[')), chapter, 1,
               "not JSON", 0},
        BadRow{"ChapterIsNoText", write(chapter, QByteArray("\xff\xfe\0{", 4)), chapter, 1,
               "not JSON", 0},
        BadRow{"ChapterIsHuge", write(chapter, QByteArray(2 << 20, ' ')), chapter, 0, "megabyte",
               0},
        BadRow{"ChapterHasNoId", replace(chapter, "\"id\": \"c\",", ""), chapter, 0, "“id”", 2},
        BadRow{"ChapterIdIsANumber", replace(chapter, "\"c\"", "3"), chapter, 2, "“id”", 2},
        BadRow{"ChapterHasNoSections", write(chapter, R"({"id": "c", "languages": ["en"],
            "titles": {"en": "Chapter"}, "sections": []})"),
               chapter, 2, "“sections”", 0},
        BadRow{"SectionIsNoObject", replace(chapter, "[ { \"titles\"", "[ 7, { \"titles\""),
               chapter, 5, "no object", 2},
        BadRow{"SectionNamesAFolderElsewhere",
               replace(chapter, "\"01-first\"", "\"../01-first\", \"01-first\""), chapter, 5,
               "no folder of this chapter", 2},
        BadRow{"SectionNamesAMissingFolder",
               replace(chapter, "\"01-first\"", "\"02-second\", \"01-first\""),
               "c/02-second/exercise.json", 0, "cannot be read", 2},
        BadRow{"SectionNamesAFolderTwice",
               replace(chapter, "\"01-first\"", "\"01-first\", \"01-first\""), exercise, 2,
               "“first”", 2},
        BadRow{"TitleIsMissingInALanguage",
               replace(exercise, "\"titles\": { \"en\": \"First\" }",
                       "\"titles\": { \"pt_BR\": \"Um\" }"),
               exercise, 3, "language en", 2},
        BadRow{"ExerciseIsNoJson", replace(exercise, "\"minutes\": 5,", "\"minutes\": 5;"),
               exercise, 5, "not JSON", 0},
        BadRow{"MinutesAreText", replace(exercise, "5", "\"5\""), exercise, 5, "“minutes”", 2},
        BadRow{"MinutesAreNegative", replace(exercise, "5", "-5"), exercise, 5, "“minutes”", 2},
        BadRow{"MinutesAreHuge", replace(exercise, "5", "1e300"), exercise, 5, "“minutes”", 2},
        BadRow{"AKeyIsMistyped",
               replace(exercise, "\"minutes\": 5", "\"minutes\": 5, \"varants\": []"), exercise, 5,
               "“varants”", 2},
        BadRow{"MoreWorkersThanMost", replace(exercise, "\"initial\": 4", "\"initial\": 9"),
               exercise, 6, "“initial”", 2},
        BadRow{"NoVariants", write(exercise, R"({"id": "first", "titles": {"en": "First"},
            "shows": {"en": "x"}, "minutes": 5, "variants": []})"),
               exercise, 2, "“variants”", 0},
        BadRow{"TwoVariantsOfOneId", replace(exercise, "\"threads\"", "\"serial\""), exercise, 8,
               "“serial”", 1},
        BadRow{"ProgramIsMissing",
               [](const Folder &folder) { folder.remove("c/01-first/en/b.py"); }, exercise, 9,
               "“en/b.py”", 1},
        BadRow{"ProgramLiesOutside", replace(exercise, "en/b.py", "../../secret.py"), exercise, 9,
               "outside", 1},
        BadRow{"ProgramHasAnAbsolutePath", replace(exercise, "en/b.py", "/etc/passwd"), exercise, 9,
               "outside", 1},
        BadRow{"ProgramIsAFolder", replace(exercise, "en/b.py", "en/"), exercise, 9, "“en/”", 1},
        BadRow{"LessonIsMissing",
               [](const Folder &folder) { folder.remove("c/01-first/lesson.en.md"); },
               "c/01-first/lesson.en.md", 0, "language en", 2}),
    [](const auto &row) { return row.param.name; });

TEST(Loader, AFolderWithoutChaptersSaysSo)
{
    const QTemporaryDir empty;
    for (const QString &path : {empty.path(), empty.filePath("nowhere")}) {
        Findings findings;
        EXPECT_TRUE(load(path, findings).chapters.empty());
        ASSERT_EQ(findings.size(), 1u);
        EXPECT_EQ(findings[0].file, path);
    }
}

TEST(Loader, OneChapterCanBeReadAlone)
{
    const Folder folder;
    Findings findings;
    EXPECT_TRUE(loadChapter(folder.path("c"), findings).has_value());
    EXPECT_TRUE(findings.empty());
    EXPECT_FALSE(loadChapter(folder.path(), findings).has_value());
    EXPECT_EQ(findings.size(), 1u);
}

} // namespace
} // namespace trama::course
