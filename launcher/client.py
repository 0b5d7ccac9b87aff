"""The launcher's commands against the running service. Usage: client.py live|import|ask|push|email ADDRESS …"""

import argparse
import json
import os
import re
import shutil
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

STATE = Path(os.environ["STATE"])
NO_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # the service is on this machine
COMMAND = os.environ.get("TASTEMAKER_COMMAND", "./tastemaker")


def main():
    command, address, *words = sys.argv[1:]
    service = Service(address)
    try:
        {"live": live, "import": import_file, "ask": ask, "push": push, "email": email}[command](service, words)
    except BrokenPipeError:
        os._exit(0)  # the reader of our output, such as head, has what it wanted
    except KeyboardInterrupt:
        sys.exit(130)


def fail(text):
    end_progress()
    sys.exit(f"tastemaker: {one_line(text)}")


class Words(argparse.ArgumentParser):
    def error(self, message):
        fail(f"{message}; write {self.format_usage().removeprefix('usage: ').strip()}")


class Service:
    def __init__(self, address):
        self.address = address

    def open(self, path, body=None, timeout=300):
        request = urllib.request.Request(self.address + path, headers={"Accept": "application/json, text/event-stream"})
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            return NO_PROXY.open(request, timeout=timeout)
        except urllib.error.HTTPError as refusal:
            fail(problem_of(refusal))
        except (TimeoutError, urllib.error.URLError, ConnectionError) as trouble:
            if isinstance(getattr(trouble, "reason", trouble), ConnectionRefusedError):
                fail(f"the service is not running at {self.address}; start it with {COMMAND} run")
            fail(f"the service at {self.address} did not answer: {trouble}")

    def json(self, path, body=None):
        with self.open(path, body) as answer:
            return json.load(answer)


def problem_of(refusal):
    try:
        problem = json.load(refusal)
        return f"{problem.get('title', 'refused')}: {problem.get('detail', refusal.code)}"
    except (ValueError, AttributeError):
        return f"the service answered {refusal.code} {refusal.reason}"


# --- words on a terminal


def clean(text):
    """Texts come from shops' files and models: none may steer the terminal."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "", str(text))


def one_line(text):
    return " ".join(clean(text).split())


def grey(text):
    return f"\033[90m{text}\033[0m" if sys.stdout.isatty() else text


progress_shown = 0.0


def progress(text):
    global progress_shown
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
        progress_shown = time.monotonic()
    elif time.monotonic() - progress_shown > 10:
        print(text, file=sys.stderr, flush=True)
        progress_shown = time.monotonic()


def end_progress():
    if progress_shown and sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def number(value):
    return f"{value:,}" if isinstance(value, int) else "?"


def price_of(card):
    price = card.get("price")
    if not price:
        return "no price"
    was = card.get("priceWas")
    return f"{price['amount']} {price['currency']}" + (f" (was {was['amount']})" if was else "")


def card_line(card):
    return f"  {one_line(card.get('title'))} · {price_of(card)} · {one_line(card.get('id'))}"


def how_made(answer):
    maker = "composed" if answer.get("composed") else f"written by {answer.get('model')}"
    stages = ", ".join(answer.get("stages") or []) or "none"
    return f"{maker} · stages: {stages} · {answer.get('milliseconds', '?')} ms"


# --- what is live


def live(service, _words):
    status = loaded_status(service)
    store, embedder, model = (status.get(key) or {} for key in ("store", "embedder", "model"))
    print(f"Tastemaker {status.get('version', '')} serves at {service.address}/ (the console)")
    print(f"  store     {', '.join(f'{number(store.get(kind))} {kind}' for kind in ('items', 'shoppers', 'interactions'))}")
    print(f"  embedder  {embedder.get('model', 'none')}, {embedder.get('dimensions', '?')} dimensions")
    print(f"  model     {model_in_words(model)}")
    print(f"  stages    {', '.join(status.get('stages') or ['none'])}")
    shopper = reachable_shopper(service)
    curl = f"curl -sS -H 'Content-Type: application/json' {service.address}"
    print(f"""  chat      {curl.replace("-sS", "-sSN")}/conversations/first/turns -d '{{"message": "a present for a keen cook, under 60 euros"}}'""")
    print(f"""  push      {curl}/push-messages -d '{{"shopperId": "{shopper}", "goal": "bring them back this week"}}'""")
    print(f"""  email     {curl}/emails -d '{{"shopperId": "{shopper}", "purpose": "new things to their taste"}}'""", flush=True)


def loaded_status(service, patience=30):
    """The status once the sample, which loads behind an empty store's first start, is in: the printed lines name its shoppers."""
    end = time.monotonic() + patience
    while True:
        status = service.json("/status")
        if os.environ.get("SAMPLE_DATA") != "true" or (status.get("store") or {}).get("interactions") or time.monotonic() > end:
            return status
        time.sleep(0.5)


def model_in_words(model):
    if model.get("active"):
        return f"{model['active']} ({model.get('kind')}{', guided turns' if model.get('guided') else ''})"
    if os.environ.get("LOCAL_LLM_BASE_URL"):
        return "none yet: answers are composed until the local model takes over"
    return "none: answers are composed"


def reachable_shopper(service):
    """One who takes both push and email, so that both lines work as they are printed."""
    shoppers = service.json("/shoppers?limit=50").get("shoppers", [])
    willing = [shopper for shopper in shoppers if all((shopper.get("consents") or {}).get(channel) for channel in ("push", "email"))]
    return (willing or shoppers or [{"id": "s-001"}])[0]["id"]


# --- import


