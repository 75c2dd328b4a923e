// SPDX-License-Identifier: GPL-3.0-or-later
// The socket to the engine: opened once a process, written to seldom.
#define _GNU_SOURCE 1
#include "core/probe/channel/link.h"

#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

static struct
{
    int fd;
    ino_t inode; ///< tells our socket from one the program opened under the same number
} engine = {.fd = -1};

/// The program's own files must get the numbers they would have got without us.
static int out_of_the_way(int fd)
{
    for (int least = 1000; least >= 100; least -= 300) {
        const int high = fcntl(fd, F_DUPFD_CLOEXEC, least);
        if (high >= 0) {
            close(fd);
            return high;
        }
    }
    return fd;
}

static bool is_ours(void)
{
    struct stat status;
    return engine.fd >= 0 && fstat(engine.fd, &status) == 0 && S_ISSOCK(status.st_mode)
           && status.st_ino == engine.inode;
}

void link_close(void)
{
    if (is_ours())
        close(engine.fd);
    engine.fd = -1;
}

static bool connect_to(int fd, const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof address.sun_path)
        return false;
    strcpy(address.sun_path, path);
    return connect(fd, (const struct sockaddr *)&address, sizeof address) == 0;
}

bool link_open(const char *path)
{
    link_close();
    const int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    const struct timeval patience = {.tv_sec = 2};
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (!connect_to(fd, path)) {
        close(fd);
        return false;
    }
    engine.fd = out_of_the_way(fd);
    struct stat status;
    if (fstat(engine.fd, &status) == 0)
        engine.inode = status.st_ino;
    return true;
}

bool link_send(const void *packet, size_t length, int descriptor)
{
    if (!is_ours())
        return false;
    struct iovec part = {.iov_base = (void *)packet, .iov_len = length};
    union
    {
        struct cmsghdr header;
        char bytes[CMSG_SPACE(sizeof(int))];
    } control = {.header = {.cmsg_len = CMSG_LEN(sizeof(int)),
                            .cmsg_level = SOL_SOCKET,
                            .cmsg_type = SCM_RIGHTS}};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (descriptor >= 0) {
        memcpy(CMSG_DATA(&control.header), &descriptor, sizeof descriptor);
        message.msg_control = control.bytes;
        message.msg_controllen = sizeof control.bytes;
    }
    return sendmsg(engine.fd, &message, MSG_NOSIGNAL) == (ssize_t)length;
}

bool link_alive(void)
{
    struct pollfd look = {.fd = engine.fd, .events = POLLOUT};
    return engine.fd >= 0 && poll(&look, 1, 0) >= 0
           && !(look.revents & (POLLHUP | POLLERR | POLLNVAL));
}
