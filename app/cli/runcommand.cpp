// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcommand.h"

#include "app/cli/eventlist.h"
#include "app/cli/runjson.h"
#include "app/cli/signals.h"
#include "app/cli/textlanes.h"
#include "app/language/problemtext.h"
#include "core/insight/problems.h"
#include "core/lab/schedule.h"
#include "core/run/fingerprint.h"
#include "core/session/session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <csignal>
#include <cstdio>
#include <optional>
#include <unistd.h>
#include <variant>

namespace trama::cli
{

namespace
{

constexpr int failed = 125;

struct Options
{
    run::Request request;
    std::optional<QString> json; ///< where to; empty: stdout
    QString saveSchedule;        ///< where to; empty: nowhere
    QString events;              ///< likewise
    bool lanes = false;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("trama::cli", text);
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "trama: %s\n", qPrintable(sentence));
}

/// QCommandLineParser has no options with an optional value: `--json` alone becomes `--json=`.
QStringList withJsonValue(QStringList arguments)
{
    for (QString &argument : arguments) {
        if (argument == QLatin1String("--"))
            break;
        if (argument == QLatin1String("--json"))
            argument += QLatin1Char('=');
    }
    return arguments;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(tr("Run a program once and tell where its time went."));
    parser.addPositionalArgument("FILE.py", tr("The program; what follows -- is passed to it."));
    parser.addOptions({
        {"python", tr("The interpreter to use."), "PATH"},
        {"limit-s", tr("End the program after this many seconds."), "S"},
        {"memory-limit-mb",
         tr("End the program when its processes use more memory than this together."), "N"},
        {"untrusted",
         tr("Run it as somebody else's program: without network, and without writing outside a "
            "temporary folder.")},
        {"lab", tr("Let Trama decide who goes next; time is virtual.")},
        {"cores", tr("In the Lab: so many cores, 1 to 16."), "N"},
        {"interpreter",
         tr("In the Lab: any (switches at any shared access), cpython (where this Python has "
            "them) or free-threaded (no GIL). Without it: any."),
         "MODEL"},
        {"switch-interval", tr("In the Lab: how long a thread keeps the GIL from others."),
         "SECONDS"},
        {"seed", tr("In the Lab: decide at random, by this number."), "N"},
        {"schedule", tr("In the Lab: take the steps that this file has."), "FILE"},
        {"save-schedule", tr("In the Lab: write the steps that were taken to this file."), "OUT"},
        {"lanes", tr("Show the lanes as text, on stderr; the default at a terminal.")},
        {"json", tr("Tell everything as JSON, to OUT or to stdout."), "OUT"},
        {"events", tr("Write everything that happened to this file, a line each."), "OUT"},
    });
}

/// Reads --limit-s; returns false, having said why, when it is no number above 0.
bool readLimit(const QCommandLineParser &parser, run::Request &request)
{
    if (!parser.isSet("limit-s"))
        return true;
    bool isNumber = false;
    const double limit = parser.value("limit-s").toDouble(&isNumber);
    if (!isNumber || !(limit > 0 && limit < 1e9)) {
        complain(tr("--limit-s takes a number of seconds above 0, not “%1”.")
                     .arg(parser.value("limit-s")));
        return false;
    }
    request.limit = fromSeconds(limit);
    return true;
}

/// Reads --memory-limit-mb, likewise.
bool readMemoryLimit(const QCommandLineParser &parser, run::Request &request)
{
    const QString text = parser.value("memory-limit-mb");
    if (!parser.isSet("memory-limit-mb"))
        return true;
    bool isNumber = false;
    const quint64 megabytes = text.toULongLong(&isNumber);
    if (!isNumber || megabytes == 0 || megabytes > 1u << 30) {
        complain(
            tr("--memory-limit-mb takes a whole number of megabytes above 0, not “%1”.").arg(text));
        return false;
    }
    request.memory = megabytes << 20;
    return true;
}

/// Returns false, having said why, when the file is no schedule of this program.
bool readSchedule(const QString &path, run::Request &request)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(tr("The schedule %1 cannot be read: %2.").arg(path, file.errorString()));
        return false;
    }
    const std::optional<lab::Schedule> schedule = lab::fromText(file.readAll().toStdString());
    if (!schedule) {
        complain(tr("%1 is no schedule of this version of Trama.").arg(path));
        return false;
    }
    if (schedule->program != run::fingerprint(request)) {
        complain(tr("The schedule %1 was recorded of another program, or on another Python. "
                    "Record it anew with --save-schedule.")
                     .arg(path));
        return false;
    }
    request.lab = run::LabOrder::following(*schedule);
    return true;
}

