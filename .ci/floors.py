"""Hold scores against floors.

    floors.py FLOORS.tsv SCORES.json

FLOORS.tsv: page, family, what, bound, apart by tabs. A page may be a pattern (*.txt); its rows are added up. What: must,
should (share of rows met, at least), broken (rows, at most). Exit status 1 where a bound is missed or a reading breaks the
format.
"""
import fnmatch
import json
import sys


def rows(scores, page, family):
    """All score tables that a floor speaks of."""
    for name, result in scores["pages"].items():
        if page == "all" or fnmatch.fnmatch(name, page):
            yield result["total"] if family == "all" else result["families"].get(family)


def value(tables, what):
    tables = [table for table in tables if table]
    if what == "broken":
        return sum(table["broken"] for table in tables)
    level = what.upper()
    wanted = sum(table["rows"][level] for table in tables)
    return sum(table["met"][level] for table in tables) / wanted if wanted else 1.0


def main(floors, scores):
    with open(scores, encoding="utf-8") as file:
        scores = json.load(file)
    missed = 0
    for problem in scores["formatErrors"]:
        print("breaks the format:", problem)
        missed += 1
    with open(floors, encoding="utf-8") as lines:
        for line in lines:
            if not line.strip() or line.startswith("#"):
                continue
            page, family, what, bound = line.split("\t")[:4]
            found = value(rows(scores, page, family), what)
            fine = found <= float(bound) if what == "broken" else found >= float(bound)
            missed += not fine
            print(f"{'ok  ' if fine else 'MISS'} {page} {family} {what}: {found:.3f}, floor {bound.strip()}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
