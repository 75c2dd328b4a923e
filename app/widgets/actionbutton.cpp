// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/actionbutton.h"

#include <QAction>

namespace trama
{

ActionButton::ActionButton(QAction *action, Qt::ToolButtonStyle style, QWidget *parent)
    : QToolButton(parent)
{
    setToolButtonStyle(style);
    setFocusPolicy(Qt::TabFocus);
    setDefaultAction(action);
    const auto name = [this, action] { setAccessibleName(action->iconText()); };
    connect(action, &QAction::changed, this, name);
    name();
}

} // namespace trama
