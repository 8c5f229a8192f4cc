"""Real Dask machines on the loopback: a scheduler and workers, by their command lines."""

import importlib
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from distributed import Client

from reportgen.batch import MAKING, flights, roster, station, tasks
from reportgen.batch import cluster as cluster_module
from reportgen.batch.cluster import Cluster, ClusterError, Tls
from reportgen.batch.orders import Order, Workshop
from reportgen.data_files import own_templates
from reportgen.workers.pool import Limits, Workers
from reportgen.workers.scheduler import Failure, Here

# The machines import these two by name; so must this process, which packs them.
sys.path.insert(0, str(Path(__file__).parent))
distant = importlib.import_module("distant")
machines = importlib.import_module("machines")
watched = machines.watched
until = watched.until

SAMPLE = Path(__file__).parents[2] / "data" / "dang-uy-muong-vang" / "2026-h1.yaml"
EXPECTED = {"templates": "1", "fonts": "Liberation"}
LIMITS = Limits(wall_s=5, cpu_s=10, memory_mib=512)
PAPERS = [distant.Paper(f"xa-{i}", bytes([i]) * 5000) for i in range(40)]


def join(address: str, tls: Tls | None = None, limits: Limits = LIMITS) -> Cluster:
    return Cluster(address, tls, EXPECTED, distant.environment, partial(Workers, limits=limits))


