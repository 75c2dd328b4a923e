// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explorejson.h"

#include "app/language/verdicttext.h"

#include <algorithm>
#include <tuple>

namespace trama::cli
{

namespace
{

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString kindName(lab::Outcome::Kind kind)
{
    switch (kind) {
    case lab::Outcome::Kind::Ended:
        return QStringLiteral("output");
    case lab::Outcome::Kind::Raised:
        return QStringLiteral("exception");
    case lab::Outcome::Kind::Deadlocked:
        return QStringLiteral("deadlock");
    case lab::Outcome::Kind::Endless:
        break;
    }
    return QStringLiteral("endless");
}

QJsonObject surveyJson(const Surveyed &survey)
{
    return {
        {"preemptions", survey.preemptions ? QJsonValue(*survey.preemptions) : QJsonValue()},
        {"random", static_cast<qint64>(survey.random)},
    };
}

QJsonObject outcomeJson(const Exploration &exploration, const lab::Found &found)
{
    return {
        {"kind", kindName(found.outcome.kind)},
        {"text", text(found.outcome.text)},
        {"too_many_inside", found.outcome.tooManyInside},
        {"exceptions", text(found.outcome.fault)},
        {"count", static_cast<qint64>(found.count)},
        {"steps", static_cast<qint64>(found.witness.size())},
        {"schedule", text(lab::toText(exploration.schedule(found)))},
    };
}

} // namespace

std::vector<lab::Found> inOrder(const Findings &findings)
{
    std::vector<lab::Found> outcomes = findings.outcomes;
    std::ranges::sort(outcomes, [](const lab::Found &a, const lab::Found &b) {
        return a.count != b.count ? a.count > b.count
                                  : std::tie(a.outcome.kind, a.outcome.text, a.outcome.fault)
                                        < std::tie(b.outcome.kind, b.outcome.text, b.outcome.fault);
    });
    return outcomes;
}

QJsonObject exploreJson(const Exploration &exploration, lab::Model model,
                        const QJsonArray &problems)
{
    const Findings &findings = exploration.findings();
    QJsonArray outcomes;
    for (const lab::Found &found : inOrder(findings))
        outcomes.append(outcomeJson(exploration, found));
    QJsonObject json{
        {"interpreter", text(lab::nameOf(model))},
        {"verdict", text(lab::nameOf(findings.verdict.kind))},
        {"executions", static_cast<qint64>(findings.executions)},
        {"redundant", static_cast<qint64>(findings.redundant)},
        {"assumes_fairness", findings.assumesFairness},
        {"elapsed_s", static_cast<double>(findings.elapsed.count()) / 1000},
        {"outcomes", outcomes},
        {"problems", problems},
    };
    if (findings.verdict.kind != lab::Verdict::Kind::Complete)
        json.insert("why", boundText(findings.verdict));
    if (findings.survey)
        json.insert("survey", surveyJson(*findings.survey));
    return json;
}

} // namespace trama::cli
