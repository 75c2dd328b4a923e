import time

RODADAS = 30_000_000  # sempre o mesmo trabalho, leve o tempo que levar


def trabalhar(nome):
    total = 0
    for numero in range(RODADAS):
        total += numero % 7
    print(f"{nome} terminou: {total}")


inicio = time.perf_counter()

trabalhar("A")
trabalhar("B")

decorrido = time.perf_counter() - inicio
print(f"Os dois terminaram depois de {decorrido:.1f} s")
