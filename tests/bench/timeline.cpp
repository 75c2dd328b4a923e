// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timelineplot.h"
#include "app/timeline/timelineview.h"
#include "tests/support/busyrun.h"

#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace trama;

// How long a whole replot of the timeline takes at 1920×1080, by how much is recorded and how
// close one looks. Run it on the offscreen platform, as a release.

namespace
{
struct Spread
{
    double median = 0;
    double worst = 0; ///< 95th of a hundred
};

/// Of this thread, in milliseconds: what else the machine does counts as little as possible.
double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

Spread measure(int times, const std::function<void(int)> &once)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        const double start = processorTime();
        once(i);
        milliseconds.push_back(processorTime() - start);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return {milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 95 / 100]};
}

void row(const char *what, const Spread &spread)
{
    std::printf("  %-34s %7.2f ms %7.2f ms\n", what, spread.median, spread.worst);
}

/// Replots everything, now.
class Bench
{
public:
    explicit Bench(std::shared_ptr<const RunRecord> record) : m_record(std::move(record))
    {
        m_view.resize(1920, 1080);
        m_view.show();
        m_view.setRecord(m_record);
        QApplication::processEvents();
        m_plot = m_view.findChild<TimelinePlot *>();
    }

    void run()
    {
        const auto replot = [this](int) { draw(); };
        m_view.setRecord(nullptr);
        row("nothing recorded", measure(60, replot));
        m_view.setRecord(m_record);
        row("everything", measure(60, replot));
        zoomTo(m_record->trace.end() / 100);
        row("1 % of it, scrolling", measure(60, [this](int) { scroll(); }));
        while (visibleSpans() > 400)
            zoomTo(m_view.visibleRange().span() / 2);
        row("close, with letters", measure(60, [this](int) { scroll(); }));
        sweep();
        row("playhead alone", measure(60, [this](int i) {
                m_view.setTime(m_view.visibleRange().begin + m_view.visibleRange().span() * i / 60);
                QApplication::processEvents();
            }));
    }

private:
    void draw()
    {
        m_plot->redraw();
        m_plot->replot(QCustomPlot::rpImmediateRefresh);
    }

    void scroll()
    {
        m_view.reveal(m_view.visibleRange().end);
        draw();
    }

    void zoomTo(Time span)
    {
        m_view.setTime(m_record->trace.end() / 3);
        m_view.reveal(m_record->trace.end() / 3);
        while (m_view.visibleRange().span() > span)
            m_view.zoomIn();
    }

    std::size_t visibleSpans() const
    {
        std::size_t sum = 0;
        for (const auto &key : m_record->lanes.order())
            sum += m_record->lanes.lane(key).countIn(m_view.visibleRange().begin,
                                                     m_view.visibleRange().end);
        return sum;
    }

    /// From everything to the closest: the worst on the way.
    void sweep()
    {
        m_view.fit();
        row("on the way from far to close", measure(60, [this](int) {
                m_view.zoomIn();
                draw();
            }));
    }

    std::shared_ptr<const RunRecord> m_record;
    TimelineView m_view;
    TimelinePlot *m_plot = nullptr;
};
} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    for (const std::size_t spans : {std::size_t(1'000'000), std::size_t(10'000'000)}) {
        QElapsedTimer timer;
        timer.start();
        const auto record = test::busyRun(spans);
        const double taken = double(timer.nsecsElapsed()) / double(record->lanes.stepCount());
        std::printf("%zu spans in %zu lanes, %.1f bytes and %.0f ns each (trace and state included "
                    "in the time)\n",
                    record->lanes.stepCount(), record->lanes.order().size(),
                    double(record->lanes.bytes()) / double(record->lanes.stepCount()), taken);
        std::printf("  %-34s %10s %10s\n", "whole replot, 1920 x 1080", "median", "95 %");
        Bench(record).run();
    }
    return 0;
}
