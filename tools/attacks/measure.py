#!/usr/bin/env python3
"""What hostile GraphQL requests cost a running server: processor time and memory of its process (Linux).

    dotnet publish src/SecurityGraph.Cli -c Release -r linux-x64 --self-contained false -o OUT
    python3 tools/attacks/measure.py OUT

Starts the server, warms it with the questions of a user and one round of everything, then sends each request three times (with a
differing text, so that no document is cached) and prints the middle one as a Markdown table. Ends with 1 where a request passed
20 ms of processor time or 40 MB above the resident memory before it, or where the server no longer answers at the end.
"""
import glob, json, os, re, socket, statistics, subprocess, sys, time, urllib.error, urllib.request

ROUNDS = 3
MOST_PROCESSOR, MOST_MEMORY = 20.0, 40.0
QUESTIONS = os.path.join(os.path.dirname(__file__), "..", "..", "src", "SecurityGraph.Server", "Questions", "*.graphql")


class Server:
    def __init__(self, published):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen([os.path.join(published, "securitygraph"), "serve", "--port", str(self.port)],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(500):
            try:
                self.post(b'{"query":"{__typename}"}')
                return
            except urllib.error.URLError:
                time.sleep(0.02)
        raise SystemExit("The server does not start.")

    def get(self, path):
        return self.answer(urllib.request.Request(f"http://127.0.0.1:{self.port}{path}"))

    def post(self, body):
        return self.answer(urllib.request.Request(f"http://127.0.0.1:{self.port}/graphql", body,
                                                  {"Content-Type": "application/json", "Accept": "application/graphql-response+json"}))

    def answer(self, request):
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, response.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()
        except urllib.error.URLError as error:
            if isinstance(error.reason, ConnectionRefusedError):
                raise
            return 413, b"{}"  # closed while the body was still on its way

    def processor(self):
        """Milliseconds that its threads have run."""
        total = 0
        for path in glob.glob(f"/proc/{self.process.pid}/task/*/schedstat"):
            try:
                with open(path) as file:
                    total += int(file.read().split()[0])
            except OSError:
                pass
        return total / 1e6

    def memory(self, member):
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(member + r":\s+(\d+)", file.read())[1]) / 1024

    def forget_peak(self):
        with open(f"/proc/{self.process.pid}/clear_refs", "w") as file:
            file.write("5")

    def cost(self, ask):
        self.forget_peak()
        resident, processor = self.memory("VmRSS"), self.processor()
        status, answer = ask()
        return status, answer, self.processor() - processor, self.memory("VmHWM") - resident


def many(count, text):
    return " ".join(text.format(i=i, next=i + 1) for i in range(count))


def steps(count):
    return "statements(first:7){edges{node{object{" * count + "id" + "}}}}" * count


def doubling(levels, fragment, last):
    return " ".join(fragment.format(i=i, next=i + 1) for i in range(levels)) + f" fragment F{levels} on {last}"


