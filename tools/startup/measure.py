#!/usr/bin/env python3
"""How long from process start to the first answer, beside an empty ASP.NET Core app in the same run.

    dotnet publish src/SecurityGraph.Cli -c Release -r linux-x64 --self-contained false -o OUT
    python3 tools/startup/measure.py OUT

Publishes `dotnet new web` the same way (Release, ReadyToRun), starts both in turn ten times, and asks each until it answers:
ours one GraphQL query, the empty one its page. Prints medians, their ratio, the resident memory after the first answer, and the
parts of the way there: ours are logged by `serve` at debug level, the empty app is made to tell the same.
"""
import json, os, re, socket, statistics, subprocess, sys, tempfile, time, urllib.request

RUNS = 10
QUERY = json.dumps({"query": '{ entity(alias: "ETIAS") { id name status { current { stage } } } }'}).encode()

# What the empty app is given, so that it says when it begins and when it listens.
ELAPSED = "(TimeProvider.System.GetUtcNow().UtcDateTime - System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalMilliseconds"
BEGINS = f"var began = {ELAPSED};\n"
LISTENS = f'app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(FormattableString.Invariant($"Milliseconds: Main {{began:F0}}, listening {{{ELAPSED}:F0}}")));\n'


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def first_answer(command, port, path, body, environment=None):
    """Milliseconds to the first answer, those to the parts before it by name, the answer, and resident kilobytes after it."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, **(environment or {})})
    try:
        headers = {"Content-Type": "application/json"} if body else {}
        request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body, headers)
        while True:
            if process.poll() is not None:
                raise SystemExit(f"{command[0]} ended with {process.returncode}")
            try:
                with urllib.request.urlopen(request, timeout=30) as response:
                    answer = response.read()
                break
            except urllib.error.URLError:
                time.sleep(0.002)
        took = (time.perf_counter() - started) * 1000
        with open(f"/proc/{process.pid}/status") as status:
            memory = int(next(line.split()[1] for line in status if line.startswith("VmRSS")))
        told = next(line for line in process.stdout if "Milliseconds" in line)
        parts = {name.strip(): int(at) for name, at in re.findall(r"[:,]([a-zA-Z ]+) (\d+)", told)}
        return took, parts, answer, memory
    finally:
        process.kill()
        process.wait()


def publish_empty(folder):
    project, out = os.path.join(folder, "Empty"), os.path.join(folder, "out")
    quiet = {"stdout": subprocess.DEVNULL}
    subprocess.run(["dotnet", "new", "web", "-o", project, "--no-https"], check=True, **quiet)
    program = os.path.join(project, "Program.cs")
    with open(program) as file:
        text = file.read()
    with open(program, "w") as file:
        file.write(BEGINS + text.replace("app.Run();", LISTENS + "app.Run();"))
    subprocess.run(["dotnet", "publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "false",
                    "-p:PublishReadyToRun=true", "-o", out], check=True, **quiet)
    return os.path.join(out, "Empty")


def print_parts(name, runs):
    """Medians of how long each part took, from the end of the one before."""
    print(f"{name}, medians of the parts, ms")
    ends = [{**parts, "first answer": took} for took, parts, _, _ in runs]
    before = None
    for part in ends[0]:
        took = statistics.median(end[part] - (end[before] if before else 0) for end in ends)
        print(f"  {part:22} {took:4.0f}")
        before = part


def main(published):
    with tempfile.TemporaryDirectory() as folder:
        empty = publish_empty(folder)
        ours, theirs = [], []
        for run in range(RUNS + 1):
            port, other = free_port(), free_port()
            mine = first_answer([os.path.join(published, "securitygraph"), "serve", "--port", str(port)], port, "/graphql", QUERY, {"Logging__LogLevel__securitygraph": "Debug"})
            assert b'"data"' in mine[2] and b'"errors"' not in mine[2], mine[2]
            its = first_answer([empty, "--urls", f"http://127.0.0.1:{other}"], other, "/", None)
            if run > 0:  # the first run warms the disk
                ours.append(mine), theirs.append(its)
    a, b = [run[0] for run in ours], [run[0] for run in theirs]
    print(f"first GraphQL answer   median {statistics.median(a):.0f} ms  ({min(a):.0f}-{max(a):.0f}) of {RUNS}")
    print(f"empty app, first page  median {statistics.median(b):.0f} ms  ({min(b):.0f}-{max(b):.0f}) of {RUNS}")
    print(f"ratio {statistics.median(a) / statistics.median(b):.2f}; resident after the first answer: median {statistics.median(run[3] for run in ours) / 1024:.0f} MB")
    print_parts("SecurityGraph", ours)
    print_parts("empty app", theirs)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
