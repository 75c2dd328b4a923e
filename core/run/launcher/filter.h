// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <linux/filter.h>
#include <map>
#include <optional>
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

/// A system call that is not carried out when all its conditions are met.
struct Refusal
{
    int call = 0;
    int error = 0; ///< what it fails with; 0: it seems to succeed
    std::vector<Condition> conditions{};
};

/// A seccomp filter: system calls that fail, all others go on as ever. Calls are known by their
/// numbers, so each ABI of the machine has refusals of its own.
class Filter
{
public:
    /// Refusals for calls by this ABI (AUDIT_ARCH_…).
    void add(std::uint32_t abi, const std::vector<Refusal> &refusals);

    /// Calls by any other ABI all fail, whether it was added or not.
    void allowOnly(std::uint32_t abi) { m_only = abi; }

    /// Puts it on the calling thread and all that it starts, for good; they cannot gain
    /// privileges by an exec from then on. Returns whether the kernel took it.
    bool install() const;

private:
    std::map<std::uint32_t, std::vector<Refusal>> m_refusals; ///< by ABI
    std::optional<std::uint32_t> m_only;
};

} // namespace trama::run::launcher
