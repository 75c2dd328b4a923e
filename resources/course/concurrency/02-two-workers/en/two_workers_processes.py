import multiprocessing
import time

ROUNDS = 30_000_000  # always the same work, however long it takes


def work(name):
    total = 0
    for number in range(ROUNDS):
        total += number % 7
    print(f"{name} is done: {total}")


if __name__ == "__main__":
    start = time.perf_counter()

    a = multiprocessing.Process(target=work, args=("A",), name="A")
    b = multiprocessing.Process(target=work, args=("B",), name="B")
    a.start()
    b.start()
    a.join()
    b.join()

    elapsed = time.perf_counter() - start
    print(f"Both are done after {elapsed:.1f} s")
