// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/problems.h"

namespace trama::insight
{

std::vector<Problem> problems(const Trace &trace)
{
    std::vector<Problem> found;
    const Blocks<Event> &events = trace.events();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event &event = events[i];
        if (event.verb != Verb::Raise)
            continue;
        Problem problem;
        problem.text = trace.text(static_cast<StringId>(event.argument));
        problem.tasks.push_back(event.task);
        if (event.site != SiteId::None)
            problem.sites.push_back(event.site);
        problem.time = event.time;
        found.push_back(std::move(problem));
    }
    return found;
}

} // namespace trama::insight