/// A number within bounds; nothing, having said so, when the text is none.
template <typename Number>
std::optional<Number> readNumber(const QCommandLineParser &parser, const char *option, Number least,
                                 Number most)
{
    const QString text = parser.value(option);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const auto value = static_cast<Number>(number);
    if (isNumber && value >= least && value <= most && static_cast<double>(value) == number)
        return value;
    complain(tr("--%1 takes a number from %2 to %3, not “%4”.")
                 .arg(QLatin1String(option))
                 .arg(least)
                 .arg(most)
                 .arg(text));
    return {};
}

/// Reads what the virtual computer is like; returns false, having said why, when it cannot be.
bool readMachine(const QCommandLineParser &parser, lab::Rules &rules)
{
    if (parser.isSet("cores")) {
        const auto cores = readNumber<int>(parser, "cores", 1, lab::Machine::MostCores);
        if (!cores)
            return false;
        rules.machine.cores = *cores;
    }
    if (parser.isSet("switch-interval")) {
        const auto interval = readNumber<double>(parser, "switch-interval", 1e-6, 1e3);
        if (!interval)
            return false;
        rules.machine.switchInterval = fromSeconds(*interval);
    }
    const QString model = parser.isSet("interpreter") ? parser.value("interpreter") : "any";
    if (model == "free-threaded") {
        rules.model = lab::Model::FreeThreaded;
        rules.machine.interpreter = lab::Interpreter::FreeThreaded;
    } else if (model == "cpython") {
        rules.model = lab::Model::CPython;
    } else if (model != "any") {
        complain(tr("--interpreter takes any, cpython or free-threaded, not “%1”.").arg(model));
        return false;
    }
    return true;
}

/// Reads what decides in the Lab; returns false, having said why, when it cannot be had.
bool readLab(const QCommandLineParser &parser, Options &options)
{
    if (!parser.isSet("lab")) {
        for (const char *option :
             {"cores", "interpreter", "switch-interval", "seed", "schedule", "save-schedule"})
            if (parser.isSet(option)) {
                complain(tr("--%1 belongs to --lab.").arg(QLatin1String(option)));
                return false;
            }
        return true;
    }
    run::LabOrder &order = options.request.lab.emplace();
    if (!readMachine(parser, order.rules))
        return false;
    if (parser.isSet("seed")) {
        bool isNumber = false;
        order.rules.chooser = lab::Chooser::Policy;
        order.rules.policy = lab::Uniform(parser.value("seed").toULongLong(&isNumber));
        if (!isNumber) {
            complain(tr("--seed takes a whole number, not “%1”.").arg(parser.value("seed")));
            return false;
        }
    }
    options.saveSchedule = parser.value("save-schedule");
    return !parser.isSet("schedule") || readSchedule(parser.value("schedule"), options.request);
}

/// The options, or the exit status where there is nothing to run.
std::variant<Options, int> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    const QCommandLineOption helpOption = parser.addHelpOption();
    if (!parser.parse(withJsonValue(arguments))) {
        complain(parser.errorText());
        return failed;
    }
    if (parser.isSet(helpOption)) {
        std::printf("%s", qPrintable(parser.helpText()));
        return 0;
    }
    QStringList positional = parser.positionalArguments();
    if (positional.isEmpty()) {
        complain(tr("Which program? Say: trama run FILE.py"));
        return failed;
    }

    Options options;
    options.request.program = positional.takeFirst();
    options.request.arguments = positional;
    options.request.python = parser.value("python");
    if (parser.isSet("untrusted"))
        options.request.trust = run::Trust::Foreign;
    if (parser.isSet("json"))
        options.json = parser.value("json");
    options.request.streams = options.json && options.json->isEmpty()
                                  ? run::Streams::InheritedToError
                                  : run::Streams::Inherited;
    options.events = parser.value("events");
    options.lanes = parser.isSet("lanes") || (isatty(STDERR_FILENO) && !options.json);
    if (!readLimit(parser, options.request) || !readMemoryLimit(parser, options.request)
        || !readLab(parser, options))
        return failed;
    return options;
}

