// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/menus.h"

#include "app/language/language.h"
#include "app/window/actions.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

namespace trama::window
{

namespace
{
/// A language's name as its speakers write it.
QString ownName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (code == QLatin1String("en"))
        name = QStringLiteral("English"); // not "American English"
    return name.isEmpty() ? code : name.at(0).toUpper() + name.mid(1);
}
} // namespace

Menus::Menus(Actions &actions, QWidget *window) : QObject(window)
{
    m_main = new QMenu(window);
    m_languages = new QMenu(window);
    m_themes = new QMenu(window);
    m_view = new QMenu(window);
    m_time = new QMenu(window);
    m_order = new QMenu(window);
    createLanguages();
    createThemes();
    createMain(actions);
    retranslate();
}

void Menus::createMain(Actions &actions)
{
    m_time->addActions({actions.play, actions.toStart, actions.stepBack, actions.stepForward,
                        actions.toEnd, actions.meetingBack, actions.meetingForward,
                        actions.lineBack, actions.lineForward, actions.toSurprise,
                        actions.nextProblem, actions.slower, actions.faster});
    m_order->addActions({actions.explore, actions.measure});
    m_order->addSeparator();
    m_order->addActions({actions.allOrders, actions.nextSeed, actions.formerOrder,
                         actions.openOrder, actions.saveOrder});
    m_view->addAction(actions.stage);
    m_view->addMenu(m_themes);
    m_view->addSeparator();
    m_view->addActions({actions.zoomIn, actions.zoomOut, actions.zoomReset, actions.fitTimeline,
                        actions.countSteps, actions.nextPane, actions.nextVariant});
    m_main->addActions({actions.open, actions.save, actions.restore});
    m_main->addSeparator();
    m_main->addActions({actions.run, actions.stop});
    m_main->addMenu(m_order);
    m_main->addMenu(m_time);
    m_main->addSeparator();
    m_main->addActions({actions.find, actions.findNext, actions.findPrevious});
    m_main->addSeparator();
    m_main->addMenu(m_view);
    m_main->addMenu(m_languages);
    m_main->addActions({actions.saveOnRun, actions.choosePython});
    m_main->addSeparator();
    m_main->addActions({actions.keys, actions.about, actions.quit});
}

void Menus::createLanguages()
{
    m_languageGroup = new QActionGroup(this);
    for (const QString &code : QStringList{QString()} + language::all()) {
        QAction *action = m_languages->addAction(code.isEmpty() ? QString() : ownName(code));
        action->setData(code);
        action->setCheckable(true);
        m_languageGroup->addAction(action);
    }
    connect(m_languageGroup, &QActionGroup::triggered, this,
            [this](QAction *action) { emit languageChosen(action->data().toString()); });
}

void Menus::createThemes()
{
    m_themeGroup = new QActionGroup(this);
    for (const ThemeChoice choice :
         {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        QAction *action = m_themes->addAction(QString());
        action->setData(static_cast<int>(choice));
        action->setCheckable(true);
        m_themeGroup->addAction(action);
    }
    connect(m_themeGroup, &QActionGroup::triggered, this, [this](QAction *action) {
        emit themeChosen(static_cast<ThemeChoice>(action->data().toInt()));
    });
}

void Menus::showLanguage(const QString &code)
{
    for (QAction *action : m_languageGroup->actions())
        action->setChecked(action->data().toString() == code);
}

void Menus::showTheme(ThemeChoice choice)
{
    for (QAction *action : m_themeGroup->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(choice));
}

void Menus::retranslate()
{
    m_languages->setTitle(tr("L&anguage"));
    m_themes->setTitle(tr("T&heme"));
    m_view->setTitle(tr("&View"));
    m_time->setTitle(tr("T&ime"));
    m_order->setTitle(tr("Or&der"));
    m_languageGroup->actions().first()->setText(tr("The system's language"));
    const QStringList themes{tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")};
    for (int i = 0; i < themes.size(); ++i)
        m_themeGroup->actions()[i]->setText(themes[i]);
}

} // namespace trama::window
