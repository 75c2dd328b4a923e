# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody else's program may try; prints what succeeded. The first argument is a file
outside its folder that exists, the second one in whose folder it may make files if nobody stops it."""
import errno
import os
import shutil
import socket
import sys
import tempfile

existing, fresh = sys.argv[1:]


def make_file():
    open(fresh, "w").close()


def write_file():
    open(existing, "w").close()


def append_through_link():
    os.symlink(existing, "link")
    open("link", "a").close()


def bind_outside():
    with socket.socket(socket.AF_UNIX) as s:
        s.bind(fresh)


def connect():
    with socket.socket() as s:
        s.connect(("127.0.0.1", 9))


def escape_by_fork():
    pid = os.fork()
    if pid == 0:
        try:
            make_file()
        except OSError:
            os._exit(1)
        os._exit(0)
    if os.waitpid(pid, 0)[1] != 0:
        raise PermissionError(errno.EPERM, "nothing came of it")


def mode():
    before = os.stat(existing).st_mode
    os.chmod(existing, 0o777)
    if os.stat(existing).st_mode == before:
        raise PermissionError(errno.EPERM, "nothing came of it")


FORBIDDEN = {
    "write": write_file,
    "append": append_through_link,
    "truncate": lambda: os.truncate(existing, 0),
    "make": make_file,
    "mkdir": lambda: os.mkdir(fresh),
    "symlink": lambda: os.symlink("x", fresh),
    "hard link": lambda: os.link(existing, "hard"),
    "fifo": lambda: os.mkfifo(fresh),
    "bind": bind_outside,
    "rename": lambda: os.rename(existing, fresh),
    "take away": lambda: os.rename(existing, "taken"),
    "remove": lambda: os.remove(existing),
    "remove folder": lambda: shutil.rmtree(os.path.dirname(existing)),
    "mode": mode,
    "owner": lambda: os.chown(existing, os.getuid(), os.getgid()),
    "attribute": lambda: os.setxattr(existing, "user.trama", b"x"),
    "in a child": escape_by_fork,
    "TCP": connect,
    "UDP": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
    "IPv6": lambda: socket.socket(socket.AF_INET6),
    "netlink": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
    "signal": lambda: os.kill(1, 0),
}

succeeded = []
for name, attempt in FORBIDDEN.items():
    try:
        attempt()
        succeeded.append(name)
    except OSError as error:
        # A link from elsewhere is refused as if that were another device.
        if error.errno not in (errno.EPERM, errno.EACCES, errno.EXDEV):
            succeeded.append(f"{name}: {error}")
print("succeeded:", succeeded)

# What must go on.
with open(existing, encoding="utf-8") as file:
    print(file.read())
with tempfile.NamedTemporaryFile() as file:
    print(os.path.dirname(file.name) == os.getcwd() == os.environ["TMPDIR"])
os.makedirs("a/b")
shutil.move("a/b", "c")
with open("c/here.txt", "w") as file:
    print("writes", file=file)
open(os.devnull, "w").write("gone")
left, right = socket.socketpair()
left.sendall(b"local")
print(right.recv(9).decode())
