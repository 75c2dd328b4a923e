// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/stylesheet.h"

#include <QHash>
#include <QRegularExpression>

namespace trama::window
{

namespace
{
/// @name stands for a colour of the theme, [13] for 13 pixels times the zoom.
constexpr const char *rules = R"(
QMainWindow, #desk { background: @canvas; }
QSplitter::handle { background: transparent; }
#header { background: @card; border-bottom: 1px solid @border; }
#brand { font-size: [19]px; font-weight: 700; color: @ink; }
#breadcrumb, #hint, #quiet { color: @muted; }
#breadcrumb { font-weight: 500; }
#contents { background: @side; border-right: 1px solid @border; }
#contentsView { background: transparent; border: none; }
#openButton { text-align: left; font-weight: 600; border: none; background: transparent;
              padding: [6]px [8]px; color: @ink; border-radius: [6]px; }
#openButton:hover { background: @selection; }
#card { background: @card; border: 1px solid @border; border-radius: 8px; }
#cardHeader { border-bottom: 1px solid @border; min-height: [38]px; max-height: [38]px; }
#cardTitle { font-weight: 600; color: @ink; }

QToolButton { border: 1px solid @border; border-radius: [7]px; background: @card; color: @ink;
              padding: [5]px [8]px; }
QToolButton:hover { background: @selection; }
QToolButton:pressed { background: @selection; border-color: @ink; }
QToolButton:disabled { color: @faint; background: @card; }
QToolButton:focus, QPushButton:focus, QComboBox:focus { border: 2px solid @ink; }
QToolButton::menu-indicator { image: none; }
#runButton { background: @ink; color: @card; border-color: @ink; font-weight: 600;
             padding: [5]px [14]px [5]px [10]px; }
#runButton:hover { background: @muted; border-color: @muted; }
#runButton:focus { border: 2px solid @faint; }
#runButton:disabled { background: @selection; border-color: @border; color: @muted; }
#modeBar { background: @card; border-bottom: 1px solid @border; }
#modeWords { color: @muted; }
#modeSwitch { background: @selection; border: 1px solid @border; border-radius: [9]px; }
#modeButton { border: 1px solid transparent; border-radius: [7]px; background: transparent;
              color: @muted; padding: [4]px [14]px; }
#modeButton:hover { color: @ink; }
#modeButton:checked { background: @card; border-color: @border; color: @ink; font-weight: 600; }
#modeButton:focus { border: 2px solid @ink; padding: [3]px [13]px; }
#variantTab, #restoreButton, #cardTab { border: none; border-radius: 0; background: transparent;
             padding: [9]px [2]px [7]px [2]px; margin: 0 [3]px; color: @muted;
             border-bottom: 2px solid transparent; }
#variantTab:hover, #restoreButton:hover, #cardTab:hover { color: @ink; background: transparent; }
#variantTab:checked, #cardTab:checked { color: @ink; font-weight: 600; border-bottom: 2px solid @ink; }
#variantTab:focus, #restoreButton:focus, #cardTab:focus { border: none; border-bottom: 2px solid @muted;
             color: @ink; }
#variantTab:checked:focus, #cardTab:checked:focus { border-bottom: 3px solid @ink; }
#bannerClose { border: none; background: transparent; }

QPushButton { border: 1px solid @border; border-radius: [6]px; background: @card; color: @ink;
              padding: [4]px [12]px; }
QPushButton:hover { background: @selection; }
QPushButton:pressed { background: @selection; border-color: @ink; }
QPushButton:disabled { color: @faint; }
QLineEdit, QComboBox, QSpinBox { border: 1px solid @border; border-radius: [6]px; background: @card;
              color: @ink; padding: [4]px [8]px; selection-background-color: @selection;
              selection-color: @ink; }
QLineEdit:focus, QSpinBox:focus { border: 2px solid @ink; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: [18]px; background: transparent; }
QSpinBox::up-arrow { image: url(:/icons/chevron-up-@tone.svg); width: [9]px; height: [9]px; }
QSpinBox::down-arrow { image: url(:/icons/chevron-@tone.svg); width: [9]px; height: [9]px; }
QComboBox::drop-down { border: none; width: [18]px; }
QComboBox::down-arrow { image: url(:/icons/chevron-@tone.svg); width: [10]px; height: [10]px; }

