// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;

namespace trama::window
{

/// Explore or Measure: two actions side by side, of which one is chosen.
class ModeSwitch : public QFrame
{
    Q_OBJECT

public:
    ModeSwitch(QAction *explore, QAction *measure, QWidget *parent = nullptr);
};

} // namespace trama::window