def join_by_new_processes(address: str) -> Cluster:
    """Each item has a process of its own, which a machine may be unable to start."""
    limits = replace(LIMITS, documents_per_worker=1)
    processes = partial(Workers, limits=limits, warm=distant.start_once)
    return Cluster(address, None, EXPECTED, distant.environment, processes)


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Three workers that are watched by a nanny, as `dask worker` starts them."""
    found = machines.Machines(tmp_path_factory.mktemp("three"))
    try:
        found.worker("--nworkers", "3")
        with Client(found.address, set_as_default=False) as client:
            client.wait_for_workers(3, timeout=30)
        yield found
    finally:
        found.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Any]:
    """A scheduler without workers."""
    found = machines.Machines(tmp_path)
    try:
        yield found
    finally:
        found.close()


@pytest.fixture
def cluster(three: Any) -> Iterator[Cluster]:
    found = join(three.address)
    yield found
    found.close()


@contextmanager
def guest(here: Any, *options: str, **environment: str) -> Iterator[str]:
    """The address of one more worker, for a while."""
    with Client(here.address, set_as_default=False) as client:
        before = {*client.nthreads()}
        process = here.worker("--no-nanny", *options, **environment)
        try:
            until(lambda: {*client.nthreads()} - before)
            [found] = {*client.nthreads()} - before
            yield str(found)
        finally:
            process.kill()
            process.wait()
            until(lambda: {*client.nthreads()} == before)


def told(error: pytest.ExceptionInfo[ClusterError]) -> list[str]:
    return [it.code for it in error.value.diagnostics]


def held(cluster: Cluster) -> int:
    count: Callable[..., int] = lambda dask_scheduler: len(dask_scheduler.tasks)  # noqa: E731  # packed by value
    return int(cluster._client.run_on_scheduler(count))


def test_three_machines_make_the_same_as_this_process(cluster: Cluster) -> None:
    work = partial(distant.make, 100_000)
    assert sorted(cluster.map(work, PAPERS)) == sorted(Here().map(work, PAPERS))
    assert cluster._roster.threads == 3


def test_real_documents_have_the_same_bytes(three: Any) -> None:
    folders = (own_templates(),)
    [(_, drafted)] = Here().map(partial(tasks.draft, Workshop(folders)), [SAMPLE])
    orders = [Order(it.manuscript, ("docx", "pdf"), ("docx",)) for it in drafted.drafts[:4]]
    work = partial(tasks.make, Workshop(folders))
    environment = partial(distant.shared, folders)
    processes = partial(Workers, preload=MAKING, warm=tasks.warm)
    with closing(Cluster(three.address, None, environment(), environment, processes)) as cluster:
        there = {at: it.files for at, it in cluster.map(work, orders)}
    assert there == {at: it.files for at, it in Here().map(work, orders)}
    assert [{*it} for it in there.values()] == [{".docx", ".pdf"}] * len(orders)
    assert len(orders) == 4


def test_nothing_stays_in_the_memory_of_the_cluster(cluster: Cluster) -> None:
    for _ in cluster.map(partial(distant.make, 100_000), PAPERS):
        assert held(cluster) <= flights.WINDOW * 3
    until(lambda: held(cluster) == 0)


def test_items_are_taken_a_few_at_a_time(cluster: Cluster) -> None:
    taken: list[int] = []
    made = cluster.map(distant.misbehave, (taken.append(i) or str(i) for i in range(1000)))
    assert len([next(made) for _ in range(5)]) == 5
    made.close()
    assert len(taken) <= 5 + flights.WINDOW * 3
    until(lambda: held(cluster) == 0)


@pytest.mark.parametrize(
    ("fate", "limit"), [("time", "5 s"), ("memory", "512 MiB"), ("died", "SIGKILL")]
)
def test_an_item_ends_by_its_limit_and_the_rest_is_made(
    cluster: Cluster, fate: str, limit: str
) -> None:
    items = [*"abcdef", fate, *"ghijkl"]
    found = dict(cluster.map(distant.misbehave, items))
    assert found.pop(6) == Failure(fate, limit)
    assert found == {i: it for i, it in enumerate(items) if it != fate}


def test_a_mistake_of_ours_is_raised(cluster: Cluster) -> None:
    with pytest.raises(ClusterError, match="ZeroDivisionError: ours") as error:
        [*cluster.map(distant.fail, [1])]
    assert told(error) == ["cum-loi"]


def test_closing_leaves_no_task_and_no_process(three: Any, tmp_path: Path) -> None:
    before = len(three.processes())
    cluster = join(three.address, limits=Limits(wall_s=600))
    reader = threading.Thread(target=_read_until_closed, args=(cluster, tmp_path))
    reader.start()
    until(lambda: len([*tmp_path.iterdir()]) == 3)
    assert len(three.processes()) >= before + 6  # a server and a worker on each machine
    with watched.within():
        cluster.close()
        reader.join()
    until(lambda: len(three.processes()) <= before, watched.GRACE_S)
    with Client(three.address, set_as_default=False) as client:
        stations: Callable[..., int] = lambda: len(station._stations)  # noqa: E731  # packed by value
        assert {*client.run(stations).values()} == {0}
        until(lambda: not any(client.processing().values()), watched.GRACE_S)
        executing: Callable[..., int] = lambda dask_worker: dask_worker.state.executing_count  # noqa: E731  # packed by value
        until(lambda: {*client.run(executing).values()} == {0}, watched.GRACE_S)


def _read_until_closed(cluster: Cluster, folder: Path) -> None:
    with pytest.raises(RuntimeError, match="closed"):
        dict(cluster.map(partial(distant.stay, folder), range(50)))


def test_a_machine_that_hangs_holds_no_end(three: Any) -> None:
    with guest(three), closing(join(three.address)) as cluster:
        before = len(three.processes())
        three.started[-1].send_signal(signal.SIGSTOP)
        try:
            with watched.within():
                cluster.close()
            # A server and a worker on each of the others, which have heard of the end.
            until(lambda: len(three.processes()) <= before - 6, watched.GRACE_S)
        finally:
            three.started[-1].send_signal(signal.SIGCONT)


def test_who_comes_while_another_starts_is_not_kept_waiting(own: Any, tmp_path: Path) -> None:
    own.worker("--no-nanny", "--nthreads", "2")
    processes = partial(Workers, limits=Limits(wall_s=600))
    slow = partial(distant.environment_after, tmp_path)
    later: list[Cluster] = []
    with closing(join(own.address)) as first:
        second = threading.Thread(
            target=lambda: later.append(Cluster(own.address, None, EXPECTED, slow, processes))
        )
        second.start()
        until((tmp_path / "asked").exists)
        try:
            with watched.within():
                found = dict(first.map(partial(distant.fonts_after, 0), range(5)))
        finally:
            (tmp_path / "told").touch()
            second.join()
            later[0].close()
    assert found == dict.fromkeys(range(5), "Liberation")


def test_a_machine_that_can_start_no_process_any_more_is_refused(
    three: Any, tmp_path: Path
) -> None:
    once = str(tmp_path / "started")
    with (
        guest(three, MACHINE_STARTS_ONCE=once) as bad,
        closing(join_by_new_processes(three.address)) as cluster,
    ):
        assert bad in cluster._roster.fit
        found = dict(cluster.map(partial(distant.fonts_after, 0.05), range(40)))
        assert found == dict.fromkeys(range(40), "Liberation")
        [warning] = cluster.doubts
    assert (warning.code, warning.severity) == ("may-khong-lam-duoc", "warning")
    assert warning.values == {"value": bad, "why": "BlockingIOError: [Errno 11] no process"}


def test_when_no_machine_can_start_a_process_each_one_is_said(
    own: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.worker("--no-nanny", MACHINE_STARTS_ONCE=str(tmp_path / "started"))
    with closing(join_by_new_processes(own.address)) as cluster:
        monkeypatch.setattr(roster, "LOOK_S", 1)
        with pytest.raises(ClusterError, match="no process") as error:
            dict(cluster.map(partial(distant.fonts_after, 0), range(5)))
    assert told(error) == ["may-khong-lam-duoc", "cum-khong-co-may"]
    assert {it.severity for it in error.value.diagnostics} == {"error"}


def test_a_killed_machine_costs_nothing(cluster: Cluster) -> None:
    work = partial(distant.fonts_after, 0.1)
    victim = min(cluster._client.run(os.getpid).values())
    made = cluster.map(work, range(60))
    found = dict(next(made) for _ in range(6))
    os.kill(victim, signal.SIGKILL)
    found.update(made)
    assert found == dict.fromkeys(range(60), "Liberation")
    until(lambda: len(cluster._client.nthreads()) == 3)  # the nanny has started another


def test_a_machine_that_is_switched_off_costs_nothing_and_goes_at_once(three: Any) -> None:
    with guest(three) as leaving, closing(join(three.address)) as cluster:
        made = cluster.map(partial(distant.fonts_after, 0.2), range(60))
        found = dict(next(made) for _ in range(6))
        assert leaving in cluster._roster.fit
        three.started[-1].terminate()
        three.started[-1].wait(10)
        found.update(made)
        assert found == dict.fromkeys(range(60), "Liberation")
        assert cluster._roster.refused == {}


def test_a_machine_that_differs_is_refused_by_name(three: Any) -> None:
    with guest(three, MACHINE_FONTS="Arial") as bad:
        with pytest.raises(ClusterError) as error:
            join(three.address)
        assert told(error) == ["may-khac"]
        assert str(error.value) == f"máy «{bad}» khác máy này ở: fonts"


def test_a_machine_without_an_environment_is_refused(three: Any) -> None:
    with pytest.raises(ClusterError, match="FileNotFoundError: templates") as error:
        Cluster(three.address, None, EXPECTED, distant.broken, partial(Workers, limits=LIMITS))
    assert told(error) == ["may-khong-lam-duoc"] * 3


def _until_looked_at(cluster: Cluster, workers: set[str]) -> Iterator[int]:
    while not workers <= {*cluster._roster.refused, *cluster._roster.fit}:
        yield 0


def test_machines_that_come_later_are_looked_at(three: Any, cluster: Cluster) -> None:
    work = partial(distant.fonts_after, 0.05)
    with guest(three, MACHINE_FONTS="Arial") as bad, guest(three, "--nthreads", "2") as good:
        found = dict(cluster.map(work, _until_looked_at(cluster, {bad, good})))
        assert {*found.values()} == {"Liberation"}
        warning = cluster._roster.refused[bad]
        assert (warning.code, warning.severity) == ("may-khac", "warning")
        assert warning.values == {"value": bad, "known": "fonts"}
        assert cluster._roster.threads == 5
        busy = Client(three.address, set_as_default=False)
        with busy:
            made = cluster.map(work, range(60))
            next(made)
            assert busy.processing()[good]
            assert not busy.processing()[bad]
            made.close()


def test_a_machine_that_was_changed_behind_our_back_does_no_work(
    three: Any, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its address was fit; the process that stands there now is not."""
    monkeypatch.setattr(roster, "FRESH_S", 1000)
    with guest(three, MACHINE_FONTS="Arial") as bad:
        cluster._roster.fit[bad] = 1
        found = [*cluster.map(partial(distant.fonts_after, 0.01), range(20))]
        assert {it for _, it in found} == {"Liberation"}
        assert len(found) == 20
        assert [*cluster._roster.refused] == [bad]


