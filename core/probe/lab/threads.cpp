// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that Python starts are tasks of the Lab. Those that other libraries start are not: they
// would wait for each other in ways that cannot be seen.
#include "core/probe/lab/gate.h"
#include "core/probe/lab/ids.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"
#include "core/probe/lab/stacks.h"

#include <dlfcn.h>
#include <memory>
#include <pthread.h>
#include <string_view>

using namespace trama;
using namespace trama::probe;

namespace
{

/// What a new thread is to do.
struct Start
{
    void *(*routine)(void *);
    void *argument;
    lab::Actor seat;
    bool ownStack;
    std::atomic<std::uint32_t> *seated; ///< a gate, opened once the seat is taken
};

/// However a thread comes to its end, the turn goes on.
struct Departure
{
    ~Departure()
    {
        if (controlled())
            member->leave();
    }
};

void *begin(void *argument)
{
    const std::unique_ptr<Start> start(static_cast<Start *>(argument));
    static thread_local Departure departure;
    (void)&departure;
    if (start->ownStack)
        takeStack(ownThread());
    member->sit(start->seat, start->seated);
    return start->routine(start->argument);
}

const void *objectOf(const void *address)
{
    Dl_info info{};
    return dladdr(address, &info) != 0 ? info.dli_fbase : nullptr;
}

/// The file's name.
std::string_view libraryOf(const void *caller)
{
    Dl_info info{};
    if (dladdr(caller, &info) == 0 || info.dli_fname == nullptr)
        return {};
    const std::string_view path(info.dli_fname);
    return path.substr(path.rfind('/') + 1);
}

/// Whether the caller is the interpreter itself.
bool isPython(const void *caller)
{
    static const void *const python = objectOf(dlsym(RTLD_DEFAULT, "PyThread_start_new_thread"));
    return python != nullptr && objectOf(caller) == python;
}

} // namespace

INTERPOSED int pthread_create(pthread_t *__restrict thread,
                              const pthread_attr_t *__restrict attributes, void *(*routine)(void *),
                              void *__restrict argument) noexcept
{
    if (controlled() && !isPython(__builtin_return_address(0)))
        member->note(lab::Uncontrolled::Kind::Thread, libraryOf(__builtin_return_address(0)));
    if (!controlled() || !isPython(__builtin_return_address(0)))
        return REAL(pthread_create)(thread, attributes, routine, argument);
    member->settle();
    const lab::Actor seat = member->invite();
    if (seat == lab::NoActor)
        member->halt();
    std::atomic<std::uint32_t> seated{0};
    pthread_attr_t own{};
    const bool ownStack = giveStack(attributes, own);
    auto start = std::make_unique<Start>(Start{routine, argument, seat, ownStack, &seated});
    const int result =
        REAL(pthread_create)(thread, ownStack ? &own : attributes, begin, start.get());
    if (ownStack)
        pthread_attr_destroy(&own);
    if (result == 0) {
        (void)start.release();
        waitAtGate(seated);
    } else {
        member->board().endTask(seat);
    }
    return result;
}
