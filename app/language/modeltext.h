// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/model.h"

#include <QString>

namespace trama
{

/// Where what the Lab finds holds: "in any Python", "in this Python", "without a GIL". Translated.
QString modelText(lab::Model model);

} // namespace trama
