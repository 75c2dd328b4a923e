// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/collector.h"
#include "core/run/outcome.h"

namespace trama::run
{

/// What a run needs before it can begin; or, in `sentence`, why it cannot and what to do.
struct Prepared
{
    Collector::Setup setup;
    Descriptor input; ///< our end of the program's stdin, if captured
    QString sentence; ///< translated; empty when all is there
};

/// Resolves the interpreter, the program, the environment and the streams of a request.
Prepared prepare(const Request &request);

} // namespace trama::run
