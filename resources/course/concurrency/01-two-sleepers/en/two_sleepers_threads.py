import threading
import time


def nap(name):
    print(f"{name} falls asleep")
    time.sleep(2)
    print(f"{name} wakes up")


start = time.perf_counter()

a = threading.Thread(target=nap, args=("A",), name="A")
b = threading.Thread(target=nap, args=("B",), name="B")
a.start()
b.start()
a.join()
b.join()

elapsed = time.perf_counter() - start
print(f"Both slept 2 s; it took {elapsed:.1f} s")