bool writeToStdout(const QByteArray &text)
{
    const auto size = static_cast<std::size_t>(text.size());
    return std::fwrite(text.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

/// Writes a whole file, or nothing and why not.
bool saved(const QString &to, const QByteArray &text, QString &error)
{
    QSaveFile file(to);
    const bool done =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    if (!done)
        error = file.errorString();
    return done;
}

/// Returns false, having said why, when it could not be written.
bool writeJson(const QString &to, const QJsonObject &json)
{
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Indented);
    if (to.isEmpty()) {
        if (writeToStdout(text))
            return true;
        complain(tr("The JSON could not be written to stdout."));
        return false;
    }
    QString error;
    if (saved(to, text, error))
        return true;
    complain(tr("The JSON could not be written to %1: %2.").arg(to, error));
    return false;
}

bool saveSchedule(const Options &options, const Choices &choices)
{
    const lab::Schedule schedule =
        options.request.lab->scheduleOf(run::fingerprint(options.request), choices);
    QString error;
    if (saved(options.saveSchedule, QByteArray::fromStdString(lab::toText(schedule)), error))
        return true;
    complain(tr("The schedule could not be written to %1: %2.").arg(options.saveSchedule, error));
    return false;
}

bool saveEvents(const Options &options, const Trace &trace)
{
    QString error;
    if (saved(options.events, eventList(trace), error))
        return true;
    complain(tr("The events could not be written to %1: %2.").arg(options.events, error));
    return false;
}

int conclude(const Options &options, const RunRecord &record, const run::Outcome &outcome)
{
    if (!outcome.sentence.isEmpty())
        complain(outcome.sentence);
    if (const std::string &remark = record.trace.info.confinementRemark; !remark.empty())
        complain(QString::fromStdString(remark));
    for (const run::Uncontrolled &one : outcome.uncontrolled)
        complain(one.sentence);
    if (outcome.how == run::How::Limit)
        complain(tr("The program was ended: it ran into the limit of --limit-s."));
    if (outcome.how != run::How::Failed && options.lanes)
        std::fputs(textLanes(record, laneStyleOf(STDERR_FILENO)).toUtf8().constData(), stderr);
    if (options.lanes || outcome.how == run::How::Halted) {
        for (const insight::Problem &problem : insight::problems(record.trace))
            complain(problemText(record.trace, problem));
    }
    if (!options.saveSchedule.isEmpty() && !saveSchedule(options, record.trace.choices))
        return failed;
    if (!options.events.isEmpty() && !saveEvents(options, record.trace))
        return failed;
    if (options.json && !writeJson(*options.json, runJson(record.trace, outcome)))
        return failed;
    return exitStatus(outcome);
}

} // namespace

int runCommand(const QStringList &arguments)
{
    const std::variant<Options, int> parsed = parse(arguments);
    if (const int *status = std::get_if<int>(&parsed))
        return *status;
    const auto &options = std::get<Options>(parsed);

    Session session;
    SignalWatch signalWatch({SIGINT, SIGTERM, SIGHUP});
    int interrupts = 0;
    QObject::connect(&signalWatch, &SignalWatch::came, &session, [&](int number) {
        // The first Ctrl-C is the program's, as without us; a second one is ours.
        if (number == SIGINT && ++interrupts == 1)
            session.signal(SIGINT);
        else
            session.stop();
    });
    QObject::connect(&session, &Session::ended, qApp, [&](const run::Outcome &outcome) {
        QCoreApplication::exit(conclude(options, *session.record(), outcome));
    });
    session.start(options.request);
    return QCoreApplication::exec();
}

} // namespace trama::cli
