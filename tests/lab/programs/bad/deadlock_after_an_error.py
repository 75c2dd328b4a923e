# SPDX-License-Identifier: GPL-3.0-or-later
"""The main thread fails; another one waits for ever."""
import threading

threading.Thread(target=threading.Event().wait).start()
raise ValueError("so it is")
