import time


def nap(name):
    print(f"{name} falls asleep")
    time.sleep(2)
    print(f"{name} wakes up")


start = time.perf_counter()

nap("A")
nap("B")

elapsed = time.perf_counter() - start
print(f"Both slept 2 s; it took {elapsed:.1f} s")
