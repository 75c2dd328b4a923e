// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/cardgrid.h"
#include "app/stage/figurepainter.h"
#include "core/playback/pace.h"
#include "core/stage/cardlist.h"
#include "core/timeline/runrecord.h"

#include <memory>
#include <optional>

namespace trama::stage
{

/// Whether what changes places travels there.
enum class Motion : std::uint8_t { Full, Reduced };

/// A card where it lies in the pane, ready to be painted.
struct Placed
{
    Card card;
    Figure figure;
    QRectF rect; ///< in the pane
    QString title;
};

/// All that is on the stage, as a function of the run, the time and the pane's size. It remembers
/// nothing of former times.
class StageScene
{
public:
    std::shared_ptr<const RunRecord> record; ///< null: nothing to show
    std::vector<insight::Problem> problems;
    Time time{};
    playback::Rhythm rhythm = playback::Rhythm::Time; ///< in which the run is played
    double pace = 0;                                  ///< and how fast; at 0 nothing travels
    Motion motion = Motion::Full;
    Stretch stretch; ///< of many objects, those that are used within it are shown
    Others others = Others::Folded;
    QSizeF size;
    double unit = 1;
    double scroll = 0;
    Look look;

    /// Another run, or the same that has grown.
    void open(std::shared_ptr<const RunRecord> opened);
    void extend();
    /// After what the cards are chosen or laid out by has changed.
    void arrange();

    const CardList &list() const { return m_list; }
    const CardGrid &grid() const { return m_grid; }
    /// How high the cards are together; and the room for them, without that of a deadlock.
    double contentHeight() const { return m_grid.height(); }
    double roomHeight(bool deadlocked) const;

    /// The cards in sight at the time; a deadlock's lies below, before all others.
    std::vector<Placed> frame() const;
    /// One card at the time, wherever it lies.
    Placed placed(std::size_t card) const;
    /// All that a card shows at the time, in words.
    QString sentence(const Card &card) const;
    /// Whether tasks stand in a circle at the time.
    bool isDeadlocked() const;

private:
    Placed place(const Moment &moment, Card card, const QRectF &rect) const;
    void addWords(const Moment &moment, Placed &placed) const;
    void addTitle(Placed &placed) const;
    Time travel() const;
    void addMovement(State &&state, std::size_t events, std::vector<Placed> &cards) const;
    std::optional<std::uint32_t> deadlockIn(const State &state) const;
    QRectF deadlockRect() const;

    std::unique_ptr<History> m_history;
    CardList m_list;
    CardGrid m_grid;
};

} // namespace trama::stage
