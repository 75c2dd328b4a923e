// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/preferences.h"

#include <QObject>

class QActionGroup;
class QMenu;
class QWidget;

namespace trama::window
{

class Actions;

/// The window's menu and the menu of languages. They show what is chosen and ask for another
/// choice; they keep none.
class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(Actions &actions, QWidget *window);

    QMenu *main() const { return m_main; }
    QMenu *languages() const { return m_languages; }

    /// An empty code is the system's language.
    void showLanguage(const QString &code);
    void showTheme(ThemeChoice choice);
    void retranslate();

signals:
    void languageChosen(const QString &code);
    void themeChosen(trama::window::ThemeChoice choice);

private:
    void createMain(Actions &actions);
    void createLanguages();
    void createThemes();

    QMenu *m_main = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_time = nullptr;
    QMenu *m_order = nullptr;
    QMenu *m_languages = nullptr;
    QMenu *m_themes = nullptr;
    QActionGroup *m_languageGroup = nullptr;
    QActionGroup *m_themeGroup = nullptr;
};

} // namespace trama::window
