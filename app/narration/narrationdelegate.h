// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/narration/narrationmodel.h"

#include <QStyledItemDelegate>

namespace trama::narration
{

/// Draws a row: when, who, what. What lies after the present stands back, what the selected tasks
/// did stands out.
class NarrationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit NarrationDelegate(const NarrationModel &model, QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    void setPresent(Time time) { m_present = time; }
    void setSelected(std::vector<TaskId> tasks) { m_selected = std::move(tasks); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// Where the token of a row is.
    QRect tokenRect(const QRect &row) const;

private:
    bool isSelected(TaskId task) const;
    int timeWidth() const;
    void paintBack(QPainter *painter, const QStyleOptionViewItem &option,
                   const NarrationModel::Row &row) const;

    const NarrationModel &m_model;
    Theme m_theme = Theme::light();
    QFont m_timeFont;
    Time m_present{};
    std::vector<TaskId> m_selected;
};

} // namespace trama::narration
