// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/orderssearch.h"

namespace trama::window
{

OrdersSearch::OrdersSearch(QObject *parent) : QObject(parent) {}

OrdersSearch::~OrdersSearch() = default;

void OrdersSearch::start(Searched searched)
{
    letGo();
    m_searched = std::move(searched);
    ExplorationOrder order;
    order.request = m_searched->request;
    order.program.model = m_searched->model;
    m_exploration = std::make_unique<Exploration>(order);
    connect(m_exploration.get(), &Exploration::progressed, this, &OrdersSearch::changed);
    connect(m_exploration.get(), &Exploration::finished, this, [this] {
        m_running = false;
        emit changed();
    });
    m_running = true;
    m_exploration->start();
    emit changed();
}

/// Nobody waits for a search that is not wanted any more: it goes when it is over.
void OrdersSearch::letGo()
{
    if (!m_running)
        return;
    m_exploration->disconnect(this);
    m_exploration->cancel();
    Exploration *const former = m_exploration.release();
    former->setParent(this);
    connect(former, &Exploration::finished, former, &QObject::deleteLater);
}

void OrdersSearch::cancel()
{
    if (m_running)
        m_exploration->cancel();
}

lab::Schedule OrdersSearch::schedule(std::size_t place) const
{
    return m_exploration->schedule(findings().outcomes[place]);
}

} // namespace trama::window
