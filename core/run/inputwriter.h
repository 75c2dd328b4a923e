// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/descriptor.h"

#include <QByteArray>
#include <QSocketNotifier>
#include <memory>

namespace trama::run
{

/// Feeds the program's stdin as fast as the program reads, and never waits for it.
class InputWriter
{
public:
    explicit InputWriter(Descriptor writeEnd);

    void write(const QByteArray &text);
    /// Closes it once everything is written.
    void close();

private:
    void push();

    Descriptor m_fd;
    QByteArray m_waiting;
    bool m_closing = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace trama::run
