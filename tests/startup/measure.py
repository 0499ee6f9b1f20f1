#!/usr/bin/env python3
"""How long from process start to the first answer, beside an empty ASP.NET Core app in the same run.

    dotnet publish src/SecurityGraph.Cli -c Release -r linux-x64 --self-contained false -o OUT
    python3 tests/startup/measure.py OUT

Publishes `dotnet new web` the same way (Release, ReadyToRun), starts both in turn ten times, and asks each until it answers:
ours one GraphQL query, the empty one its page. Prints medians, their ratio and the resident memory after the first answer.
"""
import json, os, socket, statistics, subprocess, sys, tempfile, time, urllib.request

RUNS = 10
QUERY = json.dumps({"query": '{ entity(alias: "ETIAS") { id name status { current { stage } } } }'}).encode()


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def first_answer(command, port, path, body, environment=None):
    """Seconds to the first answer, the answer, and resident kilobytes after it."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
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
        took = time.perf_counter() - started
        with open(f"/proc/{process.pid}/status") as status:
            memory = int(next(line.split()[1] for line in status if line.startswith("VmRSS")))
        return took, answer, memory
    finally:
        process.kill()
        process.wait()


def publish_empty(folder):
    project, out = os.path.join(folder, "Empty"), os.path.join(folder, "out")
    quiet = {"stdout": subprocess.DEVNULL}
    subprocess.run(["dotnet", "new", "web", "-o", project, "--no-https"], check=True, **quiet)
    subprocess.run(["dotnet", "publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "false",
                    "-p:PublishReadyToRun=true", "-o", out], check=True, **quiet)
    return os.path.join(out, "Empty")


def main(published):
    with tempfile.TemporaryDirectory() as folder:
        empty = publish_empty(folder)
        ours, theirs, memory = [], [], []
        for run in range(RUNS + 1):
            port = free_port()
            took, answer, resident = first_answer([os.path.join(published, "securitygraph"), "serve", "--port", str(port)], port, "/graphql", QUERY)
            assert b'"data"' in answer and b'"errors"' not in answer, answer
            other = free_port()
            empty_took, _, _ = first_answer([empty, "--urls", f"http://127.0.0.1:{other}"], other, "/", None)
            if run > 0:  # the first run warms the disk
                ours.append(took), theirs.append(empty_took), memory.append(resident)
    a, b = statistics.median(ours), statistics.median(theirs)
    print(f"first GraphQL answer   median {a * 1000:.0f} ms  ({min(ours) * 1000:.0f}-{max(ours) * 1000:.0f}) of {RUNS}")
    print(f"empty app, first page  median {b * 1000:.0f} ms  ({min(theirs) * 1000:.0f}-{max(theirs) * 1000:.0f}) of {RUNS}")
    print(f"ratio {a / b:.2f}; resident after the first answer: median {statistics.median(memory) / 1024:.0f} MB")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
