# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio
import threading
import time


def blocks(n):
    time.sleep(n)
    return f"{n} s"


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*(loop.run_in_executor(None, blocks, n) for n in (0.6, 0.2, 0.4))))

    event = asyncio.Event()
    thread = threading.Thread(target=loop.call_soon_threadsafe, args=(event.set,))
    thread.start()
    await event.wait()
    thread.join()
    print("set by a thread")


def asks(loop):
    answer = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.1, "answer"), loop)
    print(answer.result())
    loop.call_soon_threadsafe(loop.stop)


asyncio.run(main())
loop = asyncio.new_event_loop()
asker = threading.Thread(target=asks, args=(loop,))
asker.start()
loop.run_forever()
asker.join()
loop.close()
