# SPDX-License-Identifier: GPL-3.0-or-later
import base64
import binascii
import hashlib
import struct
import zlib

data = b"some bytes" * 10
print(hashlib.sha256(data).hexdigest()[:16], base64.b64encode(b"abc"), binascii.hexlify(b"\x01"))
print(struct.pack(">hI", 1, 2), struct.unpack("<H", b"\x01\x02"), zlib.crc32(data))
print(zlib.decompress(zlib.compress(data)) == data, bytes([1, 2]).hex(), bytearray(b"x" * 3))
