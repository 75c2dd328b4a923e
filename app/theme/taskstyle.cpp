// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/taskstyle.h"

#include "app/language/text.h"
#include "app/theme/contrast.h"
#include "core/timeline/letters.h"

#include <array>

namespace trama
{

namespace
{
constexpr QRgb grey = 0x70757D;

/// Okabe and Ito's palette for all kinds of colour vision, yellow last: on white it is faint.
constexpr std::array<QRgb, 7> okabeIto{0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7,
                                       0xE69F00, 0x56B4E9, 0xF0E442};

/// Round by round further from the known colours; on dark paper lighter ones come first.
QColor tint(QRgb colour, std::size_t round, const Theme &theme)
{
    constexpr std::array<double, 5> onLight{0, -0.35, 0.4, -0.6, 0.65};
    constexpr std::array<double, 5> onDark{0, 0.4, -0.3, 0.65, -0.45};
    const double by = (theme.isDark() ? onDark : onLight)[round % onLight.size()];
    return blended(QColor(colour), by < 0 ? Qt::black : Qt::white, std::abs(by));
}

QColor colourOf(std::size_t number, const Theme &theme)
{
    if (number == 0)
        return theme.isDark() ? blended(QColor(grey), Qt::white, 0.12) : QColor(grey);
    return tint(okabeIto[(number - 1) % okabeIto.size()], (number - 1) / okabeIto.size(), theme);
}

/// A high contrast is one of the colour with the paper and of the letter with the colour.
TaskStyle styleOf(const QColor &given, const QString &letter, const Theme &theme)
{
    const bool high = theme.textContrast > 4.5;
    const QColor text = readable(given, theme.card, theme.ink, theme.textContrast);
    const QColor colour = high ? text : given;
    return {colour, letter, letterOn(colour), text};
}
} // namespace

std::vector<TaskStyle> taskStyles(const Trace &trace, const Theme &theme)
{
    std::vector<TaskStyle> styles;
    for (const std::string &letter : timeline::taskLetters(trace))
        styles.push_back(
            styleOf(colourOf(styles.size(), theme), QString::fromStdString(letter), theme));
    return styles;
}

TaskStyle taskStyle(const Trace &trace, TaskId task, const Theme &theme)
{
    if (index(task) >= trace.tasks().size())
        return styleOf(theme.muted, {}, theme);
    const std::string letter = timeline::taskLetters(trace)[index(task)];
    return styleOf(colourOf(index(task), theme), QString::fromStdString(letter), theme);
}

QString taskName(const Trace &trace, TaskId task)
{
    if (index(task) >= trace.tasks().size() || trace.task(task).name == StringId::Empty)
        return QStringLiteral("?");
    return textOf(trace, trace.task(task).name);
}

} // namespace trama
