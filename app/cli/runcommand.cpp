// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcommand.h"

#include "app/cli/commonoptions.h"
#include "app/cli/complaint.h"
#include "app/cli/eventlist.h"
#include "app/cli/files.h"
#include "app/cli/laboptions.h"
#include "app/cli/quietruns.h"
#include "app/cli/runjson.h"
#include "app/cli/shrinking.h"
#include "app/cli/signals.h"
#include "app/cli/textlanes.h"
#include "app/language/problemtext.h"
#include "core/insight/problems.h"
#include "core/lab/schedule.h"
#include "core/run/fingerprint.h"
#include "core/session/session.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QJsonObject>
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
    LabOptions lab;
    std::optional<QString> json; ///< where to; empty: stdout
    QString events;              ///< where to; empty: nowhere
    bool lanes = false;
};

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
        {"lanes", tr("Show the lanes as text, on stderr; the default at a terminal.")},
        {"json", tr("Tell everything as JSON, to OUT or to stdout."), "OUT"},
        {"events", tr("Write everything that happened to this file, a line each."), "OUT"},
    });
    parser.addOptions(labOptions());
}

/// Reads --memory-limit-mb; returns false, having said why, when it is no such number.
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
    if (!readLimit(parser, options.request.limit) || !readMemoryLimit(parser, options.request))
        return failed;
    const std::optional<LabOptions> lab = readLab(parser, options.request);
    if (!lab)
        return failed;
    options.lab = *lab;
    return options;
}

bool saveSchedule(const QString &to, const lab::Schedule &schedule)
{
    QString error;
    if (saved(to, QByteArray::fromStdString(lab::toText(schedule)), error))
        return true;
    complain(tr("The schedule could not be written to %1: %2.").arg(to, error));
    return false;
}

/// The steps that were taken, or fewer preemptions of which the same comes, where that is wanted.
bool keepSchedule(const Options &options, const RunRecord &record, const run::Outcome &outcome,
                  SignalWatch &signalWatch)
{
    const LabOptions &lab = options.lab;
    if (lab.saveSchedule.isEmpty() && lab.shrinkRuns == 0)
        return true;
    lab::Schedule schedule =
        options.request.lab->scheduleOf(run::fingerprint(options.request), record.trace.choices);
    if (lab.shrinkRuns > 0) {
        QuietRuns runs(options.request, signalWatch);
        schedule = shrunk(schedule, outcome, runs, lab.shrinkRuns);
    }
    return lab.saveSchedule.isEmpty() || saveSchedule(lab.saveSchedule, schedule);
}

bool saveEvents(const Options &options, const Trace &trace)
{
    QString error;
    if (saved(options.events, eventList(trace), error))
        return true;
    complain(tr("The events could not be written to %1: %2.").arg(options.events, error));
    return false;
}

/// How many steps the program takes is what its first run takes.
void countSteps(const PctOrder &pct, run::Request &request, SignalWatch &signalWatch)
{
    std::uint64_t steps = pct.steps;
    if (steps == 0)
        if (const auto first = QuietRuns(request, signalWatch).run(*request.lab))
            steps = first->outcome.steps.size();
    request.lab->rules.policy = lab::Pct(pct.seed, pct.depth, steps);
}

/// Runs it as it would run without us, and returns what came of it.
run::Outcome run(Session &session, const run::Request &request, SignalWatch &signalWatch)
{
    QEventLoop untilOver;
    run::Outcome outcome;
    int interrupts = 0;
    QObject::connect(&signalWatch, &SignalWatch::came, &untilOver, [&](int number) {
        // The first Ctrl-C is the program's, as without us; a second one is ours.
        if (number == SIGINT && ++interrupts == 1)
            session.signal(SIGINT);
        else
            session.stop();
    });
    QObject::connect(&session, &Session::ended, &untilOver, [&](const run::Outcome &ended) {
        outcome = ended;
        untilOver.quit();
    });
    session.start(request);
    untilOver.exec();
    return outcome;
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
    if (!options.events.isEmpty() && !saveEvents(options, record.trace))
        return failed;
    if (options.json && !writeJson(*options.json, runJson(record.trace, outcome)))
        return failed;
    return exitStatus(outcome);
}

} // namespace

int runCommand(const QStringList &arguments)
{
    std::variant<Options, int> parsed = parse(arguments);
    if (const int *status = std::get_if<int>(&parsed))
        return *status;
    auto &options = std::get<Options>(parsed);

    SignalWatch signalWatch({SIGINT, SIGTERM, SIGHUP});
    if (options.lab.pct)
        countSteps(*options.lab.pct, options.request, signalWatch);
    Session session;
    const run::Outcome outcome = run(session, options.request, signalWatch);
    const int status = conclude(options, *session.record(), outcome);
    return keepSchedule(options, *session.record(), outcome, signalWatch) ? status : failed;
}

} // namespace trama::cli
