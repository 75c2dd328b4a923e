import time


def cochilar(nome):
    print(f"{nome} pega no sono")
    time.sleep(2)
    print(f"{nome} acorda")


inicio = time.perf_counter()

cochilar("A")
cochilar("B")

decorrido = time.perf_counter() - inicio
print(f"Cada um dormiu 2 s; levou {decorrido:.1f} s")
