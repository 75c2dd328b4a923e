// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/descriptor.h"

#include <QTemporaryDir>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trama::run
{

/// What a probe sent.
struct Packet
{
    std::vector<std::byte> bytes;
    Descriptor descriptor; ///< that travelled with it, if any
};

/// One probe's connection. It never waits.
class ProbeConnection
{
public:
    explicit ProbeConnection(Descriptor socket);

    /// Of the process that connected, as the kernel tells it.
    int pid() const { return m_pid; }
    int fd() const { return m_socket.get(); }

    /// Its process is gone, or has executed something else.
    bool closed() const { return m_closed; }

    void close();

    /// The next packet that is there.
    std::optional<Packet> receive();

private:
    Descriptor m_socket;
    int m_pid = 0;
    bool m_closed = false;
};

/// Where the probes of one run connect: a socket in a folder of its own that only this user can
/// enter; both go with the object.
class ProbeSocket
{
public:
    /// `valid()` tells whether it listens; if not, `error()` why, in the system's words.
    ProbeSocket();

    bool valid() const { return m_socket.valid(); }
    const std::string &error() const { return m_error; }
    const std::string &path() const { return m_path; }
    int fd() const { return m_socket.get(); }

    /// The next connection that waits.
    std::optional<ProbeConnection> accept();

    /// The last connection could not be accepted because we have no descriptor left: it waits on,
    /// and polling for it is of no use until something has been closed.
    bool exhausted() const { return m_exhausted; }

private:
    QTemporaryDir m_folder;
    std::string m_path;
    Descriptor m_socket;
    std::string m_error;
    bool m_exhausted = false;
};

} // namespace trama::run
