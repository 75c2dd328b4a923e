// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QSplitter;

namespace trama
{
class Card;
class TimelineView;
}

namespace trama::lesson
{
class ContentsList;
}

namespace trama::output
{
class OutputPane;
}

namespace trama::window
{

class CodeCard;
class Preferences;
class StatusLine;

/// Where the panes lie: contents at the left, program and output beside each other, the
/// timeline below them. It knows their places and nothing of what they show.
class Desk : public QWidget
{
    Q_OBJECT

public:
    explicit Desk(QWidget *parent = nullptr);

    lesson::ContentsList *contents() const { return m_contents; }
    CodeCard *codeCard() const { return m_codeCard; }
    output::OutputPane *output() const { return m_output; }
    TimelineView *timeline() const { return m_timeline; }
    StatusLine *status() const { return m_status; }

    void setTheme(const Theme &theme);
    void focusNextPane();
    void keepLayout(Preferences &preferences) const;
    void restoreLayout(const Preferences &preferences);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createPanes();
    void createPlaces();
    void retranslate();

    lesson::ContentsList *m_contents = nullptr;
    CodeCard *m_codeCard = nullptr;
    Card *m_outputCard = nullptr;
    output::OutputPane *m_output = nullptr;
    Card *m_timelineCard = nullptr;
    TimelineView *m_timeline = nullptr;
    StatusLine *m_status = nullptr;
    QSplitter *m_columns = nullptr; ///< contents | the rest
    QSplitter *m_rows = nullptr;    ///< program and output / timeline
    QSplitter *m_top = nullptr;     ///< program | output
};

} // namespace trama::window
