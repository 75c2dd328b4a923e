// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choices/waybutton.h"

#include "app/widgets/token.h"

#include <QEvent>
#include <QPainter>

namespace trama::choices
{

namespace
{
constexpr int wordWrap = Qt::TextWordWrap | Qt::AlignVCenter | Qt::AlignLeft;
}

WayButton::WayButton(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("wayButton"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WayButton::show(const Look &look, const Theme &theme)
{
    m_look = look;
    m_theme = theme;
    const bool can = !look.key.isEmpty();
    setEnabled(can);
    setFocusPolicy(can ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleName(QStringLiteral("%1: %2").arg(look.name, look.words));
    setToolTip(accessibleName());
    setVisible(true);
    updateGeometry();
    update();
}

QRect WayButton::textPlace(int width) const
{
    const int token = fontMetrics().height() + 6;
    const int key = m_look.key.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_look.key) + pad();
    const int left = pad() + token + pad();
    return {left, pad(), std::max(1, width - left - key - pad()), 100'000};
}

int WayButton::heightForWidth(int width) const
{
    const QRect needed = fontMetrics().boundingRect(textPlace(width), wordWrap, m_look.words);
    return std::max(needed.height(), fontMetrics().height() + 6) + 2 * pad();
}

QSize WayButton::sizeHint() const
{
    const int width = 22 * fontMetrics().averageCharWidth();
    return {width, heightForWidth(width)};
}

QSize WayButton::minimumSizeHint() const
{
    const int width = 12 * fontMetrics().averageCharWidth();
    return {width, fontMetrics().height() + 2 * pad()};
}

bool WayButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave
        || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
    return QAbstractButton::event(event);
}

void WayButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool can = isEnabled();
    const bool pointedAt = can && (underMouse() || isDown());
    QPen edge(m_theme.border, 1);
    if (m_look.taken)
        edge = QPen(m_look.style.colour, 2);
    if (hasFocus())
        edge = QPen(m_theme.ink, 2);
    painter.setPen(can ? edge : QPen(Qt::NoPen));
    painter.setBrush(pointedAt || !can ? m_theme.selection : m_theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);

    const int token = fontMetrics().height() + 6;
    painter.setOpacity(can ? 1 : 0.6);
    paintToken(painter, QRectF(pad(), (height() - token) / 2.0, token, token), m_look.style);
    painter.setOpacity(1);
    QRect text = textPlace(width());
    text.setTop(0);
    text.setHeight(height());
    painter.setPen(can ? m_theme.ink : m_theme.muted);
    painter.drawText(text, wordWrap, m_look.words);
    if (!can)
        return;
    painter.setPen(m_theme.muted);
    painter.drawText(rect().adjusted(0, 0, -pad(), 0), Qt::AlignRight | Qt::AlignVCenter,
                     m_look.key);
}

} // namespace trama::choices
