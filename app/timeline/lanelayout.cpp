// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lanelayout.h"

#include <algorithm>
#include <cmath>

namespace trama
{

using timeline::LaneKey;
using timeline::LaneKind;

namespace
{
/// In design pixels.
constexpr double edge = 5;
constexpr double gap = 7;

double rowHeight(LaneKind kind)
{
    return kind == LaneKind::Core || kind == LaneKind::Gil ? 26 : 24;
}

double barHeight(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Core:
    case LaneKind::Gil:
        return 20;
    case LaneKind::Task:
        return 18;
    case LaneKind::Object:
        break;
    }
    return 14;
}
} // namespace

const LaneRow *LaneLayout::rowAt(double y) const
{
    const auto row = std::partition_point(
        rows.begin(), rows.end(), [y](const LaneRow &each) { return each.top + each.height <= y; });
    return row != rows.end() && row->top <= y ? &*row : nullptr;
}

const LaneRow *LaneLayout::rowOf(LaneKey key) const
{
    const auto row = std::ranges::find_if(
        rows, [key](const LaneRow &each) { return each.isLane() && each.key == key; });
    return row == rows.end() ? nullptr : &*row;
}

const LaneRow *LaneLayout::rowOf(const Trace &trace, TaskId task) const
{
    if (const LaneRow *own = rowOf(LaneKey(task)))
        return own;
    return index(task) < trace.tasks().size() ? rowOf(LaneKey(trace.task(task).process)) : nullptr;
}

namespace
{
/// The rows of the tasks: the threads of a folded process are only counted.
class TaskRows
{
public:
    TaskRows(const Trace &trace, const Folding &folding)
        : m_trace(trace), m_folding(folding), m_threads(trace.tasks().size())
    {
        for (const Task &task : trace.tasks())
            if (task.kind == TaskKind::Thread && index(task.process) < m_threads.size())
                ++m_threads[index(task.process)];
    }

    bool isHidden(TaskId task) const
    {
        const Task &who = m_trace.task(task);
        return who.kind == TaskKind::Thread && m_folding.processes.contains(who.process);
    }

    LaneRow row(TaskId task) const
    {
        const std::size_t threads = m_threads[index(task)];
        if (threads == 0)
            return {task};
        const bool folded = m_folding.processes.contains(task);
        return {task, folded ? RowKind::FoldedProcess : RowKind::Process, threads};
    }

private:
    const Trace &m_trace;
    const Folding &m_folding;
    std::vector<std::size_t> m_threads; ///< by process
};

/// The objects that are to be seen although there are too many, by object.
std::vector<bool> shownObjects(const Trace &trace, const timeline::LaneSet &lanes)
{
    std::vector<bool> shown(trace.objects().size());
    const auto &used = lanes.usedObjects();
    for (std::size_t i = 0; i < std::min(used.size(), Folding::objectsShown); ++i)
        shown[index(used[i])] = true;
    return shown;
}
} // namespace

std::vector<LaneRow> rowsOf(const Trace &trace, const timeline::LaneSet &lanes,
                            const Folding &folding)
{
    std::vector<LaneRow> rows;
    const TaskRows tasks(trace, folding);
    const std::vector<bool> shown = shownObjects(trace, lanes);
    const std::size_t used = lanes.usedObjects().size();
    for (const LaneKey &key : lanes.order()) {
        const TaskId task = key.task();
        if (task != TaskId::None && !tasks.isHidden(task))
            rows.push_back(tasks.row(task));
        else if (key.kind == LaneKind::Object ? folding.allObjects || shown[key.index]
                                              : task == TaskId::None)
            rows.push_back({key});
    }
    if (used > Folding::objectsShown)
        rows.push_back({lanes.order().back(),
                        folding.allObjects ? RowKind::FewerObjects : RowKind::MoreObjects,
                        used - Folding::objectsShown});
    return rows;
}

LaneLayout layOut(std::vector<LaneRow> rows, double unit)
{
    LaneLayout layout;
    double y = edge * unit;
    const LaneRow *above = nullptr;
    for (LaneRow &row : rows) {
        if (above && above->key.kind != row.key.kind) {
            layout.separators.push_back(std::round(y + gap * unit / 2));
            y += gap * unit;
        }
        row.top = std::round(y);
        row.height = std::round(rowHeight(row.key.kind) * unit);
        row.bar = std::round(barHeight(row.key.kind) * unit);
        y = row.top + row.height;
        above = &row;
    }
    layout.rows = std::move(rows);
    layout.height = y + edge * unit;
    return layout;
}

} // namespace trama
