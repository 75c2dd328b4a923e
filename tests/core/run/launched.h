// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/launch.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace trama::run
{

/// The subject, launched with its output in a pipe. As every process it starts holds that pipe,
/// its end proves that none is left.
class Launched
{
public:
    explicit Launched(const std::vector<std::string> &arguments);

    /// Polls until `done`, or fails the test after 20 seconds. `tick` is called between.
    bool until(const std::function<bool()> &done);
    bool untilOver();
    bool untilOutput(const std::string &text);
    /// Whether every writer of the output is gone; waits for it.
    bool nothingLeft();

    template <typename M>
    std::optional<M> message() const
    {
        for (const LaunchMessage &each : messages)
            if (const auto *found = std::get_if<M>(&each))
                return *found;
        return {};
    }

    launcher::Plan plan;
    Launch launch;
    std::vector<LaunchMessage> messages;
    std::string output;
    std::function<void()> tick = [] {};

    /// Starts it and waits until it waits for `go`.
    bool start();

    /// What to give it as stdin; /dev/null if nothing.
    Descriptor input;

private:
    void readOutput();

    Descriptor m_output;
    bool m_outputEnded = false;
};

} // namespace trama::run
