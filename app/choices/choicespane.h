// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/insight/crossroads.h"
#include "core/timeline/runrecord.h"

#include <QList>
#include <QWidget>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace trama::choices
{

class WayButton;

/// Who may go next at the playhead of a run in the Lab, what each would do, and why the others
/// cannot. It follows from the record and the time; what the learner chooses it only says.
class ChoicesPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChoicesPane(QWidget *parent = nullptr);

    /// Null for none.
    void setRecord(std::shared_ptr<const RunRecord> record);
    void setTime(Time time);
    /// A run is under way, and its choices are not all known.
    void setRunning(bool running);
    /// There is a former order to go back to.
    void setFormer(bool former);
    void setTheme(const Theme &theme);

    /// The choice that is shown.
    const std::optional<insight::Crossroads> &crossroads() const { return m_crossroads; }
    /// Takes the way with this key, from 0, if there is one.
    void choose(int way);

signals:
    /// Of the trace's choices, and which of its candidates.
    void wayChosen(std::size_t choice, std::size_t way);
    void formerWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void retranslate();
    void look();
    void showWays();
    QString headline() const;
    QString wordsOf(const insight::Way &way) const;
    WayButton *button(qsizetype index);

    std::shared_ptr<const RunRecord> m_record;
    Time m_time{};
    bool m_running = false;
    std::optional<insight::Crossroads> m_crossroads;
    Theme m_theme = Theme::light();
    QLabel *m_title = nullptr;
    QLabel *m_headline = nullptr;
    QVBoxLayout *m_column = nullptr;
    QPushButton *m_former = nullptr;
    QList<WayButton *> m_buttons;
};

} // namespace trama::choices
