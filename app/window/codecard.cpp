// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/codecard.h"

#include "app/code/codepane.h"
#include "app/widgets/banner.h"
#include "app/window/openprogram.h"

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
    while (m_tabs.size() < static_cast<qsizetype>(variants.size()))
        addTab();
    for (qsizetype i = 0; i < m_tabs.size(); ++i) { // those there are stay, and keep the focus
        QToolButton *tab = m_tabs[i];
        const bool used = i < static_cast<qsizetype>(variants.size());
        tab->setVisible(used);
        tab->setText(used ? course::pick(variants[i].titles, language) : QString());
        tab->setProperty("variant", used ? variants[i].id : QString());
        tab->setAccessibleName(tab->text());
    }
    retranslate();
}

void CodeCard::addTab()
{
    auto *tab = new QToolButton(this);
    tab->setObjectName(QStringLiteral("variantTab"));
    tab->setFocusPolicy(Qt::TabFocus);
    tab->setCheckable(true);
    tab->setAutoExclusive(true);
    connect(tab, &QToolButton::clicked, this,
            [this, tab] { emit variantChosen(tab->property("variant").toString()); });
    titleRow()->insertWidget(2 + static_cast<int>(m_tabs.size()), tab); // after title and gap
    m_tabs.append(tab);
}

void CodeCard::showProgram(const OpenProgram &program)
{
    m_own = program.isOwn();
    setTitle(program.fileName());
    for (QToolButton *tab : std::as_const(m_tabs))
        tab->setChecked(tab->property("variant").toString() == program.variant());
    m_restore->setVisible(program.isEdited());
    retranslate();
}

void CodeCard::nextVariant()
{
    for (qsizetype i = 0; i < m_tabs.size(); ++i) {
        if (!m_tabs[i]->isChecked())
            continue;
        QToolButton *next = m_tabs[(i + 1) % m_tabs.size()];
        return (next->isVisible() ? next : m_tabs.first())->click();
    }
}

void CodeCard::retranslate()
{
    m_restore->setText(m_own ? tr("edited · save") : tr("edited · restore"));
    m_restore->setAccessibleName(m_restore->text());
    m_restore->setToolTip(m_own ? tr("Save the changes to the file (Ctrl+S)")
                                : tr("Undo all changes to the program (Ctrl+Shift+R)"));
    for (QToolButton *tab : std::as_const(m_tabs))
        tab->setToolTip(tr("Show this variant (Ctrl+E: the next one)"));
}

void CodeCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::window
