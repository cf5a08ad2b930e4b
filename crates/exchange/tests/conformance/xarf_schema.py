"""Verdicts of python3-jsonschema on X-ARF 4: a document a line in, `ok` or the complaint a line out.

Called with the folder of the schemas. Each document is looked at twice: with formats taken as rules,
and with formats taken as remarks.
"""

import json
import pathlib
import sys

import jsonschema
from referencing import Registry, Resource

folder = pathlib.Path(sys.argv[1])
registry = Registry()
for path in sorted(folder.rglob("*.json")):
    schema = json.loads(path.read_text())
    registry = registry.with_resource(schema["$id"], Resource.from_contents(schema))
master = json.loads((folder / "xarf-v4-master.json").read_text())
kind = jsonschema.Draft202012Validator
validators = [kind(master, registry=registry, format_checker=c) for c in (kind.FORMAT_CHECKER, None)]

for line in sys.stdin:
    document = json.loads(line)
    first = next((e for v in validators for e in v.iter_errors(document)), None)
    print("ok" if first is None else " ".join(first.message.split())[:200] + " @ " + first.json_path)
