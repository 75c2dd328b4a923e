// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace trama::course
{

/// Something that is wrong in an author's folder, in the user's language.
struct Finding
{
    QString file; ///< path
    int line = 0; ///< from 1; 0 where the whole file, or its absence, is meant
    QString text;
    QString remedy; ///< what to do about it
};

using Findings = std::vector<Finding>;

} // namespace trama::course
