// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narration/narrationsearch.h"

#include <QElapsedTimer>
#include <algorithm>

namespace trama::narration
{

namespace
{
constexpr int stretch = 256; ///< rows; sentences one after another are the cheapest
constexpr int slice = 8;     ///< milliseconds until the window may go on
} // namespace

NarrationSearch::NarrationSearch(NarrationModel &model, QObject *parent)
    : QObject(parent), m_model(model)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &NarrationSearch::lookOn);
    connect(&model, &QAbstractItemModel::modelReset, this, &NarrationSearch::stop);
}

void NarrationSearch::start(const QString &text, int from, bool forward)
{
    m_text = text;
    m_forward = forward;
    m_left = m_model.rowCount();
    const int step = forward ? 1 : -1;
    m_next = m_left == 0 ? 0 : (std::max(from, -1) + step + m_left) % m_left;
    m_timer.start();
    lookOn();
}

void NarrationSearch::stop()
{
    m_timer.stop();
}

bool NarrationSearch::isIn(int row) const
{
    return m_model.text(row).contains(m_text, Qt::CaseInsensitive);
}

int NarrationSearch::firstIn(int begin, int end) const
{
    for (int row = begin; row < end; ++row)
        if (isIn(row))
            return row;
    return -1;
}

/// Forwards through the stretch all the same: that is how sentences come cheaply.
int NarrationSearch::lastIn(int begin, int end) const
{
    int last = -1;
    for (int row = begin; row < end; ++row)
        if (isIn(row))
            last = row;
    return last;
}

/// Looks at so many rows from the next one on, and not beyond an end. Returns whether the search
/// is over.
bool NarrationSearch::lookAt(int count)
{
    const int rows = m_model.rowCount();
    const int begin = m_forward ? m_next : std::max(0, m_next - count + 1);
    const int end = m_forward ? std::min(rows, m_next + count) : m_next + 1;
    const int row = m_forward ? firstIn(begin, end) : lastIn(begin, end);
    m_left -= end - begin;
    m_next = m_forward ? end % rows : (begin - 1 + rows) % rows;
    if (row < 0)
        return false;
    stop();
    emit found(row);
    return true;
}

void NarrationSearch::lookOn()
{
    QElapsedTimer clock;
    clock.start();
    while (m_left > 0 && clock.elapsed() < slice)
        if (lookAt(std::min(stretch, m_left)))
            return;
    if (m_left > 0) {
        emit searched(1 - double(m_left) / std::max(1, m_model.rowCount()));
        return;
    }
    stop();
    emit notFound();
}

} // namespace trama::narration
