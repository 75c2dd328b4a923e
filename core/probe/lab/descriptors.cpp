// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for descriptors, in virtual time: who would have to wait lets others go first, since it
// may be one of them who writes.
#include "core/probe/lab/deadline.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"

#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace trama;
using namespace trama::probe;

namespace
{

Time after(int milliseconds)
{
    return milliseconds < 0 ? lab::NoDeadline
                            : member->board().now() + std::chrono::milliseconds(milliseconds);
}

/// Waits until a blocking descriptor would not block.
void awaitReady(int fd, short events)
{
    if (!controlled())
        return;
    pollfd one{fd, events, 0};
    member->wait(&one, 1, lab::NoDeadline);
}

/// Does what others may notice: they may have something to read then.
template <typename Act>
auto touching(const Act &act)
{
    if (!controlled() || !hasTurn())
        return act();
    member->settle();
    const auto result = act();
    member->board().touchOutside();
    return result;
}

} // namespace

INTERPOSED int poll(pollfd *descriptors, nfds_t count, int timeout)
{
    return controlled() && timeout != 0 ? member->wait(descriptors, count, after(timeout))
                                        : REAL(poll)(descriptors, count, timeout);
}

INTERPOSED int select(int count, fd_set *__restrict toRead, fd_set *__restrict toWrite,
                      fd_set *__restrict exceptional, timeval *__restrict timeout)
{
    const bool waits = timeout == nullptr || timeout->tv_sec != 0 || timeout->tv_usec != 0;
    if (!controlled() || !waits)
        return REAL(select)(count, toRead, toWrite, exceptional, timeout);
    const Time deadline = timeout == nullptr
                              ? lab::NoDeadline
                              : member->board().now() + std::chrono::seconds(timeout->tv_sec)
                                    + std::chrono::microseconds(timeout->tv_usec);
    std::vector<pollfd> descriptors;
    for (int fd = 0; fd < count; ++fd) {
        short events = 0;
        events |= toRead != nullptr && FD_ISSET(fd, toRead) ? POLLIN : 0;
        events |= toWrite != nullptr && FD_ISSET(fd, toWrite) ? POLLOUT : 0;
        events |= exceptional != nullptr && FD_ISSET(fd, exceptional) ? POLLPRI : 0;
        if (events != 0)
            descriptors.push_back({fd, events, 0});
    }
    if (descriptors.empty()) { // a way to sleep
        member->sleep(deadline - member->board().now());
        return 0;
    }
    member->wait(descriptors.data(), descriptors.size(), deadline);
    timeval none{0, 0};
    return REAL(select)(count, toRead, toWrite, exceptional, &none);
}

INTERPOSED ssize_t read(int fd, void *buffer, size_t size)
{
    awaitReady(fd, POLLIN);
    return REAL(read)(fd, buffer, size);
}

INTERPOSED ssize_t recv(int fd, void *buffer, size_t size, int flags)
{
    if ((flags & MSG_DONTWAIT) == 0)
        awaitReady(fd, POLLIN);
    return REAL(recv)(fd, buffer, size, flags);
}

INTERPOSED ssize_t write(int fd, const void *buffer, size_t size)
{
    return touching([&] { return REAL(write)(fd, buffer, size); });
}

INTERPOSED ssize_t send(int fd, const void *buffer, size_t size, int flags)
{
    return touching([&] { return REAL(send)(fd, buffer, size, flags); });
}

INTERPOSED int close(int fd)
{
    return touching([&] { return REAL(close)(fd); });
}

INTERPOSED ssize_t recvfrom(int fd, void *__restrict buffer, size_t size, int flags,
                            sockaddr *__restrict address, socklen_t *__restrict length)
{
    if ((flags & MSG_DONTWAIT) == 0)
        awaitReady(fd, POLLIN);
    return REAL(recvfrom)(fd, buffer, size, flags, address, length);
}

INTERPOSED ssize_t recvmsg(int fd, msghdr *message, int flags)
{
    if ((flags & MSG_DONTWAIT) == 0)
        awaitReady(fd, POLLIN);
    return REAL(recvmsg)(fd, message, flags);
}

INTERPOSED int accept4(int fd, sockaddr *__restrict address, socklen_t *__restrict length,
                       int flags)
{
    awaitReady(fd, POLLIN);
    return touching([&] { return REAL(accept4)(fd, address, length, flags); });
}

INTERPOSED int accept(int fd, sockaddr *__restrict address, socklen_t *__restrict length)
{
    return accept4(fd, address, length, 0);
}

INTERPOSED int connect(int fd, const sockaddr *address, socklen_t length)
{
    return touching([&] { return REAL(connect)(fd, address, length); });
}

INTERPOSED ssize_t sendmsg(int fd, const msghdr *message, int flags)
{
    return touching([&] { return REAL(sendmsg)(fd, message, flags); });
}

INTERPOSED ssize_t sendto(int fd, const void *buffer, size_t size, int flags,
                          const sockaddr *address, socklen_t length)
{
    return touching([&] { return REAL(sendto)(fd, buffer, size, flags, address, length); });
}

INTERPOSED int shutdown(int fd, int how) noexcept
{
    return touching([&] { return REAL(shutdown)(fd, how); });
}

INTERPOSED int epoll_wait(int fd, epoll_event *events, int most, int timeout)
{
    if (!controlled() || timeout == 0)
        return REAL(epoll_wait)(fd, events, most, timeout);
    pollfd one{fd, POLLIN, 0}; // is ready when one of its own is
    member->wait(&one, 1, after(timeout));
    return REAL(epoll_wait)(fd, events, most, 0);
}
