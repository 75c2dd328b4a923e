// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for descriptors, in virtual time: who would have to wait lets others go first, since it
// may be one of them who writes.
#include "core/probe/lab/deadline.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
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

bool blocks(int fd)
{
    return (fcntl(fd, F_GETFL) & O_NONBLOCK) == 0;
}

/// Waits until a blocking descriptor would not block. Who made it one that does not block wants
/// to be told so at once, as the loops of asyncio do.
void awaitReady(int fd, short events)
{
    if (!controlled() || !blocks(fd))
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

/// What has room for so much only, until somebody reads.
enum class Fills { Nothing, Pipe, Stream };

Fills filledThrough(int fd)
{
    struct stat status;
    if (fstat(fd, &status) != 0)
        return Fills::Nothing;
    if (S_ISFIFO(status.st_mode))
        return Fills::Pipe;
    int type = 0;
    socklen_t length = sizeof type;
    const bool stream = S_ISSOCK(status.st_mode)
                        && getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) == 0
                        && type == SOCK_STREAM;
    return stream ? Fills::Stream : Fills::Nothing;
}

/// What who writes may have to wait for. Standard output and errors are read by others than the
/// program's tasks, who need no turn.
Fills waitsToFill(int fd)
{
    if (!controlled() || !hasTurn() || fd == STDOUT_FILENO || fd == STDERR_FILENO || !blocks(fd))
        return Fills::Nothing;
    return filledThrough(fd);
}

/// Writes to a pipe what there is room for. Only who has the turn writes, so nobody meets the flag.
ssize_t writeWhatFits(int fd, const char *bytes, size_t size)
{
    const int flags = fcntl(fd, F_GETFL);
    fcntl(fd, F_SETFL, flags | O_NONBLOCK);
    const ssize_t count = REAL(write)(fd, bytes, size);
    const int error = errno;
    fcntl(fd, F_SETFL, flags);
    errno = error;
    return count;
}

/// Writes all, as who blocks does; `write` takes what fits. Where there is no room others go first,
/// since it may be one of them who reads.
template <typename Write>
ssize_t writeAll(int fd, const void *bytes, size_t size, const Write &write)
{
    size_t done = 0;
    do {
        const ssize_t count =
            touching([&] { return write(static_cast<const char *>(bytes) + done, size - done); });
        if (count < 0 && errno == EAGAIN)
            awaitReady(fd, POLLOUT);
        else if (count < 0)
            return done > 0 ? static_cast<ssize_t>(done) : -1;
        else
            done += static_cast<size_t>(count);
    } while (done < size);
    return static_cast<ssize_t>(done);
}

/// What was read has made room for others to write.
ssize_t roomed(int fd, ssize_t count)
{
    if (count > 0 && controlled() && hasTurn() && filledThrough(fd) != Fills::Nothing)
        member->board().touchOutside();
    return count;
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
    return roomed(fd, REAL(read)(fd, buffer, size));
}

INTERPOSED ssize_t recv(int fd, void *buffer, size_t size, int flags)
{
    if ((flags & MSG_DONTWAIT) == 0)
        awaitReady(fd, POLLIN);
    return roomed(fd, REAL(recv)(fd, buffer, size, flags));
}

INTERPOSED ssize_t write(int fd, const void *buffer, size_t size)
{
    const Fills fills = waitsToFill(fd);
    if (fills == Fills::Nothing)
        return touching([&] { return REAL(write)(fd, buffer, size); });
    return writeAll(fd, buffer, size, [&](const char *bytes, size_t left) {
        return fills == Fills::Pipe ? writeWhatFits(fd, bytes, left)
                                    : REAL(send)(fd, bytes, left, MSG_DONTWAIT);
    });
}

INTERPOSED ssize_t send(int fd, const void *buffer, size_t size, int flags)
{
    if ((flags & MSG_DONTWAIT) != 0 || waitsToFill(fd) != Fills::Stream)
        return touching([&] { return REAL(send)(fd, buffer, size, flags); });
    return writeAll(fd, buffer, size, [&](const char *bytes, size_t left) {
        return REAL(send)(fd, bytes, left, flags | MSG_DONTWAIT);
    });
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
    return roomed(fd, REAL(recvfrom)(fd, buffer, size, flags, address, length));
}

INTERPOSED ssize_t recvmsg(int fd, msghdr *message, int flags)
{
    if ((flags & MSG_DONTWAIT) == 0)
        awaitReady(fd, POLLIN);
    return roomed(fd, REAL(recvmsg)(fd, message, flags));
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
