// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/timelineplot.h"
#include "app/timeline/timelineview.h"
#include "tests/support/lessonrun.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QTest>

namespace trama::test
{

/// The real view with a run in it, shown on the offscreen platform.
class ShownRun
{
public:
    explicit ShownRun(std::shared_ptr<const RunRecord> record, QSize size = {1340, 300})
    {
        view.setFont(font());
        view.resize(size);
        view.show();
        view.setRecord(std::move(record));
        settle();
    }

    static QFont font()
    {
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(13);
        return font;
    }

    /// Lets what was asked for be drawn.
    void settle() { QCoreApplication::processEvents(); }

    TimelinePlot *plot() const { return view.findChild<TimelinePlot *>(); }

    double x(Time time) const { return view.scene().x(time); }

    const LaneRow &row(timeline::LaneKey lane) const
    {
        for (const LaneRow &each : view.scene().layout.rows)
            if (each.key == lane)
                return each;
        qFatal("no such lane");
    }

    /// The middle of a lane at a time.
    QPoint at(timeline::LaneKey lane, Time time) const
    {
        const LaneRow &each = row(lane);
        return {qRound(x(time)), qRound(view.scene().top(each) + each.middle() - each.top)};
    }

    /// The bar of a lane between two times, as it is drawn.
    QImage bar(timeline::LaneKey lane, Time from, Time to)
    {
        settle();
        QRectF place = view.scene().bar(row(lane));
        place.setLeft(std::ceil(x(from)) + 1);
        place.setRight(std::floor(x(to)) - 1);
        return view.grab(place.toRect()).toImage();
    }

    void wheel(QPoint place, int turned, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(place, plot()->mapToGlobal(place), {}, {0, turned}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot(), &event);
        settle();
    }

    TimelineView view;
};

/// How many of all pixels have this very colour, from 0 to 1.
inline double share(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb();
    return double(count) / (image.width() * image.height());
}

} // namespace trama::test
