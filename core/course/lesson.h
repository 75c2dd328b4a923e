// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace trama::course
{

/// One step of a lesson: predict, run, watch, explain, change …
struct Step
{
    QString title;
    QString body; ///< Markdown
};

/// The steps of a lesson are its second-level headings. What stands before the first one is no
/// step; a heading within a fenced block of code is code.
std::vector<Step> lessonSteps(const QString &markdown);

} // namespace trama::course
