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

QString distinctObjectName(const Trace &trace, ObjectId id)
{
    const QString name = objectName(trace, id);
    if (index(id) >= trace.objects().size())
        return name;
    const Object &own = trace.object(id);
    std::size_t twins = 0, sameLine = 0, before = 0;
    for (const Object &other : trace.objects()) {
        const bool alike = other.name == own.name && other.process == own.process
                           && (own.name != StringId::Empty || other.kind == own.kind);
        twins += alike;
        sameLine += alike && other.created == own.created;
        before += alike && other.created == own.created && &other < &own;
    }
    QString told = name;
    if (twins > sameLine && own.name != StringId::Empty && own.created != SiteId::None)
        told = QCoreApplication::translate("trama::objectName", "%1 · line %2", "name of object")
                   .arg(name)
                   .arg(trace.site(own.created).line);
    return sameLine > 1 ? QStringLiteral("%1 (%2)").arg(told).arg(before + 1) : told;
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
