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

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintBack(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintBar(QPainter *painter, const QRectF &place, double share) const;
    void paintMark(QPainter *painter, const QRectF &place, lab::Outcome::Kind kind) const;
    void paintLines(QPainter *painter, const QRect &place, int row, const QFont &words) const;

    const OutcomesModel &m_model;
    Theme m_theme = Theme::light();
    QFont m_printedFont;
    QIcon m_play;
};

} // namespace trama::outcomes
