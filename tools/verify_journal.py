#!/usr/bin/env python3
"""Verifies an exported journal without any part of the program that wrote it.

Needs Python 3.9 and `openssl` 3; written from docs/adr/0001-entry-format.md. Beside the export: checkpoints.txt, the key that
was trusted first (first.pub.pem, or checkpoint.pub.pem), rotations.txt. Exit code: 0 all holds, 1 not, 2 no such file."""
import argparse, base64, functools, hashlib, json, pathlib, re, subprocess, sys, tempfile  # noqa: E401

MAX_SAFE, MAX_DEPTH = 2**53 - 1, 32
ED25519 = bytes.fromhex("302a300506032b6570032100")  # what precedes the 32 bytes of a public key (RFC 8410)
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

    def push(self, line, wanted):
        data, _, body = line.rstrip(b"\n").partition(b"\t")
        expected = self.seq = self.seq + 1
        try:
            header = strict(data)
            if not HEADER.fullmatch(data.decode()):
                raise ValueError("not what a header of version 1 may be")
            self.entry(header, expected, body)
        except (ValueError, RecursionError) as error:
            self.faults.append(f"entry {expected}: the header cannot be read: {error}")
        node, bits = sha(b"\0", data), self.size
        while bits & 1:  # each trailing one is a perfect subtree that the new node completes
            node, bits = sha(b"\1", self.peaks.pop(), node), bits >> 1
        self.peaks, self.size, self.prev = [*self.peaks, node], self.size + 1, sha(data)
        if self.size in wanted:
            self.roots[self.size] = self.root()

    def root(self):
        return functools.reduce(lambda right, left: sha(b"\1", left, right), self.peaks[::-1] or [self.roots[0]])

    def entry(self, header, expected, body):
        self.seq, self.name, before, self.at = header["seq"], self.name or header["journal"], self.at, header["recorded"]["at"]
        self.faults += [f"entry {self.seq}: {what}" for bad, what in [
            (header["journal"] != self.name, "it belongs to another journal"),
            (self.seq != expected, f"entry {expected} was expected here"),
            (header["prev"] != self.prev.hex(), f"it does not follow entry {self.seq - 1}; one of the two was altered"),
            (self.at < before, "it was recorded before the entry before it"),
        ] if bad]
        try:
            self.without += body == b"null"
            self.bodies += body != b"null" and check_body(header, body)
        except (ValueError, AttributeError, RecursionError) as error:
            self.faults.append(f"entry {self.seq}: its body: {error}")

def key_text(name, key):
    """How a signature and a rotation statement name a key (C2SP): its name, its number, itself."""
    return f"{name}+{sha(name.encode(), bytes([10, 1]), key)[:4].hex()}+{base64.b64encode(bytes([1]) + key).decode()}"

def signed(text, signatures, name, key):
    """Whether this key signed under this name; openssl does the arithmetic."""
    results, number = [], bytes.fromhex(key_text(name, key).split("+")[1])
    for signer, blob in re.findall(r"\u2014 (.+) (.+)\n", signatures):
        blob = base64.b64decode(blob, validate=True)
        if (signer, blob[:4]) == (name, number):
            with tempfile.TemporaryDirectory() as folder:
                for file, data in [("t", text.encode()), ("s", blob[4:]), ("k", ED25519 + key)]:
                    pathlib.Path(folder, file).write_bytes(data)
                command = "openssl pkeyutl -verify -pubin -keyform DER -inkey k -rawin -in t -sigfile s".split()
                results.append(subprocess.run(command, cwd=folder, capture_output=True).returncode == 0)
    return bool(results) and all(results)

def read_notes(file):
    """[(text, signatures)] of signed notes, which stand one after another."""
    form = r"((?:[^\n\u2014][^\n]*\n)+)\n((?:\u2014 [^ \n]+ [A-Za-z0-9+/=]+\n)+)\n*"
    data = file.read_bytes().decode()
    if not re.fullmatch(f"(?:{form})*", data):
        raise ValueError(f"{file.name} is not signed notes, one after another")
    return re.findall(form, data)

