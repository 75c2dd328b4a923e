// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <type_traits>

/// What the launcher and the engine say to each other: one Message is one packet of the
/// SEQPACKET socket. Both are built from one tree and never run in different versions.
namespace trama::run::launcher
{

/// The descriptors that the launcher finds open besides stdin, stdout and stderr, which are
/// the program's.
inline constexpr int socketDescriptor = 3;
inline constexpr int planDescriptor = 4;

enum class Verb : std::uint32_t {
    // To the launcher.
    Go = 1, ///< let the program begin
    Stop,   ///< end it and everything it started

    // From the launcher.
    Born,       ///< pid: the program's first process is there and waits for Go
    Executing,  ///< time: taken just before the exec; confinement
    ExecFailed, ///< error and stage; Ended and Left follow
    Exceeded,   ///< bound: the program passed it and is ended; Ended and Left follow
    Ended,      ///< status, time, cpu: the first process is gone
    Left,       ///< count, survivors: nothing of the program is left; the last message
};

/// What could not be done.
enum class Stage : std::uint32_t { Directory, Program };

/// What was done before the exec, bit by bit.
enum Confinement : std::uint32_t {
    Shielded = 1,        ///< the program cannot end the launcher
    FilesWithheld = 2,   ///< it cannot write outside its own folder
    NetworkWithheld = 4, ///< it has local sockets alone
};

/// What a program may not pass.
enum class Bound : std::uint32_t { Memory, Tasks };

struct Message
{
    Verb verb{};
    Stage stage{};
    std::int32_t pid = 0;
    std::int32_t status = 0;     ///< as waitpid gives it
    std::int32_t error = 0;      ///< an errno
    std::uint32_t count = 0;     ///< processes that had to be ended after the first one's end
    std::uint32_t survivors = 0; ///< processes that could not be ended: they are another user's
    Bound bound{};
    std::uint32_t confinement = 0; ///< Confinement, together
    std::uint32_t reserved = 0;
    std::uint64_t time = 0; ///< CLOCK_MONOTONIC, ns
    std::uint64_t cpu = 0;  ///< user and system time, ns, of the process and what it waited for
};
static_assert(std::is_trivially_copyable_v<Message> && sizeof(Message) == 56);

} // namespace trama::run::launcher
