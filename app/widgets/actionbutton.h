// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace trama
{

/// A button for an action, which says the action's words to who cannot see its icon.
class ActionButton : public QToolButton
{
    Q_OBJECT

public:
    ActionButton(QAction *action, Qt::ToolButtonStyle style, QWidget *parent = nullptr);
};

} // namespace trama
