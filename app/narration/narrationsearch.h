// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/narration/narrationmodel.h"

#include <QTimer>

namespace trama::narration
{

/// Looks for a text in the sentences, a stretch at a time, so that a million rows do not hold up
/// the window. It goes round the end, and forgets what it looks for when the rows change.
class NarrationSearch : public QObject
{
    Q_OBJECT

public:
    explicit NarrationSearch(NarrationModel &model, QObject *parent = nullptr);

    /// Begins with the row after `from` (or before it, backwards), and ends with `from` itself.
    void start(const QString &text, int from, bool forward);
    void stop();

signals:
    void found(int row);
    void notFound();
    /// How much has been looked at, from 0 to 1.
    void searched(double share);

private:
    void lookOn();
    int firstIn(int begin, int end) const;
    int lastIn(int begin, int end) const;
    bool isIn(int row) const;
    bool lookAt(int count);

    NarrationModel &m_model;
    QTimer m_timer;
    QString m_text;
    bool m_forward = true;
    int m_next = 0; ///< the row to begin the next stretch with
    int m_left = 0; ///< rows that are still to be looked at
};

} // namespace trama::narration
