// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/python.h"

#include <QComboBox>
#include <QList>
#include <memory>

namespace trama::window
{

/// The Python that runs the programs, chosen among those of this machine. It looks for them in
/// a thread of its own and only when told to, since every one has to be asked.
class PythonChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit PythonChooser(QWidget *parent = nullptr);
    ~PythonChooser() override;

    /// Looks for the interpreters; `chosen` is the learner's choice or empty, `program` the
    /// file beside which a virtual environment may lie.
    void look(const QString &chosen, const QString &program);

    /// Why no program can be run, with the remedy; empty when one can, or it is not known yet.
    QString trouble() const;

    /// Asks for an interpreter's file.
    void browse();

signals:
    /// The learner chose; empty: whatever is preferred.
    void chosen(const QString &path);
    /// What is known of this machine's interpreters changed.
    void looked();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Found;

    void take(const Found &found);
    void fill();
    void retranslate();
    void choose(int row);

    QString m_chosen;
    std::unique_ptr<Found> m_found;
    int m_search = 0; ///< only the last one's answer counts
};

} // namespace trama::window
