// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/objectname.h"

#include "app/language/text.h"

#include <QCoreApplication>

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

} // namespace trama
