# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio


async def works(name, seconds, told):
    await asyncio.sleep(seconds)
    told.append(name)
    return name


async def produces(queue):
    for i in range(4):
        await queue.put(i)
    await queue.put(None)


async def consumes(queue, lock, told):
    while (item := await queue.get()) is not None:
        async with lock:
            told.append(item * item)


async def main():
    told = []
    print(await asyncio.gather(*(works(name, seconds, told)
                                 for name, seconds in (("slow", 0.6), ("quick", 0.2), ("fair", 0.4)))))
    print(told)
    queue, lock, squares = asyncio.Queue(1), asyncio.Lock(), []
    await asyncio.gather(produces(queue), consumes(queue, lock, squares))
    print(squares)
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.2)
    except asyncio.TimeoutError:
        print("nobody set it")
    late = asyncio.create_task(asyncio.sleep(3600))
    await asyncio.sleep(0)
    late.cancel()
    print(await asyncio.gather(late, return_exceptions=True))


asyncio.run(main())
