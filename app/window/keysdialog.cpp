// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keysdialog.h"

#include "app/window/actions.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace trama::window
{

KeysDialog::KeysDialog(const Actions &actions, QWidget *parent)
    : QDialog(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("keysDialog"));
    m_list = new QLabel;
    m_list->setTextFormat(Qt::RichText);
    m_list->setMargin(16);
    m_list->setAlignment(Qt::AlignTop);
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_list);
    area->setWidgetResizable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
    retranslate();
    resize(m_list->sizeHint().width() + 30, qMin(m_list->sizeHint().height() + 10, 640));
}

void KeysDialog::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_list->setAccessibleName(tr("Keys"));
    QString rows;
    const auto row = [&rows](const QString &what, const QString &keys) {
        rows += QStringLiteral("<tr><td style='padding:3px 28px 3px 0'>%1</td>"
                               "<td style='padding:3px 0'><b>%2</b></td></tr>")
                    .arg(what.toHtmlEscaped(), keys.toHtmlEscaped());
    };
    for (const QAction *action : m_actions.all())
        row(action->iconText(), keysOf(*action));
    row(tr("Play or pause, outside the program"), tr("Space"));
    row(tr("Choose what happens next, outside the program"), QStringLiteral("1 … 9"));
    row(tr("Move and zoom, in the timeline"), tr("Arrow keys · + · −"));
    row(tr("From lane to lane, in the timeline"), QStringLiteral("↑ · ↓"));
    row(tr("Start or end of the run, in the timeline"), tr("Home · End"));
    row(tr("Show the lane's line in the program, in the timeline"), tr("Enter"));
    row(tr("Who woke it, in the timeline"), QStringLiteral("W"));
    row(tr("Fold threads or objects, in the timeline"), QStringLiteral("F"));
    row(tr("From event to event, in what happened"), QStringLiteral("↑ · ↓"));
    m_list->setText(QStringLiteral("<table>%1</table>").arg(rows));
}

void KeysDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::window
