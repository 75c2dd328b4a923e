# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for Trama's engine: receives what the probe reports, as PROTOCOL.md tells it."""

import bisect
import fcntl
import mmap
import os
import select
import socket
import struct
import tempfile
import threading
from dataclasses import dataclass, field


def _numbered(first, names):
    return dict(enumerate(names.split(), start=first))


KINDS = {
    **_numbered(1, "ThreadStart ThreadBegin ThreadEnd ThreadJoinWait ThreadJoined ProcessStart"
                   " ProcessStarted ProcessBegin ProcessEnd ProcessJoinWait ProcessJoined Sleep"
                   " Wake Write Create Wait Obtain Release GiveUp IoWait IoDone Raise Shutdown"),
    **_numbered(31, "Misuse Share"),
    **_numbered(70, "GilWait GilRequest GilTake GilDrop GilNew"),
    **_numbered(100, "Await Pass Notify Set Clear Break Reset"),
    **_numbered(110, "PutWait Put GetWait Get TaskDone DrainWait Drained Close"),
    **_numbered(120, "SendWait Send ReceiveWait Receive FlushWait Flushed"),
    **_numbered(130, "Load Store"),
    **_numbered(140, "Call Return"),
    **_numbered(150, "Submit JobBegin JobEnd ResultWait Result"),
}
HEADER, SLOT = 4096, 32
RESERVED, CONSUMED, LOST = 64, 128, 192
PAYLOAD_MARK = 1 << 63
F_GET_SEALS, F_SEAL_SHRINK = 1034, 2


@dataclass(frozen=True)
class Record:
    """One record, its code and place already turned into file, function and line."""

    kind: str
    time: int
    pid: int
    thread: int
    object: int
    argument: int
    text: str
    file: str
    function: str
    line: int


@dataclass
class Code:
    file: str
    function: str
    first_line: int
    starts: list
    lines: list

    def line_at(self, place):
        i = bisect.bisect_right(self.starts, place)
        return self.lines[i - 1] if i and place != 0xFFFF else 0


class Packet:
    """Takes fields off the front of a packet."""

    def __init__(self, data):
        self._data = data
        self._at = 0

    def take(self, layout):
        values = struct.unpack_from("<" + layout, self._data, self._at)
        self._at += struct.calcsize("<" + layout)
        return values if len(values) > 1 else values[0]

    def text(self):
        length = self.take("I")
        value = self._data[self._at:self._at + length]
        assert len(value) == length, "a text is cut"
        self._at += length
        return value.decode("utf-8")

    def at_end(self):
        return self._at == len(self._data)


