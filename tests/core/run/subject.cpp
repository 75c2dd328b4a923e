// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <functional>
#include <map>
#include <sched.h>
#include <string>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

// The program that the tests watch. The first argument says what it does.

namespace
{

void say(const std::string &line)
{
    const std::string text = line + "\n";
    if (write(STDOUT_FILENO, text.data(), text.size()) < 0)
        _exit(3);
}

[[noreturn]] void waitForEver()
{
    for (;;)
        pause();
}

std::uint64_t cpuOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000u
           + static_cast<std::uint64_t>(time.tv_nsec);
}

/// A fixed piece of work, the same on every call.
std::uint64_t work(std::uint64_t rounds)
{
    volatile std::uint64_t x = 1;
    for (std::uint64_t i = 0; i < rounds * 1'000'000; ++i)
        x = x * 6364136223846793005u + 1442695040888963407u;
    return x;
}

void workAndTell(std::uint64_t rounds)
{
    work(rounds);
    say("cpu " + std::to_string(gettid()) + " " + std::to_string(cpuOf(CLOCK_THREAD_CPUTIME_ID)));
}

void fork(const std::function<void()> &child)
{
    if (::fork() == 0) {
        child();
        _exit(0);
    }
}

void ignoreSignals()
{
    for (int signal : {SIGTERM, SIGHUP, SIGINT, SIGQUIT})
        ::signal(signal, SIG_IGN);
}

/// Leaves a process behind that nothing of ours leads to.
void leaveDaemon()
{
    fork([] {
        setsid();
        ignoreSignals();
        fork(waitForEver);
    });
    wait(nullptr);
}

/// Forks as fast as it can, up to `most` processes in all: the numbers of processes are the whole
/// machine's.
[[noreturn]] void bomb(bool ownSessions, int most)
{
    void *shared =
        mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    auto *born = static_cast<std::atomic<int> *>(shared);
    for (;;) {
        if (*born < most && ++*born <= most)
            ::fork();
        if (ownSessions)
            setsid();
    }
}

/// The process that the given one is a child of.
pid_t parentOf(pid_t pid)
{
    const std::string path = "/proc/" + std::to_string(pid) + "/stat";
    FILE *file = std::fopen(path.c_str(), "r");
    int parent = 0;
    if (std::fscanf(file, "%*d (%*[^)]) %*c %d", &parent) != 1)
        _exit(3);
    std::fclose(file);
    return parent;
}

struct Attack
{
    const char *name;
    std::function<long(pid_t)> carryOut;
};

/// Every way we know to end another process, or to have it ended.
const std::vector<Attack> attacks{
    {"kill", [](pid_t pid) { return kill(pid, SIGKILL); }},
    {"kill group", [](pid_t pid) { return kill(-getpgid(pid), SIGKILL); }},
    {"stop", [](pid_t pid) { return kill(pid, SIGSTOP); }},
    {"tkill", [](pid_t pid) { return syscall(SYS_tkill, pid, SIGKILL); }},
    {"tgkill", [](pid_t pid) { return syscall(SYS_tgkill, pid, pid, SIGKILL); }},
    {"queue",
     [](pid_t pid) {
         siginfo_t info{};
         info.si_code = SI_QUEUE;
         return syscall(SYS_rt_sigqueueinfo, pid, SIGKILL, &info);
     }},
    {"thread queue",
     [](pid_t pid) {
         siginfo_t info{};
         info.si_code = SI_QUEUE;
         return syscall(SYS_rt_tgsigqueueinfo, pid, pid, SIGKILL, &info);
     }},
    {"descriptor", [](pid_t pid) { return syscall(SYS_pidfd_open, pid, 0); }},
    {"folder",
     [](pid_t pid) {
         const std::string path = "/proc/" + std::to_string(pid);
         const int folder = open(path.c_str(), O_RDONLY | O_DIRECTORY);
         return syscall(SYS_pidfd_send_signal, folder, SIGKILL, nullptr, 0);
     }},
    {"trace", [](pid_t pid) { return ptrace(PTRACE_SEIZE, pid, nullptr, nullptr); }},
    {"memory", [](pid_t pid) { return process_vm_writev(pid, nullptr, 0, nullptr, 0, 0); }},
    {"limit",
     [](pid_t pid) {
         const rlimit none{0, 0};
         return static_cast<long>(prlimit(pid, RLIMIT_CPU, &none, nullptr));
     }},
    {"readiness", [](pid_t) { return fcntl(STDIN_FILENO, F_SETSIG, SIGKILL); }},
};

/// Turns on its parent and the parent's parent, and says whatever does not fail with EPERM.
void attackTheHelper()
{
    for (const pid_t target : {parentOf(getppid()), getppid()})
        for (const Attack &attack : attacks)
            if (attack.carryOut(target) != -1 || errno != EPERM)
                say(std::string("open: ") + attack.name);
    if (kill(-1, SIGURG) != -1 || errno != EPERM) // one that harms nobody, should it get through
        say("open: everybody");
    say("done");
}

/// What of this the program must still be able to do to its own.
void endOwnChild()
{
    const pid_t child = ::fork();
    if (child == 0)
        waitForEver();
    const bool there = kill(getppid(), 0) == 0;
    const bool killed = kill(child, SIGKILL) == 0 && waitpid(child, nullptr, 0) == child;
    const bool raised = raise(0) == 0 && fcntl(STDIN_FILENO, F_SETSIG, SIGIO) == 0;
    say(there && killed && raised ? "as ever" : "hindered");
}

