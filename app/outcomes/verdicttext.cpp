// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcomes/verdicttext.h"

#include "app/language/modeltext.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace trama::outcomes
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("trama::outcomes", text);
}

QString ordersText(std::uint64_t count)
{
    return count == 1 ? tr("1 order") : tr("%L1 orders").arg(count);
}

QString completeText(const Progress &progress, const QString &where)
{
    if (progress.orders == 1)
        return tr("One order stands for all of them, %1, and it was tried.").arg(where);
    const QString tried =
        tr("All %1 that differ were tried, %2.").arg(ordersText(progress.orders), where);
    const QString came = progress.outcomes == 1
                             ? tr("Each of them comes to the same.")
                             : tr("They come to %L1 outcomes.").arg(progress.outcomes);
    return tried + ' ' + came;
}

QString boundedText(const Progress &progress, const QString &where)
{
    const QString orders = ordersText(progress.orders);
    if (progress.verdict.why == "cancelled")
        return tr("Cancelled after %1, %2.").arg(orders, where);
    if (progress.endless)
        return tr("%1 tried, %2. In some of them the program did not come to an end, and Trama "
                  "ended it.")
            .arg(orders, where);
    return tr("Stopped at a limit of Trama after %1, %2.").arg(orders, where);
}

/// What could not be controlled, as a clause; empty where there are no words for it.
QString causeText(const std::string &why)
{
    static constexpr std::array known{
        QT_TRANSLATE_NOOP("trama::outcomes", "a step did not come to its end"),
        QT_TRANSLATE_NOOP("trama::outcomes", "the program is gone"),
    };
    const auto *const found =
        std::ranges::find_if(known, [&](const char *text) { return why == text; });
    return found == known.end() ? QString() : tr(*found);
}

QString uncontrolledText(const Progress &progress, const QString &where)
{
    const QString orders = ordersText(progress.orders);
    const QString cause = causeText(progress.verdict.why);
    return cause.isEmpty()
               ? tr("%1 tried, %2, but not every step was Trama's to decide.").arg(orders, where)
               : tr("%1 tried, %2, but not every step was Trama's to decide: %3.")
                     .arg(orders, where, cause);
}

} // namespace

Progress progressOf(const Findings &findings, lab::Model model)
{
    const bool endless = std::ranges::any_of(findings.outcomes, [](const lab::Found &found) {
        return found.outcome.kind == lab::Outcome::Kind::Endless;
    });
    return {model,   findings.executions, findings.outcomes.size(),
            endless, findings.verdict,    findings.sentence};
}

QString verdictText(const Progress &progress)
{
    const QString where = modelText(progress.model);
    const QString more = ' ' + tr("There may be more orders, and other outcomes.");
    if (!progress.sentence.isEmpty())
        return progress.sentence;
    switch (progress.verdict.kind) {
    case lab::Verdict::Kind::Running:
        return progress.orders == 0 ? tr("Trying every order that differs, %1 …").arg(where)
                                    : tr("%1 so far, %2 …").arg(ordersText(progress.orders), where);
    case lab::Verdict::Kind::Complete:
        return completeText(progress, where);
    case lab::Verdict::Kind::Bounded:
        return boundedText(progress, where) + more;
    case lab::Verdict::Kind::Uncontrolled:
        return uncontrolledText(progress, where) + more;
    }
    return {};
}

} // namespace trama::outcomes
