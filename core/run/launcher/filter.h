// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <linux/filter.h>
#include <vector>

namespace trama::run::launcher
{

/// What an argument of a system call is looked at for. The kernel takes process ids, signals and
/// the like as 32 bits, and so does the filter.
struct Condition
{
    enum class Sense { In, NotIn };

    unsigned argument = 0; ///< from 0
    std::vector<std::uint32_t> values;
    Sense sense = Sense::In;
};

/// A system call that fails with `error` when all its conditions are met.
struct Refusal
{
    int call = 0;
    int error = 0;
    std::vector<Condition> conditions{};
};

/// A seccomp filter: system calls that fail, all others go on as ever. Calls are known by their
/// numbers, so each ABI of the machine has refusals of its own.
class Filter
{
public:
    /// Refusals for calls by this ABI (AUDIT_ARCH_…).
    void add(std::uint32_t abi, const std::vector<Refusal> &refusals);

    /// Every call by an ABI that was not added fails with this; 0: none does.
    void refuseOtherAbis(int error) { m_otherAbis = error; }

    /// Puts it on the calling thread and all that it starts, for good; they cannot gain
    /// privileges by an exec from then on. Returns whether the kernel took it.
    bool install() const;

private:
    std::vector<sock_filter> m_code;
    int m_otherAbis = 0;
};

} // namespace trama::run::launcher