def import_file(service, words):
    parser = Words(prog="./tastemaker import")
    parser.add_argument("kind", choices=["items", "interactions", "shoppers"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--mapping")
    parser.add_argument("--format", default="auto")
    wanted = parser.parse_args(words)
    if not wanted.file.is_file():
        fail(f"{wanted.file} is not a file")
    request = {"kind": wanted.kind, "format": wanted.format}
    mapping = mapping_for(wanted)
    if mapping is not None:
        request["mapping"] = mapping
    service.json("/imports")  # a service that is away is noticed before a big file is copied
    spooled = spool(wanted.file)
    try:
        task = service.json("/imports", request | {"file": spooled.name})
    except SystemExit:
        spooled.unlink(missing_ok=True)
        raise
    try:
        task = follow(service, task["id"])
    except KeyboardInterrupt:
        fail(f"not watching any longer; the service goes on with it: GET {service.address}/imports/{task['id']}")
    spooled.unlink(missing_ok=True)
    counts = ", ".join(f"{number(task.get(outcome))} {outcome}" for outcome in ("accepted", "unchanged", "rejected"))
    if task["state"] == "failed":
        fail(f"the import of {wanted.file} stopped after {counts}: {task.get('error')}")
    print(f"{counts} · {number(round(task.get('perSecond') or 0))} lines/s")
    if task.get("rejected"):
        print(f"the rejected lines, each with its reason: {task.get('rejectFile')}")


def mapping_for(wanted):
    beside = wanted.file.with_name(wanted.file.name + ".mapping.json")
    file = Path(wanted.mapping) if wanted.mapping else beside
    if wanted.mapping and not file.is_file():
        return wanted.mapping  # the name of one that the service ships
    if not file.is_file():
        return None  # the service looks at the content
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except ValueError as trouble:
        fail(f"the mapping {file} is not JSON: {trouble}")


def spool(file):
    """The service reads only from its own folder: a link there where possible, else a copy."""
    name = f"spool-{time.time_ns():x}-{re.sub('[^A-Za-z0-9._-]', '_', file.name)[-80:]}"
    spooled = STATE / "imports" / name
    try:
        os.link(file.resolve(), spooled)
    except OSError:
        progress(f"copying {file.name}")
        try:
            shutil.copyfile(file, spooled)
        except OSError as trouble:
            spooled.unlink(missing_ok=True)
            fail(f"could not copy {file} to {spooled}: {trouble.strerror}")
    return spooled


def follow(service, task_id):
    while True:
        task = service.json(f"/imports/{task_id}")
        if task["state"] != "running":
            end_progress()
            return task
        share = 100 * task.get("bytesDone", 0) // max(1, task.get("bytesTotal") or 1)
        left = task.get("secondsLeft")
        progress(
            f"{share} % · {number(task.get('linesDone'))} lines · {number(round(task.get('perSecond') or 0))}/s"
            + (f" · {round(left)} s left" if left is not None else "")
            + (f" · {number(task['rejected'])} rejected" if task.get("rejected") else "")
        )
        time.sleep(0.3)


# --- chat


def ask(service, words):
    parser = Words(prog="./tastemaker ask")
    parser.add_argument("message")
    parser.add_argument("--shopper")
    parser.add_argument("--item")
    parser.add_argument("--new", action="store_true")
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args(words)
    body = {"message": wanted.message}
    if wanted.shopper:
        body["shopperId"] = wanted.shopper
    if wanted.item:
        body["context"] = {"itemId": wanted.item}
    shown = set()
    with service.open(f"/conversations/{conversation(wanted.new)}/turns", body) as stream:
        for name, data in events(stream):
            if wanted.json:
                print(json.dumps({"event": name, "data": data}, ensure_ascii=False), flush=True)
            else:
                show(name, data, shown)


def conversation(new):
    file = STATE / "conversation"
    if new or not file.is_file():
        file.write_text(f"c-{time.time_ns():x}")
    return file.read_text()


def events(stream):
    name, data = "message", []
    for line in (raw.decode(errors="replace").rstrip("\r\n") for raw in stream):
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            name = value
        elif field == "data":
            data.append(value)
        elif not line and data:
            yield name, json.loads("\n".join(data))
            name, data = "message", []


def show(name, data, shown):
    if name == "status":
        if sys.stderr.isatty():
            progress(one_line(data.get("detail") or data.get("phase")))
        return
    end_progress()
    if name == "items":
        for card in data.get("items", []):
            if card["id"] not in shown:
                shown.add(card["id"])
                print(card_line(card), flush=True)
    elif name == "text":
        print(clean(data.get("text")).strip(), end=" ", flush=True)
    elif name == "done":
        print(f"\n{grey(how_made(data))}", flush=True)


# --- push and email


def push(service, words):
    wanted, message = made(service, words, "push", "goal", "/push-messages")
    if not wanted.json:
        print(f"{one_line(message['title'])}\n{one_line(message['body'])}\n{one_line(message['deepLink'])}\n{grey(how_made(message))}")


def email(service, words):
    wanted, message = made(service, words, "email", "purpose", "/emails")
    if not wanted.json:
        print(f"Subject:   {one_line(message['subject'])}\nPreheader: {one_line(message['preheader'])}")
        print(f"\n{clean(message['text']).strip()}\n\n{grey(how_made(message))}")


def made(service, words, command, aim, path):
    parser = Words(prog=f"./tastemaker {command}")
    parser.add_argument("shopper")
    parser.add_argument(aim)
    parser.add_argument("--locale")
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args(words)
    body = {"shopperId": wanted.shopper, aim: getattr(wanted, aim)}
    if wanted.locale:
        body["locale"] = wanted.locale
    message = service.json(path, body)
    if wanted.json:
        print(json.dumps(message, ensure_ascii=False, indent=2))
    return wanted, message


if __name__ == "__main__":
    main()
