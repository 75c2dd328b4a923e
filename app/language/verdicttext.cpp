// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/verdicttext.h"

#include "app/language/modeltext.h"
#include "core/lab/history.h"

#include <QCoreApplication>

namespace trama
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("trama", text);
}

QString ordersText(std::uint64_t count)
{
    return count == 1 ? tr("1 order") : tr("%L1 orders").arg(count);
}

QString completeText(const Findings &findings, const QString &where)
{
    if (findings.executions == 1)
        return tr("One order stands for all of them, %1, and it was tried.").arg(where);
    const QString tried =
        tr("All %1 that differ were tried, %2.").arg(ordersText(findings.executions), where);
    const QString came = findings.outcomes.size() == 1
                             ? tr("Each of them comes to the same.")
                             : tr("They come to %L1 outcomes.").arg(findings.outcomes.size());
    return tried + ' ' + came;
}

QString fairnessText(const Findings &findings)
{
    return findings.assumesFairness
               ? ' '
                     + tr("Who looks again and again is taken to look only once somebody has "
                          "written there.")
               : QString();
}

QString fewPreemptionsText(int preemptions)
{
    switch (preemptions) {
    case 0:
        return tr("all orders in which nobody is interrupted");
    case 1:
        return tr("all orders with one interruption at most");
    default:
        return tr("all orders with %L1 interruptions at most").arg(preemptions);
    }
}

QString surveyText(const Surveyed &survey)
{
    const QString random = tr("%L1 at random").arg(survey.random);
    if (!survey.preemptions)
        return tr("Besides: %1.").arg(random);
    return tr("Besides: %1, and %2.").arg(fewPreemptionsText(*survey.preemptions), random);
}

} // namespace

QString boundText(const lab::Verdict &verdict)
{
    switch (verdict.bound) {
    case lab::Bound::None:
        return QString::fromStdString(verdict.why);
    case lab::Bound::Orders:
        return tr("As many orders as were asked for.");
    case lab::Bound::Time:
        return tr("Out of time.");
    case lab::Bound::Memory:
        return tr("Too many outcomes for the memory.");
    case lab::Bound::Cancelled:
        return tr("Cancelled.");
    case lab::Bound::Steps:
        return tr("In some orders the program did not come to an end, and Trama ended it.");
    case lab::Bound::Tasks:
        return tr("The program has more than %L1 tasks, too many for all orders.")
            .arg(lab::History::MostActors - 1);
    }
    return {};
}

QString verdictText(const Findings &findings, lab::Model model)
{
    const QString where = modelText(model);
    if (!findings.sentence.isEmpty())
        return findings.sentence;
    if (findings.verdict.kind == lab::Verdict::Kind::Complete)
        return completeText(findings, where) + fairnessText(findings);
    const QString orders = ordersText(findings.executions);
    QString text;
    if (findings.verdict.kind == lab::Verdict::Kind::Running)
        text = findings.executions == 0 ? tr("Trying every order that differs, %1 …").arg(where)
                                        : tr("%1 so far, %2 …").arg(orders, where);
    else
        text = tr("%1 tried, %2.").arg(orders, where) + ' ' + boundText(findings.verdict);
    if (findings.survey)
        text += ' ' + surveyText(*findings.survey);
    if (findings.verdict.kind != lab::Verdict::Kind::Running)
        text += ' ' + tr("There may be more orders, and other outcomes.");
    return text;
}

} // namespace trama
