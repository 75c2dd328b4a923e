// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outcomes/outcomesmodel.h"
#include "app/theme/theme.h"

#include <QFont>
#include <QIcon>
#include <QStyledItemDelegate>

namespace trama::outcomes
{

/// Draws an outcome: how many orders come to it, as a number and as a bar as long as their share;
/// a mark where something went wrong; its lines; and that it can be run.
class OutcomesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutcomesDelegate(const OutcomesModel &model, QObject *parent = nullptr);

    void setTheme(const Theme &theme);

    /// Lines that the row which needs most of them has, when rows are this wide; a few at most.
    int linesPerRow(int width) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    /// Where in a row its parts are.
    struct Places
    {
        QRect count;
        QRect bar;
        QRect mark;
        QRect fault;
        QRect printed;
        QRect play;
    };

    Places places(const QRect &area, int row) const;
    void paintBack(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintBar(QPainter *painter, const QRect &place, double share) const;
    void paintMark(QPainter *painter, const QRect &place, lab::Outcome::Kind kind) const;
    void paintPrinted(QPainter *painter, const QRect &place, int row) const;

    const OutcomesModel &m_model;
    Theme m_theme = Theme::light();
    QFont m_words;
    QFont m_faults;
    QFont m_program; ///< numbers, and what the program printed
    QIcon m_play;
};

} // namespace trama::outcomes
