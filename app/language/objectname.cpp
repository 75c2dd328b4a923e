// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/objectname.h"

#include "app/language/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace trama
{

QString objectName(const Trace &trace, ObjectId id)
{
    if (index(id) >= trace.objects().size())
        return QCoreApplication::translate("trama::objectName", "an object");
    const Object &object = trace.object(id);
    if (object.name != StringId::Empty)
        return textOf(trace, object.name);
    const std::string_view kind = nameOf(object.kind);
    const QString said = QString::fromLatin1(kind.data(), static_cast<qsizetype>(kind.size()));
    if (object.created == SiteId::None)
        return said;
    return QCoreApplication::translate("trama::objectName", "%1 of line %2", "kind of object")
        .arg(said)
        .arg(trace.site(object.created).line);
}

QString gilName(const Trace &trace, ObjectId id)
{
    const QString name = objectName(trace, id);
    const auto isGil = [](const Object &object) { return object.kind == ObjectKind::Gil; };
    if (std::ranges::count_if(trace.objects(), isGil) < 2)
        return name;
    const Object &gil = trace.object(id);
    const QString numbered = gil.birth > 1 ? name + ' ' + QString::number(gil.birth) : name;
    if (gil.process == TaskId::None)
        return numbered;
    return numbered + QStringLiteral(" · ") + textOf(trace, trace.task(gil.process).name);
}

} // namespace trama
