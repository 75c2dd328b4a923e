// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/course.h"

namespace trama::course
{

/// Reads a course from its folder: each folder in it that has a chapter.json is a chapter, in
/// the order of their names. What is wrong is added to `findings`, and what can be used in
/// spite of it is: an exercise without a lesson is kept, a variant without a program is not.
Course load(const QString &folder, Findings &findings);

/// One chapter alone, from the folder that holds its chapter.json.
std::optional<Chapter> loadChapter(const QString &folder, Findings &findings);

} // namespace trama::course
