// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/preparation.h"

#include "core/run/pythonfinder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace trama::run
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("trama::run", text);
}

/// The folder with the probe's sitecustomize, beside our own program or where it is installed.
QString probeFolder()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *place : {"probe", "../probe", "../lib/trama/probe", "../share/trama/probe"})
        if (here.exists(QLatin1String(place) + QLatin1String("/sitecustomize.py")))
            return QDir::cleanPath(here.filePath(QLatin1String(place)));
    return {};
}

QString problemWith(const QString &program)
{
    const QFileInfo file(program);
    if (!file.exists())
        return tr("There is no file %1. Save the program, or open another one.").arg(program);
    if (!file.isFile() || !file.isReadable())
        return tr("%1 cannot be read. Check its permissions, or open another program.")
            .arg(program);
    return {};
}

/// The folder of the run, which goes with the socket.
QDir runFolder(const ProbeSocket &socket)
{
    return QFileInfo(QString::fromStdString(socket.path())).dir();
}

/// One of our libraries to preload, under a path that LD_PRELOAD can name: spaces and colons
/// separate there. Empty when there is none.
QString preloadable(const QString &name, const QString &probe, const ProbeSocket &socket)
{
    static const QRegularExpression separators(QStringLiteral("[\\s:]"));
    const QString library = QDir(probe).filePath(name);
    if (!QFile::exists(library) || !library.contains(separators))
        return QFile::exists(library) ? library : QString();
    const QString link = runFolder(socket).filePath(name);
    return !link.contains(separators) && QFile::link(library, link) ? link : QString();
}

/// The folder for the run alone that a foreign program may write in; it goes with the socket's.
QString ownFolder(const ProbeSocket &socket)
{
    const QDir folder = runFolder(socket);
    folder.mkdir(QStringLiteral("own"));
    return folder.filePath(QStringLiteral("own"));
}

/// A foreign program writes nowhere else, and is not told the way to the user's other programs.
void seclude(QProcessEnvironment &variables, const QString &folder)
{
    variables.insert("TMPDIR", folder);
    variables.insert("PYTHONDONTWRITEBYTECODE", "1");
    for (const char *way : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "SSH_AUTH_SOCK",
                            "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"})
        variables.remove(QLatin1String(way));
}

void preload(QProcessEnvironment &variables, const QString &library)
{
    const QString others = variables.value("LD_PRELOAD");
    if (!library.isEmpty())
        variables.insert("LD_PRELOAD", others.isEmpty() ? library : others + ':' + library);
}

/// What makes a program do the same each time it is run.
void steady(QProcessEnvironment &variables, LabBoard &board, const LabOrder &order)
{
    if (!order.inside.isEmpty())
        variables.insert("TRAMA_INSIDE", order.inside);
    if (board.board().rules().explores)
        variables.insert("TRAMA_EXPLORE", "1");
    variables.insert("TRAMA_LAB", board.path());
    variables.insert("PYTHONHASHSEED", "0");
    variables.insert("PYTHONDONTWRITEBYTECODE", "1");
}

std::vector<std::string> environment(const Request &request, const QString &probe,
                                     const ProbeSocket &socket, LabBoard *board)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    preload(variables, preloadable(request.lab ? QStringLiteral("libtrama_lab.so")
                                               : QStringLiteral("libtrama_gil.so"),
                                   probe, socket));
    const QString path = variables.value("PYTHONPATH");
    variables.insert("PYTHONPATH", path.isEmpty() ? probe : probe + QLatin1Char(':') + path);
    variables.insert("TRAMA_SOCKET", QString::fromStdString(socket.path()));
    if (board)
        steady(variables, *board, *request.lab);
    if (request.trust == Trust::Foreign)
        seclude(variables, ownFolder(socket));
    if (request.streams == Streams::Captured || request.streams == Streams::ToFile) {
        // The probe makes lines come out as they end. Unbuffered, they would come out in the
        // pieces in which print writes them, and those of two threads could not be told apart.
        variables.insert("TRAMA_LINES", "1");
        variables.remove("PYTHONUNBUFFERED");
    }
    std::vector<std::string> all;
    for (const QString &one : variables.toStringList())
        all.push_back(QFile::encodeName(one).toStdString());
    return all;
}

/// Memory that new programs can have without any being swapped out, bytes; 0 if not known.
std::uint64_t spareMemory()
{
    static const QRegularExpression line(QStringLiteral("MemAvailable: *(\\d+) kB"));
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return line.match(QString::fromLatin1(file.readAll())).captured(1).toULongLong() * 1024;
}

launcher::Limits limits(const Request &request)
{
    constexpr std::uint64_t least = std::uint64_t{1} << 30;
    return {request.memory.value_or(std::max(least, spareMemory() / 4 * 3)), request.tasks};
}