def test_items_on_their_way_to_a_lost_machine_go_to_the_next(own: Any) -> None:
    """They were sent to the only one there was."""
    first = own.worker("--no-nanny")
    cluster = join(own.address)
    try:
        made = cluster.map(partial(distant.fonts_after, 0.2), range(8))
        found = dict([next(made)])
        first.kill()
        first.wait()
        own.worker("--no-nanny")
        found.update(made)
        assert found == dict.fromkeys(range(8), "Liberation")
    finally:
        cluster.close()


def test_a_lost_scheduler_is_said(own: Any, capfd: pytest.CaptureFixture[str]) -> None:
    own.worker("--no-nanny")
    cluster = join(own.address)
    made = cluster.map(partial(distant.fonts_after, 0.1), range(1000))
    next(made)
    own.scheduler.kill()
    own.scheduler.wait()
    with watched.within(watched.START_S):
        with pytest.raises(ClusterError) as error:
            dict(made)
        cluster.close()
    assert told(error) == ["cum-mat"]
    assert capfd.readouterr() == ("", "")


def test_a_scheduler_that_is_not_there_is_said(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cluster_module, "CONNECT_S", 2)
    before = threading.active_count()
    with watched.within(2 + watched.GRACE_S), pytest.raises(ClusterError) as error:
        join(f"tcp://127.0.0.1:{machines.free_port()}")
    assert told(error) == ["cum-khong-toi"]
    assert capfd.readouterr() == ("", "")
    until(lambda: threading.active_count() <= before)


