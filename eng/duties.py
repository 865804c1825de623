#!/usr/bin/env python3
"""Counts the lines of docs/duties.md by state and writes the sentence at its head.

Refuses an identifier written twice, a state that is not one, and a test or a file that does not exist.
Needs Python 3 alone: eng/duties.py
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAPER = ROOT / "docs/duties.md"
STATES = ["met", "met, pending merge", "partly", "not yet", "not audited", "not ours", "does not apply yet"]


def identifiers(cell):
    """« NEW-01–12 » stands for twelve lines, « RGAA-4.1–4.7 » for seven."""
    first, _, last = cell.partition("–")
    if not last:
        return [first]
    stem, number = re.fullmatch(r"(.*?)(\d+)", first).groups()
    return [stem + str(n).zfill(len(number)) for n in range(int(number), int(re.search(r"\d+$", last)[0]) + 1)]


def complaints(rows, text):
    tests = {file.stem: [] for file in ROOT.glob("tests/**/*Tests.cs")}
    for file in ROOT.glob("tests/**/*Tests.cs"):
        tests[file.stem].append((str(file), file.read_text(encoding="utf-8")))
    seen = set()
    for ids, state, _ in rows:
        yield from (f"{i}: written twice" for i in ids if i in seen)
        seen.update(ids)
        if state not in STATES:
            yield f"{ids[0]}: « {state} » is no state"
    for folder, name, method in re.findall(r"`(?:(\w+)\.)?(\w+Tests)(?:\.(\w+))?`", text):
        files = [code for path, code in tests.get(name, []) if not folder or f"/{folder}/" in path]
        if not any(not method or re.search(rf"\b{method}\(", code) for code in files):
            yield f"no test {name}.{method}"
    for path in re.findall(r"`((?:src|tests|eng|docs)/[\w./-]+\w)`", text):
        if not (ROOT / path).exists():
            yield f"no file {path}"


def main():
    text = PAPER.read_text(encoding="utf-8")
    cells = re.findall(r"^\| ([A-Z][A-Z0-9]+-[\d.]+(?:–[\d.]+)?) \| ([^|]+) \| (.*) \|$", text, re.MULTILINE)
    rows = [(identifiers(i), state, how) for i, state, how in cells]
    faults = list(complaints(rows, text))
    counts = {state: sum(len(ids) for ids, s, _ in rows if s == state) for state in STATES}
    owner = sum(len(ids) for ids, s, how in rows if s == "not yet" and "owner" in how)
    sentence = (
        f"**{sum(counts.values())} lines**: " + " · ".join(f"{counts[s]} {s}" for s in STATES) + f". Of those not yet met, {owner} wait for the federation (owner).")
    PAPER.write_text(
        re.sub(r"(<!-- counts -->\n).*?(<!-- /counts -->)", lambda m: f"{m[1]}{sentence}\n{m[2]}", text, flags=re.DOTALL), encoding="utf-8")
    print(sentence)
    print(f"{text.count('<!-- check -->')} lines await a merge")
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
