// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runreport.h"

#include "app/language/problemtext.h"
#include "app/language/text.h"

#include "core/insight/problems.h"

#include <QRegularExpression>

namespace trama::window
{

namespace
{
using Kind = RunReport::Kind;

/// The last of what was written to stderr: a traceback is at its end.
QString endOfErrors(const Trace &trace)
{
    constexpr qsizetype most = 20'000;
    QString text;
    const Blocks<Event> &events = trace.events();
    for (std::size_t i = events.size(); i > 0 && text.size() < most; --i) {
        const Event &event = events[i - 1];
        if (event.verb == Verb::PrintError || event.verb == Verb::OutputError)
            text.prepend(textOf(trace, static_cast<StringId>(event.argument)));
    }
    return text;
}

/// The last line of the program's file that a traceback names.
int lineInTraceback(const QString &traceback, const QString &program)
{
    const QRegularExpression place(
        QStringLiteral("^ *File \"%1\", line (\\d+)").arg(QRegularExpression::escape(program)),
        QRegularExpression::MultilineOption);
    int line = 0;
    for (auto found = place.globalMatch(traceback); found.hasNext();)
        line = found.next().captured(1).toInt();
    return line;
}

/// The last line that reads like "SomeError: words"; empty where there is none.
QString wordsOfTraceback(const QString &traceback)
{
    static const QRegularExpression words(
        QStringLiteral("^((?:\\w+\\.)*\\w*(?:Error|Exception|Interrupt|Exit|Warning)\\b.*)$"),
        QRegularExpression::MultilineOption);
    QString last;
    for (auto found = words.globalMatch(traceback); found.hasNext();)
        last = found.next().captured(1);
    return last;
}

bool isSyntax(const QString &words)
{
    static const QRegularExpression kinds(QStringLiteral("^(Syntax|Indentation|Tab)Error\\b"));
    return kinds.match(words).hasMatch();
}

void takeTraceback(RunReport &report, const Trace &trace, const QString &program)
{
    const QString traceback = endOfErrors(trace);
    const QString words = wordsOfTraceback(traceback);
    if (words.isEmpty())
        return;
    report.kind = isSyntax(words) ? Kind::Syntax : Kind::Exception;
    report.words = words;
    report.line = lineInTraceback(traceback, program);
    report.time = trace.end();
}

void takeOther(RunReport &report, const Trace &trace, const insight::Problem &problem,
               const QString &program)
{
    report.kind = Kind::Problem;
    report.words = problemText(trace, problem);
    report.line = lineOf(trace, problem, program);
    report.time = problem.time;
}

void takeException(RunReport &report, const Trace &trace, const insight::Problem &problem,
                   const QString &program)
{
    report.words = QString::fromStdString(problem.words);
    if (const QString told = wordsOfTraceback(endOfErrors(trace)); told.startsWith(report.words))
        report.words = told; // a SyntaxError is raised with its name alone
    report.kind = isSyntax(report.words) ? Kind::Syntax : Kind::Exception;
    report.time = problem.time;
    report.line = lineOf(trace, problem, program);
    if (report.line == 0)
        report.line = lineInTraceback(endOfErrors(trace), program);
    const Task &task = trace.task(problem.tasks.front());
    if (task.parent != TaskId::None)
        report.task = textOf(trace, task.name);
}
} // namespace

namespace
{
bool isException(const insight::Problem &problem)
{
    return problem.kind == insight::ProblemKind::Exception
           || (problem.kind == insight::ProblemKind::SwallowedException && problem.objects.empty());
}

/// The last exception that nobody caught; without one, what went wrong first.
void takeProblems(RunReport &report, const Trace &trace, const QString &program)
{
    const std::vector<insight::Problem> found = insight::problems(trace);
    const auto last = std::find_if(found.rbegin(), found.rend(), isException);
    if (last != found.rend())
        takeException(report, trace, *last, program);
    else if (!found.empty())
        takeOther(report, trace, found.front(), program);
}
} // namespace

namespace
{
/// Why the Lab ended it: a deadlock with its lines, anything else in the Lab's words.
void takeHalt(RunReport &report, const Trace &trace, const run::Outcome &outcome,
              const QString &program)
{
    report.kind = Kind::Halted;
    report.words = outcome.sentence;
    if (outcome.standing != lab::Standing::Deadlock)
        return;
    for (const insight::Problem &problem : insight::problems(trace))
        if (problem.kind == insight::ProblemKind::Deadlock)
            return takeOther(report, trace, problem, program);
}
} // namespace

int lineOf(const Trace &trace, const insight::Problem &problem, const QString &program)
{
    int line = 0;
    for (const SiteId id : problem.sites) {
        const Site &site = trace.site(id);
        if (textOf(trace, site.file) == program)
            line = site.line;
    }
    return line;
}

RunReport reportOf(const Trace &trace, const run::Outcome &outcome, const QString &program)
{
    RunReport report;
    report.code = outcome.code;
    report.time = trace.end();
    if (outcome.how == run::How::Failed || outcome.how == run::How::Exceeded) {
        report.kind = outcome.how == run::How::Failed ? Kind::Failed : Kind::Exceeded;
        report.words = outcome.sentence;
        return report;
    }
    if (outcome.how == run::How::Halted)
        takeHalt(report, trace, outcome, program);
    else
        takeProblems(report, trace, program);
    if (report.kind == Kind::None && outcome.how == run::How::Exited && outcome.code != 0)
        takeTraceback(report, trace, program);
    if (report.kind != Kind::None)
        return report;
    if (outcome.how == run::How::Stopped)
        report.kind = Kind::Stopped;
    else if (outcome.how == run::How::Limit)
        report.kind = Kind::Limit;
    else if (outcome.how == run::How::Killed)
        report.kind = Kind::Signal;
    else if (outcome.code != 0)
        report.kind = Kind::Exit;
    return report;
}

QString RunReport::sentence(const QString &fileName) const
{
    const QString number = QString::number(line);
    switch (kind) {
    case Kind::Syntax:
        return line ? tr("Python cannot read line %1 of %2: %3").arg(number, fileName, words)
                    : tr("Python cannot read %1: %2").arg(fileName, words);
    case Kind::Exception:
        if (task.isEmpty())
            return line ? tr("The program raised an exception at line %1: %2").arg(number, words)
                        : tr("The program raised an exception: %1").arg(words);
        return line ? tr("“%1” raised an exception at line %2: %3").arg(task, number, words)
                    : tr("“%1” raised an exception: %2").arg(task, words);
    case Kind::Exit:
        return tr("The program ended with exit status %1.").arg(code);
    case Kind::Signal:
        return tr("The program was ended by signal %1.").arg(code);
    case Kind::Limit:
        return tr("The program was ended because it had run for as long as it may.");
    case Kind::Exceeded:
    case Kind::Halted:
    case Kind::Problem:
    case Kind::Failed:
        return words;
    case Kind::Stopped:
    case Kind::None:
        return {};
    }
    return {};
}

} // namespace trama::window
