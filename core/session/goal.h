// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/execution.h"
#include "core/run/pythonprogram.h"

#include <QString>
#include <optional>

namespace trama
{

/// What is to hold in every order of a program, besides that it comes to its end without an
/// exception that nobody catches.
struct Goal
{
    std::optional<QString> prints;     ///< all that it prints; a final newline apart
    std::optional<run::AtMost> inside; ///< see run::PythonProgram::Settings
};

/// Whether an outcome is as it should be.
bool meets(const Goal &goal, const lab::Outcome &outcome);

} // namespace trama
