# SPDX-License-Identifier: GPL-3.0-or-later
import functools


def traced(function):
    @functools.wraps(function)
    def call(*args, **keywords):
        print(function.__name__, args, keywords)
        return function(*args, **keywords)

    return call


def repeated(times):
    def decorate(function):
        return lambda *args: [function(*args) for _ in range(times)]

    return decorate


@repeated(2)
@traced
def double(x):
    """Doubles."""
    return 2 * x


@functools.lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(double(4), fibonacci(30), fibonacci.cache_info().misses)
