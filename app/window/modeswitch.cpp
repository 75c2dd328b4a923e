// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/modeswitch.h"

#include "app/widgets/actionbutton.h"

#include <QHBoxLayout>

namespace trama::window
{

ModeSwitch::ModeSwitch(QAction *explore, QAction *measure, QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("modeSwitch"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    for (QAction *action : {explore, measure}) {
        auto *button = new ActionButton(action, Qt::ToolButtonTextOnly, this);
        button->setObjectName(QStringLiteral("modeButton"));
        row->addWidget(button);
    }
}

} // namespace trama::window
