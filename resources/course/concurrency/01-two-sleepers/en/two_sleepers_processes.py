import multiprocessing
import time


def nap(name):
    print(f"{name} falls asleep")
    time.sleep(2)
    print(f"{name} wakes up")


if __name__ == "__main__":
    start = time.perf_counter()

    a = multiprocessing.Process(target=nap, args=("A",), name="A")
    b = multiprocessing.Process(target=nap, args=("B",), name="B")
    a.start()
    b.start()
    a.join()
    b.join()

    elapsed = time.perf_counter() - start
    print(f"Both slept 2 s; it took {elapsed:.1f} s")
