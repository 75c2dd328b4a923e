// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/model.h"
#include "core/trace/time.h"

#include <QStringList>
#include <optional>

class QCommandLineParser;

namespace trama::cli
{

/// QCommandLineParser has no options with an optional value: `--json` alone becomes `--json=`.
QStringList withJsonValue(QStringList arguments);

/// Reads --limit-s, where it is set; returns false, having said why, when it is no number above 0.
bool readLimit(const QCommandLineParser &parser, std::optional<Time> &limit);

/// Reads --interpreter; nothing, having said why, when it is no model. Without it: any.
std::optional<lab::Model> readModel(const QCommandLineParser &parser);

/// A whole number above 0 that an option has, where it is set; likewise.
bool readCount(const QCommandLineParser &parser, const char *option,
               std::optional<std::uint64_t> &count);

} // namespace trama::cli
