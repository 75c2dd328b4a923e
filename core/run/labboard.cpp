// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/labboard.h"

#include "core/run/descriptor.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <linux/futex.h>
#include <new>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace trama::run
{

namespace
{

/// Whether the process has ended, waited for or not.
bool isDead(std::int32_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray text = file.readAll();
    const char state = text.mid(text.lastIndexOf(')') + 2, 1).front();
    return state == 'Z' || state == 'X';
}

/// As the Lab's library opens it; see gate.h there.
void open(std::atomic<std::uint32_t> &gate)
{
    gate.store(1, std::memory_order_release);
    ::syscall(SYS_futex, &gate, FUTEX_WAKE, 1, nullptr, nullptr, 0);
}

} // namespace

std::unique_ptr<LabBoard> LabBoard::make(const LabOrder &order, const QString &folder, int &error)
{
    const QString path = QDir(folder).filePath(QStringLiteral("board"));
    const Descriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    void *memory = MAP_FAILED;
    if (file.valid() && ::ftruncate(file.get(), sizeof(lab::Board)) == 0)
        memory =
            ::mmap(nullptr, sizeof(lab::Board), PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
    if (memory == MAP_FAILED) {
        error = errno;
        return nullptr;
    }
    auto *const board = new (memory) lab::Board(order.rules);
    board->setScript(order.script.data(), static_cast<std::uint32_t>(order.script.size()),
                     order.scriptIsAll);
    return std::unique_ptr<LabBoard>(new LabBoard(board, path));
}

LabBoard::~LabBoard()
{
    ::munmap(m_board, sizeof(lab::Board));
    QFile::remove(m_path);
}

void LabBoard::relieveTheDead()
{
    const std::uint64_t progress = m_board->progress.load(std::memory_order_acquire);
    const auto standing = static_cast<lab::Standing>(m_board->standing.load());
    if (std::exchange(m_progress, progress) != progress || standing != lab::Standing::Goes
        || m_board->current() == lab::NoActor)
        return;
    const std::uint16_t process = m_board->seat(m_board->current()).process;
    if (m_board->process(process).ended || !isDead(m_board->process(process).pid)
        || m_board->progress.load(std::memory_order_acquire) != progress)
        return;
    m_board->endProcess(process);
    const lab::Turn turn = m_board->next();
    if (turn.kind == lab::Turn::Kind::Pass)
        open(m_board->seat(turn.actor).gate);
}

} // namespace trama::run
