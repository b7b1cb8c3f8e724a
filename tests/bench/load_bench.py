"""Many people at once: USERS sessions over real websockets, each switching the map's indicator every PAUSE seconds.

A clock runs from the request to the end of the rerun; the browser's own painting is in the other measurements. Plain
is the same dashboard under Streamlit's own settings (a full garbage collection after every rerun, nothing compressed).
"""

import asyncio
import random
import statistics
import time

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from indicators.catalog_reader import load_catalog
from tests.bench.sample_folder import sample_folder
from tests.browser.server import dashboard

USERS, PAUSE_SECONDS, SECONDS = 60, 5.0, 15.0
BUDGET_P95_SECONDS = 0.5
PLAIN_SETTINGS = ("--runner.postScriptGC=true", "--server.enableWebsocketCompression=false")


def run() -> list[dict]:
    """p95 of ours and plain, and how many requests each failed; `budget` is in seconds, for ours."""
    with sample_folder() as folder:
        with dashboard(folder) as url:
            ours, failed = asyncio.run(_load(url))
        with dashboard(folder, *PLAIN_SETTINGS) as url:
            plain, plain_failed = asyncio.run(_load(url))
    p95, plain_p95 = _p95(ours), _p95(plain)
    return [
        {
            "name": f"load_{USERS}_users_p95", "ours_s": p95, "plain_s": plain_p95, "ratio": p95 / plain_p95,
            "budget": BUDGET_P95_SECONDS, "median_s": statistics.median(ours), "reruns": len(ours), "failed": failed,
            "plain_failed": plain_failed,
        }
    ]  # fmt: skip


def _p95(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


async def _load(url: str) -> tuple[list[float], int]:
    """Seconds of every rerun, and how many did not end well. One session warms the server's caches first."""
    address = url.replace("http", "ws") + "/_stcore/stream"
    ids = list(load_catalog())
    await _person(address, ids, random.Random(0), reruns=len(ids), pause=0.0)
    counts = round(SECONDS / PAUSE_SECONDS)
    people = [_person(address, ids, random.Random(n), reruns=counts, pause=PAUSE_SECONDS) for n in range(USERS)]
    answers = await asyncio.gather(*people)
    taken = [seconds for times, _ in answers for seconds in times]
    return taken, sum(bad for _, bad in answers)


async def _person(
    address: str, ids: list[str], dice: random.Random, *, reruns: int, pause: float
) -> tuple[list[float], int]:
    """One session: opens the map, then `reruns` switches, each after about `pause` seconds of looking."""
    await asyncio.sleep(dice.uniform(0, pause))
    taken, failed = [], 0
    async with websockets.connect(address, subprotocols=["streamlit"], max_size=None) as socket:
        await _rerun(socket, ids[0])
        for number in range(reruns):
            await asyncio.sleep(dice.uniform(0.8, 1.2) * pause)
            start = time.perf_counter()
            ended_well = await _rerun(socket, ids[number % len(ids)] if not pause else dice.choice(ids))
            taken.append(time.perf_counter() - start)
            failed += not ended_well
    return taken, failed


async def _rerun(socket: websockets.ClientConnection, indikator: str) -> bool:
    """Ask for the map of one indicator, as following a link does; True when the script ran to its end without error."""
    message = BackMsg()
    message.rerun_script.query_string = f"indikator={indikator}"
    message.rerun_script.page_name = "Peta"
    await socket.send(message.SerializeToString())
    saw_error = False
    while True:
        answer = ForwardMsg.FromString(await socket.recv())
        saw_error |= answer.WhichOneof("type") == "delta" and answer.delta.new_element.HasField("exception")
        if answer.WhichOneof("type") == "script_finished":
            return answer.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY and not saw_error
