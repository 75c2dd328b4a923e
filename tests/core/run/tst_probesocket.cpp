// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/probesocket.h"

#include <array>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>

using namespace trama::run;

namespace
{

Descriptor connectTo(const std::string &path)
{
    Descriptor socket(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.data(), path.size());
    if (connect(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        socket.reset();
    return socket;
}

bool sendText(const Descriptor &socket, const std::string &text)
{
    return send(socket.get(), text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

bool sendWith(const Descriptor &socket, const std::string &text, const std::vector<int> &numbers)
{
    std::string bytes = text;
    iovec part{bytes.data(), bytes.size()};
    alignas(cmsghdr) std::array<char, 256> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = CMSG_SPACE(numbers.size() * sizeof(int));
    cmsghdr *head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(numbers.size() * sizeof(int));
    std::memcpy(CMSG_DATA(head), numbers.data(), numbers.size() * sizeof(int));
    return sendmsg(socket.get(), &message, 0) == static_cast<ssize_t>(text.size());
}

std::string text(const Packet &packet)
{
    return {reinterpret_cast<const char *>(packet.bytes.data()), packet.bytes.size()};
}

std::size_t openDescriptors()
{
    const std::filesystem::directory_iterator folder("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(folder), end(folder)));
}

} // namespace

TEST(ProbeSocket, LiesWhereOnlyThisUserCanGo)
{
    std::string path;
    {
        const ProbeSocket socket;
        ASSERT_TRUE(socket.valid()) << socket.error();
        path = socket.path();
        struct stat status
        {
        };
        ASSERT_EQ(stat(std::filesystem::path(path).parent_path().c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777, 0700u);
        EXPECT_EQ(status.st_uid, geteuid());
    }
    EXPECT_FALSE(std::filesystem::exists(std::filesystem::path(path).parent_path()));
}

TEST(ProbeSocket, DoesNotWait)
{
    ProbeSocket socket;
    EXPECT_FALSE(socket.accept());
    const Descriptor probe = connectTo(socket.path());
    auto connection = socket.accept();
    ASSERT_TRUE(connection);
    EXPECT_FALSE(connection->receive());
    EXPECT_FALSE(connection->closed());
}

TEST(ProbeSocket, HandsOutPacketsWhole)
{
    ProbeSocket socket;
    const Descriptor probe = connectTo(socket.path());
    auto connection = socket.accept();
    ASSERT_TRUE(connection);
    const std::string large(std::size_t{64} * 1024, 'x');
    ASSERT_TRUE(sendText(probe, "one"));
    ASSERT_TRUE(sendText(probe, "two"));
    ASSERT_TRUE(sendText(probe, large));
    EXPECT_EQ(text(*connection->receive()), "one");
    EXPECT_EQ(text(*connection->receive()), "two");
    EXPECT_EQ(text(*connection->receive()), large);
}

TEST(ProbeSocket, HandsOutTheDescriptorThatTravelledWithAPacket)
{
    ProbeSocket socket;
    const Descriptor probe = connectTo(socket.path());
    auto connection = socket.accept();
    ASSERT_TRUE(connection);
    const Descriptor memory(memfd_create("ring", MFD_CLOEXEC));
    ASSERT_EQ(ftruncate(memory.get(), 4096), 0);
    ASSERT_TRUE(sendWith(probe, "hello", {memory.get()}));
    const auto packet = connection->receive();
    ASSERT_TRUE(packet);
    EXPECT_EQ(text(*packet), "hello");
    struct stat status
    {
    };
    ASSERT_EQ(fstat(packet->descriptor.get(), &status), 0);
    EXPECT_EQ(status.st_size, 4096);
    EXPECT_TRUE(fcntl(packet->descriptor.get(), F_GETFD) & FD_CLOEXEC);
}

TEST(ProbeSocket, KeepsNoDescriptorThatNobodyAskedFor)
{
    ProbeSocket socket;
    const Descriptor probe = connectTo(socket.path());
    auto connection = socket.accept();
    ASSERT_TRUE(connection);
    const std::size_t before = openDescriptors();
    ASSERT_TRUE(sendWith(probe, "many", std::vector<int>(20, STDIN_FILENO)));
    ASSERT_TRUE(connection->receive());
    EXPECT_EQ(openDescriptors(), before);
}

TEST(ProbeSocket, KnowsTheProcessThatConnected)
{
    ProbeSocket socket;
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0)
        _exit(sendText(connectTo(socket.path()), "last words") ? 0 : 1);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    auto connection = socket.accept();
    ASSERT_TRUE(connection);
    EXPECT_EQ(connection->pid(), child);
    // What a process said before it died is still there.
    EXPECT_EQ(text(*connection->receive()), "last words");
    EXPECT_FALSE(connection->closed());
    EXPECT_FALSE(connection->receive());
    EXPECT_TRUE(connection->closed());
}
