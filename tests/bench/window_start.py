#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes from starting Trama until its window is on the screen.

    tests/bench/window_start.py [build/release/trama] [rounds]

Needs Xvfb and xdotool. Prints the median of the rounds, beside the start of `python3 -c pass`
in the same run as a measure of the machine.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

TRAMA = sys.argv[1] if len(sys.argv) > 1 else "build/release/trama"
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 7


def start_display():
    """A virtual display of its own, and its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
         "-noreset"],
        pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as ready:
        return server, f":{ready.readline().strip()}"


def window_start(environment):
    begin = time.perf_counter()
    trama = subprocess.Popen([TRAMA], env=environment, stdin=subprocess.DEVNULL)
    try:
        # Not xdotool's --sync: it looks twice a second.
        look = ["xdotool", "search", "--onlyvisible", "--pid", str(trama.pid)]
        while subprocess.run(look, env=environment, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL).returncode != 0:
            if time.perf_counter() - begin > 30:
                raise TimeoutError("no window within 30 s")
            time.sleep(0.005)
        return time.perf_counter() - begin
    finally:
        trama.terminate()
        trama.wait()


def python_start():
    begin = time.perf_counter()
    subprocess.run(["/usr/bin/python3", "-c", "pass"], check=True)
    return time.perf_counter() - begin


def main():
    server, display = start_display()
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, DISPLAY=display, HOME=home, QT_QPA_PLATFORM="xcb",
                           XDG_CONFIG_HOME=home)
        try:
            window_start(environment)  # warms the caches
            windows = [window_start(environment) for _ in range(ROUNDS)]
            pythons = [python_start() for _ in range(ROUNDS)]
        finally:
            server.terminate()
            server.wait()
    print(f"window on the screen     {statistics.median(windows):.3f} s   <= 0.5 s")
    print(f"python3 -c pass          {statistics.median(pythons):.3f} s   for comparison")


if __name__ == "__main__":
    main()
