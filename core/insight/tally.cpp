// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/tally.h"

namespace trama::insight
{

std::vector<ObjectTally> tally(const Trace &trace)
{
    std::vector<ObjectTally> tallies(trace.objects().size());
    const Blocks<Event> &events = trace.events();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event &event = events[i];
        if (event.object == ObjectId::None)
            continue;
        ObjectTally &object = tallies[index(event.object)];
        if (event.verb == Verb::WokenBy) {
            const Event &cause = events[static_cast<std::size_t>(event.argument)];
            ++object.wakings[{cause.task, event.task}];
        } else {
            ++object.events[event.verb];
        }
    }
    return tallies;
}

} // namespace trama::insight
