// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/codecard.h"

#include "app/code/codepane.h"
#include "app/widgets/banner.h"
#include "app/window/openprogram.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace trama::window
{

CodeCard::CodeCard(QWidget *parent) : Card(parent)
{
    createWidgets();
    retranslate();
}

void CodeCard::createWidgets()
{
    m_tabs = new QButtonGroup(this);
    m_tabs->setExclusive(true);
    m_restore = new QToolButton(this);
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    m_restore->setFocusPolicy(Qt::TabFocus);
    m_restore->setVisible(false);
    connect(m_restore, &QToolButton::clicked, this,
            [this] { m_own ? emit saveRequested() : emit restoreRequested(); });
    titleRow()->addSpacing(6);
    titleRow()->addStretch(1);
    titleRow()->addWidget(m_restore);

    m_banner = new Banner(this);
    m_code = new code::CodePane(this);
    addBody(m_banner);
    addBody(m_code, 1);
}

void CodeCard::setVariants(const std::vector<course::Variant> &variants, const QString &language)
{
    const auto old = m_tabs->buttons();
    for (QAbstractButton *tab : old) {
        m_tabs->removeButton(tab);
        tab->deleteLater();
        tab->hide();
    }
    int place = 2; // after the title and the gap
    for (const course::Variant &variant : variants) {
        auto *tab = new QToolButton(this);
        tab->setObjectName(QStringLiteral("variantTab"));
        tab->setFocusPolicy(Qt::TabFocus);
        tab->setCheckable(true);
        tab->setText(course::pick(variant.titles, language));
        tab->setAccessibleName(tab->text());
        tab->setToolTip(tr("Show this variant (Ctrl+E: the next one)"));
        tab->setProperty("variant", variant.id);
        connect(tab, &QToolButton::clicked, this,
                [this, id = variant.id] { emit variantChosen(id); });
        m_tabs->addButton(tab);
        titleRow()->insertWidget(place++, tab);
    }
}

void CodeCard::showProgram(const OpenProgram &program)
{
    m_own = program.isOwn();
    setTitle(program.fileName());
    for (QAbstractButton *tab : m_tabs->buttons())
        tab->setChecked(tab->property("variant").toString() == program.variant());
    m_restore->setVisible(program.isEdited());
    retranslate();
}

void CodeCard::nextVariant()
{
    const QList<QAbstractButton *> tabs = m_tabs->buttons();
    if (tabs.size() < 2)
        return;
    const qsizetype here = tabs.indexOf(m_tabs->checkedButton());
    tabs[(here + 1) % tabs.size()]->click();
}

void CodeCard::retranslate()
{
    m_restore->setText(m_own ? tr("edited · save") : tr("edited · restore"));
    m_restore->setAccessibleName(m_restore->text());
    m_restore->setToolTip(m_own ? tr("Save the changes to the file (Ctrl+S)")
                                : tr("Undo all changes to the program (Ctrl+Shift+R)"));
    for (QAbstractButton *tab : m_tabs->buttons())
        tab->setToolTip(tr("Show this variant (Ctrl+E: the next one)"));
}

void CodeCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::window
