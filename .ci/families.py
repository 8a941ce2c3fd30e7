"""Check that copies of pages are found, and that no other pages are taken for one story.

    families.py PARLEY LEDGER PAGES...

A page NAME-copy.EXT is a copy or a rewrite of the page whose name begins with NAME. The ledger is made anew from the pages and
files in the folders. Exit status 1 where a copy is not with its original, or pages of two stories are together.
"""
import json
import pathlib
import shutil
import subprocess
import sys


def main(parley, ledger, *folders):
    shutil.rmtree(ledger, ignore_errors=True)
    pages = sorted(
        str(path) for folder in folders for path in pathlib.Path(folder).iterdir() if path.suffix in (".html", ".txt"))
    subprocess.run([parley, "add", "--ledger", ledger, *pages], check=True)
    run = subprocess.run([parley, "sources", "--ledger", ledger, "--limit", "1000", "--json"],
                         stdout=subprocess.PIPE, text=True, check=True)
    found = {frozenset(member["source"] for member in json.loads(line)["members"]) for line in run.stdout.splitlines()}
    wanted = set()
    for page in pages:
        name = pathlib.Path(page).stem
        if name.endswith("-copy"):
            begin = name.removesuffix("-copy")
            originals = [other for other in pages if other != page and pathlib.Path(other).stem.startswith(begin)]
            wanted.add(frozenset([page, *originals]))
    for family in sorted(map(sorted, found | wanted)):
        state = "ok  " if frozenset(family) in found & wanted else "MISS" if frozenset(family) in wanted else "NOT ONE STORY"
        print(state, ", ".join(family))
    return 0 if found == wanted else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
