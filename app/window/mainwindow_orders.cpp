// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcomes/outcomespane.h"
#include "app/widgets/tabcard.h"
#include "app/window/actions.h"
#include "app/window/desk.h"
#include "app/window/mainwindow.h"

namespace trama::window
{

void MainWindow::connectOrders()
{
    using outcomes::OutcomesPane;
    connect(m_actions->allOrders, &QAction::triggered, this, &MainWindow::tryAllOrders);
    connect(&m_search, &OrdersSearch::changed, this, &MainWindow::takeFindings);
    connect(m_desk->outcomes(), &OutcomesPane::cancelWanted, &m_search, &OrdersSearch::cancel);
    connect(m_desk->outcomes(), &OutcomesPane::replayWanted, this, &MainWindow::replay);
}

void MainWindow::tryAllOrders()
{
    if (m_runs.running() || m_search.running() || !m_program.isOpen())
        return;
    onceSaved(&MainWindow::startSearch);
}

void MainWindow::startSearch()
{
    if (!save())
        return;
    m_desk->tabs()->showTab(Desk::Outcomes);
    const lab::Model model = m_preferences.lab().model;
    m_desk->outcomes()->begin(model);
    m_search.start({m_program.path(), m_program.text(), requestToRun(), model});
}

/// Shows what the last search has come to, if it was through the program that is open.
void MainWindow::showSearch()
{
    const std::optional<Searched> &searched = m_search.searched();
    if (!searched || searched->key != m_program.path())
        return m_desk->outcomes()->clear();
    m_desk->outcomes()->begin(searched->model);
    takeFindings();
}

void MainWindow::takeFindings()
{
    if (m_search.searched()->key == m_program.path())
        m_desk->outcomes()->setFindings(m_search.findings());
    showSearchState();
}

/// What can be done about a search now, and whether it was through the text that is there.
void MainWindow::showSearchState()
{
    m_actions->allOrders->setEnabled(m_program.isOpen() && !m_runs.running()
                                     && !m_search.running());
    m_actions->setSearching(m_search.running());
    const std::optional<Searched> &searched = m_search.searched();
    m_desk->outcomes()->setEarlierText(searched && searched->text != m_program.text());
}

/// Runs the program in the order by which an outcome is shown; the search goes on meanwhile.
void MainWindow::replay(std::size_t place)
{
    if (m_runs.running())
        return;
    const Searched &searched = *m_search.searched();
    if (searched.text != m_program.text())
        return m_notices->setError(tr("The program was changed since its orders were tried. Try "
                                      "all orders again, then choose."));
    if (!save())
        return;
    follow(searched.request, m_search.schedule(place),
           tr("The program or its Python is another one than when its orders were tried. Try all "
              "orders again, then choose."));
}

} // namespace trama::window
