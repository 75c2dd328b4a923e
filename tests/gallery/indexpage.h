// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gallery/gallery.h"

namespace trama::gallery
{

/// The page that shows the pictures, an exercise a heading, and above them what failed.
QString indexPage(const std::vector<Picture> &pictures, const QStringList &failures);

} // namespace trama::gallery
