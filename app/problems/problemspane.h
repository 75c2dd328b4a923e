// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/insight/problems.h"
#include "core/timeline/runrecord.h"

#include <QList>
#include <QWidget>
#include <memory>
#include <optional>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace trama::problems
{

class ProblemRow;

/// What went wrong in a run, up to its end. It finds nothing itself: what it lists, a
/// ProblemFinder saw in the record, and what that takes back is listed no more.
class ProblemsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPane(QWidget *parent = nullptr);
    ~ProblemsPane() override;

    /// Null for none.
    void setRecord(std::shared_ptr<const RunRecord> record);
    /// Looks again at a record that has grown.
    void refresh();
    void setTheme(const Theme &theme);

    int count() const { return static_cast<int>(m_found.size()); }
    const std::vector<insight::Problem> &found() const { return m_found; }
    /// The one the learner asked to be shown last, as long as it is listed.
    const insight::Problem *chosen() const;
    /// As if the learner had asked to be shown the one after that, or where none was asked for, the
    /// first one after a time; where there is none, the first of all.
    void showNext(Time time);
    QScrollArea *area() const { return m_area; }

signals:
    void countChanged();
    /// The learner wants to see it; `chosen()` is it.
    void problemChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void retranslate();
    void takeFound();
    void showRows();
    void choose(qsizetype row);

    std::shared_ptr<const RunRecord> m_record;
    std::unique_ptr<insight::ProblemFinder> m_finder;
    std::vector<insight::Problem> m_found;
    std::optional<insight::Problem> m_chosen;
    Theme m_theme = Theme::light();
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_empty = nullptr;
    QList<ProblemRow *> m_rows;
};

} // namespace trama::problems