@dataclass
class Process:
    """A connected process: its hello, its codes, and its ring."""

    connection: socket.socket
    pid: int = 0
    ppid: int = 0
    flavour: int = 0
    python: str = ""
    program: str = ""
    codes: dict = field(default_factory=dict)
    raw: list = field(default_factory=list)
    ring: mmap.mmap = None
    next: int = 0
    lost: int = 0
    holes: int = 0
    open: bool = True

    def receive(self):
        try:
            data, descriptors, _, _ = socket.recv_fds(self.connection, 65536, 4)
        except BlockingIOError:
            return False
        except ConnectionResetError:
            data, descriptors = b"", []
        if not data:
            self.open = False
            return False
        self._take(Packet(data), descriptors)
        return True

    def _take(self, packet, descriptors):
        kind, version = packet.take("HH")
        assert version == 1, version
        if kind == 1:
            magic, self.pid, self.ppid, self.flavour = packet.take("IIII")
            assert magic == 0x414D5254, magic
            self.python, self.program = packet.text(), packet.text()
            self._map(descriptors[0])
        elif kind == 2:
            number, first = packet.take("II")
            file, function = packet.text(), packet.text()
            pairs = [packet.take("II") for _ in range(packet.take("I"))]
            starts = [start for start, _ in pairs]
            assert starts == sorted(starts), starts
            self.codes[number] = Code(file, function, first, starts, [line for _, line in pairs])
        else:
            raise AssertionError("a message of no known kind: %d" % kind)
        assert packet.at_end()

    def _map(self, fd):
        assert fcntl.fcntl(fd, F_GET_SEALS) & F_SEAL_SHRINK, "the ring is not sealed"
        self.ring = mmap.mmap(fd, os.fstat(fd).st_size)
        os.close(fd)
        magic, version, capacity = struct.unpack_from("<IIQ", self.ring, 0)
        assert (magic, version) == (0x474E4952, 1)
        self.mask = capacity - 1

    def drain(self):
        if self.ring is None:
            return
        (end,) = struct.unpack_from("<Q", self.ring, RESERVED)
        while self.next < end:
            slots = self._read(self.next)
            if slots == 0 and self.open:
                break
            self.holes += slots == 0
            self.next += slots or 1
        struct.pack_into("<Q", self.ring, CONSUMED, self.next)
        (self.lost,) = struct.unpack_from("<Q", self.ring, LOST)

    def discard(self):
        if self.ring is not None:
            self.ring[CONSUMED:CONSUMED + 8] = self.ring[RESERVED:RESERVED + 8]

    def _slot(self, number):
        return HEADER + (number & self.mask) * SLOT

    def _read(self, number):
        """Takes the record whose head is in this slot; how many slots, 0 when not there."""
        at = self._slot(number)
        commit, time, thread, obj, code, place, kind, more = struct.unpack_from(
            "<QQIIIHBB", self.ring, at)
        if commit != number + 1:
            return 0
        joined = b""
        for i in range(number + 1, number + 1 + more):
            at = self._slot(i)
            assert struct.unpack_from("<Q", self.ring, at)[0] == (i + 1) | PAYLOAD_MARK
            joined += self.ring[at + 8:at + SLOT]
        argument, text = 0, b""
        if more:
            argument, length = struct.unpack_from("<qI", joined)
            text = joined[12:12 + length]
            assert len(text) == length
        self.raw.append((KINDS[kind], time, thread, obj, argument, text, code, place))
        return 1 + more

    def records(self):
        for kind, time, thread, obj, argument, text, code, place in self.raw:
            described = self.codes[code] if code else Code("", "", 0, [], [])
            yield Record(kind, time, self.pid, thread, obj, argument, text.decode("utf-8"),
                         described.file, described.function, described.line_at(place))


class Engine:
    """Listens and drains in a thread of its own, from `with` to the end of it."""

    def __init__(self, stands_still=False, discards=False):
        self.processes = []
        self._stands_still = stands_still
        self._discards = discards  # reads nothing, so that a fast writer never waits for Python
        self._folder = tempfile.TemporaryDirectory(prefix="trama-")
        self.path = os.path.join(self._folder.name, "probe")
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._listener.bind(self.path)
        self._listener.listen(128)
        self._listener.setblocking(False)
        self._end, self._told = os.pipe()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *unused):
        self.finish()

    def finish(self):
        """Takes all that is there, and closes. May be called twice."""
        if self._told is None:
            return
        os.close(self._told)
        self._told = None
        self._thread.join()
        self._round()
        for process in self.processes:
            process.connection.close()
            process.open = False
            if not self._discards:
                process.drain()
        self._listener.close()
        os.close(self._end)
        self._folder.cleanup()

    def go_on_until(self, condition):
        """It stood still, and reads again; returns when the condition holds."""
        self._stands_still = False
        while not condition():
            select.select([], [], [], 0.001)

    def _serve(self):
        while True:
            watched = [self._end, self._listener]
            watched += [p.connection for p in self.processes if p.open]
            ready, _, _ = select.select(watched, [], [], 0.001)
            if self._end in ready:
                return
            self._round()

    def _round(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except BlockingIOError:
                break
            connection.setblocking(False)
            self.processes.append(Process(connection))
        for process in self.processes:
            if self._discards:
                process.discard()
            elif not self._stands_still:
                process.drain()
            while process.open and process.receive():
                pass

    def records(self, kinds=()):
        """What all processes did, by time; of these kinds only, if any are given."""
        every = [r for p in self.processes for r in p.records()]
        every.sort(key=lambda r: r.time)
        return [r for r in every if not kinds or r.kind in kinds]
