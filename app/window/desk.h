// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QSplitter;

namespace trama
{
class Card;
class TabCard;
class TimelineView;
} // namespace trama

namespace trama::lesson
{
class ContentsList;
}

namespace trama::narration
{
class NarrationPane;
}

namespace trama::output
{
class OutputPane;
}

namespace trama::outcomes
{
class OutcomesPane;
}

namespace trama::problems
{
class ProblemsPane;
}

namespace trama::stage
{
class StageView;
}

namespace trama::window
{

class Actions;
class CodeCard;
class Preferences;
class StatusLine;

/// Where the panes lie: contents at the left; the program and, beside it, the stage, what happened,
/// the output, the problems and all outcomes, one tab each; the timeline below them. It knows their
/// places and nothing of what they show.
class Desk : public QWidget
{
    Q_OBJECT

public:
    /// The tabs beside the program, in their order.
    enum Tab { Narration, Output, Problems, Outcomes };

    explicit Desk(const Actions &actions, QWidget *parent = nullptr);

    lesson::ContentsList *contents() const { return m_contents; }
    CodeCard *codeCard() const { return m_codeCard; }
    narration::NarrationPane *narration() const { return m_narration; }
    output::OutputPane *output() const { return m_output; }
    problems::ProblemsPane *problems() const { return m_problems; }
    outcomes::OutcomesPane *outcomes() const { return m_outcomes; }
    TabCard *tabs() const { return m_tabs; }
    TimelineView *timeline() const { return m_timeline; }
    stage::StageView *stage() const { return m_stage; }
    /// Beside the program; hidden to begin with.
    void showStage(bool shown);
    bool isStageShown() const;
    StatusLine *status() const { return m_status; }

    void setTheme(const Theme &theme);
    void focusNextPane();
    void keepLayout(Preferences &preferences) const;
    void restoreLayout(const Preferences &preferences);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createPanes(const Actions &actions);
    void createTabs(const Actions &actions);
    void createPlaces();
    void showBadges();
    QWidget *shownTab() const;
    void retranslate();

    lesson::ContentsList *m_contents = nullptr;
    CodeCard *m_codeCard = nullptr;
    TabCard *m_tabs = nullptr;
    narration::NarrationPane *m_narration = nullptr;
    output::OutputPane *m_output = nullptr;
    problems::ProblemsPane *m_problems = nullptr;
    outcomes::OutcomesPane *m_outcomes = nullptr;
    bool m_asked = false; ///< the program waits for input
    Card *m_timelineCard = nullptr;
    TimelineView *m_timeline = nullptr;
    Card *m_stageCard = nullptr;
    stage::StageView *m_stage = nullptr;
    StatusLine *m_status = nullptr;
    QSplitter *m_columns = nullptr; ///< contents | the rest
    QSplitter *m_rows = nullptr;    ///< program and tabs / timeline
    QSplitter *m_top = nullptr;     ///< program | stage | tabs
};

} // namespace trama::window
