// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signals.h"

#include <QSocketNotifier>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace trama::cli
{

namespace
{
// A signal's handler can reach nothing but what is static.
int writeEnd = -1;
int readEnd = -1;

void handle(int number)
{
    const int error = errno;
    const auto byte = static_cast<unsigned char>(number);
    (void)!::write(writeEnd, &byte, 1);
    errno = error;
}
} // namespace

SignalWatch::SignalWatch(std::initializer_list<int> numbers) : m_numbers(numbers)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    readEnd = ends[0];
    writeEnd = ends[1];
    auto *notifier = new QSocketNotifier(readEnd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SignalWatch::read);
    for (const int number : m_numbers)
        std::signal(number, handle);
}

SignalWatch::~SignalWatch()
{
    for (const int number : m_numbers)
        std::signal(number, SIG_DFL);
    ::close(readEnd);
    ::close(writeEnd);
}

void SignalWatch::read()
{
    unsigned char byte = 0;
    while (::read(readEnd, &byte, 1) == 1)
        emit came(byte);
}

} // namespace trama::cli
