// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explorecommand.h"

#include "app/cli/commonoptions.h"
#include "app/cli/complaint.h"
#include "app/cli/explorejson.h"
#include "app/cli/files.h"
#include "app/cli/quietruns.h"
#include "app/cli/runjson.h"
#include "app/cli/signals.h"
#include "app/language/problemtext.h"
#include "app/language/verdicttext.h"
#include "core/insight/problems.h"
#include "core/session/exploration.h"
#include "core/session/goal.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <unistd.h>
#include <variant>

namespace trama::cli
{

namespace
{

enum Status { Good = 0, Wrong = 1, Usage = 2, NotComplete = 3, Failed = 125 };

constexpr std::uint64_t mostWorkers = 64;

struct Options
{
    ExplorationOrder order;
    std::optional<QString> json; ///< where to; empty: stdout
    Goal goal;
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(tr("Try every order that differs, each exactly once."));
    parser.addPositionalArgument("FILE.py", tr("The program; what follows -- is passed to it."));
    parser.addOptions({
        {"python", tr("The interpreter to use."), "PATH"},
        {"interpreter",
         tr("any (switches at any shared access), cpython (where this Python has them) or "
            "free-threaded (no GIL). Without it: any."),
         "MODEL"},
        {"limit-s", tr("End the search after this many seconds."), "S"},
        {"max", tr("End the search after so many orders."), "N"},
        {"workers", tr("How many at a time. Without it: one a core."), "N"},
        {"expect", tr("What every order must print; a final newline apart."), "TEXT"},
        {"at-most",
         tr("How many tasks may be inside a function at a time, as work=2 or Table.sit=2."),
         "FUNCTION=N"},
        {"json", tr("Tell everything as JSON, to OUT or to stdout."), "OUT"},
    });
}

/// Nothing, having said why, when it asks for nothing that the program has.
std::optional<run::AtMost> readAtMost(const QString &text, const QString &program)
{
    static const QRegularExpression form(QStringLiteral("^((?:\\w+\\.)*(\\w+))=([1-9]\\d{0,3})$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        complain(tr("--at-most takes a function and a number above 0, as work=2, not \"%1\".")
                     .arg(text));
        return std::nullopt;
    }
    QFile file(program);
    const QRegularExpression definition(QStringLiteral("\\bdef\\s+%1\\b").arg(match.captured(2)));
    if (file.open(QIODevice::ReadOnly)
        && !definition.match(QString::fromUtf8(file.readAll())).hasMatch()) {
        complain(tr("%1 has no function %2.").arg(program, match.captured(1)));
        return std::nullopt;
    }
    return run::AtMost{match.captured(1), match.captured(3).toUShort()};
}

/// The options, or the exit status where there is nothing to explore.
std::variant<Options, int> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    const QCommandLineOption helpOption = parser.addHelpOption();
    if (!parser.parse(withJsonValue(arguments))) {
        complain(parser.errorText());
        return Usage;
    }
    if (parser.isSet(helpOption)) {
        std::printf("%s", qPrintable(parser.helpText()));
        return Good;
    }
    QStringList positional = parser.positionalArguments();
    if (positional.isEmpty()) {
        complain(tr("Which program? Say: trama explore FILE.py"));
        return Usage;
    }
    Options options;
    options.order.request.program = positional.takeFirst();
    options.order.request.arguments = positional;
    options.order.request.python = parser.value("python");
    const std::optional<lab::Model> model = readModel(parser);
    std::optional<std::uint64_t> workers;
    if (!model || !readLimit(parser, options.order.limit)
        || !readCount(parser, "max", options.order.executions)
        || !readCount(parser, "workers", workers))
        return Usage;
    options.order.workers =
        static_cast<int>(std::min<std::uint64_t>(workers.value_or(0), mostWorkers));
    options.order.program.model = *model;
    if (parser.isSet("json"))
        options.json = parser.value("json");
    if (parser.isSet("expect"))
        options.goal.prints = parser.value("expect");
    if (parser.isSet("at-most")) {
        options.goal.inside = readAtMost(parser.value("at-most"), options.order.request.program);
        if (!options.goal.inside)
            return Usage;
    }
    options.order.program.inside = options.goal.inside;
    return options;
}

/// The outcome to look at: the first that is wrong; null when none is.
const lab::Found *firstWrong(const Findings &findings, const Goal &goal)
{
    for (const lab::Found &found : findings.outcomes)
        if (!meets(goal, found.outcome))
            return &found;
    return nullptr;
}

// ---- in words

