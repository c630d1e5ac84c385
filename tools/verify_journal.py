#!/usr/bin/env python3
"""Verifies an exported journal without any part of the program that wrote it.

Needs Python 3.9 and `openssl` 3. Written from docs/adr/0001-entry-format.md. Looks beside the export for checkpoints.txt and
checkpoint.pub.pem. Exit code: 0 everything holds, 1 something does not, 2 no such file."""
import argparse
import base64
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

MAX_SAFE, MAX_DEPTH = 2**53 - 1, 32
# The members of a header stand in one order, so that one pattern says what it may hold.
U, H, I, T = '"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"', '"[0-9a-f]{64}"', "-?[0-9]+", r'"(?:[^"\\]|\\.)*"'
NAME, FIELD = "[a-z][a-z0-9-]{0,63}", '"[a-z][a-z0-9_-]{0,63}"'
HEADER = re.compile(
    rf'\{{"actor":\{{"function":{T},"mandate":{U}(?:,"on_behalf_of":{U})?,"person":{U}\}},"basis":{T}(?:,"cause":{U})?'
    rf',"command":{U},"fields":\{{(?:{FIELD}:{H}(?:,{FIELD}:{H})*)?\}}'
    r',"handling":"(?:public|service|need-to-know|professional-secrecy)"'
    rf',"id":{U},"journal":"{NAME}","kind":"{NAME}\.{NAME}@[1-9][0-9]{{0,3}}"(?:,"matter":{U})?,"organisation":{U}'
    rf',"policies":{T},"prev":{H},"profile":{T},"program":{T},"purpose":{T}'
    rf',"recorded":\{{"at":{I},"clock":"(?:synchronised|unsynchronised|held|virtual)"\}},"seq":[1-9][0-9]*'
    rf'(?:,"stated":\{{"at":{I},"precision":"(?:second|minute|hour|day)"\}})?,"territory":{T},"v":1\}}')
MANIFEST = re.compile(
    rf'\{{"format":"journal-export/1","journal":"(?P<journal>{NAME})","origin":"(?P<origin>[^"\\]+)"'
    r',"entries":(?P<entries>[0-9]+),"head":"(?P<head>[0-9a-f]{64})","root":"(?P<root>[0-9a-f]{64})"\}\n')


