// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/filter.h"

#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trama::run::launcher
{

namespace
{

using Code = std::vector<sock_filter>;

// Calls by x32 come as x86-64's, with this bit. Hardly any system has it, nobody needs it.
constexpr std::uint32_t x32 = 0x40000000;

sock_filter load(std::size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}

sock_filter ifEqual(std::uint32_t value, std::size_t then, std::size_t otherwise)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, static_cast<std::uint8_t>(then),
                    static_cast<std::uint8_t>(otherwise));
}

sock_filter allow()
{
    return BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
}

sock_filter fail(int error)
{
    return BPF_STMT(BPF_RET | BPF_K,
                    SECCOMP_RET_ERRNO | (static_cast<std::uint32_t>(error) & SECCOMP_RET_DATA));
}

/// Goes on behind itself when the condition is met, else allows the call.
void append(Code &code, const Condition &condition)
{
    // The low half, which comes first on the little-endian machines that we know.
    code.push_back(load(offsetof(seccomp_data, args) + condition.argument * sizeof(__u64)));
    // An equal value leads past allow(), or to it where a jump is before it.
    for (std::size_t left = condition.values.size(); left > 0; --left)
        code.push_back(ifEqual(condition.values[condition.values.size() - left], left, 0));
    if (condition.sense == Condition::Sense::NotIn)
        code.push_back(BPF_STMT(BPF_JMP | BPF_JA, 1));
    code.push_back(allow());
}

Code codeOf(const Refusal &refusal)
{
    Code code;
    for (const Condition &condition : refusal.conditions)
        append(code, condition);
    code.push_back(fail(refusal.error));
    return code;
}

Code codeOf(std::uint32_t abi, const std::vector<Refusal> &refusals)
{
    Code code{load(offsetof(seccomp_data, nr))};
    if (abi == AUDIT_ARCH_X86_64) {
        code.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, x32, 0, 1));
        code.push_back(fail(ENOSYS));
    }
    for (const Refusal &refusal : refusals) {
        const Code one = codeOf(refusal);
        code.push_back(ifEqual(static_cast<std::uint32_t>(refusal.call), 0, one.size()));
        code.insert(code.end(), one.begin(), one.end());
    }
    code.push_back(allow());
    return code;
}

} // namespace

void Filter::add(std::uint32_t abi, const std::vector<Refusal> &refusals)
{
    std::vector<Refusal> &all = m_refusals[abi];
    all.insert(all.end(), refusals.begin(), refusals.end());
}

bool Filter::install() const
{
    Code code{load(offsetof(seccomp_data, arch))};
    for (const auto &[abi, refusals] : m_refusals) {
        if (m_only.value_or(abi) != abi)
            continue;
        const Code section = codeOf(abi, refusals);
        code.push_back(ifEqual(abi, 1, 0));
        code.push_back(BPF_STMT(BPF_JMP | BPF_JA, static_cast<std::uint32_t>(section.size())));
        code.insert(code.end(), section.begin(), section.end());
    }
    code.push_back(m_only ? fail(ENOSYS) : allow());
    const sock_fprog program{static_cast<unsigned short>(code.size()), code.data()};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    // Without the flag older kernels make every filtered process slower, against attacks by
    // speculation that are not our concern; kernels before it refuse the flag.
    for (const unsigned long flags : {SECCOMP_FILTER_FLAG_SPEC_ALLOW, 0UL})
        if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program) == 0)
            return true;
    return false;
}

} // namespace trama::run::launcher
