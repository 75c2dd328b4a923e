import multiprocessing
import time


def cochilar(nome):
    print(f"{nome} pega no sono")
    time.sleep(2)
    print(f"{nome} acorda")


if __name__ == "__main__":
    inicio = time.perf_counter()

    a = multiprocessing.Process(target=cochilar, args=("A",), name="A")
    b = multiprocessing.Process(target=cochilar, args=("B",), name="B")
    a.start()
    b.start()
    a.join()
    b.join()

    decorrido = time.perf_counter() - inicio
    print(f"Cada um dormiu 2 s; levou {decorrido:.1f} s")
