// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QString>

namespace trama
{

/// A text of the trace, as Qt has it. What is no UTF-8 shows as replacement characters.
inline QString textOf(const Trace &trace, StringId id)
{
    const std::string_view text = trace.text(id);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace trama
