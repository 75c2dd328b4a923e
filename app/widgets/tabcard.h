// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "app/widgets/card.h"

#include <QList>

class QStackedWidget;
class QToolButton;

namespace trama
{

/// A card with several views, of which a tab in the title row shows one. A tab may carry a badge:
/// a number that tells whether it is worth a look. Where the tabs have no room, the longest names
/// are shortened, but never the shown one.
class TabCard : public Card
{
    Q_OBJECT

public:
    explicit TabCard(QWidget *parent = nullptr);

    /// Adds a tab without a name; returns its place.
    int addTab(QWidget *page);
    void setTabText(int tab, const QString &text);
    /// `spoken` is what the tab is called for who cannot see the badge. An empty badge is none.
    void setBadge(int tab, const QString &badge, const QString &spoken);
    /// A tab that is not shown is as if it were not there.
    void setTabShown(int tab, bool shown);
    void setTheme(const Theme &theme);

    int current() const;
    void showTab(int tab);
    QToolButton *button(int tab) const { return m_tabs[tab].button; }

signals:
    void currentChanged(int tab);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Tab
    {
        QToolButton *button = nullptr;
        QString text; ///< in full
        QString badge;
    };

    void drawBadge(const Tab &tab);
    void fit();
    int widthWith(const Tab &tab, int most) const;
    int neighbour(int by) const;
    void move(int by);

    QList<Tab> m_tabs;
    QStackedWidget *m_pages = nullptr;
    Theme m_theme = Theme::light();
};

} // namespace trama
