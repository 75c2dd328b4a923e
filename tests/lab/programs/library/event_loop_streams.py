# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio


async def answers(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def asks(port, words):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    told = []
    for word in words:
        writer.write(word.encode() + b"\n")
        await writer.drain()
        told.append((await reader.readline()).decode().strip())
    writer.close()
    return told


async def main():
    server = await asyncio.start_server(answers, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        print(await asyncio.gather(asks(port, ["a", "b"]), asks(port, ["c"])))


asyncio.run(main())
