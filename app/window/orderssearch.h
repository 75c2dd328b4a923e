// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/exploration.h"

#include <QObject>
#include <memory>
#include <optional>

namespace trama::window
{

/// What is searched: a text, so that what comes out is told of that text only.
struct Searched
{
    QString key;  ///< the program's path, as it was opened
    QString text; ///< that is run
    run::Request request;
    lab::Model model = lab::Model::Any;
};

/// The last search through all orders of a program, under way or over.
class OrdersSearch : public QObject
{
    Q_OBJECT

public:
    explicit OrdersSearch(QObject *parent = nullptr);
    /// Cancels it, and waits until no process is left.
    ~OrdersSearch() override;

    /// Takes the place of the last search, which ends.
    void start(Searched searched);
    /// What it has come to stays. It is over a moment later.
    void cancel();

    bool running() const { return m_running; }
    /// Nothing before the first search.
    const std::optional<Searched> &searched() const { return m_searched; }
    /// Precondition: there is a search.
    const Findings &findings() const { return m_exploration->findings(); }
    /// The order to show the outcome with this place by. Precondition: there is such an outcome.
    lab::Schedule schedule(std::size_t place) const;

signals:
    /// It begins, there is more, or it is over.
    void changed();

private:
    void letGo();

    std::optional<Searched> m_searched;
    std::unique_ptr<Exploration> m_exploration;
    bool m_running = false;
};

} // namespace trama::window
