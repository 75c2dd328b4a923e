// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/labboard.h"

#include "core/probe/lab/gate.h"
#include "core/probe/lab/ownnames.h"
#include "core/run/descriptor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace trama::run
{

/// On this the thread that gets it writes where it is: see trama_probe/lab/whereabouts.py.
static const int stackSignal = SIGRTMAX - 1;

LabOrder LabOrder::goingAnotherWay(const Choices &choices, std::size_t choice,
                                   lab::Actor candidate) const
{
    LabOrder order{rules, {}, false};
    const std::uint32_t before = choices[choice].step;
    order.script.assign(choices.steps.begin(), choices.steps.begin() + before);
    order.script.push_back(candidate);
    order.rules.timedSteps = std::min(choices.timedSteps, before);
    if (order.rules.timedSteps == 0)
        order.rules.chooser = lab::Chooser::Policy;
    order.rules.policy = lab::Steady();
    return order;
}

LabOrder LabOrder::following(const lab::Schedule &schedule)
{
    LabOrder order{{}, schedule.steps, false};
    order.rules.model = schedule.model;
    order.rules.machine.interpreter = schedule.model == lab::Model::FreeThreaded
                                          ? lab::Interpreter::FreeThreaded
                                          : lab::Interpreter::WithGil;
    order.rules.policy = lab::Steady();
    order.rules.chooser = lab::Chooser::Policy;
    if (schedule.racing)
        order.rules.race();
    if (schedule.timed.count > 0) {
        order.rules.chooser = lab::Chooser::Machine;
        order.rules.machine.cores = schedule.timed.cores;
        order.rules.machine.switchInterval = schedule.timed.switchInterval;
        if (schedule.timed.count < schedule.steps.size())
            order.rules.timedSteps = schedule.timed.count;
    }
    return order;
}

lab::Schedule LabOrder::scheduleOf(std::string fingerprint, const Choices &choices) const
{
    lab::Schedule schedule{
        std::move(fingerprint), choices.steps, rules.model, {}, rules.clockRaces};
    if (choices.timedSteps > 0)
        schedule.timed = {choices.timedSteps, rules.machine.cores, rules.machine.switchInterval};
    return schedule;
}

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

namespace
{

/// Whether the process is gone, or waits only for its parent to take note.
bool isDead(pid_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray text = file.readAll();
    const char state = text.mid(text.lastIndexOf(')') + 2, 1).at(0);
    return state == 'Z' || state == 'X';
}

} // namespace

void LabBoard::relieveTheDead()
{
    const std::uint64_t progress = m_board->progress.load();
    if (std::exchange(m_progress, progress) != progress || m_board->standing.load() != 0)
        return;
    const lab::Actor holder = m_board->current();
    if (holder == lab::NoActor)
        return;
    const std::uint16_t process = m_board->seat(holder).process;
    if (process == 0 || m_board->process(process).ended || !isDead(m_board->process(process).pid)
        || m_board->progress.load() != progress)
        return; // the launcher tells of the first one
    m_board->endProcess(process);
    const lab::Turn turn = m_board->next();
    if (turn.kind == lab::Turn::Kind::Pass)
        probe::openGate(m_board->seat(turn.actor).gate);
}

void LabBoard::watch()
{
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    const bool asleep = now - std::exchange(m_looked, now) > 1s; // we were, or all the machine
    const std::uint64_t progress = m_board->progress.load();
    const bool moves = std::exchange(m_watched, progress) != progress;
    if (moves || asleep || m_board->standing.load() != 0)
        m_since = now;
    else if (now - m_since > m_board->rules().patience)
        m_board->end(lab::Standing::Stuck);
}

namespace
{

/// Whether code of this file is neither Python's nor ours.
bool isOfProgram(const QString &file)
{
    return !file.startsWith(QLatin1Char('<')) && !file.contains(QLatin1String("/trama_probe/"))
           && !file.contains(QLatin1String("/lib/python"));
}

/// Whether the signal does something of the process's own.
bool catches(pid_t pid, int signal)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.readAll();
    const QByteArray title = "SigCgt:\t";
    const qsizetype at = text.indexOf(title);
    const QByteArray caught = text.mid(at + title.size(), 16);
    return at >= 0 && (caught.toULongLong(nullptr, 16) >> (signal - 1) & 1) != 0;
}

/// The first line of the program in what Python's faulthandler writes, the innermost call first.
Line lineIn(const QByteArray &stack)
{
    static const QRegularExpression frame(
        QStringLiteral(R"re(^  File "(.*)", line (\d+) in .*\n)re"),
        QRegularExpression::MultilineOption);
    auto found = frame.globalMatch(QString::fromUtf8(stack));
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        if (isOfProgram(match.captured(1)))
            return {match.captured(1), match.captured(2).toInt()};
    }
    return {};
}

} // namespace

Line LabBoard::lineAt(std::int64_t whereabouts) const
{
    QFile file(stacks());
    if (whereabouts < 0 || !file.open(QIODevice::ReadOnly) || !file.seek(whereabouts))
        return {};
    const QByteArray all = file.readAll();
    const qsizetype next = all.indexOf("(most recent call first)", 64); // past its own heading
    return lineIn(next < 0 ? all : all.left(next));
}

Line LabBoard::whereItIs() const
{
    const lab::Actor actor =
        m_board->culprit() != lab::NoActor ? m_board->culprit() : m_board->current();
    if (actor == lab::NoActor)
        return {};
    const lab::Seat &seat = m_board->seat(actor);
    const pid_t pid = m_board->process(seat.process).pid;
    const qint64 before = QFileInfo(stacks()).size();
    if (!catches(pid, stackSignal) || ::syscall(SYS_tgkill, pid, seat.thread, stackSignal) != 0)
        return {};
    Line line;
    QElapsedTimer waited;
    for (waited.start(); line.number == 0 && waited.elapsed() < 500; ::usleep(1000))
        line = lineAt(before);
    return line;
}

/// What the program gave a name in the system and has left behind.
static void removeNames(const QString &board)
{
    const QString prefix =
        QString::fromStdString(probe::ownPrefix(QFile::encodeName(board).toStdString()));
    QDir memory(QStringLiteral("/dev/shm"));
    for (const QString &name :
         memory.entryList({prefix + '*', QStringLiteral("sem.") + prefix + '*'}, QDir::Files))
        memory.remove(name);
}

LabBoard::~LabBoard()
{
    QFile::remove(stacks());
    ::munmap(m_board, sizeof(lab::Board));
    QFile::remove(m_path);
    removeNames(m_path);
}

} // namespace trama::run
