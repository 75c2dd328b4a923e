import math
import multiprocessing
import os
import string
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


if __name__ == "__main__":
    start = time.perf_counter()
    counts = multiprocessing.Array("i", WORKERS, lock=False)

    processes = []
    for part in range(WORKERS):
        letter = string.ascii_uppercase[part]
        processes.append(
            multiprocessing.Process(target=count_part, args=(part, counts), name=letter)
        )
    for process in processes:
        process.start()
    for process in processes:
        process.join()

    elapsed = time.perf_counter() - start
    print(f"Primes in each part: {counts[:]}")
    print(f"{sum(counts)} primes, {elapsed:.1f} s")
