// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launch.h"

#include "core/run/launcher/mark.h"

#include <QFileInfo>
#include <QLocale>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace trama::run
{

namespace
{

using launcher::Message;
using launcher::Stage;
using launcher::Verb;

QString systemText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

/// A copy out of the way of the numbers that the helper expects them at.
Descriptor movedUp(int fd)
{
    return Descriptor(fcntl(fd, F_DUPFD_CLOEXEC, 16));
}

/// What to spawn the helper with: its descriptors, and a clean signal mask.
class SpawnPlan
{
public:
    explicit SpawnPlan(const std::array<int, 5> &descriptors)
    {
        posix_spawn_file_actions_init(&m_actions);
        for (int target = 0; target < 5; ++target)
            posix_spawn_file_actions_adddup2(&m_actions,
                                             descriptors[static_cast<std::size_t>(target)], target);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&m_attributes);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    /// Returns an errno, 0 when it worked. The helper gets no environment: the program's own
    /// may hold a preload library, which is none of the helper's.
    int spawn(const std::string &helper, pid_t &pid) const
    {
        char *arguments[] = {const_cast<char *>(helper.c_str()), nullptr};
        char *environment[] = {nullptr};
        return posix_spawn(&pid, helper.c_str(), &m_actions, &m_attributes, arguments, environment);
    }

private:
    posix_spawn_file_actions_t m_actions;
    posix_spawnattr_t m_attributes;
};

} // namespace

Launch::~Launch()
{
    m_socket.reset(); // the helper sees that we are gone, and clears up
    if (m_helper > 0)
        while (waitpid(m_helper, nullptr, 0) < 0 && errno == EINTR) {
        }
}

QString Launch::helperPath()
{
    const QString base = QCoreApplication::applicationDirPath();
    for (const char *place : {"", "/..", "/../libexec/trama"}) {
        const QFileInfo file(base + QLatin1String(place) + QLatin1String("/trama-launch"));
        if (file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

QString Launch::start(const launcher::Plan &plan, const Streams &streams)
{
    const QString helper = helperPath();
    if (helper.isEmpty())
        return tr("The helper trama-launch is missing; install Trama again.");

    int ends[2];
    const Descriptor planFile(launcher::writePlan(plan));
    if (!planFile.valid() || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return tr("The program cannot be started (%1).").arg(systemText(errno));
    m_socket = Descriptor(ends[0]);
    const Descriptor other(ends[1]);
    m_executable = plan.executable;
    m_directory = plan.directory;
    m_limits = plan.limits;
    if (!spawn(helper.toStdString(),
               {streams[0], streams[1], streams[2], other.get(), planFile.get()}))
        return tr("The helper %1 cannot be started (%2).").arg(helper, systemText(errno));
    return {};
}

bool Launch::spawn(const std::string &helper, const std::array<int, 5> &descriptors)
{
    std::array<Descriptor, 5> moved;
    std::array<int, 5> numbers{};
    for (std::size_t i = 0; i < moved.size(); ++i) {
        moved[i] = movedUp(descriptors[i]);
        numbers[i] = moved[i].get();
        if (!moved[i].valid())
            return false;
    }
    const int error = SpawnPlan(numbers).spawn(helper, m_helper);
    errno = error;
    if (error != 0)
        m_helper = 0;
    return error == 0;
}

void Launch::clearUp() const
{
    if (m_pid > 0)
        launcher::Mark(m_helper).strike(m_pid);
}

void Launch::go()
{
    say(Verb::Go);
}

void Launch::stop()
{
    if (!m_stopping.exchange(true))
        say(Verb::Stop);
}

void Launch::say(Verb verb)
{
    const Message message{.verb = verb};
    send(m_socket.get(), &message, sizeof message, MSG_NOSIGNAL | MSG_DONTWAIT);
}

std::vector<LaunchMessage> Launch::read()
{
    std::vector<LaunchMessage> messages;
    while (!m_over) {
        Message message;
        const ssize_t n = recv(m_socket.get(), &message, sizeof message, MSG_DONTWAIT);
        // A peer that closes with something of ours unread makes the next recv fail with
        // ECONNRESET, once, even though its last messages are there to be read.
        if (n < 0 && (errno == EINTR || errno == ECONNRESET))
            continue;
        if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            break;
        if (n == sizeof message) {
            messages.push_back(received(message));
        } else {
            m_over = true;
            clearUp();
            messages.push_back(Lost{});
        }
    }
    return messages;
}

QString Launch::execSentence(const Message &message) const
{
    const bool inDirectory = message.stage == Stage::Directory;
    const QString text =
        inDirectory ? tr("The folder %1 cannot be entered (%2); choose another working folder.")
                    : tr("%1 cannot be started (%2); choose another Python interpreter.");
    return text.arg(QString::fromStdString(inDirectory ? m_directory : m_executable),
                    systemText(message.error));
}

QString Launch::exceededSentence(launcher::Bound bound) const
{
    const QLocale locale;
    if (bound == launcher::Bound::Memory)
        return tr("The program was ended: together its processes used more than %1 MB of memory.")
            .arg(locale.toString(static_cast<qulonglong>(m_limits.memory >> 20)));
    return tr("The program was ended: it had more than %1 processes and threads at one time.")
        .arg(locale.toString(m_limits.tasks));
}

LaunchMessage Launch::received(const Message &message)
{
    switch (message.verb) {
    case Verb::Born:
        m_pid = message.pid;
        return Born{message.pid};
    case Verb::Executing:
        return Executing{message.time, message.confinement};
    case Verb::ExecFailed:
        return ExecFailed{message.error, execSentence(message)};
    case Verb::Exceeded:
        return Exceeded{exceededSentence(message.bound)};
    case Verb::Ended:
        return Ended{message.status, message.time, message.cpu};
    case Verb::Left:
        m_over = true;
        return Left{message.count, message.survivors};
    case Verb::Go:
    case Verb::Stop:
        break;
    }
    m_over = true; // the helper never says these
    return Lost{};
}

} // namespace trama::run
