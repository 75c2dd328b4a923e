// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace trama
{

/// A white sheet with a title row, on which a view lies. It looks like the style sheet says and
/// knows nothing of the view.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Widgets beside the title.
    QHBoxLayout *titleRow() const { return m_titleRow; }
    /// Adds below what is there; the last one added takes the room.
    void addBody(QWidget *body, int stretch = 0);

private:
    QLabel *m_title = nullptr;
    QHBoxLayout *m_titleRow = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace trama
