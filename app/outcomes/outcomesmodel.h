// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/exploration.h"

#include <QAbstractListModel>
#include <vector>

namespace trama::outcomes
{

/// The outcomes of a search, a row each: first those in which something went wrong, then the rest,
/// each of the two by how many orders come to it. Rows that have as many keep their order.
class OutcomesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// What a row shows.
    struct Row
    {
        std::size_t place = 0; ///< of the outcome in Findings::outcomes
        lab::Outcome::Kind kind = lab::Outcome::Kind::Ended;
        std::uint64_t count = 0;
        QString faults;  ///< exceptions that nobody caught, a line each
        QString printed; ///< without the last line's end
    };

    explicit OutcomesModel(QObject *parent = nullptr);

    void clear();
    /// What the same search has come to since.
    void setFindings(const Findings &findings);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const Row &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// What went wrong, in words: "Exception: KeyError: 3"; empty where nothing did.
    QString fault(int row) const;
    /// What was printed, or that nothing was; lines one after the other. Empty where there is
    /// a fault and nothing was printed.
    QString printed(int row) const;
    /// Both of them.
    QString text(int row) const;
    /// Of all orders that were tried, 0 to 1.
    double share(int row) const;
    QString countText(int row) const;
    QString widestCount() const;
    /// Counts and lines in a sentence, for who does not see the row.
    QString spoken(int row) const;

private:
    void append(const std::vector<lab::Found> &outcomes);
    void sort();

    std::vector<Row> m_rows;
    std::uint64_t m_orders = 0;
};

/// "Deadlock", "Exception", "Does not end"; empty for a program that ended.
QString titleOf(lab::Outcome::Kind kind);

} // namespace trama::outcomes
