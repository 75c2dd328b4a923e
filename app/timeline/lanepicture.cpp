// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lanepicture.h"

#include <algorithm>
#include <cmath>

namespace trama
{

using timeline::Column;
using timeline::Lane;
using timeline::LaneForm;
using timeline::LaneKey;
using timeline::LaneKind;
using timeline::Share;
using timeline::Step;

namespace
{
/// So many columns of one step are drawn as a span, in pixels of the screen.
constexpr int leastRun = 3;

void drop(Column &column, const Step &step)
{
    for (Share &share : column.shares)
        if (share.owner == step.owner && share.condition == step.condition) {
            column.filled -= share.amount;
            std::rotate(&share, &share + 1, column.shares.data() + column.shares.size());
            column.shares.back() = {};
            break;
        }
    if (column.filled < 0.02f)
        column.filled = 0; // what rounding left
}

/// The tasks of a process: itself and its threads.
std::vector<TaskId> tasksOf(const Trace &trace, TaskId process)
{
    std::vector<TaskId> tasks;
    for (std::size_t i = 0; i < trace.tasks().size(); ++i)
        if (TaskId(i) == process
            || (trace.tasks()[i].kind == TaskKind::Thread && trace.tasks()[i].process == process))
            tasks.push_back(TaskId(i));
    return tasks;
}
} // namespace

void LanePicture::prepare(const Scene &scene, const LaneRow &row, double ratio)
{
    m_row = row;
    m_ratio = ratio;
    m_bar = scene.bar(row);
    m_runs.clear();
    m_columns.resize(static_cast<std::size_t>(std::max(0.0, std::floor(m_bar.width() * m_ratio))));
    beginImage(scene);
    m_curve.clear();
    if (m_columns.empty() || !row.isLane())
        return;
    if (row.kind == RowKind::FoldedProcess)
        return prepareFolded(scene);
    prepareLane(scene);
    if (row.key.kind == LaneKind::Object)
        prepareLevels(scene);
}

void LanePicture::beginImage(const Scene &scene)
{
    const double origin = (scene.scale().pixel(Time{}) - m_bar.left()) * m_ratio;
    m_image.begin({static_cast<int>(m_columns.size()),
                   static_cast<int>(std::lround(m_bar.height() * m_ratio))},
                  scene.unit * m_ratio, origin, scene.theme.faint);
}

void LanePicture::prepareLane(const Scene &scene)
{
    const Lane &lane = scene.lanes().lane(m_row.key);
    if (lane.empty())
        return;
    timeline::rasterise(lane, scene.range, scene.end(), m_columns);
    findRuns();
    paintColumns(scene, lane);
}

/// The mean of its tasks' columns.
void LanePicture::prepareFolded(const Scene &scene)
{
    const std::vector<TaskId> tasks = tasksOf(scene.record->trace, m_row.key.task());
    std::vector<timeline::Mix> mixes(m_columns.size());
    for (const TaskId task : tasks) {
        timeline::rasterise(scene.lanes().lane(task), scene.range, scene.end(), m_columns);
        for (std::size_t x = 0; x < m_columns.size(); ++x) {
            double rest = m_columns[x].filled;
            for (const Share &share : m_columns[x].shares) {
                mixes[x].add(share.owner, share.condition, share.amount);
                rest -= share.amount;
            }
            mixes[x].addUnknown(std::max(0.0, rest));
        }
    }
    const double scale = 1.0 / double(tasks.size());
    for (std::size_t x = 0; x < m_columns.size(); ++x) {
        Column column;
        column.shares = mixes[x].biggest(scale);
        column.filled = static_cast<float>(mixes[x].filled() * scale);
        m_image.paint(static_cast<int>(x), column, scene.styles);
    }
}

void LanePicture::prepareLevels(const Scene &scene)
{
    const timeline::Levels &levels = scene.lanes().levels(m_row.key);
    if (levels.empty())
        return;
    const QRectF place = curvePlace(scene, m_row);
    const Object &object = scene.record->trace.object(m_row.key.object());
    m_curve.paint(levels, scene.range, scene.end(),
                  {QSize(static_cast<int>(m_columns.size()),
                         static_cast<int>(std::lround(place.height() * m_ratio))),
                   curveTop(object, levels), scene.unit * m_ratio, scene.theme.ink});
}

void LanePicture::findRuns()
{
    const int least = static_cast<int>(std::lround(leastRun * m_ratio));
    const int count = static_cast<int>(m_columns.size());
    for (int first = 0; first < count;) {
        const std::size_t step = m_columns[first].step;
        int last = first + 1;
        while (last < count && m_columns[last].step == step)
            ++last;
        if (step != Column::none && last - first >= least)
            m_runs.push_back({first, last, step});
        first = last;
    }
}

void LanePicture::paintColumns(const Scene &scene, const Lane &lane)
{
    int from = 0;
    const Run *before = nullptr;
    for (const Run &run : m_runs) {
        paintFine(scene, from, run.first, before, &run, lane);
        from = run.last;
        before = &run;
    }
    paintFine(scene, from, static_cast<int>(m_columns.size()), before, nullptr, lane);
}

void LanePicture::paintFine(const Scene &scene, int from, int to, const Run *before,
                            const Run *after, const Lane &lane)
{
    if (from >= to)
        return;
    // A run is drawn to its very ends, so its parts in the columns beside it are not.
    if (before)
        drop(m_columns[from], lane[before->step]);
    if (after)
        drop(m_columns[to - 1], lane[after->step]);
    for (int x = from; x < to; ++x)
        m_image.paint(x, m_columns[x], scene.styles);
}

QRectF curvePlace(const Scene &scene, const LaneRow &row)
{
    QRectF place = scene.bar(row);
    const ObjectId object = row.key.object();
    if (timeline::formOf(timeline::kindOf(scene.record->trace, object)) == LaneForm::Level)
        return place;
    place.setTop(place.bottom() + std::round(scene.unit));
    place.setHeight(std::round(4 * scene.unit));
    return place;
}

} // namespace trama
