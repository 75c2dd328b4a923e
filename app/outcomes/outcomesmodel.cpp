// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcomes/outcomesmodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <numeric>

namespace trama::outcomes
{

namespace
{

using Kind = lab::Outcome::Kind;

/// More than this of an outcome nobody reads in a row or a tool tip.
constexpr std::size_t mostBytes = 4000;

QString textOf(std::string_view text)
{
    text = text.substr(0, mostBytes);
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString numberText(std::uint64_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}

/// Whatever went wrong comes first, then what most orders come to.
bool comesBefore(const OutcomesModel::Row &a, const OutcomesModel::Row &b)
{
    const bool wrong = a.kind != Kind::Ended;
    if (wrong != (b.kind != Kind::Ended))
        return wrong;
    return a.count > b.count;
}

} // namespace

QString titleOf(lab::Outcome::Kind kind)
{
    switch (kind) {
    case Kind::Ended:
        return {};
    case Kind::Raised:
        return OutcomesModel::tr("Exception");
    case Kind::Deadlocked:
        return OutcomesModel::tr("Deadlock");
    case Kind::Endless:
        return OutcomesModel::tr("Does not end");
    }
    return {};
}

OutcomesModel::OutcomesModel(QObject *parent) : QAbstractListModel(parent) {}

void OutcomesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_orders = 0;
    endResetModel();
}

void OutcomesModel::setFindings(const Findings &findings)
{
    m_orders = findings.executions;
    append(findings.outcomes);
    for (Row &row : m_rows)
        row.count = findings.outcomes[row.place].count;
    sort();
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

/// Outcomes are told in the order of finding: new ones come last.
void OutcomesModel::append(const std::vector<lab::Found> &outcomes)
{
    if (outcomes.size() == m_rows.size())
        return;
    beginInsertRows({}, rowCount(), static_cast<int>(outcomes.size()) - 1);
    for (std::size_t place = m_rows.size(); place < outcomes.size(); ++place) {
        const lab::Outcome &outcome = outcomes[place].outcome;
        m_rows.push_back({place, outcome.kind, outcomes[place].count, textOf(outcome.fault),
                          textOf(outcome.text)});
    }
    endInsertRows();
}

void OutcomesModel::sort()
{
    if (std::ranges::is_sorted(m_rows, comesBefore))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<std::size_t> from(m_rows.size());
    std::iota(from.begin(), from.end(), 0);
    std::ranges::stable_sort(
        from, [this](std::size_t a, std::size_t b) { return comesBefore(m_rows[a], m_rows[b]); });
    std::vector<Row> rows;
    std::vector<int> to(m_rows.size());
    for (const std::size_t row : from) {
        to[row] = static_cast<int>(rows.size());
        rows.push_back(std::move(m_rows[row]));
    }
    m_rows = std::move(rows);
    for (const QModelIndex &before : persistentIndexList())
        changePersistentIndex(before, index(to[static_cast<std::size_t>(before.row())]));
    emit layoutChanged({}, VerticalSortHint);
}

int OutcomesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString OutcomesModel::fault(int number) const
{
    const Row &shown = row(number);
    const QString title = titleOf(shown.kind);
    if (title.isEmpty() || shown.faults.isEmpty())
        return title;
    return title + QStringLiteral(": ") + shown.faults;
}

QString OutcomesModel::printed(int number) const
{
    const Row &shown = row(number);
    return shown.kind == Kind::Ended && shown.printed.isEmpty() ? tr("prints nothing")
                                                                : shown.printed;
}

QString OutcomesModel::text(int number) const
{
    const QString wrong = fault(number);
    const QString out = printed(number);
    return wrong.isEmpty() || out.isEmpty() ? wrong + out : wrong + '\n' + out;
}

double OutcomesModel::share(int number) const
{
    return m_orders == 0 ? 0 : double(row(number).count) / double(m_orders);
}

QString OutcomesModel::countText(int number) const
{
    return numberText(row(number).count);
}

QString OutcomesModel::widestCount() const
{
    const auto most = std::ranges::max_element(m_rows, {}, &Row::count);
    return most == m_rows.end() ? QString() : numberText(most->count);
}

QString OutcomesModel::spoken(int number) const
{
    return tr("Orders: %1 of %2. %3").arg(countText(number), numberText(m_orders), text(number));
}

QVariant OutcomesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(index.row());
    default:
        return {};
    }
}

} // namespace trama::outcomes
