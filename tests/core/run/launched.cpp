// SPDX-License-Identifier: GPL-3.0-or-later
#include "launched.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>

namespace trama::run
{

namespace
{
constexpr std::chrono::seconds patience{20};
}

Launched::Launched(const std::vector<std::string> &arguments)
{
    plan.executable = RUN_SUBJECT;
    plan.arguments = {"subject"};
    plan.arguments.insert(plan.arguments.end(), arguments.begin(), arguments.end());
}

bool Launched::start()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    m_output = Descriptor(ends[0]);
    const Descriptor writer(ends[1]);
    if (!input.valid())
        input = Descriptor(open("/dev/null", O_RDONLY | O_CLOEXEC));
    const QString error = launch.start(plan, {input.get(), writer.get(), STDERR_FILENO});
    EXPECT_EQ(error.toStdString(), "");
    input.reset();
    return error.isEmpty() && until([this] { return launch.pid() != 0; });
}

void Launched::readOutput()
{
    char text[4096];
    const ssize_t n = ::read(m_output.get(), text, sizeof text);
    m_outputEnded = n == 0;
    if (n > 0)
        output.append(text, static_cast<std::size_t>(n));
}

bool Launched::until(const std::function<bool()> &done)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!done()) {
        pollfd sources[] = {{launch.over() ? -1 : launch.fd(), POLLIN, 0},
                            {m_outputEnded ? -1 : m_output.get(), POLLIN, 0}};
        poll(sources, 2, 1);
        if (sources[1].revents != 0)
            readOutput();
        const auto said = launch.read();
        messages.insert(messages.end(), said.begin(), said.end());
        tick();
        if (std::chrono::steady_clock::now() > end) {
            ADD_FAILURE() << "nothing came for 20 s; output so far: " << output;
            return false;
        }
    }
    return true;
}

bool Launched::untilOver()
{
    return until([this] { return launch.over(); });
}

bool Launched::untilOutput(const std::string &text)
{
    return until([&] { return output.find(text) != std::string::npos; });
}

bool Launched::nothingLeft()
{
    return until([this] { return m_outputEnded; });
}

} // namespace trama::run
