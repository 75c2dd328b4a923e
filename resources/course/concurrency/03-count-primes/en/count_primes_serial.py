import math
import os
import time

WORKERS = int(os.environ.get("TRAMA_WORKERS", "4"))
FIRST = 10_000_000
NUMBERS = 500_000


def is_prime(number):
    if number % 2 == 0:
        return False
    for divisor in range(3, math.isqrt(number) + 1, 2):
        if number % divisor == 0:
            return False
    return True


def count_part(part, counts):
    begin = FIRST + NUMBERS * part // WORKERS
    end = FIRST + NUMBERS * (part + 1) // WORKERS
    for number in range(begin, end):
        if is_prime(number):
            counts[part] += 1


start = time.perf_counter()
counts = [0] * WORKERS

for part in range(WORKERS):
    count_part(part, counts)

elapsed = time.perf_counter() - start
print(f"Primes in each part: {counts[:]}")
print(f"{sum(counts)} primes, {elapsed:.1f} s")
