import math
import os
import string
import threading
import time

TRABALHADORES = int(os.environ.get("TRAMA_WORKERS", "4"))
PRIMEIRO = 10_000_000
NUMEROS = 500_000


def eh_primo(numero):
    if numero % 2 == 0:
        return False
    for divisor in range(3, math.isqrt(numero) + 1, 2):
        if numero % divisor == 0:
            return False
    return True


def contar_parte(parte, contagens):
    comeco = PRIMEIRO + NUMEROS * parte // TRABALHADORES
    fim = PRIMEIRO + NUMEROS * (parte + 1) // TRABALHADORES
    for numero in range(comeco, fim):
        if eh_primo(numero):
            contagens[parte] += 1


inicio = time.perf_counter()
contagens = [0] * TRABALHADORES

threads = []
for parte in range(TRABALHADORES):
    letra = string.ascii_uppercase[parte]
    threads.append(
        threading.Thread(target=contar_parte, args=(parte, contagens), name=letra)
    )
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

decorrido = time.perf_counter() - inicio
print(f"Primos em cada parte: {contagens[:]}")
print(f"{sum(contagens)} primos, {decorrido:.1f} s")
