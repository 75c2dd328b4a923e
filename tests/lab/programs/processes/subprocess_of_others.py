# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess

print(subprocess.check_output(["echo", "said"], text=True).strip())
print(subprocess.call(["sh", "-c", "exit 5"]))
with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as cat:
    print(cat.communicate(b"through")[0])
try:
    subprocess.run(["/no/such/program"])
except FileNotFoundError as error:
    print(error)
try:
    subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as error:
    print(error)
