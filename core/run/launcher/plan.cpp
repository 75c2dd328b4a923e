// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/plan.h"

#include <cstdint>
#include <cstring>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trama::run::launcher
{

namespace
{

// The file: this, then the texts, each with its zero byte: executable, directory, own folder,
// arguments, environment.
struct Head
{
    std::uint32_t arguments = 0; ///< how many
    std::uint32_t environment = 0;
    Limits limits;
    bool steady = false;
};

void appendText(std::string &bytes, const std::string &text)
{
    bytes.append(text.c_str(), std::strlen(text.c_str()) + 1);
}

bool writeAll(int fd, const std::string &bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n =
            pwrite(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (n <= 0)
            return false;
        done += static_cast<std::size_t>(n);
    }
    return true;
}

bool readAll(int fd, std::string &bytes)
{
    struct stat status
    {
    };
    if (fstat(fd, &status) != 0)
        return false;
    bytes.resize(static_cast<std::size_t>(status.st_size));
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n =
            pread(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (n <= 0)
            return false;
        done += static_cast<std::size_t>(n);
    }
    return true;
}

bool takeText(const std::string &bytes, std::size_t &at, std::string &text)
{
    const std::size_t end = bytes.find('\0', at);
    if (end == std::string::npos)
        return false;
    text = bytes.substr(at, end - at);
    at = end + 1;
    return true;
}

bool takeTexts(const std::string &bytes, std::size_t &at, std::uint32_t count,
               std::vector<std::string> &texts)
{
    std::string text;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!takeText(bytes, at, text))
            return false;
        texts.push_back(text);
    }
    return true;
}

} // namespace

int writePlan(const Plan &plan)
{
    const Head head{static_cast<std::uint32_t>(plan.arguments.size()),
                    static_cast<std::uint32_t>(plan.environment.size()), plan.limits, plan.steady};
    std::string bytes(reinterpret_cast<const char *>(&head), sizeof head);
    appendText(bytes, plan.executable);
    appendText(bytes, plan.directory);
    appendText(bytes, plan.ownFolder);
    for (const std::string &argument : plan.arguments)
        appendText(bytes, argument);
    for (const std::string &variable : plan.environment)
        appendText(bytes, variable);

    const int fd = memfd_create("trama-plan", MFD_CLOEXEC);
    if (fd >= 0 && !writeAll(fd, bytes)) {
        ::close(fd);
        return -1;
    }
    return fd;
}

std::optional<Plan> readPlan(int fd)
{
    std::string bytes;
    Head head;
    if (!readAll(fd, bytes) || bytes.size() < sizeof head)
        return {};
    std::memcpy(&head, bytes.data(), sizeof head);
    std::size_t at = sizeof head;
    Plan plan;
    plan.limits = head.limits;
    plan.steady = head.steady;
    if (!takeText(bytes, at, plan.executable) || !takeText(bytes, at, plan.directory)
        || !takeText(bytes, at, plan.ownFolder)
        || !takeTexts(bytes, at, head.arguments, plan.arguments)
        || !takeTexts(bytes, at, head.environment, plan.environment))
        return {};
    return plan;
}

} // namespace trama::run::launcher
