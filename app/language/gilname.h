// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/text.h"

#include <algorithm>

namespace trama
{

/// What a GIL's lane is called: "GIL", and where the trace has several, whose.
inline QString gilName(const Trace &trace, ObjectId id)
{
    const QString name = QStringLiteral("GIL");
    const auto isGil = [](const Object &object) { return object.kind == ObjectKind::Gil; };
    if (index(id) >= trace.objects().size() || std::ranges::count_if(trace.objects(), isGil) < 2)
        return name;
    const Object &gil = trace.object(id);
    const QString numbered = gil.birth > 1 ? name + ' ' + QString::number(gil.birth) : name;
    if (gil.process == TaskId::None)
        return numbered;
    return numbered + QStringLiteral(" · ") + textOf(trace, trace.task(gil.process).name);
}

} // namespace trama
