// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/withhold.h"

#include "core/run/descriptor.h"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trama::run::launcher
{

namespace
{

// Landlock, as the kernel's interface has it; the headers at hand may be older than the kernel.
constexpr long landlockCreateRuleset = 444;
constexpr long landlockAddRule = 445;
constexpr long landlockRestrictSelf = 446;
constexpr std::uint32_t askVersion = 1;
constexpr int pathBeneath = 1;

constexpr int ioUringSetup = 425;

enum Access : std::uint64_t {
    WriteFile = 1u << 1,
    RemoveFolder = 1u << 4,
    RemoveFile = 1u << 5,
    MakeCharacterDevice = 1u << 6,
    MakeFolder = 1u << 7,
    MakeFile = 1u << 8,
    MakeSocket = 1u << 9,
    MakeFifo = 1u << 10,
    MakeBlockDevice = 1u << 11,
    MakeSymlink = 1u << 12,
    Refer = 1u << 13,         // from version 2
    Truncate = 1u << 14,      // 3
    ControlDevice = 1u << 15, // 5
};
enum Network : std::uint64_t { Bind = 1u << 0, Connect = 1u << 1 };          // 4
enum Scope : std::uint64_t { AbstractSockets = 1u << 0, Signals = 1u << 1 }; // 6

constexpr std::uint64_t always = WriteFile | RemoveFolder | RemoveFile | MakeCharacterDevice
                                 | MakeFolder | MakeFile | MakeSocket | MakeFifo | MakeBlockDevice
                                 | MakeSymlink;

struct Ruleset
{
    std::uint64_t files = always;
    std::uint64_t network = 0;
    std::uint64_t scopes = 0;
};

struct __attribute__((packed)) PathRule
{
    std::uint64_t allowed;
    std::int32_t folder;
};

Ruleset rulesetOf(long version)
{
    Ruleset ruleset;
    if (version >= 2)
        ruleset.files |= Refer;
    if (version >= 3)
        ruleset.files |= Truncate;
    if (version >= 4)
        ruleset.network = Bind | Connect;
    if (version >= 5)
        ruleset.files |= ControlDevice;
    if (version >= 6)
        ruleset.scopes = AbstractSockets | Signals;
    return ruleset;
}

/// Older kernels know a shorter structure.
std::size_t sizeFor(long version)
{
    return version >= 6 ? 24 : version >= 4 ? 16 : 8;
}

bool allow(int ruleset, const std::string &path, std::uint64_t access)
{
    const Descriptor place(open(path.c_str(), O_PATH | O_CLOEXEC));
    const PathRule rule{access, place.get()};
    return place.valid() && syscall(landlockAddRule, ruleset, pathBeneath, &rule, 0) == 0;
}

/// Calls that change what belongs to a file beside its contents, which Landlock leaves alone.
/// Modes and times seem to be changed, as on a file system that has none: multiprocessing
/// insists on its socket's mode.
std::vector<Refusal> refusedChanges()
{
    constexpr int fchmodat2 = 452, setxattrat = 463, removexattrat = 466, fileSetattr = 469;
    std::vector<Refusal> refusals;
    for (const long one : {
#ifdef SYS_chmod // newer machines have none of the old forms
             long{SYS_chmod}, long{SYS_utime}, long{SYS_utimes}, long{SYS_futimesat},
#endif
             long{SYS_fchmod}, long{SYS_fchmodat}, long{fchmodat2}, long{SYS_utimensat}})
        refusals.push_back({static_cast<int>(one), 0});
    for (const long one : {
#ifdef SYS_chown
             long{SYS_chown}, long{SYS_lchown},
#endif
             long{SYS_fchown}, long{SYS_fchownat}, long{SYS_setxattr}, long{SYS_lsetxattr},
             long{SYS_fsetxattr}, long{setxattrat}, long{SYS_removexattr}, long{SYS_lremovexattr},
             long{SYS_fremovexattr}, long{removexattrat}, long{fileSetattr}})
        refusals.push_back({static_cast<int>(one), EPERM});
    return refusals;
}

} // namespace

bool withholdFiles(const std::string &folder)
{
    const long version = syscall(landlockCreateRuleset, nullptr, 0, askVersion);
    if (version < 1)
        return false;
    const Ruleset wanted = rulesetOf(version);
    const Descriptor ruleset(
        static_cast<int>(syscall(landlockCreateRuleset, &wanted, sizeFor(version), 0)));
    if (!ruleset.valid())
        return false;
    allow(ruleset.get(), folder, wanted.files);
    allow(ruleset.get(), "/dev/null", WriteFile);
    allow(ruleset.get(), "/dev/shm", (WriteFile | MakeFile | RemoveFile | Truncate) & wanted.files);
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
           && syscall(landlockRestrictSelf, ruleset.get(), 0) == 0 && version >= 3;
}

void addSeclusion(Filter &filter)
{
#if defined(__x86_64__)
    constexpr std::uint32_t abi = AUDIT_ARCH_X86_64;
#else
    constexpr std::uint32_t abi = AUDIT_ARCH_AARCH64;
#endif
    filter.allowOnly(abi);
    filter.add(abi, refusedChanges());
    filter.add(abi, {
                        {SYS_socket, EACCES, {{0, {AF_UNIX}, Condition::Sense::NotIn}}},
                        // Its requests pass by all filters.
                        {ioUringSetup, ENOSYS},
                        // Limits of its own alone.
                        {SYS_prlimit64, EPERM, {{0, {0}, Condition::Sense::NotIn}}},
                    });
}

void dropPrivileges()
{
    for (int capability = 0; prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0; ++capability) {
    }
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct none[2]{};
    syscall(SYS_capset, &header, none);
}

} // namespace trama::run::launcher
