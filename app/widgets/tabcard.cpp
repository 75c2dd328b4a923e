// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tabcard.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

namespace trama
{

namespace
{
/// A number in ink, on a pill: a shape, so that it is seen without colours.
QPixmap badgeImage(const QString &badge, const Theme &theme, QFont font, qreal pixelRatio)
{
    font.setPointSizeF(font.pointSizeF() * 0.85);
    font.setBold(true);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 2;
    const int width = std::max(height, metrics.horizontalAdvance(badge) + height * 2 / 3);
    QPixmap image(QSize(width, height) * pixelRatio);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink);
    painter.drawRoundedRect(QRectF(0, 0, width, height), height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(theme.card);
    painter.drawText(QRect(0, 0, width, height), Qt::AlignCenter, badge);
    return image;
}
} // namespace

TabCard::TabCard(QWidget *parent) : Card(parent)
{
    m_pages = new QStackedWidget(this);
    titleRow()->setContentsMargins(9, 0, 0, 0); // the tabs have margins of their own
    titleRow()->setSpacing(0);
    titleRow()->addStretch(1);
    addBody(m_pages, 1);
}

int TabCard::addTab(QWidget *page)
{
    const int place = static_cast<int>(m_tabs.size());
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("cardTab"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setChecked(place == 0);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setLayoutDirection(Qt::RightToLeft); // the badge after the words
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, place] { showTab(place); });
    titleRow()->insertWidget(titleRow()->count() - 1, button);
    m_pages->addWidget(page);
    m_tabs.append(Tab{button, {}, {}});
    return place;
}

void TabCard::setTabText(int tab, const QString &text)
{
    m_tabs[tab].text = text;
    m_tabs[tab].button->setAccessibleName(text);
    fit();
}

void TabCard::setBadge(int tab, const QString &badge, const QString &spoken)
{
    Tab &marked = m_tabs[tab];
    marked.button->setAccessibleName(spoken);
    if (std::exchange(marked.badge, badge) != badge)
        drawBadge(marked);
    fit();
}

constexpr int ShortestName = 20; ///< of a tab, in pixels

/// The tab's name in no more than so many pixels.
static QString shortened(const QString &text, const QToolButton &button, int most)
{
    return button.fontMetrics().elidedText(text, Qt::ElideRight, most);
}

int TabCard::widthWith(const Tab &tab, int most) const
{
    const QFontMetrics metrics = tab.button->fontMetrics();
    const int around =
        tab.button->sizeHint().width() - metrics.horizontalAdvance(tab.button->text());
    const QString text =
        tab.button->isChecked() ? tab.text : shortened(tab.text, *tab.button, most);
    return around + metrics.horizontalAdvance(text);
}

/// Gives each tab the longest name for which there is room.
void TabCard::fit()
{
    constexpr int longest = 1000, step = 4;
    const QMargins margins = titleRow()->contentsMargins();
    const int room = width() - 2 * frameWidth() - margins.left() - margins.right();
    const auto needed = [this](int most) {
        int sum = 0;
        for (const Tab &tab : std::as_const(m_tabs))
            sum += tab.button->isHidden() ? 0 : widthWith(tab, most);
        return sum;
    };
    int most = longest;
    if (needed(most) > room) {
        most = 0;
        for (const Tab &tab : std::as_const(m_tabs))
            most = std::max(most, tab.button->fontMetrics().horizontalAdvance(tab.text));
        while (most > ShortestName && needed(most) > room)
            most -= step;
    }
    for (const Tab &tab : std::as_const(m_tabs)) {
        const QString text =
            tab.button->isChecked() ? tab.text : shortened(tab.text, *tab.button, most);
        tab.button->setMinimumWidth(widthWith(tab, ShortestName));
        tab.button->setText(text);
        tab.button->setToolTip(text == tab.text ? QString() : tab.text);
    }
}

void TabCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fit();
}

void TabCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void TabCard::drawBadge(const Tab &tab)
{
    tab.button->setToolButtonStyle(tab.badge.isEmpty() ? Qt::ToolButtonTextOnly
                                                       : Qt::ToolButtonTextBesideIcon);
    if (tab.badge.isEmpty())
        return tab.button->setIcon({});
    const QPixmap image = badgeImage(tab.badge, m_theme, font(), devicePixelRatioF());
    tab.button->setIconSize(image.deviceIndependentSize().toSize());
    tab.button->setIcon(image);
}

void TabCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (const Tab &tab : std::as_const(m_tabs))
        drawBadge(tab);
}

void TabCard::setTabShown(int tab, bool shown)
{
    m_tabs[tab].button->setVisible(shown);
    if (!shown && tab == current())
        showTab(neighbour(-1));
    fit();
}

int TabCard::current() const
{
    return m_pages->currentIndex();
}

void TabCard::showTab(int tab)
{
    if (tab < 0 || tab >= m_tabs.size())
        return;
    m_tabs[tab].button->setChecked(true);
    fit();
    if (tab == current())
        return;
    m_pages->setCurrentIndex(tab);
    emit currentChanged(tab);
}

/// The next tab that is shown, backwards or forwards; the current one where there is none.
int TabCard::neighbour(int by) const
{
    for (int tab = current() + by; tab >= 0 && tab < m_tabs.size(); tab += by)
        if (!m_tabs[tab].button->isHidden())
            return tab;
    return current();
}

void TabCard::move(int by)
{
    const int tab = neighbour(by);
    showTab(tab);
    m_tabs[tab].button->setFocus(Qt::TabFocusReason);
}

/// The arrow keys go from tab to tab.
bool TabCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            move(key == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace trama
