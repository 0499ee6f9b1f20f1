#!/usr/bin/env python3
"""How far a blind annotation and the dataset agree, paragraph by paragraph (docs/review.md, "Third reading, blind").

    securitygraph export --data data --alone -o graph.jsonl
    python3 tools/review/compare.py graph.jsonl                      # the table, in Markdown
    python3 tools/review/compare.py graph.jsonl --differences        # and what only one of the two has, with the strict differences
    python3 tools/review/compare.py graph.jsonl --resolved after.jsonl   # and the dataset against itself after the differences were resolved

Beside this file: `annotation.jsonl`, the blind annotation as it was saved, without its remarks (they have words of the text in them), and
`ids.tsv`, what the annotator called things for which the dataset has another id. A `-` there means that the dataset had no such thing.

A statement matches when subject, predicate, object, `about` and `asks` are the same. It matches strictly when stage, role, modality,
dates, due, quantity, printed, attributedTo and inferred are the same too, as the evidence of that paragraph says them. Counted for a
paragraph is what has evidence in its sentences or in the footnotes called there. Derived verbs don't count, and what is told twice in a
paragraph counts once. Recall is match ÷ the blind annotation, precision is match ÷ the dataset.
"""
import argparse, collections, decimal, json, os

HERE = os.path.dirname(os.path.abspath(__file__))
STRICT = ("stage", "role", "modality", "when", "validFrom", "validTo", "due", "quantity", "printed", "attributedTo", "inferred")
EVERY, WITHOUT = (lambda k: True), (lambda k: k[1] != "CONCERNS")


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def number(value):
    return None if value is None else str(decimal.Decimal(str(value)).normalize())


def plain(member, value):
    if value in (None, [], {}):
        return None
    if member == "inferred":
        return tuple(sorted(value))
    if member == "quantity":
        return tuple(sorted((k, number(v) if k in ("low", "high") else v) for k, v in value.items()))
    return value


def key(statement):
    subject, other = statement["subject"], statement.get("object")
    if statement["predicate"] == "COOPERATES_WITH" and subject > other:
        subject, other = other, subject
    # A thing has several figures: which one it is, is its unit.
    unit = statement["quantity"]["unit"] if statement["predicate"] in ("HAS_FIGURE", "HAS_BUDGET") else None
    return subject, statement["predicate"], other, tuple(sorted(statement.get("about", []))), statement.get("asks"), unit


def place(row):
    return row["doc"], row["section"], row["paragraph"]


def blind(ids):
    """Paragraph → key → what the annotator wrote."""
    called = lambda name: ids.get(name, name)
    found = collections.defaultdict(dict)
    for row in lines(os.path.join(HERE, "annotation.jsonl")):
        row = {**row, "subject": called(row["subject"]), "about": [called(name) for name in row.get("about", [])]}
        for member in ("object", "attributedTo"):
            if row.get(member):
                row[member] = called(row[member])
        found[place(row)].setdefault(key(row), []).append({m: plain(m, row.get(m)) for m in STRICT})
    return found


def dataset(path, paragraphs):
    """Paragraph → key → what each evidence in it says."""
    found = {paragraph: {} for paragraph in paragraphs}
    for row in lines(path):
        if row["type"] != "statement" or row.get("derived"):
            continue
        for evidence in row["evidence"]:
            at = evidence["document"].removeprefix("document:"), evidence.get("section"), evidence.get("paragraph")
            if at not in found:
                continue
            silent = evidence.get("silent", [])
            said = {m: plain(m, evidence[m] if m in evidence else None if m in silent else row.get(m)) for m in STRICT}
            found[at].setdefault(key(row), []).append(said)
    return found


def differing(ours, theirs):
    """Members in which no evidence of the paragraph says what the annotator wrote. What one place has literally is literal."""
    members = [m for m in STRICT[:-1] if not {s[m] for s in ours} & {s[m] for s in theirs}]
    inferred = lambda said: tuple(sorted(set.intersection(*(set(s["inferred"] or ()) for s in said))))
    return members + (["inferred"] if inferred(ours) != inferred(theirs) else [])


def percent(part, whole):
    return f"{100 * part / whole:.0f} %" if whole else "–"


def row(name, ours, theirs, keep):
    a, b = {k for k in theirs if keep(k)}, {k for k in ours if keep(k)}
    match = a & b
    strict = [k for k in match if not differing(ours[k], theirs[k])]
    return name, len(a), len(b), len(match), len(strict), len(a - b), len(b - a)


def shares(cells):
    _, a, b, match, *_ = cells
    return percent(match, b), percent(match, a), percent(2 * match, a + b)


def table(ours, theirs):
    """Each cell has the number of all statements, and that without CONCERNS where it is another."""
    print("| Paragraph | blind | dataset | match | of these strictly | only blind | only dataset | precision | recall | F1 |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    every, without = ([row(" ".join((at[0], at[1], "¶" + str(at[2]))), ours[at], theirs[at], keep) for at in theirs] for keep in (EVERY, WITHOUT))
    for rows in (every, without):
        rows.append(("**all**", *(sum(column) for column in zip(*(cells[1:] for cells in rows)))))
    for cells, fewer in zip(every, without):
        pairs = zip(map(str, cells[1:] + shares(cells)), map(str, fewer[1:] + shares(fewer)))
        print(f"| {cells[0]} | " + " | ".join(one if one == other else f"{one} / {other}" for one, other in pairs) + " |")
    print()


def told(k):
    subject, predicate, other, about, asks, unit = k
    return " ".join(filter(None, (subject, predicate, other, unit, asks and f"asks {asks}", about and f"about {', '.join(about)}")))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("graph")
    arguments.add_argument("--resolved")
    arguments.add_argument("--differences", action="store_true")
    options = arguments.parse_args()

    with open(os.path.join(HERE, "ids.tsv"), encoding="utf-8") as file:
        pairs = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    ids = {pair[0]: pair[1] for pair in pairs if pair[1] != "-"}
    theirs = blind(ids)
    ours = dataset(options.graph, theirs)

    table(ours, theirs)

    if options.resolved:
        after = dataset(options.resolved, theirs)
        for name, keep in (("all statements", EVERY), ("without CONCERNS", WITHOUT)):
            for who, said in (("the dataset before", ours), ("the blind annotation", theirs)):
                a = {(at, k) for at in theirs for k in said[at] if keep(k)}
                b = {(at, k) for at in theirs for k in after[at] if keep(k)}
                print(f"{who} against the resolved dataset, {name}: {len(a)} and {len(b)}, {len(a & b)} match, "
                      f"precision {percent(len(a & b), len(a))}, recall {percent(len(a & b), len(b))}")
        print()

    if options.differences:
        members = collections.Counter()
        for at in theirs:
            print("##", *at)
            for k in sorted(set(theirs[at]) - set(ours[at]), key=str):
                print("  only blind  ", told(k))
            for k in sorted(set(ours[at]) - set(theirs[at]), key=str):
                print("  only dataset", told(k))
            for k in sorted(set(ours[at]) & set(theirs[at]), key=str):
                apart = differing(ours[at][k], theirs[at][k])
                members[tuple(apart)] += 1
                for m in apart:
                    print("  differs     ", told(k), "|", m, "|", [s[m] for s in ours[at][k]], "/", [s[m] for s in theirs[at][k]])
        for apart, count in members.most_common():
            print(count, ", ".join(apart) or "nothing apart")


if __name__ == "__main__":
    main()
