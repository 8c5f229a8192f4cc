"""No file decides a document that no digest looks at: the files that Python opens are watched."""

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

from reportgen.data_files import own_templates
from reportgen.fingerprint import Environment, Reader, folders
from reportgen.fingerprint.libraries import PACKAGE

WATCHED = """
import json, os, sys
opened = set()
def hear(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        opened.add(os.path.realpath(os.fsdecode(arguments[0])))
sys.addaudithook(hear)
from pathlib import Path
from reportgen import job, pipeline, shelf, typesetting
own, _ = shelf.take_shelf([])
ready, _ = pipeline.prepare(Path(sys.argv[1]), own)
documents, _ = job.jobs_of(ready, own)
for one in documents:
    front, _ = pipeline.front_end(one, own)
    carried = dict.fromkeys(("docx", "pdf"), one.carried)
    files, _ = typesetting.write(front, ["docx", "pdf"], carried)
    assert all(files.values()) and len(files) == 2
assert documents
print(json.dumps(sorted(opened)))
"""
DATA = Path(__file__).parents[2] / "data"
PROGRAMS = [
    PACKAGE, Path(sys.prefix), *(Path(sysconfig.get_path(it)) for it in ("stdlib", "purelib")),
]  # fmt: skip
"""Our code and the libraries, which are known by their content and by their versions."""

SYSTEM = [
    Path("/proc"), Path("/dev"), Path("/sys"),
    Path("/etc/mime.types"),  # Python itself knows those of stylesheets and pictures
    Path("/etc/ld.so.cache"),
]  # fmt: skip


def test_what_drafting_and_making_read_has_a_digest() -> None:
    file = DATA / "muong-vang" / "2024-h1.yaml"
    command = [sys.executable, "-c", WATCHED, str(file)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    opened = {Path(it) for it in json.loads(said.stdout)}
    reader = Reader(Environment("1", "2", "3"), "pdf")
    reader.inputs(file)
    hashed = {it.resolve() for it in reader.files}
    templates = own_templates().resolve()
    hashed |= {templates / it.name for it in folders.files([templates])}
    assert {file, DATA / "don-vi.yaml", templates / "standards/hd36/style.css"} <= opened & hashed
    known = [it.resolve() for it in (*PROGRAMS, *SYSTEM)]
    others = {it for it in opened - hashed if not any(it.is_relative_to(at) for at in known)}
    assert {it for it in others if it.is_file()} == set()
