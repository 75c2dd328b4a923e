// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/labboard.h"

#include "core/run/descriptor.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace trama::run
{

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

} // namespace trama::run
