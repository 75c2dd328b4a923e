// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/outcome.h"

#include <QCommandLineOption>
#include <QList>
#include <QString>
#include <cstdint>
#include <optional>

class QCommandLineParser;

namespace trama::cli
{

/// Probabilistic concurrency testing, as it was asked for; see lab::Pct.
struct PctOrder
{
    std::uint64_t seed = 0;
    int depth = 1;
    std::uint64_t steps = 0; ///< 0: as many as a first run takes
};

/// What the command line says of the Lab beside what is to decide there.
struct LabOptions
{
    QString saveSchedule; ///< where to; empty: nowhere
    std::optional<PctOrder> pct;
    std::size_t shrinkRuns = 0; ///< so many at most; 0: the schedule stays as it is
};

/// For the parser and its help text.
QList<QCommandLineOption> labOptions();

/// Reads what decides in the Lab into the request; nothing, having said why, when it cannot be
/// had.
std::optional<LabOptions> readLab(const QCommandLineParser &parser, run::Request &request);

} // namespace trama::cli
