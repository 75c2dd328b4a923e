// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commonoptions.h"

#include "app/cli/complaint.h"

#include <QCommandLineParser>

namespace trama::cli
{

QStringList withJsonValue(QStringList arguments)
{
    for (QString &argument : arguments) {
        if (argument == QLatin1String("--"))
            break;
        if (argument == QLatin1String("--json"))
            argument += QLatin1Char('=');
    }
    return arguments;
}

bool readLimit(const QCommandLineParser &parser, std::optional<Time> &limit)
{
    if (!parser.isSet("limit-s"))
        return true;
    bool isNumber = false;
    const double seconds = parser.value("limit-s").toDouble(&isNumber);
    if (!isNumber || !(seconds > 0 && seconds < 1e9)) {
        complain(tr("--limit-s takes a number of seconds above 0, not “%1”.")
                     .arg(parser.value("limit-s")));
        return false;
    }
    limit = fromSeconds(seconds);
    return true;
}

std::optional<lab::Model> readModel(const QCommandLineParser &parser)
{
    const QString name = parser.isSet("interpreter") ? parser.value("interpreter") : "any";
    const std::optional<lab::Model> model = lab::modelOf(name.toStdString());
    if (!model)
        complain(tr("--interpreter takes any, cpython or free-threaded, not “%1”.").arg(name));
    return model;
}

bool readCount(const QCommandLineParser &parser, const char *option,
               std::optional<std::uint64_t> &count)
{
    if (!parser.isSet(option))
        return true;
    bool isNumber = false;
    count = parser.value(option).toULongLong(&isNumber);
    if (isNumber && *count > 0)
        return true;
    complain(tr("--%1 takes a whole number above 0, not “%2”.")
                 .arg(QLatin1String(option), parser.value(option)));
    return false;
}

} // namespace trama::cli