QString ending(const lab::Outcome &outcome)
{
    switch (outcome.kind) {
    case lab::Outcome::Kind::Ended:
        break;
    case lab::Outcome::Kind::Raised:
        return tr("ends with an exception: %1")
            .arg(QString::fromStdString(outcome.fault).trimmed().replace('\n', "; "));
    case lab::Outcome::Kind::Deadlocked:
        return tr("deadlock");
    case lab::Outcome::Kind::Endless:
        return tr("does not end");
    }
    return {};
}

void tell(const Exploration &exploration, lab::Model model)
{
    const Findings &findings = exploration.findings();
    for (const lab::Found &found : inOrder(findings)) {
        const QString ends = ending(found.outcome);
        QString line = tr("%1 ×").arg(QLocale().toString(static_cast<qulonglong>(found.count)));
        if (!ends.isEmpty())
            line += QLatin1Char(' ') + ends;
        else if (found.outcome.text.empty())
            line += QLatin1Char(' ') + tr("nothing printed");
        if (found.outcome.tooManyInside)
            line += QLatin1Char(' ') + tr("(too many inside)");
        std::printf("%s\n", qPrintable(line));
        QStringList printed = QString::fromStdString(found.outcome.text).split('\n');
        if (printed.last().isEmpty())
            printed.removeLast();
        for (const QString &one : std::as_const(printed))
            std::printf("    %s\n", qPrintable(one));
    }
    std::printf("%s\n", qPrintable(verdictText(findings, model)));
}

/// How far it has come, on one line of a terminal.
void showProgress(const Findings &findings)
{
    std::fprintf(
        stderr, "\r%s\033[K",
        qPrintable(tr("%1 orders, %2 outcomes")
                       .arg(QLocale().toString(static_cast<qulonglong>(findings.executions)))
                       .arg(findings.outcomes.size())));
}

// ---- carrying it out

void search(Exploration &exploration, SignalWatch &signalWatch)
{
    QEventLoop untilOver;
    const bool atTerminal = isatty(STDERR_FILENO) != 0;
    QObject::connect(&signalWatch, &SignalWatch::came, &untilOver,
                     [&](int) { exploration.cancel(); });
    QObject::connect(&exploration, &Exploration::finished, &untilOver, &QEventLoop::quit);
    if (atTerminal)
        QObject::connect(&exploration, &Exploration::progressed, &untilOver,
                         [&] { showProgress(exploration.findings()); });
    exploration.start();
    untilOver.exec();
    if (atTerminal)
        std::fprintf(stderr, "\r\033[K");
}

/// What is wrong, looked at in a run by the order that has it.
std::optional<QuietRun> replayed(const Exploration &exploration, const Options &options,
                                 const lab::Found &found, SignalWatch &signalWatch)
{
    return QuietRuns(options.order.request, signalWatch)
        .run(run::LabOrder::following(exploration.schedule(found)));
}

/// What is wrong with a run, and who did it.
void explain(const QuietRun &run)
{
    const Trace &trace = run.record->trace;
    const std::vector<insight::Problem> problems = insight::problems(trace);
    for (const insight::Problem &problem : problems)
        std::printf("%s\n", qPrintable(problemText(trace, problem)));
    if (problems.empty() && !run.outcome.sentence.isEmpty())
        std::printf("%s\n", qPrintable(run.outcome.sentence));
}

int conclude(const Exploration &exploration, const Options &options, SignalWatch &signalWatch)
{
    const Findings &findings = exploration.findings();
    if (!findings.sentence.isEmpty()) {
        complain(findings.sentence);
        return Failed;
    }
    const lab::Found *const wrong = firstWrong(findings, options.goal);
    std::optional<QuietRun> witness;
    if (wrong != nullptr)
        witness = replayed(exploration, options, *wrong, signalWatch);
    if (options.json) {
        const QJsonArray problems = witness ? problemsJson(witness->record->trace) : QJsonArray();
        if (!writeJson(*options.json,
                       exploreJson(exploration, options.order.program.model, problems)))
            return Failed;
    } else {
        tell(exploration, options.order.program.model);
        if (witness)
            explain(*witness);
    }
    if (wrong != nullptr)
        return Wrong;
    return findings.verdict.kind == lab::Verdict::Kind::Complete ? Good : NotComplete;
}

} // namespace

int exploreCommand(const QStringList &arguments)
{
    std::variant<Options, int> parsed = parse(arguments);
    if (const int *status = std::get_if<int>(&parsed))
        return *status;
    const auto &options = std::get<Options>(parsed);
    SignalWatch signalWatch({SIGINT, SIGTERM, SIGHUP});
    Exploration exploration(options.order);
    search(exploration, signalWatch);
    return conclude(exploration, options, signalWatch);
}

} // namespace trama::cli
