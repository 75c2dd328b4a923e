// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for descriptors, in virtual time: who would have to wait lets others go first, since it
// may be one of them who writes.
#include "core/probe/lab/deadline.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"

#include <poll.h>
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

/// Others may have something to read now.
template <typename Result>
Result touched(Result result)
{
    if (controlled())
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
        member->sleep(deadline);
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
    return touched(REAL(write)(fd, buffer, size));
}

INTERPOSED ssize_t send(int fd, const void *buffer, size_t size, int flags)
{
    return touched(REAL(send)(fd, buffer, size, flags));
}

INTERPOSED int close(int fd)
{
    return touched(REAL(close)(fd));
}