def test_a_scheduler_without_machines_is_said(own: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roster, "WORKER_S", 1)
    with pytest.raises(ClusterError) as error:
        join(own.address)
    assert told(error) == ["cum-khong-co-may"]


def test_an_oserror_of_the_work_is_no_lost_scheduler(cluster: Cluster) -> None:
    with watched.within(), pytest.raises(ClusterError, match="TimeoutError: ours") as error:
        [*cluster.map(distant.fail_late, [1])]
    assert told(error) == ["cum-loi"]


@pytest.fixture
def certificates(tmp_path: Path) -> Callable[[str], Tls]:
    """Makes an authority of that name and a machine's certificate, by the commands of the page."""
    page = (Path(__file__).parents[2] / "docs" / "nhieu-may.md").read_text(encoding="utf-8")
    commands = "\n".join(re.findall(r"^    (openssl .*(?:\n      .*)*)", page, re.MULTILINE))
    assert commands.count("openssl") == 4

    def make(name: str) -> Tls:
        folder = tmp_path / name
        folder.mkdir()
        subprocess.run(["bash", "-euc", commands], cwd=folder, check=True, capture_output=True)
        return Tls(folder / "ca.pem", folder / "may.pem", folder / "may.key")

    return make


def test_certificates_decide_who_talks_to_whom(
    tmp_path: Path, certificates: Callable[[str], Tls], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_module, "CONNECT_S", 3)
    ours, others = certificates("ours"), certificates("others")
    files = [
        "--tls-ca-file",
        str(ours.ca),
        "--tls-cert",
        str(ours.cert),
        "--tls-key",
        str(ours.key),
    ]
    secret = machines.Machines(tmp_path, files, "tls")
    try:
        secret.worker("--no-nanny")
        plain = secret.address.replace("tls:", "tcp:")
        for tls, address, code in (
            (None, secret.address, "cum-can-chung-chi"),
            (None, plain, "cum-khong-toi"),
            (others, plain, "cum-khong-toi"),
            (Tls(ours.ca, tmp_path / "none", ours.key), plain, "cum-khong-toi"),
        ):
            with watched.within(3 + watched.GRACE_S), pytest.raises(ClusterError) as error:
                join(address, tls)
            assert told(error) == [code]
        cluster = join(plain, ours)
        work = partial(distant.make, 1000)
        assert sorted(cluster.map(work, PAPERS)) == sorted(Here().map(work, PAPERS))
        cluster.close()
    finally:
        secret.close()


def test_a_station_rests_and_wakes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A caller who died closes nothing: his processes end after a while."""
    monkeypatch.setattr(station, "REST_S", 0.3)
    terms = station.Terms("1", EXPECTED, distant.environment, partial(Workers, limits=LIMITS))
    one = station.Station(terms, 1)
    assert one.look.fits
    until(lambda: one._processes is None)
    assert one.done(distant.misbehave, "a") == "a"
    assert one._processes is not None
    one.close()
    with pytest.raises(RuntimeError, match="ended"):
        one.done(distant.misbehave, "a")
