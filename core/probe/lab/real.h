// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dlfcn.h>

/// The C library's own function, behind the one of the same name here that stands before it.
#define REAL(name)                                                                                 \
    ([] {                                                                                          \
        static auto *const function = ::trama::probe::findReal<decltype(::name)>(#name);           \
        return function;                                                                           \
    }())

/// A function of the C library that is to stand before its own.
#define INTERPOSED extern "C" __attribute__((visibility("default")))

namespace trama::probe
{

/// With a version where the library has an older form besides.
template <typename Function>
Function *findReal(const char *name, const char *version = nullptr)
{
    void *function = version != nullptr ? dlvsym(RTLD_NEXT, name, version) : nullptr;
    if (function == nullptr)
        function = dlsym(RTLD_NEXT, name);
    return reinterpret_cast<Function *>(function);
}

} // namespace trama::probe
