// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/timeline/runrecord.h"

#include <QFrame>
#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace trama
{

class ChoiceRow;

/// What may happen next in a run of the Lab: the tasks that may go, each with what it would do,
/// and why the others cannot. It shows a record at a time and asks for what was chosen; it
/// chooses nothing itself.
class ChoicePanel : public QFrame
{
    Q_OBJECT

public:
    /// What can be asked for beside a choice.
    enum class Former { None, Known }; ///< an order to go back to
    enum class Work { Idle, GoingAnotherWay };

    explicit ChoicePanel(QWidget *parent = nullptr);

    /// Null: nothing to choose.
    void tell(std::shared_ptr<const RunRecord> record, Time time);
    void setFormer(Former former);
    void setWork(Work work);
    void setTheme(const Theme &theme);
    void setUnit(double unit);

    /// How wide it is, in pixels.
    int usualWidth() const;
    /// How high it would be to show everything.
    int usualHeight() const;

signals:
    /// The option with this number, from 0.
    void optionChosen(int option);
    void formerWanted();
    void cancelWanted();
    /// What it has to say needs another height now.
    void heightChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    ChoiceRow *row(std::size_t number);
    void refresh();
    void showFormer();
    void retranslate();

    std::shared_ptr<const RunRecord> m_record;
    Time m_time{};
    Theme m_theme = Theme::light();
    double m_unit = 1;
    Work m_work = Work::Idle;
    Former m_known = Former::None;
    QLabel *m_title = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::vector<ChoiceRow *> m_rows;
    QLabel *m_ended = nullptr; ///< names those who have ended
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_former = nullptr;
};

} // namespace trama
