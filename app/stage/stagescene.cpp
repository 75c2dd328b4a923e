// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stagescene.h"

#include "app/stage/stagewords.h"
#include "core/playback/landmarks.h"
#include "core/stage/ahead.h"

#include <QFontMetricsF>
#include <algorithm>

namespace trama::stage
{

namespace
{
constexpr Seconds travelled(0.25); ///< real time that a token is under way
}

void StageScene::open(std::shared_ptr<const RunRecord> opened)
{
    record = std::move(opened);
    m_history = record ? std::make_unique<History>(record->trace) : nullptr;
    others = Others::Folded;
    scroll = 0;
    problems.clear();
    time = Time{};
    stretch = {Time{}, record ? record->trace.end() : Time{}};
    extend();
}

void StageScene::extend()
{
    if (m_history)
        m_history->extend();
    arrange();
}

void StageScene::arrange()
{
    m_list = m_history ? cardsOf(*m_history, stretch, others) : CardList{};
    const bool line = m_list.others > 0 || others == Others::Open;
    m_grid = CardGrid(m_list.cards.size(), size.width(), unit, line);
}

QRectF StageScene::deadlockRect() const
{
    const double margin = 10 * unit;
    const double height = std::min(cardHeight * unit, size.height() - 2 * margin);
    return {margin, size.height() - height - margin, size.width() - 2 * margin, height};
}

double StageScene::roomHeight(bool deadlocked) const
{
    return deadlocked ? std::max(0.0, deadlockRect().top()) : size.height();
}

std::optional<std::uint32_t> StageScene::deadlockIn(const State &state) const
{
    for (std::size_t i = 0; i < problems.size(); ++i)
        if (stage::isDeadlocked(state, time, problems[i]))
            return static_cast<std::uint32_t>(i);
    return std::nullopt;
}

bool StageScene::isDeadlocked() const
{
    const bool possible = std::ranges::any_of(problems, [this](const insight::Problem &problem) {
        return problem.time <= time && !problem.blocked.empty();
    });
    return record && possible && deadlockIn(record->snapshots.at(time)).has_value();
}

std::vector<Placed> StageScene::frame() const
{
    std::vector<Placed> cards;
    if (!record)
        return cards;
    State state = record->snapshots.at(time);
    const std::size_t events = record->trace.firstAfter(time);
    const Moment moment{*m_history, problems, state, events, time};
    const auto deadlock = deadlockIn(state);
    const CardGrid::Range range = m_grid.within(scroll, scroll + roomHeight(deadlock.has_value()));
    for (std::size_t i = range.first; i < range.last; ++i)
        cards.push_back(
            place(moment, cardOf(moment, m_list.cards[i]), m_grid.card(i).translated(0, -scroll)));
    std::optional<Placed> circle;
    if (deadlock)
        circle = place(moment, cardOf(moment, {CardKind::Deadlock, *deadlock}), deadlockRect());
    if (motion == Motion::Full)
        addMovement(std::move(state), events, cards);
    if (circle)
        cards.push_back(std::move(*circle));
    return cards;
}

Placed StageScene::placed(std::size_t card) const
{
    const State state = record->snapshots.at(time);
    const Moment moment{*m_history, problems, state, record->trace.firstAfter(time), time};
    return place(moment, cardOf(moment, m_list.cards[card]),
                 m_grid.card(card).translated(0, -scroll));
}

QString StageScene::sentence(const Card &card) const
{
    const State state = record->snapshots.at(time);
    return StageWords::sentence({*m_history, problems, state, record->trace.firstAfter(time), time},
                                card);
}

Placed StageScene::place(const Moment &moment, Card card, const QRectF &rect) const
{
    Placed made;
    made.figure = figureOf(record->trace, card, rect.size() / unit);
    made.card = std::move(card);
    made.rect = rect;
    addWords(moment, made);
    return made;
}

void StageScene::addWords(const Moment &moment, Placed &made) const
{
    Figure &figure = made.figure;
    const double width = figure.size.width() - 28;
    const Card &card = made.card;
    made.title = StageWords::title(moment, card);
    addTitle(made);
    const QString side = StageWords::sideLine(record->trace, card);
    const double top = figure.size.height() - 56;
    if (side.isEmpty()) { // two lines for the first
        figure.words.push_back({{14, top, width, 46},
                                StageWords::line(record->trace, card),
                                Letters::Bold,
                                Ink::Strong,
                                Qt::AlignHCenter | Qt::AlignTop});
        return;
    }
    figure.words.push_back({{14, top, width, 18},
                            StageWords::line(record->trace, card),
                            Letters::Bold,
                            Ink::Strong,
                            Qt::AlignCenter});
    figure.words.push_back({{14, top + 18, width, 30},
                            side,
                            Letters::Small,
                            Ink::Muted,
                            Qt::AlignHCenter | Qt::AlignTop});
}

/// The name, and beside it the kind: who needs less room leaves it to the other.
void StageScene::addTitle(Placed &made) const
{
    const double width = made.figure.size.width() - 28;
    const Letters letters = made.card.key.kind == CardKind::Object ? Letters::Title : Letters::Bold;
    const QString mark = made.card.wrong ? QStringLiteral("! ") : QString();
    const QString kind = StageWords::kind(record->trace, made.card);
    const double needed = QFontMetricsF(look.fontOf(Letters::Small)).horizontalAdvance(kind) + 4;
    const double title =
        QFontMetricsF(look.fontOf(letters)).horizontalAdvance(mark + made.title) + 4;
    const double forKind = std::min(needed, std::max(width * 0.4, width - title - 8));
    made.figure.words.push_back({{14, 9, width - forKind - 8, 20},
                                 mark + made.title,
                                 letters,
                                 Ink::Strong,
                                 Qt::AlignLeft | Qt::AlignVCenter});
    made.figure.words.push_back({{14 + width - forKind, 9, forKind, 20},
                                 kind,
                                 Letters::Small,
                                 Ink::Muted,
                                 Qt::AlignRight | Qt::AlignVCenter});
}

/// How long a token is under way, in the run's time: played in steps, in the last part of the way
/// from a step to the next.
Time StageScene::travel() const
{
    using playback::Landmark;
    if (rhythm == playback::Rhythm::Time)
        return fromSeconds(travelled.count() * pace);
    const Trace &trace = record->trace;
    const Time from = playback::previous(trace, Landmark::Step, time + Time(1)).value_or(Time{});
    const Time to = playback::next(trace, Landmark::Step, time).value_or(trace.end());
    return fromSeconds(seconds(to - from) * std::min(1.0, travelled.count() * pace));
}

void StageScene::addMovement(State &&state, std::size_t events, std::vector<Placed> &cards) const
{
    std::vector<CardKey> keys;
    for (const Placed &each : cards)
        keys.push_back(each.card.key);
    const std::vector<Approach> ahead =
        approaches(*m_history, problems, std::move(state), events, time, travel(), keys);
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (ahead[i].progress > 0)
            move(cards[i].figure, figureOf(record->trace, ahead[i].next, cards[i].figure.size),
                 ahead[i].progress);
}

} // namespace trama::stage
