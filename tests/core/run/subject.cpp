// SPDX-License-Identifier: GPL-3.0-or-later
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
#include <sys/resource.h>
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

[[noreturn]] void bomb(bool ownSessions)
{
    for (;;) {
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

[[noreturn]] void killAndWait(pid_t target)
{
    leaveDaemon();
    fork(waitForEver);
    kill(target, SIGKILL);
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
             bomb(false);
         }},
        {"session-bomb",
         [] {
             say("bomb");
             bomb(true);
         }},
        {"kill-parent", [] { killAndWait(getppid()); }},
        {"kill-grandparent", [] { killAndWait(parentOf(getppid())); }},
        {"threads", [&] { inThreads(number, [](int) { workAndTell(20); }); }},
        {"processes",
         [&] {
             for (int i = 0; i < number; ++i)
                 fork([] { workAndTell(20); });
             while (wait(nullptr) > 0) {
             }
         }},
        {"alternate", [&] { alternate(number); }},
    };
    const auto deed = deeds.find(what);
    if (deed == deeds.end())
        return 2;
    deed->second();
    return 0;
}