#inputRow { border-top: 1px solid @border; border-bottom-left-radius: 8px;
            border-bottom-right-radius: 8px; }
#inputRow[asked="true"] { background: @selection; border-top: 2px solid @ink; }
#choicePanel { background: @side; border: 1px solid @border; border-radius: [8]px; }
#choiceArea, #choiceRows { background: transparent; }
#choiceTitle { font-weight: 600; }
#formerOrder { border: none; background: transparent; padding: [1]px 0; text-decoration: underline; }
#formerOrder:focus { border: 2px solid @ink; }
#choicePanel QProgressBar, #outcomesHead QProgressBar { border: 1px solid @border; border-radius: [3]px; background: @card;
              max-height: [5]px; }
#choicePanel QProgressBar::chunk, #outcomesHead QProgressBar::chunk { background: @ink; width: [24]px; }
#filterBar, #problemRow { border: none; border-bottom: 1px solid @border; }
#outcomesHead { border: none; border-bottom: 1px solid @border; }
#verdict { color: @ink; }
#earlierText { color: @ink; font-weight: 600; }
#problemsArea, #problemList { background: transparent; border: none; }
#problemSentence { color: @ink; }
#findBar { border-top: 1px solid @border; }
#banner { background: @selection; border: none; border-bottom: 1px solid @border; }
#bannerMark { background: @ink; color: @card; font-weight: 700; border-radius: [10]px;
              min-width: [20]px; max-width: [20]px; min-height: [20]px; max-height: [20]px; }
#bannerSentence { color: @ink; }
#statusLine { border-top: 1px solid @border; }
#busy { font-weight: 600; color: @ink; }

QSlider::groove:horizontal { height: 2px; background: @faint; border-radius: 1px; }
QSlider::handle:horizontal { width: [10]px; margin: -[6]px 0; background: @card;
              border: 2px solid @ink; border-radius: [7]px; }
QSlider::handle:horizontal:focus { background: @ink; }

QScrollBar:vertical { width: [10]px; background: transparent; margin: 2px; }
QScrollBar:horizontal { height: [10]px; background: transparent; margin: 2px; }
QScrollBar::handle { background: @border; border-radius: 3px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::handle:vertical { min-height: [28]px; }
QScrollBar::handle:horizontal { min-width: [28]px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
            { background: transparent; width: 0; height: 0; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QMenu { background: @card; color: @ink; border: 1px solid @border; padding: [5]px; }
QMenu::item { padding: [5]px [26]px [5]px [24]px; border-radius: [5]px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @border; margin: [5]px [8]px; }
QToolTip { background: @ink; color: @card; border: none; padding: [4]px [6]px; }
)";
} // namespace

QString styleSheetOf(const Theme &theme, qreal zoom)
{
    const QHash<QString, QString> names{
        {"canvas", theme.canvas.name()},
        {"card", theme.card.name()},
        {"side", theme.side.name()},
        {"border", theme.border.name()},
        {"ink", theme.ink.name()},
        {"muted", theme.muted.name()},
        {"faint", theme.faint.name()},
        {"selection", theme.selection.name()},
        {"tone", theme.isDark() ? "light" : "dark"},
    };
    static const QRegularExpression mark(QStringLiteral("@([a-z]+)|\\[(\\d+)\\]"));
    const QString source = QString::fromLatin1(rules);
    QString sheet;
    qsizetype at = 0;
    for (auto found = mark.globalMatch(source); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        sheet += QStringView(source).mid(at, match.capturedStart() - at);
        sheet += match.captured(1).isEmpty()
                     ? QString::number(qRound(match.captured(2).toInt() * zoom))
                     : names.value(match.captured(1));
        at = match.capturedEnd();
    }
    sheet += QStringView(source).mid(at);
    return sheet;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette colours(theme.ink, theme.card, theme.card, theme.border, theme.muted, theme.ink,
                     theme.ink, theme.card, theme.canvas);
    colours.setColor(QPalette::Highlight, theme.selection);
    colours.setColor(QPalette::HighlightedText, theme.ink);
    colours.setColor(QPalette::PlaceholderText, theme.muted);
    colours.setColor(QPalette::ToolTipBase, theme.ink);
    colours.setColor(QPalette::ToolTipText, theme.card);
    colours.setColor(QPalette::Link, theme.ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colours.setColor(QPalette::Disabled, role, theme.faint);
    return colours;
}

} // namespace trama::window