launcher::Plan plan(const Request &request, const QString &python, const QString &probe,
                    const ProbeSocket &socket)
{
    const bool foreign = request.trust == Trust::Foreign;
    // Its path, where it is not to begin in our working directory.
    const QString program =
        foreign ? QFileInfo(request.program).absoluteFilePath() : request.program;
    const QString directory = foreign ? ownFolder(socket) : request.directory;
    launcher::Plan plan;
    plan.executable = QFile::encodeName(python).toStdString();
    plan.arguments = {plan.executable};
    if (request.lab)
        plan.arguments.push_back(
            QFile::encodeName(QDir(probe).filePath(QStringLiteral("trama_probe/lab/main.py")))
                .toStdString());
    plan.arguments.push_back(QFile::encodeName(program).toStdString());
    for (const QString &argument : request.arguments)
        plan.arguments.push_back(QFile::encodeName(argument).toStdString());
    plan.directory = QFile::encodeName(directory).toStdString();
    if (foreign)
        plan.ownFolder = plan.directory;
    plan.limits = limits(request);
    plan.steady = request.lab.has_value();
    return plan;
}

/// Our end and the program's end of a pipe; both invalid when the system has none left.
struct Pipe
{
    Descriptor read;
    Descriptor write;

    static Pipe open()
    {
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return {};
        return {Descriptor(ends[0]), Descriptor(ends[1])};
    }
};

Descriptor copyOf(int fd)
{
    return Descriptor(::fcntl(fd, F_DUPFD_CLOEXEC, 3));
}

void inheritStreams(Prepared &prepared, Streams streams)
{
    const int output = streams == Streams::InheritedToError ? STDERR_FILENO : STDOUT_FILENO;
    prepared.setup.programStreams = {copyOf(STDIN_FILENO), copyOf(output), copyOf(STDERR_FILENO)};
}

/// They append, so that processes which open it anew overwrite nothing.
void divertStreams(Prepared &prepared, const QString &output)
{
    prepared.setup.programStreams = {
        Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)),
        Descriptor(::open(QFile::encodeName(output).constData(),
                          O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600)),
        Descriptor(::open("/dev/null", O_WRONLY | O_CLOEXEC))};
}

void captureStreams(Prepared &prepared)
{
    Pipe input = Pipe::open();
    Pipe output = Pipe::open();
    Pipe error = Pipe::open();
    prepared.setup.programStreams = {std::move(input.read), std::move(output.write),
                                     std::move(error.write)};
    prepared.input = std::move(input.write);
    prepared.setup.outputEnd = std::move(output.read);
    prepared.setup.errorEnd = std::move(error.read);
}

bool streamsAreThere(const Prepared &prepared)
{
    for (const Descriptor &stream : prepared.setup.programStreams)
        if (!stream.valid())
            return false;
    return true;
}

/// Returns false, with the sentence, when there is no room for it.
bool setUpBoard(Prepared &prepared, const Request &request, const ProbeSocket &socket)
{
    const bool foreign = request.trust == Trust::Foreign;
    const QString folder = foreign ? ownFolder(socket) : runFolder(socket).path();
    int error = 0;
    prepared.setup.lab = LabBoard::make(*request.lab, folder, error);
    if (!prepared.setup.lab)
        prepared.sentence =
            tr("No temporary folder for the run could be made in %1 (%2). Free some space there.")
                .arg(QDir::tempPath(), QString::fromLocal8Bit(std::strerror(error)));
    return prepared.setup.lab != nullptr;
}

} // namespace

Prepared prepare(const Request &request)
{
    Prepared prepared;
    prepared.sentence = problemWith(request.program);
    if (!prepared.sentence.isEmpty())
        return prepared;
    const Python python = PythonFinder().preferred(request.python, request.program);
    if (!python.usable) {
        prepared.sentence = python.whyNot;
        return prepared;
    }
    const QString probe = probeFolder();
    if (probe.isEmpty()) {
        prepared.sentence = tr("Trama's own folder “probe” is missing beside the program. "
                               "Build or install Trama again.");
        return prepared;
    }
    prepared.setup.socket = std::make_unique<ProbeSocket>();
    if (!prepared.setup.socket->valid()) {
        prepared.sentence =
            tr("No temporary folder for the run could be made in %1 (%2). Free some space there.")
                .arg(QDir::tempPath(), QString::fromStdString(prepared.setup.socket->error()));
        return prepared;
    }
    if (request.streams == Streams::Captured)
        captureStreams(prepared);
    else if (request.streams == Streams::ToFile)
        divertStreams(prepared, request.output);
    else
        inheritStreams(prepared, request.streams);
    if (!streamsAreThere(prepared)) {
        prepared.sentence =
            tr("The program's input and output could not be opened (%1). Close other "
               "programs and try again.")
                .arg(QString::fromLocal8Bit(std::strerror(errno)));
        return prepared;
    }
    const ProbeSocket &socket = *prepared.setup.socket;
    if (request.lab && !setUpBoard(prepared, request, socket))
        return prepared;
    prepared.setup.plan = plan(request, python.path, probe, socket);
    prepared.setup.plan.environment = environment(request, probe, socket, prepared.setup.lab.get());
    prepared.setup.limit = request.limit;
    return prepared;
}

} // namespace trama::run
