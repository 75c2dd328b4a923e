// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/header.h"

#include "app/language/language.h"
#include "app/widgets/actionbutton.h"
#include "app/window/actions.h"
#include "app/window/modeswitch.h"
#include "app/window/paceslider.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

namespace trama::window
{

Header::Header(Actions &actions, QMenu *languages, QMenu *menu, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("header"));
    setAttribute(Qt::WA_StyledBackground);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(18, 9, 14, 9);
    m_row->setSpacing(6);
    createPlace();
    createTransport(actions);
    createChoices(actions, languages, menu);
    retranslate();
}

void Header::createPlace()
{
    m_brand = new QLabel(QStringLiteral("Trama"), this);
    m_brand->setObjectName(QStringLiteral("brand"));
    m_breadcrumb = new QLabel(this);
    m_breadcrumb->setObjectName(QStringLiteral("breadcrumb"));
    m_breadcrumb->setTextFormat(Qt::PlainText);
    m_breadcrumb->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->addWidget(m_brand);
    m_row->addSpacing(8);
    m_row->addWidget(m_breadcrumb, 4);
}

ActionButton *Header::button(QAction *action, const char *name, Qt::ToolButtonStyle style)
{
    auto *made = new ActionButton(action, style, this);
    made->setObjectName(QLatin1String(name));
    m_buttons.append(made);
    m_row->addWidget(made);
    return made;
}

void Header::createTransport(Actions &actions)
{
    m_row->addWidget(new ModeSwitch(actions.explore, actions.measure, this));
    m_row->addSpacing(10);
    button(actions.run, "runButton", Qt::ToolButtonTextBesideIcon);
    button(actions.stop, "stopButton");
    m_row->addSpacing(10);
    button(actions.toStart, "toStartButton");
    button(actions.stepBack, "stepBackButton");
    button(actions.play, "playButton");
    button(actions.stepForward, "stepForwardButton");
    button(actions.toEnd, "toEndButton");
    m_row->addSpacing(10);
    m_pace = new PaceSlider(this);
    m_row->addWidget(m_pace, 1);
    m_row->addStretch(1);
}

void Header::createChoices(Actions &actions, QMenu *languages, QMenu *menu)
{
    m_language = new QToolButton(this);
    m_language->setObjectName(QStringLiteral("languageButton"));
    m_language->setMenu(languages);
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_row->addWidget(m_language);
    m_menu = button(actions.menu, "menuButton");
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
}

void Header::openMenu()
{
    m_menu->showMenu();
}

void Header::setBreadcrumb(const QString &words)
{
    m_words = words;
    elideBreadcrumb();
}

void Header::elideBreadcrumb()
{
    m_breadcrumb->setText(
        m_breadcrumb->fontMetrics().elidedText(m_words, Qt::ElideMiddle, m_breadcrumb->width()));
    m_breadcrumb->setToolTip(m_words);
    m_breadcrumb->setAccessibleName(m_words);
}

void Header::setZoom(qreal zoom)
{
    const int side = qRound(16 * zoom);
    for (QToolButton *each : std::as_const(m_buttons))
        each->setIconSize({side, side});
}

void Header::retranslate()
{
    m_language->setText(language::current().left(2).toUpper());
    m_language->setToolTip(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
}

void Header::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Header::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elideBreadcrumb();
}

} // namespace trama::window