ETIAS = '{entity(id:"instrument:etias"){'
PAGES = "query($n:Int!){actors(first:$n){edges{node{statements(first:$n){edges{node{object{statements(first:$n){totalCount edges{node{id}}}}}}}}}}}"
STEP = "statements(first:1){{edges{{node{{object{{...F{next}}}}}}}}}"
HUBS = '["actor:european-commission","actor:european-parliament","actor:council","actor:europol","actor:eu-lisa","instrument:etias","instrument:sis","instrument:vis","instrument:ees","instrument:eurodac"]'
ATTACKS = [
    ("fan-out 7^4, depth 20", ETIAS + steps(4) + "}}"),
    ("deep nesting x30", ETIAS + steps(31) + "}}"),
    ("deep nesting x2,000", ETIAS + steps(2001) + "}}"),
    ("inline fragments x1,500", "{" + "...{" * 1500 + "__typename" + "}" * 1501),
    ("list literal [[[ x20,000", "{entity(id:" + "[" * 20000 + "]" * 20000 + "){id}}"),
    ("type [[[ x20,000", "query($a:" + "[" * 20000 + "Int" + "]" * 20000 + "){__typename}"),
    ("10,000 aliases", "{" + many(10000, "a{i}:__typename") + "}"),
    ("1,000 root aliases on search", "{" + many(1000, 'a{i}:search(text:"a",first:100){{edges{{node{{id}}}}}}') + "}"),
    ("same field x10,000", "{" + "__typename " * 10000 + "}"),
    ("circular pair of fragments", "{...A} fragment A on Query{...B} fragment B on Query{...A}"),
    ("circular chain of 500 fragments", "{...F0} " + many(499, "fragment F{i} on Query{{...F{next}}}") + " fragment F499 on Query{...F0}"),
    ("fragment bomb 2^25", "{...F0} " + doubling(25, "fragment F{i} on Query{{...F{next} ...F{next}}}", "Query{__typename}")),
    ("fragment bomb, aliased, 2^18", ETIAS + "...F0}} " + doubling(18, "fragment F{i} on Entity{{a:" + STEP + " b:" + STEP + "}}", "Entity{id}")),
    ("2,000 same aliases", "{" + 'a:entity(id:"instrument:etias"){id} ' * 2000 + "}"),
    ("60x60 same fields", "{" + ('a:entity(id:"instrument:etias"){' + "b:statements(first:1){totalCount} " * 60 + "} ") * 60 + "}"),
    ("200 overlapping fragments", ETIAS + many(200, "...F{i}") + "}} " + many(200, "fragment F{i} on Entity{{id name statements(first:1){{totalCount edges{{cursor}}}}}}")),
    ("240 fields below a day without theirs", '{statements(asOf:"2018-01-24"){nodes{subject{' + "existence{state} " * 240 + "}}}}"),
    ("fields below days, 20 deep in fragments", '{statements(asOf:"2018-01-24"){nodes{subject{...F0}}}} ' + many(20, "fragment F{i} on Entity{{existence{{state}} status{{current{{label}}}} ...F{next}}}") + " fragment F20 on Entity{files{id}}"),
    ("5 MB string literal", '{entity(id:"' + "x" * 5_000_000 + '"){id}}'),
    ("10,000 @skip on one field", "{__typename " + "@skip(if:false) " * 10000 + "}"),
    ("unknown directives x5,000", "{__typename " + "@x " * 5000 + "}"),
    ("unknown fields x5,000", "{" + many(5000, "zzz{i}") + "}"),
    ("unused variables x5,000", "query(" + many(5000, "$v{i}:Int") + "){__typename}"),
    ("JSON variables 5,000 deep", b'{"query":"{__typename}","variables":{"a":' + b"[" * 5000 + b"]" * 5000 + b"}}"),
    ("nested introspection", "{__schema{types{fields{type{fields{type{fields{type{fields{type{name}}}}}}}}}}}"),
    ("batch of 1,000", json.dumps([{"query": "{__typename}"}] * 1000).encode()),
    ("first:1000 x 1000 x 1000", PAGES.replace("query($n:Int!)", "").replace("$n", "1000")),
    ("a picture of 2,000 nodes, each edge cited", '{graph(from:["actor:european-commission"],depth:3,maxNodes:2000){edges{cite{footnote bibtex cslJson}}}}'),
    ("what ten hubs have in common, x9", "{" + many(9, "a{i}:common(of:HUBS,first:10){{nodes{{ties{{statements{{text}}}}}}}}").replace("HUBS", HUBS) + "}"),
    ("timelines of ten hubs, x9", "{" + many(9, "a{i}:timeline(of:HUBS,first:50){{nodes{{text}}}}").replace("HUBS", HUBS) + "}"),
    ("a picture of the whole graph, 2,000 nodes", '{graph(maxNodes:2000){nodes{key degree hidden relationCounts{count}}grouped{count edges{key}}leftOut{seeds{id}}}}'),
    ("the same, as said by a day", '{graph(maxNodes:2000,saidBy:"2018-01-24"){nodes{key degree hidden relationCounts{count}}grouped{count edges{key}}}}'),
    ("events with ten hubs, newest first, x20", "{" + many(20, "a{i}:events(participants:HUBS,order:NEWEST,first:100){{totalCount nodes{{id}}}}").replace("HUBS", HUBS) + "}"),
    ("acts by stage on a day, x3", "{" + many(3, 'a{i}:instruments(stages:[IN_FORCE],asOf:"2018-01-24",first:10){{totalCount}}') + "}"),
    ("statements of 100 families", '{instruments(first:100){nodes{family{statements(first:20,order:NEWEST){totalCount edges{cursor}}}}}}'),
    ("same text, cheap variables first, then n = 1000", (PAGES, {"n": 1000})),
]

