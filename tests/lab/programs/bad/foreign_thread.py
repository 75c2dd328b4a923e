# SPDX-License-Identifier: GPL-3.0-or-later
"""A library starts a thread of its own that calls Python."""
import ctypes
import threading

done = threading.Event()
libc = ctypes.CDLL(None)


@ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)
def body(_):
    done.set()
    return None


thread = ctypes.c_ulong()
libc.pthread_create(ctypes.byref(thread), None, body, None)
libc.pthread_join(thread, None)
done.wait()
print("called")
