// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <initializer_list>
#include <vector>

namespace trama::cli
{

/// Turns signals of the system into a signal of Qt, for as long as it lives. There is at most one.
class SignalWatch : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatch(std::initializer_list<int> numbers);
    ~SignalWatch() override;

signals:
    void came(int number);

private:
    void read();

    std::vector<int> m_numbers;
};

} // namespace trama::cli
