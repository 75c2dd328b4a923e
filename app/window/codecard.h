// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/card.h"
#include "core/course/course.h"

#include <QList>

class QToolButton;

namespace trama
{
class Banner;
}

namespace trama::code
{
class CodePane;
}

namespace trama::window
{

class OpenProgram;

/// The card of the program: its file's name, a tab for each variant of its exercise, and whether
/// it was changed. It shows the open program and asks for others.
class CodeCard : public Card
{
    Q_OBJECT

public:
    explicit CodeCard(QWidget *parent = nullptr);

    /// The variants of the exercise that is open; none for a program of the learner's own.
    void setVariants(const std::vector<course::Variant> &variants, const QString &language);
    void showProgram(const OpenProgram &program);
    void nextVariant();

    code::CodePane *code() const { return m_code; }
    Banner *banner() const { return m_banner; }
    QToolButton *restoreButton() const { return m_restore; }

signals:
    void variantChosen(const QString &id);
    void restoreRequested();
    void saveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void addTab();
    void retranslate();

    bool m_own = false;
    QList<QToolButton *> m_tabs; ///< of the variants; more than there are stay hidden
    QToolButton *m_restore = nullptr;
    Banner *m_banner = nullptr;
    code::CodePane *m_code = nullptr;
};

} // namespace trama::window
