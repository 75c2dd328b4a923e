// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/goal.h"

#include <string_view>

namespace trama
{

namespace
{

std::string_view withoutFinalNewline(std::string_view text)
{
    return text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
}

} // namespace

bool meets(const Goal &goal, const lab::Outcome &outcome)
{
    if (outcome.kind != lab::Outcome::Kind::Ended || (goal.inside && outcome.tooManyInside))
        return false;
    return !goal.prints
           || withoutFinalNewline(outcome.text) == withoutFinalNewline(goal.prints->toStdString());
}

} // namespace trama
