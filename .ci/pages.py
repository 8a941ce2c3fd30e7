"""Read development pages, print how well, and hold the scores against floors.

    pages.py FLOORS.tsv DATA SCORER TARGET

DATA holds SET.jsonl and its pages (html_path, gzipped); SCORER is pages.py of the scorers. FLOORS.tsv: set, measure of the
scorer's --json, floor, apart by tabs. The set "SET as text" is the visible text of SET's pages, read as dumps. Run where
./parley is. Exit status 1 where a floor is missed.
"""
import gzip
import json
import pathlib
import subprocess
import sys

SHOWN = ("f1", "paragraphs", "title", "authors", "date", "snippets_f1")


def read(pages, form, out):
    """The command ends with 1 where a page shows no text; the scorer counts it as missed."""
    names = sorted(str(page) for page in pages)
    run = subprocess.run(["./parley", "read", "--json", "--until", "page", "--as", form, "--out", str(out), *names],
                         stderr=subprocess.PIPE, text=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(run.stderr)


def unpacked(data, name, target):
    with open(data / f"{name}.jsonl", encoding="utf-8") as lines:
        for line in lines:
            path = json.loads(line)["html_path"]
            page = target / name / pathlib.Path(path).name.removesuffix(".gz")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes(gzip.decompress((data / path).read_bytes()))
            yield page


def dumped(readings, target):
    target.mkdir(parents=True, exist_ok=True)
    with open(readings, encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)["page"]
            dump = target / (pathlib.Path(page["source"]).name.removesuffix(".html") + ".txt")
            dump.write_text(page["text"], encoding="utf-8", errors="surrogatepass")
            yield dump


def main(floors, data, scorer, target):
    data, target = pathlib.Path(data), pathlib.Path(target)
    with open(floors, encoding="utf-8") as lines:
        bounds = [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
    scores = {}
    for name in dict.fromkeys(bound[0] for bound in bounds):
        plain = name.removesuffix(" as text")
        out = target / f"{name.replace(' ', '-')}.jsonl"
        if plain == name:
            read(unpacked(data, name, target), "html", out)
        else:
            read(dumped(target / f"{plain}.jsonl", target / name.replace(" ", "-")), "text", out)
        run = subprocess.run([sys.executable, scorer, str(data / f"{plain}.jsonl"), str(out), "--json"],
                             stdout=subprocess.PIPE, text=True, check=True)
        scores[name] = json.loads(run.stdout)
        print(f"{name}: {scores[name]['pages']} pages,",
              ", ".join(f"{key} {scores[name][key]:.3f}" for key in SHOWN if scores[name].get(key) is not None))
    missed = [bound for bound in bounds if scores[bound[0]][bound[1]] < float(bound[2])]
    for name, measure, floor in missed:
        print(f"MISS {name} {measure}: {scores[name][measure]:.3f}, floor {floor}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:5]))
