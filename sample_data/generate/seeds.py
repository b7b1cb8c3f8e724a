"""One seed, one independent random stream per purpose, so a single kecamatan can be made again on its own."""

import zlib

import numpy as np

SEED = 3516_2026


def stream(*purpose: object) -> np.random.Generator:
    """The generator for a purpose such as ("layanan", kode_desa): the same one on every machine and in any order."""
    return np.random.default_rng([SEED, *(zlib.crc32(str(part).encode()) for part in purpose)])
