// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/shield.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/audit.h>
#include <set>

namespace trama::run::launcher
{

namespace
{

/// The calls that reach other processes, by their numbers in one ABI. The newest two have the
/// same number in all of them.
struct Numbers
{
    std::uint32_t abi;
    int kill, tkill, tgkill, rtSigqueueinfo, rtTgsigqueueinfo, ptrace, processVmWritev, prlimit;
    int fcntl[2];
};
constexpr int pidfdSendSignal = 424;
constexpr int pidfdOpen = 434;

#if defined(__x86_64__)
constexpr Numbers known[] = {
    {AUDIT_ARCH_X86_64, 62, 200, 234, 129, 297, 101, 311, 302, {72, 72}},
    {AUDIT_ARCH_I386, 37, 238, 270, 178, 335, 26, 348, 340, {55, 221}},
};
#elif defined(__aarch64__)
constexpr Numbers known[] = {
    {AUDIT_ARCH_AARCH64, 129, 130, 131, 138, 240, 117, 271, 261, {25, 25}},
    {AUDIT_ARCH_ARM, 37, 238, 268, 178, 363, 26, 377, 369, {55, 221}},
};
#else
constexpr std::array<Numbers, 0> known{};
#endif

std::vector<std::uint32_t> targets(const Protected &those)
{
    std::set<pid_t> all{-1};
    for (const pid_t pid :
         {those.guard, those.keeper, those.engine, -those.guard, -those.engineGroup})
        if (pid < -1 || pid > 0) // 0 is the caller itself: one of them is not known
            all.insert(pid);
    return {all.begin(), all.end()};
}

std::vector<Refusal> refusals(const Numbers &numbers, const std::vector<std::uint32_t> &targets)
{
    const std::vector<Condition> first{{0, targets}};
    const std::vector<Condition> second{{1, targets}};
    std::vector<Refusal> all;
    // Signal 0 only asks whether somebody is there.
    all.push_back({numbers.kill, EPERM, {{0, targets}, {1, {0}, Condition::Sense::NotIn}}});
    for (const int call :
         {numbers.tkill, numbers.tgkill, numbers.rtSigqueueinfo, numbers.rtTgsigqueueinfo,
          numbers.processVmWritev, numbers.prlimit, pidfdOpen})
        all.push_back({call, EPERM, first});
    all.push_back({numbers.ptrace, EPERM, second});
    all.push_back({pidfdSendSignal, EPERM});
    // A descriptor that is ready may send its owner, who may be anybody, any signal; those that
    // nobody can block are asked for by nobody else.
    constexpr std::uint32_t setSignal = 10; // F_SETSIG
    for (const int call : std::set<int>(std::begin(numbers.fcntl), std::end(numbers.fcntl)))
        all.push_back({call, EPERM, {{1, {setSignal}}, {2, {SIGKILL, SIGSTOP}}}});
    return all;
}

} // namespace

void addShield(Filter &filter, const Protected &those)
{
    for (const Numbers &numbers : known)
        filter.add(numbers.abi, refusals(numbers, targets(those)));
}

} // namespace trama::run::launcher
