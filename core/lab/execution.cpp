// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/execution.h"

namespace trama::lab
{

std::string_view nameOf(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Ended:
        return "ended";
    case Outcome::Kind::Raised:
        return "raised";
    case Outcome::Kind::Deadlocked:
        return "deadlock";
    case Outcome::Kind::Endless:
        return "endless";
    }
    return {};
}

} // namespace trama::lab
