// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/choicerow.h"

#include "app/widgets/token.h"

#include <QPainter>
#include <cmath>

namespace trama
{

namespace
{
/// In design pixels.
constexpr double padding = 8;
constexpr double above = 5; ///< of the words
constexpr double tokenSize = 18;
constexpr double keyWidth = 16;
constexpr double gap = 7;
constexpr double usualWidth = 270;
constexpr double radius = 6;

constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter;
} // namespace

ChoiceRow::ChoiceRow(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("choiceRow"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
}

void ChoiceRow::tell(const ChoiceWords &told, const Theme &theme, double unit)
{
    if (told == m_told && theme == m_theme && unit == m_unit)
        return;
    m_told = told;
    m_theme = theme;
    m_unit = unit;
    const bool open = !told.key.isEmpty();
    setFocusPolicy(open ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(open ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QString name = QStringLiteral("%1: %2").arg(told.name, told.words);
    setAccessibleName(open ? QStringLiteral("%1. %2").arg(told.key, name) : name);
    setAccessibleDescription(told.mark);
    setToolTip(name);
    updateGeometry();
    update();
}

QFont ChoiceRow::wordsFont() const
{
    QFont made = font();
    made.setPixelSize(std::max(8, static_cast<int>(std::lround(12 * m_unit))));
    made.setWeight(m_told.key.isEmpty() ? QFont::Normal : QFont::DemiBold);
    return made;
}

QFont ChoiceRow::smallFont() const
{
    QFont made = wordsFont();
    made.setPixelSize(std::max(7, static_cast<int>(std::lround(10.5 * m_unit))));
    made.setWeight(QFont::Normal);
    return made;
}

ChoiceRow::Places ChoiceRow::places(double width) const
{
    const QFontMetricsF small(smallFont());
    const QFontMetricsF metrics(wordsFont());
    const double markWidth =
        m_told.mark.isEmpty() ? 0 : small.horizontalAdvance(m_told.mark) + gap * m_unit;
    const double left = (padding + keyWidth + tokenSize + gap) * m_unit;
    const double room = std::max(40.0, width - left - markWidth - padding * m_unit);
    const QRectF text = metrics.boundingRect(QRectF(0, 0, room, 10000), wrapped, m_told.words);
    Places places;
    places.height = std::ceil(std::max(text.height(), tokenSize * m_unit) + 2 * above * m_unit);
    const double middle = places.height / 2;
    places.key = QRectF(padding * m_unit, 0, keyWidth * m_unit, places.height);
    places.token = QRectF((padding + keyWidth) * m_unit, middle - tokenSize * m_unit / 2,
                          tokenSize * m_unit, tokenSize * m_unit);
    places.words = QRectF(left, 0, room, places.height);
    places.mark = QRectF(width - padding * m_unit - markWidth, 0, markWidth, places.height);
    return places;
}

int ChoiceRow::heightForWidth(int width) const
{
    return static_cast<int>(places(width).height);
}

QSize ChoiceRow::sizeHint() const
{
    const int width = static_cast<int>(usualWidth * m_unit);
    return {width, heightForWidth(width)};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    const Places at = places(width());
    const bool open = !m_told.key.isEmpty() && isEnabled();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool taken = !m_told.mark.isEmpty();
    const double line = hasFocus() || taken ? 2 : 1;
    const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(open && (taken || hasFocus()) ? m_theme.ink
                        : open                        ? m_theme.faint
                                                      : m_theme.border,
                        line));
    painter.setBrush(!open                      ? m_theme.canvas
                     : isDown() || underMouse() ? m_theme.selection
                                                : m_theme.card);
    painter.drawRoundedRect(frame, radius * m_unit, radius * m_unit);

    painter.setFont(smallFont());
    painter.setPen(m_theme.muted);
    painter.drawText(at.key, Qt::AlignLeft | Qt::AlignVCenter, m_told.key);
    painter.drawText(at.mark, Qt::AlignRight | Qt::AlignVCenter, m_told.mark);
    painter.setFont(wordsFont());
    paintToken(painter, at.token, m_told.style);
    painter.setPen(open ? m_theme.ink : m_theme.muted);
    painter.drawText(at.words, wrapped, m_told.words);
}

} // namespace trama
