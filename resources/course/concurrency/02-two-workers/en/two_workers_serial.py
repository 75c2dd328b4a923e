import time

ROUNDS = 30_000_000  # always the same work, however long it takes


def work(name):
    total = 0
    for number in range(ROUNDS):
        total += number % 7
    print(f"{name} is done: {total}")


start = time.perf_counter()

work("A")
work("B")

elapsed = time.perf_counter() - start
print(f"Both are done after {elapsed:.1f} s")
