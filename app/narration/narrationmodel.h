// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/taskstyle.h"
#include "core/insight/narration.h"
#include "core/timeline/runrecord.h"

#include <QAbstractListModel>
#include <memory>
#include <optional>

namespace trama::narration
{

/// The events of a run, a row each, made into words only when somebody looks at them.
class NarrationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// What a row shows.
    struct Row
    {
        Time time{};
        TaskId task = TaskId::None;
        bool isMistake = false; ///< something went wrong
        QString timeText;       ///< a number in the unit in which the whole run is best read
        QString text;
    };

    explicit NarrationModel(QObject *parent = nullptr);

    /// Null for none.
    void setRecord(std::shared_ptr<const RunRecord> record);
    /// Takes in what the record has grown by.
    void refresh();
    void setSubject(const insight::Subject &subject);
    void setTheme(const Theme &theme);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    Row row(int row) const;
    Time time(int row) const;
    TaskId task(int row) const;
    QString text(int row) const;
    /// When and what, for who does not see the row.
    QString spoken(int row) const;
    /// Where it happened: "counter.py, line 9"; empty when not known.
    QString place(int row) const;
    /// The last row of what happened up to and including a time; none before the first.
    std::optional<int> rowAt(Time time) const;

    const RunRecord *record() const { return m_record.get(); }
    /// The widest text a time has.
    QString widestTime() const;
    TaskStyle style(TaskId task) const;

private:
    void takeNarration();
    void takeStyles();

    std::shared_ptr<const RunRecord> m_record;
    std::unique_ptr<insight::Narration> m_narration;
    int m_rows = 0; ///< that views were told of
    insight::Subject m_subject;
    Theme m_theme = Theme::light();
    std::vector<TaskStyle> m_styles;
};

} // namespace trama::narration
