// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tallyjson.h"

#include "app/language/text.h"

namespace trama::cli
{

QJsonObject eventsJson(const insight::ObjectTally &tally)
{
    QJsonObject events;
    for (const auto &[verb, count] : tally.events) {
        const std::string_view name = nameOf(verb);
        events.insert(QLatin1String(name.data(), static_cast<int>(name.size())),
                      static_cast<qint64>(count));
    }
    return events;
}

QJsonArray wakingsJson(const Trace &trace, const insight::ObjectTally &tally)
{
    QJsonArray wakings;
    for (const auto &[waking, count] : tally.wakings)
        wakings.append(QJsonObject{{"by", textOf(trace, trace.task(waking.by).name)},
                                   {"woken", textOf(trace, trace.task(waking.woken).name)},
                                   {"count", static_cast<qint64>(count)}});
    return wakings;
}

} // namespace trama::cli
