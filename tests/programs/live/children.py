# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes that are no Python's of ours: started, waited for, and not there."""
import os
import subprocess
import sys

print(subprocess.run(["cat"], input=b"hello\n", stdout=subprocess.PIPE).stdout)
print(subprocess.check_output("echo one; exit 0", shell=True))
with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as cat:
    try:
        cat.wait(0.001)
    except subprocess.TimeoutExpired:
        print("still there")
    cat.stdin.write(b"more\n")
    cat.stdin.close()
    print(cat.stdout.read(), cat.wait(), cat.wait())
try:
    subprocess.call(["/nowhere/at/all"])
except FileNotFoundError as error:
    print(error)
print(os.system("exit 3") >> 8)
sys.stdout.flush()
child = os.fork()
if child == 0:
    os._exit(5)
print(os.waitpid(child, 0)[1] >> 8)
child = os.fork()
if child == 0:
    os._exit(6)
print(os.wait()[1] >> 8)