def no_number(text):
    raise ValueError(f"{text} is not an integer within 2^53")


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def canon(value, depth=MAX_DEPTH):
    """The one form of a value: RFC 8785, integers only."""
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int):
        return str(value) if abs(value) <= MAX_SAFE else no_number(value)
    if depth and isinstance(value, list):
        return "[" + ",".join(canon(item, depth - 1) for item in value) + "]"
    if not depth:
        raise ValueError("nested too deep")
    members = sorted(value.items(), key=lambda m: m[0].encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(canon(name) + ":" + canon(item, depth - 1) for name, item in members) + "}"


def strict(data):
    """Reads canonical bytes, and only those: whatever differs from its own re-encoding is refused."""
    value = json.loads(data.decode(), parse_float=no_number, parse_constant=no_number)
    if canon(value).encode() != data:
        raise ValueError("not in canonical form")
    return value


def check_body(header, data):
    """Every field that is there is the one committed to, or it raises. Fields that are not there are withheld."""
    for name, field in strict(data).items():
        if name not in header["fields"]:
            raise ValueError(f"the field «{name}» was added")
        if field.keys() != {"salt", "value"} or not re.fullmatch(H, canon(field["salt"])):
            raise ValueError(f"the field «{name}» is not a salt and a value")
        salt, value = bytes.fromhex(field["salt"]), canon(field["value"]).encode()
        if sha(b"entry-field/1\0", salt, name.encode(), b"\0", value).hex() != header["fields"][name]:
            raise ValueError(f"the field «{name}» was altered")
    return True


class Journal:
    """Entry after entry: the chain, the Merkle tree, and what is wrong."""

    def __init__(self):
        self.seq, self.at, self.name, self.prev, self.faults = 0, -MAX_SAFE, None, bytes(32), []
        self.size, self.peaks, self.roots, self.bodies, self.without = 0, [], {0: sha(b"")}, 0, 0

    def wrong(self, seq, what):
        self.faults.append(f"entry {seq}: {what}" if seq else what)

    def push(self, line, wanted):
        data, _, body = line.rstrip(b"\n").partition(b"\t")
        expected = self.seq = self.seq + 1
        try:
            header = strict(data)
            if not HEADER.fullmatch(data.decode()):
                raise ValueError("not what a header of version 1 may be")
            self.entry(header, expected, body)
        except (ValueError, RecursionError) as error:
            self.wrong(expected, f"the header cannot be read: {error}")
        node, bits = sha(b"\0", data), self.size
        while bits & 1:  # each trailing one is a perfect subtree that the new node completes
            node, bits = sha(b"\1", self.peaks.pop(), node), bits >> 1
        self.peaks, self.size, self.prev = [*self.peaks, node], self.size + 1, sha(data)
        if self.size in wanted:
            self.roots[self.size] = self.root()

    def root(self):
        result = self.peaks[-1] if self.peaks else self.roots[0]
        for peak in reversed(self.peaks[:-1]):
            result = sha(b"\1", peak, result)
        return result

    def entry(self, header, expected, body):
        self.seq, self.name, at = header["seq"], self.name or header["journal"], header["recorded"]["at"]
        self.faults += [f"entry {self.seq}: {what}" for bad, what in [
            (header["journal"] != self.name, "it belongs to another journal"),
            (self.seq != expected, f"entry {expected} was expected here"),
            (header["prev"] != self.prev.hex(), f"it does not follow entry {self.seq - 1}; one of the two was altered"),
            (at < self.at, "it was recorded before the entry before it"),
        ] if bad]
        self.at = at
        try:
            self.without += body == b"null"
            self.bodies += body != b"null" and check_body(header, body)
        except (ValueError, AttributeError, RecursionError) as error:
            self.wrong(self.seq, f"its body: {error}")


def signed(message, signatures, key):
    """Whether this key signed; openssl does the arithmetic."""
    der = base64.b64decode("".join(key.read_text().split("-----")[2].split()))
    if len(der) != 44 or der[:12].hex() != "302a300506032b6570032100":
        raise ValueError(f"{key} is not an Ed25519 public key")
    for name, blob in re.findall(r"\u2014 (.+) (.+)\n", signatures):
        blob = base64.b64decode(blob, validate=True)
        if blob[:4] == sha(name.encode(), b"\n\1", der[12:])[:4]:
            with tempfile.TemporaryDirectory() as folder:
                pathlib.Path(folder, "t").write_bytes(message.encode())
                pathlib.Path(folder, "s").write_bytes(blob[4:])
                command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", key.resolve(), "-rawin"]
                run = subprocess.run([*command, "-in", "t", "-sigfile", "s"], cwd=folder, capture_output=True)
            return run.returncode == 0
    return False


def read_checkpoints(journal, file, key):
    """[(origin, size, root)] of the notes, which stand one after another; those not signed by the key are faults."""
    found, form = [], r"((?:[^\n\u2014][^\n]*\n)+)\n((?:\u2014 [^ \n]+ [A-Za-z0-9+/=]+\n)+)\n*"
    try:
        data = file.read_bytes().decode()
        if not re.fullmatch(f"(?:{form})*", data):
            raise ValueError("not signed notes, one after another")
        for message, signatures in re.findall(form, data):
            origin, size, root = message.split("\n")[:3]
            found.append((origin, int(size), base64.b64decode(root, validate=True)))
            if key and not signed(message, signatures, key):
                journal.wrong(0, f"the checkpoint over {size} entries is not signed by {key}")
    except (ValueError, IndexError) as error:
        journal.wrong(0, f"checkpoints: {error}")
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, what in [("export", "the journal"), ("--checkpoints", "signed notes"), ("--key", "public key (PEM)")]:
        options.add_argument(name, type=pathlib.Path, help=what)
    args = options.parse_args()
    beside = [args.export.with_name(name) for name in ("checkpoints.txt", "checkpoint.pub.pem")]
    notes, key = args.checkpoints or beside[0].exists() and beside[0], args.key or beside[1].exists() and beside[1]
    if notes and not key:
        print("no public key: the checkpoints' signatures are not checked, their hashes are")
    journal, matching = Journal(), 0
    checkpoints = read_checkpoints(journal, notes, key) if notes else []
    with open(args.export, "rb") as file:
        manifest = MANIFEST.fullmatch(file.readline().decode(errors="replace"))
        if not manifest:
            sys.exit("WRONG: the first line is not that of an export in the format journal-export/1")
        for line in file:
            journal.push(line, {size for _, size, _ in checkpoints})
    for origin, size, root in checkpoints:
        if size > journal.seq:
            journal.wrong(0, f"entries {journal.seq + 1} to {size} are missing: a checkpoint covers them")
        elif journal.roots.get(size) != root:
            journal.wrong(0, f"the checkpoint over {size} entries was signed over other entries")
        elif origin == manifest["origin"]:
            matching += 1
    head, root, name = journal.prev.hex(), journal.root().hex(), journal.name or manifest["journal"]
    found = [("journal", name), ("entries", str(journal.seq)), ("head", head), ("root", root)]
    for member, value in found + [("origin", origin) for origin, _, _ in checkpoints]:
        if manifest[member] != value:
            journal.wrong(journal.seq if member == "head" else 0, f"the first line gives another «{member}»")
    print(f"{name}: {journal.seq} entries, {journal.bodies} bodies match, "
          f"{journal.without} destroyed or withheld, {matching} checkpoints match")
    verdict = "this journal does not hold" if journal.faults else "everything holds"
    print(f"head {head}\nroot {root}", *(f"WRONG: {fault}" for fault in journal.faults), verdict, sep="\n")
    sys.exit(1 if journal.faults else 0)


if __name__ == "__main__":
    try:
        main()
    except OSError as problem:
        print(problem, file=sys.stderr)
        sys.exit(2)
