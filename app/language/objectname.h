// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QString>

namespace trama
{

/// What an object is called: as the program calls it; else its kind and where it was made, for
/// example "Lock of line 12". Translated.
QString objectName(const Trace &trace, ObjectId object);

/// The same, but of objects of one name each with what tells it apart: the line where it was made,
/// and where that is the same too its number among them. In O(number of objects).
QString distinctObjectName(const Trace &trace, ObjectId object);

/// What a GIL's lane is called: "GIL", and where the trace has several, whose.
QString gilName(const Trace &trace, ObjectId gil);

} // namespace trama
