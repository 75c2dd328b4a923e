// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/descriptor.h"
#include "core/run/launcher/messages.h"
#include "core/run/launcher/plan.h"

#include <QCoreApplication>
#include <QString>
#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <sys/types.h>
#include <variant>
#include <vector>

namespace trama::run
{

/// The program's first process is there and waits for `go()`.
struct Born
{
    pid_t pid = 0;
};

/// It executes the program from now on.
struct Executing
{
    std::uint64_t time = 0;        ///< CLOCK_MONOTONIC just before the exec, ns
    std::uint32_t confinement = 0; ///< launcher::Confinement, together
};

/// It could not; Ended and Left follow.
struct ExecFailed
{
    int error = 0;    ///< errno
    QString sentence; ///< why and what to do, translated
};

/// It passed a limit of its plan and is ended; Ended and Left follow.
struct Exceeded
{
    QString sentence; ///< which one, translated
};

/// The first process has ended.
struct Ended
{
    int status = 0;         ///< as waitpid gives it
    std::uint64_t time = 0; ///< CLOCK_MONOTONIC, ns
    std::uint64_t cpu = 0;  ///< user and system time of it and of the children it waited for, ns
};

/// Nothing of the program is left. The last message of a run.
struct Left
{
    std::uint32_t ended = 0;     ///< processes that outlived the first one and were ended
    std::uint32_t survivors = 0; ///< processes that we may not end: they run as another user
};

/// The launcher was killed, and the program was ended after it. The last message of a run.
struct Lost
{
};

using LaunchMessage = std::variant<Born, Executing, ExecFailed, Exceeded, Ended, Left, Lost>;

/// Starts one program through the helper `trama-launch`, holds it until `go()`, and says what
/// becomes of it. Wherever the program goes, it ends with this object at the latest; it never
/// asks the program to end, it ends it. Used by one thread, which polls `fd()`.
class Launch
{
    Q_DECLARE_TR_FUNCTIONS(trama::run::Launch)

public:
    /// stdin, stdout and stderr of the program. They stay the caller's, who closes its copies
    /// when it wants to see their end.
    using Streams = std::array<int, 3>;

    Launch() = default;
    /// Ends the program and waits until nothing of it is left.
    ~Launch();
    Launch(const Launch &) = delete;
    Launch &operator=(const Launch &) = delete;

    /// Starts the helper; Born or ExecFailed follows. Nothing outside the plan and the three
    /// streams reaches the program: other descriptors are closed, signals are as at a login.
    /// Returns an empty string, or why not, translated. At most once.
    QString start(const launcher::Plan &plan, const Streams &streams);

    /// Readable when `read()` has something to say, and for ever once the run is over.
    int fd() const { return m_socket.get(); }

    /// The program's first process; 0 before Born was read.
    pid_t pid() const { return m_pid; }

    /// Over: the last message was read.
    bool over() const { return m_over; }

    void go();

    /// Ends the program and everything it started. Left follows, within a second. From any
    /// thread, once Born was read.
    void stop();

    /// What has been said since the last call; it does not wait.
    std::vector<LaunchMessage> read();

    /// Where the helper lies: beside our own program, or above it, or in libexec/trama.
    /// Empty when it is nowhere.
    static QString helperPath();

private:
    bool spawn(const std::string &helper, const std::array<int, 5> &descriptors);
    /// Does what the helper did not live to do.
    void clearUp() const;
    void say(launcher::Verb verb);
    LaunchMessage received(const launcher::Message &message);
    QString execSentence(const launcher::Message &message) const;
    QString exceededSentence(launcher::Bound bound) const;

    Descriptor m_socket;
    std::string m_executable;
    std::string m_directory;
    launcher::Limits m_limits;
    pid_t m_helper = 0;
    pid_t m_pid = 0;
    bool m_over = false;
    std::atomic<bool> m_stopping = false;
};

} // namespace trama::run
