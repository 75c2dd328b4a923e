// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/session/exploration.h"

#include <QWidget>
#include <optional>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace trama
{
class ActionButton;
}

namespace trama::outcomes
{

class OutcomesModel;
class OutcomesView;

/// All that can come of a program over every order that differs, while the search goes on and
/// after it: how many orders come to what, and how far it is known. It searches nothing itself.
class OutcomesPane : public QWidget
{
    Q_OBJECT

public:
    /// `search` begins a search.
    explicit OutcomesPane(QAction *search, QWidget *parent = nullptr);

    /// There is no search to be told of.
    void clear();
    /// A search begins.
    void begin(lab::Model model);
    /// What the search has come to by now.
    void setFindings(const Findings &findings);
    /// Whether the search was through another text than the program has now.
    void setEarlierText(bool earlier);
    void setTheme(const Theme &theme);

    OutcomesModel *model() const { return m_model; }
    OutcomesView *view() const { return m_view; }

signals:
    void cancelWanted();
    /// The outcome with this place in Findings::outcomes is to be seen.
    void replayWanted(std::size_t place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets(QAction *search);
    void arrange();
    void retranslate();
    void showState();

    std::optional<Findings> m_findings;
    lab::Model m_searched = lab::Model::Any;
    bool m_earlier = false;
    OutcomesModel *m_model = nullptr;
    QLabel *m_mark = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_remark = nullptr;
    QLabel *m_hint = nullptr;
    QProgressBar *m_busy = nullptr;
    ActionButton *m_search = nullptr;
    QPushButton *m_cancel = nullptr;
    OutcomesView *m_view = nullptr;
};

} // namespace trama::outcomes
