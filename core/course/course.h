// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/finding.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace trama::course
{

/// What is said, or a path of what is said, in each language ("pt_BR", "en").
using Translated = QMap<QString, QString>;

/// The one for `language` ("pt_BR"); else one of the same tongue (pt_BR for pt_PT); else the
/// English one; else any. Empty only when there is none at all.
QString pick(const Translated &texts, const QString &language);

/// One way to write the program of an exercise: serial, with threads, with processes …
struct Variant
{
    QString id;
    Translated titles;
    Translated programs; ///< absolute paths
};

/// An environment variable by which the program takes its number of workers.
struct Workers
{
    QString variable;
    int initial = 0;
    int most = 0;
};

struct Exercise
{
    QString id;
    QString folder;
    Translated titles;
    Translated shows;   ///< what it shows, one sentence
    Translated lessons; ///< absolute paths of Markdown files
    int minutes = 0;
    std::optional<Workers> workers;
    std::vector<Variant> variants; ///< never empty

    /// Null where there is none of this id.
    const Variant *variant(const QString &variantId) const;
};

struct Section
{
    Translated titles;
    std::vector<Exercise> exercises;
};

struct Chapter
{
    QString id;
    QString folder;
    QStringList languages; ///< in which it is complete; the author's own first
    Translated titles;
    std::vector<Section> sections;
};

/// What there is to learn, as authors' folders say it. It knows no progress of a learner's.
struct Course
{
    std::vector<Chapter> chapters;

    /// The first exercise of all; null in an empty course.
    const Exercise *first() const;
    /// Null where there is none of this id.
    const Exercise *exercise(const QString &exerciseId) const;
};

/// Where the course that comes with the program lies: beside it, or where it was installed.
QString standardFolder();

/// Where the user keeps courses of his or her own; it need not exist.
QString ownFolder();

/// Whose work a course is.
enum class Author {
    Trusted, ///< it came with the program, or lies in the user's own folder for courses
    Other,   ///< from anywhere else: its programs are run as somebody else's
};

/// Whose work is what lies in this folder.
Author authorOf(const QString &folder);

} // namespace trama::course
