// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/probesocket.h"

#include <QDir>
#include <QFile>
#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

namespace trama::run
{

namespace
{
constexpr std::size_t largestPacket = 64 * 1024;

/// The first descriptor that came with a message; what else came is closed.
Descriptor takeDescriptor(msghdr &message)
{
    Descriptor first;
    for (cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
        if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
            continue;
        const std::size_t count = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int fd = -1;
            std::memcpy(&fd, CMSG_DATA(c) + i * sizeof(int), sizeof fd);
            Descriptor owned(fd);
            if (!first.valid())
                first = std::move(owned);
        }
    }
    return first;
}
} // namespace

ProbeConnection::ProbeConnection(Descriptor socket) : m_socket(std::move(socket))
{
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(m_socket.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0)
        m_pid = peer.pid;
}

std::optional<Packet> ProbeConnection::receive()
{
    std::array<std::byte, largestPacket> buffer;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(8 * sizeof(int))> control;
    iovec part{buffer.data(), buffer.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t n = 0;
    do
        n = ::recvmsg(m_socket.get(), &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    while (n < 0 && errno == EINTR);
    if (n > 0)
        return Packet{{buffer.data(), buffer.data() + n}, takeDescriptor(message)};
    if (n == 0 || (errno != EAGAIN && errno != EWOULDBLOCK))
        m_closed = true;
    return std::nullopt;
}

void ProbeConnection::close()
{
    m_socket.reset();
    m_closed = true;
}

ProbeSocket::ProbeSocket() : m_folder(QDir::tempPath() + QStringLiteral("/trama-XXXXXX"))
{
    if (!m_folder.isValid()) {
        m_error = m_folder.errorString().toStdString();
        return;
    }
    m_path = QFile::encodeName(m_folder.filePath(QStringLiteral("probe"))).toStdString();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_path.size() >= sizeof address.sun_path) {
        m_error = "the path of the temporary folder is too long";
        return;
    }
    std::memcpy(address.sun_path, m_path.data(), m_path.size());
    Descriptor socket(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket.valid()
        || ::bind(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
        || ::listen(socket.get(), SOMAXCONN) != 0) {
        m_error = std::strerror(errno);
        return;
    }
    m_socket = std::move(socket);
}

std::optional<ProbeConnection> ProbeSocket::accept()
{
    Descriptor socket(::accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    m_exhausted = !socket.valid() && (errno == EMFILE || errno == ENFILE);
    if (!socket.valid())
        return std::nullopt;
    return ProbeConnection(std::move(socket));
}

} // namespace trama::run