/// Waits with a daemon and a child.
[[noreturn]] void waitInCompany()
{
    leaveDaemon();
    fork(waitForEver);
    say("waiting");
    waitForEver();
}

std::string openDescriptors()
{
    std::string list;
    DIR *directory = opendir("/proc/self/fd");
    while (const dirent *entry = readdir(directory))
        if (entry->d_name[0] != '.' && std::atoi(entry->d_name) != dirfd(directory))
            list += std::string(" ") + entry->d_name;
    closedir(directory);
    return list;
}

std::string ownStatus(const char *field)
{
    char line[256];
    FILE *file = std::fopen("/proc/self/status", "r");
    std::string value;
    while (std::fgets(line, sizeof line, file))
        if (std::strncmp(line, field, std::strlen(field)) == 0)
            value = std::string(line, std::strcspn(line, "\n"));
    std::fclose(file);
    return value;
}

void describe(int count, char **arguments)
{
    char directory[4096];
    rlimit core{};
    getrlimit(RLIMIT_CORE, &core);
    for (int i = 0; i < count; ++i)
        say(std::string("argument ") + arguments[i]);
    for (char **variable = environ; *variable; ++variable)
        say(std::string("variable ") + *variable);
    say(std::string("directory ") + getcwd(directory, sizeof directory));
    say("descriptors" + openDescriptors());
    say(ownStatus("SigBlk"));
    say(ownStatus("SigIgn"));
    say("core limit " + std::to_string(core.rlim_cur));
    say(getsid(0) == getpid() ? "own session" : "foreign session");
}

void copyInput()
{
    char byte = 0;
    while (read(STDIN_FILENO, &byte, 1) == 1)
        if (write(STDOUT_FILENO, &byte, 1) != 1)
            _exit(3);
}

void inThreads(int count, const std::function<void(int)> &body)
{
    std::vector<std::thread> threads;
    threads.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        threads.emplace_back(body, i);
    for (std::thread &thread : threads)
        thread.join();
}

/// Takes this much memory, and really uses it.
char *hoard(int megabytes)
{
    const std::size_t size = static_cast<std::size_t>(megabytes) << 20;
    void *memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return static_cast<char *>(std::memset(memory, 1, size));
}

/// Children that look at the memory of their parent, which the system then counts for each.
void shareHoard(int megabytes)
{
    const char *memory = hoard(megabytes);
    for (int i = 0; i < 8; ++i)
        fork([memory, megabytes] {
            for (int page = 0; page < megabytes << 8; ++page)
                if (memory[page << 12] != 1)
                    _exit(3);
            sleep(2);
        });
    while (wait(nullptr) > 0) {
    }
}

void keepToOneCore()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(sched_getcpu(), &set);
    sched_setaffinity(0, sizeof set, &set);
}

/// Two threads on one core that pass a byte to and fro: every turn is two switches, none left
/// to chance.
void alternate(int times)
{
    keepToOneCore();
    int there[2];
    int back[2];
    if (pipe(there) != 0 || pipe(back) != 0)
        _exit(3);
    const int in[] = {there[0], back[0]};
    const int out[] = {back[1], there[1]};
    inThreads(2, [&](int i) {
        char byte = 0;
        for (int n = 0; n < times; ++n)
            if (i == 0 ? read(in[0], &byte, 1) + write(out[0], &byte, 1) != 2
                       : write(out[1], &byte, 1) + read(in[1], &byte, 1) != 2)
                _exit(3);
    });
}

} // namespace

int main(int count, char **arguments)
{
    const std::string what = count > 1 ? arguments[1] : "";
    const int number = count > 2 ? std::atoi(arguments[2]) : 0;
    const std::map<std::string, std::function<void()>> deeds = {
        {"exit", [&] { _exit(number); }},
        {"signal", [&] { raise(number); }},
        {"describe", [&] { describe(count, arguments); }},
        {"copy", copyInput},
        {"wait",
         [] {
             say("waiting");
             waitForEver();
         }},
        {"work", [&] { workAndTell(static_cast<std::uint64_t>(number)); }},
        {"daemon", leaveDaemon},
        {"children",
         [&] {
             for (int i = 0; i < number; ++i)
                 fork(waitForEver);
         }},
        {"bomb",
         [] {
             say("bomb");
             bomb(false, 1500);
         }},
        {"session-bomb",
         [] {
             say("bomb");
             bomb(true, 1500);
         }},
        {"attack", attackTheHelper},
        {"end-child", endOwnChild},
        {"company", waitInCompany},
        {"threads", [&] { inThreads(number, [](int) { workAndTell(100); }); }},
        {"processes",
         [&] {
             for (int i = 0; i < number; ++i)
                 fork([] { workAndTell(100); });
             while (wait(nullptr) > 0) {
             }
         }},
        {"hoard",
         [&] {
             hoard(number);
             waitForEver();
         }},
        {"share-hoard", [&] { shareHoard(number); }},
        {"idle-threads", [&] { inThreads(number, [](int) { waitForEver(); }); }},
        {"alternate", [&] { alternate(number); }},
    };
    const auto deed = deeds.find(what);
    if (deed == deeds.end())
        return 2;
    deed->second();
    return 0;
}
