// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/figurepainter.h"
#include "app/stage/stagescene.h"
#include "app/widgets/fonts.h"
#include "tests/support/stagerun.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

// A frame of the stage on a run of a million events with 200 threads, by the number of its locks:
// the snapshot by itself, and the whole frame (state, cards, movement, painting of what is in sight
// at 900 x 700). Wall times at 400 random instants. Run it as a release.

using namespace trama;
using namespace trama::test;

namespace
{

constexpr std::size_t events = 1'000'000;

std::shared_ptr<RunRecord> manyLocks(std::uint32_t locks)
{
    constexpr std::uint32_t threads = 200;
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < threads; ++i)
        names.push_back("T" + std::to_string(i + 1));
    StageRun run(names);
    run.trace().info.coreCount = 8;
    run.trace().info.coreSource = Source::Exact;
    for (std::uint32_t i = 0; i < locks; ++i)
        run.addObject(ObjectKind::Lock, "locks[" + std::to_string(i) + "]");
    std::mt19937 random(1);
    for (std::int64_t us = 1; run.trace().events().size() < events; ++us) {
        const TaskId who = task(1 + random() % threads);
        const ObjectId lock = object(random() % locks);
        run.add(us, who, Verb::CoreOn, ObjectId::None, random() % 8);
        run.add(us, who, Verb::Wait, lock, -1);
        run.add(us, who, Verb::Obtain, lock, 1);
        run.add(us, who, Verb::Release, lock);
    }
    return run.record();
}

template <typename Does>
void measure(const char *name, std::uint32_t locks, const RunRecord &record, Does &&does)
{
    std::mt19937 random(2);
    std::vector<double> taken;
    for (int i = 0; i < 400; ++i) {
        const Time time(random() % static_cast<std::uint64_t>(record.trace.end().count()));
        const auto begin = std::chrono::steady_clock::now();
        does(time);
        taken.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
                .count());
    }
    std::ranges::sort(taken);
    std::printf("%-9s %5u locks: median %6.3f ms, 95 %% %6.3f ms\n", name, locks,
                taken[taken.size() / 2], taken[taken.size() * 95 / 100]);
}

void measureFrames(std::uint32_t locks)
{
    const auto record = manyLocks(locks);
    stage::StageScene scene;
    scene.size = {900, 700};
    scene.look.font = QApplication::font();
    scene.look.mono = monospaceFont();
    scene.open(record);
    scene.look.styles = taskStyles(record->trace, scene.look.theme);
    scene.pace = 0.0004; // what travels does so for 100 µs
    scene.arrange();
    measure("snapshot", locks, *record,
            [&](Time time) { return record->snapshots.at(time).size(); });
    QImage image(900, 700, QImage::Format_RGB32);
    measure("frame", locks, *record, [&](Time time) {
        scene.time = time;
        QPainter painter(&image);
        for (const stage::Placed &card : scene.frame()) {
            painter.save();
            painter.translate(card.rect.topLeft());
            stage::paintFigure(painter, card.figure, scene.look, stage::Frame::Plain);
            painter.restore();
        }
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    for (const std::uint32_t locks : {4u, 100u, 5000u})
        measureFrames(locks);
}