# What the whole dataset costs as a file is no fault of whoever asks for it: told, and not held to the limits. --rate-limit counts them, one is made at a time.
EXPORTS = [
    "format=gexf", "format=jsonl", "format=csv-gephi", "format=nquads", "format=jsonld", "format=mermaid", "format=gexf&around=actor:european-commission&depth=3",
    "format=gexf&search=the&depth=3", "format=gexf&between=actor:european-commission&and=place:turin", "format=gexf&search=" + "x" * 8000, "&".join(["format=gexf"] * 500),
]


# The dearest pages for readers, held to the limits like questions.
VIEWS = [
    "/entity/actor:european-commission", "/entity/actor:european-commission?asOf=2018-01-24&saidBy=2018-01-24&sources=official_document", "/entity/topic:radicalisation",
    "/document/document:com-2018-46?section=II", "/procedures?asOf=2018-01-24", "/events", "/search?q=e", "/search?q=" + "x" * 1000, "/search?q=" + "x" * 8000,
]


def body(attack, turn):
    if isinstance(attack, bytes):
        return attack
    query, variables = attack if isinstance(attack, tuple) else (attack, None)
    return json.dumps({"query": query + (" " * turn if variables is None else ""), "variables": variables}).encode()


def warm(server):
    for path in sorted(glob.glob(QUESTIONS)):
        with open(path, encoding="utf-8") as file:
            status, answer = server.post(json.dumps({"query": file.read()}).encode())
        assert status == 200 and b'"errors"' not in answer, (path, answer)
    server.post(json.dumps({"query": PAGES, "variables": {"n": 2}}).encode())
    for turn in range(10, 12):
        for _, attack in ATTACKS:
            server.post(body(attack, turn))
    time.sleep(1)


def addresses(server, what, paths):
    """A row for each; the names of those over the limits."""
    over = []
    print(f"\n| {what} | status | processor, ms | MB above before | answer, KB | code |")
    print("|---|---|---|---|---|---|")
    for path in paths:
        costs = []
        for _ in range(1 + ROUNDS):  # the first warms
            costs.append(server.cost(lambda: server.get(path)))
            time.sleep(0.2)
        status, answer = costs[0][:2]
        processor, memory = statistics.median(cost[2] for cost in costs[1:]), statistics.median(cost[3] for cost in costs[1:])
        code = json.loads(answer).get("code", "") if status >= 400 and answer.startswith(b"{") else ""
        shown = path if len(path) < 100 else path[:50] + "…"
        if processor > MOST_PROCESSOR or memory > MOST_MEMORY:
            over.append(shown)
        print(f"| `{shown}` | {status} | {processor:.1f} | {memory:.1f} | {len(answer) / 1024:.1f} | {code} |", flush=True)
    return over


def main(published):
    server, over = Server(published), []
    try:
        warm(server)
        print("| request | KB | status | processor, ms | MB above before | answer, KB | code |")
        print("|---|---|---|---|---|---|---|")
        for name, attack in ATTACKS:
            costs = []
            for turn in range(ROUNDS):
                costs.append(server.cost(lambda: server.post(body(attack, turn))))
                time.sleep(0.05)  # what the server still tidies up is not the next one's
            status, answer = costs[0][:2]
            processor, memory = statistics.median(cost[2] for cost in costs), statistics.median(cost[3] for cost in costs)
            errors = (json.loads(answer or b"{}") or {}).get("errors") or [{}]
            code = errors[0].get("extensions", {}).get("code", "")
            print(f"| {name} | {len(body(attack, 0)) / 1024:.0f} | {status} | {processor:.1f} | {memory:.1f} | {len(answer) / 1024:.1f} | {code} |", flush=True)
            if processor > MOST_PROCESSOR or memory > MOST_MEMORY:
                over.append(name)
        over += addresses(server, "page", VIEWS)
        addresses(server, "export", ["/export?" + query for query in EXPORTS])
        alive = server.post(b'{"query":"{__typename}"}')[0] == 200
    finally:
        server.process.kill()
        server.process.wait()
    print("\nOver the limits:", ", ".join(over) or "none")
    sys.exit(0 if alive and not over else 1)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