def read_keys(journal, origin, first, rotations):
    """[(key, from, until)]: the first key and the sizes for which it signs, then each key that took over from the one before
    by a statement that both signed. The first statement that is not to be believed ends it."""
    der = base64.b64decode("".join(first.read_text().split("-----")[2].split()))
    if len(der) != 44 or der[:12] != ED25519:
        raise ValueError(f"{first} is not an Ed25519 public key")
    terms = [(der[12:], 0, MAX_SAFE)]
    for number, (text, signatures) in enumerate(read_notes(rotations) if rotations.exists() else [], 1):
        if text.split("\n")[1] != origin:  # about another journal of the same place
            continue
        old, since, _ = terms[-1]
        told = re.fullmatch(r"journal-key-rotation/1\n.+\n(0|[1-9][0-9]*)\n(.+)\n(.+\+([A-Za-z0-9+/]{44}))\n", text)
        size, new = (int(told[1]), base64.b64decode(told[4])[1:]) if told else (0, b"")
        what = ("is not one" if not told or told[3] != key_text(origin, new) else
                "does not continue from the newest key" if told[2] != key_text(origin, old) or size < since else
                "is not signed by both keys" if not all(signed(text, signatures, origin, key) for key in (old, new)) else "")
        if what:
            journal.faults.append(f"{rotations.name}: statement {number} {what}")
            break
        terms[-1:] = [(old, since, size), (new, size, MAX_SAFE)]
    return terms

def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, what in [("export", "the journal"), ("--checkpoints", "signed notes"), ("--key", "first public key (PEM)")]:
        options.add_argument(name, type=pathlib.Path, help=what)
    args = options.parse_args()
    beside = [args.export.with_name(n) for n in "checkpoints.txt first.pub.pem checkpoint.pub.pem rotations.txt".split()]
    notes = args.checkpoints or beside[0].exists() and beside[0]
    first = args.key or next((key for key in beside[1:3] if key.exists()), None)
    if notes and not first:
        print("no public key: the checkpoints' signatures are not checked, their hashes are")
    journal, matching, checkpoints = Journal(), 0, []
    with open(args.export, "rb") as file:
        manifest = MANIFEST.fullmatch(file.readline().decode(errors="replace"))
        if not manifest:
            sys.exit("WRONG: the first line is not that of an export in the format journal-export/1")
        try:
            keys = read_keys(journal, manifest["origin"], first, beside[3]) if first else None
            for text, signatures in read_notes(notes) if notes else []:
                origin, size, root = text.split("\n")[:3]
                checkpoints.append((origin, int(size), base64.b64decode(root, validate=True)))
                fitting = [key for key, since, until in keys or [] if since <= int(size) <= until]
                if keys and not any(signed(text, signatures, origin, key) for key in fitting):
                    journal.faults.append(f"the checkpoint over {size} entries is not signed by a key that is trusted for size {size}")
        except (ValueError, IndexError) as error:
            journal.faults.append(f"checkpoints: {error}")
        wanted = {size for _, size, _ in checkpoints}
        for line in file:
            journal.push(line, wanted)
    for origin, size, root in checkpoints:
        if size > journal.seq:
            journal.faults.append(f"entries {journal.seq + 1} to {size} are missing: a checkpoint covers them")
        elif journal.roots.get(size) != root:
            journal.faults.append(f"the checkpoint over {size} entries was signed over other entries")
        elif origin == manifest["origin"]:
            matching += 1
    head, root, name = journal.prev.hex(), journal.root().hex(), journal.name or manifest["journal"]
    found = [("journal", name), ("entries", str(journal.seq)), ("head", head), ("root", root)]
    for member, value in found + [("origin", origin) for origin, _, _ in checkpoints]:
        if manifest[member] != value:
            journal.faults.append(f"entry {journal.seq}: " * (member == "head") + f"the first line gives another «{member}»")
    print(f"{name}: {journal.seq} entries, {journal.bodies} bodies match, "
          f"{journal.without} destroyed or withheld, {matching} checkpoints match")
    verdict = "this journal does not hold" if journal.faults else "everything holds"
    print(f"head {head}\nroot {root}", *(f"WRONG: {fault}" for fault in journal.faults), verdict, sep="\n")
    sys.exit(1 if journal.faults else 0)

if __name__ == "__main__":
    try:
        main()
    except OSError as problem:
        sys.exit(print(problem, file=sys.stderr) or 2)
