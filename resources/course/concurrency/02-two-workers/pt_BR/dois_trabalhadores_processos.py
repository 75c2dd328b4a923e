import multiprocessing
import time

RODADAS = 30_000_000  # sempre o mesmo trabalho, leve o tempo que levar


def trabalhar(nome):
    total = 0
    for numero in range(RODADAS):
        total += numero % 7
    print(f"{nome} terminou: {total}")


if __name__ == "__main__":
    inicio = time.perf_counter()

    a = multiprocessing.Process(target=trabalhar, args=("A",), name="A")
    b = multiprocessing.Process(target=trabalhar, args=("B",), name="B")
    a.start()
    b.start()
    a.join()
    b.join()

    decorrido = time.perf_counter() - inicio
    print(f"Os dois terminaram depois de {decorrido:.1f} s")
