"""Village names made comparable. A leaf: any room may import it.

Names repeat across kecamatan and near names are different villages (Bandung / Bendung), so this only removes
differences of writing; it never guesses. Compare inside one kecamatan only.
"""

import re
import unicodedata

_PREFIX = re.compile(r"^(desa|kelurahan|kel|ds|kecamatan|kec|kabupaten|kab|kota|provinsi|prov)\b\.?\s+")


def comparable(name: object) -> str:
    """`name` in lower case without accents, punctuation, spaces or a leading 'Desa', 'Kec.' and the like."""
    text = unicodedata.normalize("NFKD", str(name)).encode("ascii", "ignore").decode().lower().strip()
    return re.sub(r"[^a-z0-9]", "", _PREFIX.sub("", text))
