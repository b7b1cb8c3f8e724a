"""Opening the ledger's database: a SQLite file unless TPPS_DATABASE_URL says otherwise; missing tables are made."""

import os
import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from loaders.ledger.ledger import Ledger
from loaders.ledger.storage import METADATA, REVISI
from loaders.problems import UserError

ROOT = Path(__file__).parents[2]
BUSY_SECONDS = 60
_SCHEMA_LOCK = 3516_2026  # any number; two processes that start at once must only agree on it


def open_ledger(url: str | None = None) -> Ledger:
    """The ledger at `url`, else at TPPS_DATABASE_URL, else in the file `pantau.db` of the data folder.

    `postgresql://` and `postgres://` URLs are served by psycopg 3. Tables and columns that the database lacks are
    added, so a ledger made by an older version keeps working. UserError when the database cannot be reached.
    """
    address = _address(url or os.environ.get("TPPS_DATABASE_URL") or f"sqlite:///{data_folder() / 'pantau.db'}")
    try:
        engine = _engine(address)
        _create_missing(engine)
    except (sa.exc.DatabaseError, sa.exc.NoSuchModuleError, OSError) as error:
        place = address.render_as_string(hide_password=True)
        raise UserError(f"Basis data {place} tidak dapat dibuka. Periksa TPPS_DATABASE_URL dan servernya.") from error
    return Ledger(engine)


def data_folder() -> Path:
    """Where the SQLite file lives: TPPS_DATA_DIR, else `data/` under the project root."""
    return Path(os.environ.get("TPPS_DATA_DIR") or ROOT / "data")


def _address(url: str) -> sa.URL:
    try:
        address = sa.make_url(url)
    except sa.exc.ArgumentError as error:
        raise UserError(
            "TPPS_DATABASE_URL bukan alamat basis data, misalnya postgresql://nama@server/pantau."
        ) from error
    if address.drivername in ("postgres", "postgresql"):
        return address.set(drivername="postgresql+psycopg")
    return address


def _engine(address: sa.URL) -> sa.Engine:
    if address.get_backend_name() != "sqlite":
        # `wait_for_turn` needs each statement to see what the writer before it committed.
        return sa.create_engine(address, pool_pre_ping=True, isolation_level="READ COMMITTED")
    if address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(address, connect_args={"timeout": BUSY_SECONDS})
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(raw: Any, _record: object) -> None:
    raw.isolation_level = None  # the driver must not open transactions behind our back; _begin_sqlite does
    cursor = raw.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA synchronous = NORMAL")  # with WAL a power cut may lose the last commit, never half of one
    if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        _switch_to_wal(cursor)
    cursor.close()


def _switch_to_wal(cursor: Any) -> None:
    """SQLite answers "locked" at once, without waiting, when two processes switch a new file at the same moment."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except Exception as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _begin_sqlite(connection: sa.Connection) -> None:
    # A writer takes the write lock before it reads: two that read first and write later would deadlock.
    writer = connection.get_execution_options().get("writer", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")


def _create_missing(engine: sa.Engine) -> None:
    with engine.execution_options(writer=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_SCHEMA_LOCK)))
        METADATA.create_all(connection)
        _add_missing_columns(connection)
        if connection.scalar(sa.select(REVISI.c.nomor)) is None:
            connection.execute(REVISI.insert().values(id=1, nomor=0))


def _add_missing_columns(connection: sa.Connection) -> None:
    inspector = sa.inspect(connection)
    quote = connection.dialect.identifier_preparer.quote
    for table in METADATA.sorted_tables:
        known = {column["name"] for column in inspector.get_columns(table.name)}
        for column in table.columns:
            if column.name not in known:
                kind = column.type.compile(connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {quote(table.name)} ADD COLUMN {quote(column.name)} {kind}")
