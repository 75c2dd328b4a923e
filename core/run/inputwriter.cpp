// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/inputwriter.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace trama::run
{

InputWriter::InputWriter(Descriptor writeEnd) : m_fd(std::move(writeEnd))
{
    ::fcntl(m_fd.get(), F_SETFL, ::fcntl(m_fd.get(), F_GETFL) | O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_fd.get(), QSocketNotifier::Write);
    m_notifier->setEnabled(false);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this] { push(); });
}

void InputWriter::write(const QByteArray &text)
{
    if (m_closing)
        return;
    m_waiting += text;
    push();
}

void InputWriter::close()
{
    m_closing = true;
    push();
}

void InputWriter::push()
{
    if (!m_fd.valid())
        return;
    while (!m_waiting.isEmpty()) {
        const ssize_t n =
            ::write(m_fd.get(), m_waiting.constData(), static_cast<std::size_t>(m_waiting.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EAGAIN) {
            m_notifier->setEnabled(true);
            return;
        }
        if (n < 0) { // nobody reads any more
            m_waiting.clear();
            m_closing = true;
            break;
        }
        m_waiting.remove(0, n);
    }
    m_notifier->setEnabled(false);
    if (m_closing) {
        m_notifier->disconnect();
        m_fd.reset();
    }
}

} // namespace trama::run
