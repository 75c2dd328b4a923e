// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textlanes.h"

#include "app/language/objectname.h"
#include "app/language/text.h"
#include "core/insight/metrics.h"
#include "core/timeline/letters.h"
#include "core/timeline/rasterise.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <set>
#include <sys/ioctl.h>
#include <unistd.h>

namespace trama::cli
{

namespace
{

using timeline::LaneKey;
using timeline::LaneKind;
using timeline::Share;

constexpr int narrowest = 20;
constexpr int widestLabel = 18;

QString tr(const char *text)
{
    return QCoreApplication::translate("trama::cli", text);
}

/// A condition's sign in a task's lane, and the word the key gives for it.
struct Sign
{
    Condition condition;
    const char *sign;
    const char *word;
};

constexpr std::array signs{
    Sign{Condition::Running, "█", QT_TRANSLATE_NOOP("trama::cli", "running")},
    Sign{Condition::Ready, "░", QT_TRANSLATE_NOOP("trama::cli", "ready")},
    Sign{Condition::GilWaiting, "▒", QT_TRANSLATE_NOOP("trama::cli", "waits for the GIL")},
    Sign{Condition::Blocked, "╟", QT_TRANSLATE_NOOP("trama::cli", "waits for an object")},
    Sign{Condition::Joining, "─", QT_TRANSLATE_NOOP("trama::cli", "waits for a task to end")},
    Sign{Condition::Sleeping, "·", QT_TRANSLATE_NOOP("trama::cli", "sleeps")},
    Sign{Condition::InIo, "∙", QT_TRANSLATE_NOOP("trama::cli", "waits for input or output")},
    Sign{Condition::Waiting, "┄", QT_TRANSLATE_NOOP("trama::cli", "waits, for what is not known")},
    Sign{Condition::Unknown, "?", QT_TRANSLATE_NOOP("trama::cli", "not known")},
};

/// Draws the lanes of one record; knows how wide they may be.
class Drawing
{
public:
    Drawing(const RunRecord &record, const LaneStyle &style)
        : m_record(record),
          m_trace(record.trace),
          m_style(style),
          m_letters(timeline::taskLetters(record.trace))
    {
        for (const LaneKey key : record.lanes.order())
            m_label = std::max(m_label, static_cast<int>(label(key).size()));
        m_label = std::min(m_label, widestLabel);
        m_width = std::max(narrowest, style.width - m_label - 3);
    }

    QString lanes()
    {
        QString text = axis();
        LaneKind last = LaneKind::Core;
        for (const LaneKey key : m_record.lanes.order()) {
            if (key.kind != last)
                text += QLatin1Char('\n');
            last = key.kind;
            text += line(key);
        }
        return text;
    }

    /// The signs that were used, with their words.
    QString key() const
    {
        QStringList words;
        for (const Sign &sign : signs)
            if (m_used.contains(sign.condition))
                words += QString::fromUtf8(sign.sign) + QLatin1Char(' ') + tr(sign.word);
        return words.join(QStringLiteral("   ")) + QLatin1Char('\n');
    }

private:
    QString label(LaneKey key) const
    {
        if (key.kind == LaneKind::Core)
            return cli::tr("core %1").arg(key.index);
        if (key.kind == LaneKind::Gil)
            return gilName(m_trace, key.object());
        if (key.kind == LaneKind::Object)
            return distinctObjectName(m_trace, key.object());
        const Task &task = m_trace.tasks()[key.index];
        if (task.name != StringId::Empty)
            return textOf(m_trace, task.name);
        return cli::tr("process %1").arg(task.systemProcess);
    }

    QString axis() const
    {
        const QLocale locale;
        const QString left = locale.toString(0.0, 'f', 1) + QStringLiteral(" s");
        const QString right =
            locale.toString(seconds(m_trace.end()), 'f', 2) + QStringLiteral(" s");
        const auto gap = std::max<qsizetype>(1, m_width - left.size() - right.size());
        return QString(m_label + 2, QLatin1Char(' ')) + left + QString(gap, QLatin1Char(' '))
               + right + QLatin1Char('\n');
    }

    QString line(LaneKey key)
    {
        std::vector<timeline::Column> columns(static_cast<std::size_t>(m_width));
        timeline::rasterise(m_record.lanes.lane(key), timeline::TimeRange::fitting(m_trace.end()),
                            m_trace.end(), columns);
        QString text;
        QString pen;
        for (const timeline::Column &column : columns) {
            const QString wanted = column.filled <= 0 ? QString() : penOf(column.shares[0].owner);
            if (wanted != pen)
                text += wanted.isEmpty() ? QStringLiteral("\033[0m") : wanted;
            pen = wanted;
            text += column.filled <= 0 ? QStringLiteral(" ") : sign(key, column.shares[0]);
        }
        if (!pen.isEmpty())
            text += QStringLiteral("\033[0m");
        return label(key).left(m_label).rightJustified(m_label) + QStringLiteral("  ") + text
               + QLatin1Char('\n');
    }

    QString sign(LaneKey key, const Share &share)
    {
        if (key.kind != LaneKind::Task)
            return QString::fromStdString(m_letters[index(share.owner)]).left(1);
        m_used.insert(share.condition);
        for (const Sign &sign : signs)
            if (sign.condition == share.condition)
                return QString::fromUtf8(sign.sign);
        return QStringLiteral(" ");
    }

    QString penOf(TaskId owner) const
    {
        static constexpr std::array pens{90, 34, 31, 32, 35, 36, 33, 94, 91, 92, 95, 96};
        if (m_style.colour == Colour::None)
            return {};
        return QStringLiteral("\033[%1m").arg(pens[index(owner) % pens.size()]);
    }

    const RunRecord &m_record;
    const Trace &m_trace;
    LaneStyle m_style;
    std::vector<std::string> m_letters;
    std::set<Condition> m_used;
    int m_label = 0;
    int m_width = 0;
};

QString summary(const RunRecord &record)
{
    const Trace &trace = record.trace;
    const insight::Metrics metrics = insight::measure(trace);
    QString text = tr("%1 s · tasks: %2 · cores busy at once, at most: %3 of %4")
                       .arg(QLocale().toString(seconds(trace.end()), 'f', 2))
                       .arg(trace.tasks().size())
                       .arg(metrics.maxCoresBusy)
                       .arg(trace.info.coreCount);
    if (trace.info.coreSource != Source::Exact && !trace.info.coreRemark.empty())
        text += QLatin1Char('\n') + QString::fromStdString(trace.info.coreRemark);
    if (!trace.info.gilRemark.empty())
        text += QLatin1Char('\n') + QString::fromStdString(trace.info.gilRemark);
    if (trace.lostCount() > 0)
        text += QLatin1Char('\n') + tr("Records that are missing: %1").arg(trace.lostCount());
    return text + QLatin1Char('\n');
}

} // namespace

LaneStyle laneStyleOf(int fd)
{
    LaneStyle style;
    winsize size{};
    if (::isatty(fd)) {
        style.colour = qEnvironmentVariableIsSet("NO_COLOR") ? Colour::None : Colour::Ansi;
        if (::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
            style.width = size.ws_col;
    }
    return style;
}

QString textLanes(const RunRecord &record, const LaneStyle &style)
{
    Drawing drawing(record, style);
    const QString lanes = drawing.lanes();
    return QLatin1Char('\n') + lanes + QLatin1Char('\n') + drawing.key() + summary(record);
}

} // namespace trama::cli
