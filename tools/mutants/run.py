#!/usr/bin/env python3
"""Breaks the code in many small ways, one at a time, and names the breaks that no test notices.

    python3 tools/mutants/run.py            # all of mutants.txt, some twenty minutes
    python3 tools/mutants/run.py rollup-1 family

Words choose mutants by the beginning of their id. The code is broken in a copy (artifacts/mutants, kept for the next run). Only
the project that is broken is built, without analyzers, so a mutant changes what a method does, never what others see of it. It is
tested by the classes of SecurityGraph.Tests that it names, and caught where a test fails or hangs. Ends with 1 where one survives that the list doesn't explain, and before anything is built where an old text doesn't stand
exactly once in its file: the code has moved on, and the list must follow.
"""
import os, re, shutil, subprocess, sys, time

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
LIST = os.path.join(ROOT, "tools", "mutants", "mutants.txt")
COPY = os.path.join(ROOT, "artifacts", "mutants")
TESTS = "SecurityGraph.Tests"
BUILD_SECONDS, TEST_SECONDS = 600, 180


class Mutant:
    def __init__(self, title, line):
        self.name, self.title, self.line = title.split(" ")[0], title, line
        self.file, self.tests, self.accepted, self.old, self.new = "", [], "", [], []

    @property
    def project(self):
        return self.file.split("/")[1]

    def broken(self, text):
        return text.replace("\n".join(self.old), "\n".join(self.new))

    def fault(self):
        """What is wrong with the entry; empty where nothing is."""
        if not self.file or not self.tests or not self.old:
            return "needs file, tests and an old text"
        path = os.path.join(ROOT, self.file)
        if not os.path.exists(path):
            return f"there is no {self.file}"
        times = read(path).count("\n".join(self.old))
        return "" if times == 1 else f"its old text stands {times} times in {self.file}, not once"


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def read_list():
    mutants = []
    for number, line in enumerate(read(LIST).splitlines(), 1):
        key, _, rest = line.partition(" ")
        if not line.strip() or line.startswith("#"):
            continue
        if key == "mutant":
            mutants.append(Mutant(rest, number))
        elif not mutants or key not in ("file", "tests", "accepted", "-", "+"):
            raise SystemExit(f"mutants.txt:{number}: '{key}' is not one of mutant, file, tests, accepted, -, +")
        elif key in "-+":
            (mutants[-1].old if key == "-" else mutants[-1].new).append(rest)
        else:
            setattr(mutants[-1], key, rest.split() if key == "tests" else rest)
    twice = {one.name for one in mutants if sum(other.name == one.name for other in mutants) > 1}
    faults = [(one, one.fault() or ("its id stands twice" if one.name in twice else "")) for one in mutants]
    for one, fault in faults:
        if fault:
            print(f"mutants.txt:{one.line}: {one.name}: {fault}")
    if any(fault for _, fault in faults):
        raise SystemExit(1)
    return mutants


def bring_up_to_date():
    """Makes the copy equal to the working tree, as git sees it; what did not change keeps its time, so that little is built."""
    listed = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True).stdout
    names = {name for name in listed.decode().split("\0") if name and os.path.isfile(os.path.join(ROOT, name))}
    for folder, folders, files in os.walk(COPY):
        if folder == COPY and "artifacts" in folders:
            folders.remove("artifacts")
        for file in files:
            if os.path.relpath(os.path.join(folder, file), COPY) not in names:
                os.remove(os.path.join(folder, file))
    for name in names:
        with open(os.path.join(ROOT, name), "rb") as file:
            wanted = file.read()
        target = os.path.join(COPY, name)
        if os.path.exists(target):
            with open(target, "rb") as file:
                if file.read() == wanted:
                    continue
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(wanted)


def run(command, seconds):
    """Exit code and output; None where it took too long and was killed."""
    settings = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("SECURITYGRAPH_")}
    process = subprocess.Popen(command, cwd=COPY, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        output, _ = process.communicate(timeout=seconds)
        return process.returncode, output
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None, ""


def build(project, *more):
    """What hinders it; empty where nothing does."""
    code, output = run(["dotnet", "build", project, "-p:RunAnalyzers=false", "-nodeReuse:false", *more], BUILD_SECONDS)
    return "" if code == 0 else "\n".join(sorted({line for line in output.splitlines() if "error" in line})[:5]) or "the build hangs"


def program(*parts):
    return os.path.join(COPY, "artifacts", "bin", parts[0], "debug", *parts[1:])


def test(classes):
    """How many tests ran, and the first that failed or why; None where all passed."""
    code, output = run([program(TESTS, TESTS), *(word for name in classes for word in ("-class", name))], TEST_SECONDS)
    if code is None:
        return 0, f"hangs for {TEST_SECONDS} s"
    ran, failed = re.search(r"Total: (\d+)", output), re.search(r"([^\s.]+\.[^\s.(]+)(\(.*)? \[FAIL\]", output)
    return int(ran[1]) if ran else 0, failed[1] if failed else None if code == 0 else "the tests break off"


def check_tests(mutants):
    """Whole code passes, or a mutant would be caught that isn't; a name that no class has would catch nothing."""
    for name in sorted({name for mutant in mutants for name in mutant.tests}):
        ran, failed = test([name])
        if failed or ran == 0:
            raise SystemExit(f"Without any mutant: {name} " + (f"fails ({failed})." if failed else "is no class of tests."))


def attempt(mutant):
    """Who caught it; None where it survives."""
    path, library = os.path.join(COPY, mutant.file), mutant.project + ".dll"
    whole, tested = read(path), program(TESTS, library)
    shutil.copy(tested, tested + ".whole")
    write(path, mutant.broken(whole))
    try:
        fault = build(os.path.join("src", mutant.project), "--no-restore", "--no-dependencies")
        if fault:
            raise SystemExit(f"mutants.txt:{mutant.line}: {mutant.name} does not compile:\n{fault}")
        shutil.copy(program(mutant.project, library), tested)
        return test(mutant.tests)[1]
    finally:
        write(path, whole)
        os.replace(tested + ".whole", tested)


def main(words):
    mutants = [one for one in read_list() if not words or any(one.name.startswith(word) for word in words)]
    if not mutants:
        raise SystemExit("No mutant has such an id.")
    began = time.monotonic()
    bring_up_to_date()
    fault = build(os.path.join("tests", TESTS))
    if fault:
        raise SystemExit(f"Without any mutant the code does not compile:\n{fault}")
    check_tests(mutants)
    survivors = []
    for mutant in mutants:
        caught = attempt(mutant)
        if not caught:
            survivors.append(mutant)
        print(f"{mutant.title}: " + (f"caught by {caught}" if caught else "SURVIVES" + (", " + mutant.accepted if mutant.accepted else "")), flush=True)
        if caught and mutant.accepted:
            print("    The list accepts it as a survivor: take that out.", flush=True)
    unexplained = [one.name for one in survivors if not one.accepted]
    minutes = (time.monotonic() - began) / 60
    print(f"{len(mutants)} mutants in {minutes:.0f} min: {len(mutants) - len(survivors)} caught, {len(survivors) - len(unexplained)} survive as explained, "
          f"{len(unexplained)} survive: {', '.join(unexplained) or 'none'}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
