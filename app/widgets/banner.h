// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace trama
{

/// A sentence above the view it speaks of, with what can be done about it. It never stops the
/// learner: whatever it offers can be left alone.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// What the banner shows; an empty sentence hides it.
    struct Message
    {
        QString sentence;
        QStringList remedies;  ///< a button each
        QString option;        ///< a box to tick beside them, or none
        bool closable = true;
        friend bool operator==(const Message &, const Message &) = default;
    };

    void tell(const Message &message);
    bool optionTicked() const;

signals:
    /// The learner chose the remedy of that place in the list.
    void chosen(int remedy);
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void retranslate();

    Message m_message;
    QLabel *m_sentence = nullptr;
    QHBoxLayout *m_remedies = nullptr;
    QCheckBox *m_option = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace trama
