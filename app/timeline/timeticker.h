// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"
#include "core/timeline/ticks.h"

#include <qcustomplot.h>

namespace trama
{

/// Numbers the time axis: as many numbers as have room, the first one with its unit. The axis
/// counts in seconds; what is in sight, it takes from the scene.
class TimeTicker : public QCPAxisTicker
{
public:
    explicit TimeTicker(const Scene &scene) : m_scene(scene) {}

    void generate(const QCPRange &range, const QLocale &locale, QChar format, int precision,
                  QVector<double> &ticks, QVector<double> *subTicks,
                  QVector<QString> *labels) override;

private:
    timeline::Ticks fittingTicks() const;
    QString label(Time place, const timeline::Ticks &spacing, bool first) const;

    const Scene &m_scene;
};

} // namespace trama
