// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/linemarks.h"

#include <algorithm>
#include <map>

namespace trama::code
{

std::vector<LineMark> lineMarks(const RunRecord &record, Time time, std::string_view file)
{
    const State state = record.snapshots.at(time);
    std::map<int, std::vector<TaskId>> lines;
    for (std::size_t i = 0; i < state.taskCount(); ++i) {
        const auto id = static_cast<TaskId>(i);
        const TaskState &task = state.task(id);
        if (!task.begun || task.ended || task.site == SiteId::None)
            continue;
        const Site &site = record.trace.site(task.site);
        if (site.line > 0 && record.trace.text(site.file) == file)
            lines[site.line].push_back(id);
    }
    std::vector<LineMark> marks;
    for (auto &[line, tasks] : lines)
        marks.push_back({line, std::move(tasks)});
    return marks;
}

int actingLine(const RunRecord &record, Time time, std::string_view file)
{
    constexpr std::size_t most = 4096;
    const Trace &trace = record.trace;
    const std::size_t end = trace.firstAfter(time);
    for (std::size_t i = end; i-- > end - std::min(end, most);) {
        const SiteId site = trace.events()[i].site;
        if (site != SiteId::None && trace.text(trace.site(site).file) == file)
            return trace.site(site).line;
    }
    return 0;
}

} // namespace trama::code
