// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/lesson.h"

#include <QStringList>

namespace trama::course
{

std::vector<Step> lessonSteps(const QString &markdown)
{
    std::vector<Step> steps;
    bool inCode = false;
    for (const QString &line : markdown.split('\n')) {
        if (line.startsWith("```"))
            inCode = !inCode;
        if (!inCode && line.startsWith("## "))
            steps.push_back({line.mid(3).trimmed(), {}});
        else if (!steps.empty())
            steps.back().body += line + '\n';
    }
    for (Step &step : steps)
        step.body = step.body.trimmed();
    return steps;
}

} // namespace trama::course
