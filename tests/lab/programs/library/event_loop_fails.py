# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio


async def fails(after):
    await asyncio.sleep(after)
    raise ValueError(after)


async def main():
    print(await asyncio.gather(fails(0.2), fails(0.1), return_exceptions=True))
    done, waiting = await asyncio.wait([asyncio.create_task(fails(0.3)),
                                        asyncio.create_task(asyncio.sleep(9))],
                                       return_when=asyncio.FIRST_EXCEPTION)
    print([task.exception() for task in done], len(waiting))
    await fails(0.1)


asyncio.run(main())
