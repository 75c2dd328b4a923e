// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace trama
{

/// The colours of the interface, a plain value. All of them are ink on paper: colour itself is
/// left to the tasks, whose colours are in TaskStyle.
struct Theme
{
    QColor canvas;    ///< behind the cards
    QColor card;      ///< behind what is shown
    QColor side;      ///< behind the contents, and where there is nothing yet
    QColor border;    ///< around cards, between groups
    QColor grid;      ///< fainter than a border
    QColor ink;       ///< text, icons, the playhead
    QColor muted;     ///< text that stands back
    QColor faint;     ///< what is disabled, and marks that are no text; 3 to 1 at least
    QColor selection; ///< behind what is selected
    QColor keyword;   ///< keywords in code

    /// Of text with what is behind it, at least: WCAG 2.1, criteria 1.4.3 and 1.4.6.
    double textContrast = 4.5;

    bool isDark() const { return card.lightness() < 128; }

    static Theme light();
    static Theme dark();
    static Theme highContrast();

    friend bool operator==(const Theme &, const Theme &) = default;
};

} // namespace trama
