// Talks to the service. Every failure leaves here as a Problem with words a person can read.
import { askForKey, keyHeaders } from "./key.js";

export class Problem extends Error {
  constructor({ title, detail, status }) {
    super(detail || title);
    this.title = title;
    this.detail = detail;
    this.status = status;
  }
}

const unreachable = () => new Problem({
  title: "The service did not answer",
  detail: "Nothing came back. It may be starting or stopped; try again in a moment.",
  status: 0,
});

/** Like fetch, with the key of this tab; a service that wants one, or another one, is asked again with it. */
export async function fetchWithKey(path, options = {}) {
  const shown = keyHeaders();
  const response = await fetch(path, { ...options, headers: { ...options.headers, ...shown } });
  if (response.status !== 401) return response;
  const changed = shown.Authorization !== keyHeaders().Authorization;
  return changed || await askForKey() ? fetchWithKey(path, options) : response;
}

async function request(path, options) {
  let response;
  try {
    response = await fetchWithKey(path, options);
  } catch (failure) {
    throw failure.name === "AbortError" ? failure : unreachable();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response) {
  const body = await response.json().catch(() => null);
  return new Problem({
    title: body?.title || `The service answered ${response.status}`,
    detail: body?.detail || response.statusText || "It gave no reason.",
    status: response.status,
  });
}

async function json(path, options) {
  const response = await request(path, options);
  try {
    return await response.json();
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Problem({ title: "The answer could not be read", detail: "It was not the JSON this page expects.", status: response.status });
  }
}

const posting = (body, signal, accept) => ({
  method: "POST",
  headers: { "Content-Type": "application/json", Accept: accept },
  body: JSON.stringify(body),
  signal,
});

export const get = (path, signal) => json(path, { headers: { Accept: "application/json" }, signal });
export const remove = (path) => request(path, { method: "DELETE" });
export const post = (path, body, signal) => json(path, posting(body, signal, "application/json"));

/** Sends one turn and yields its events as {name, data} while they arrive. EventSource cannot POST, so the stream is read by hand. */
export async function* streamTurn(conversationId, turn, signal) {
  const path = `/conversations/${encodeURIComponent(conversationId)}/turns`;
  const response = await request(path, posting(turn, signal, "text/event-stream"));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventParser();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield* parser.push(value);
    }
  } catch (failure) {
    if (failure.name === "AbortError" || failure instanceof Problem) throw failure;
    throw new Problem({ title: "The answer broke off", detail: "The connection ended before the answer was complete.", status: 0 });
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Server-sent events out of text chunks that may be cut anywhere, even between CR and LF. */
export class EventParser {
  #pending = "";
  #name = "";
  #data = [];

  *push(chunk) {
    const lines = (this.#pending + chunk).split("\n");
    this.#pending = lines.pop();
    for (const line of lines) {
      const event = this.#line(line.endsWith("\r") ? line.slice(0, -1) : line);
      if (event) yield event;
    }
  }

  #line(line) {
    if (line === "") return this.#dispatch();
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") this.#name = value;
    if (field === "data") this.#data.push(value);
    return null;
  }

  #dispatch() {
    const [name, data] = [this.#name || "message", this.#data.join("\n")];
    const empty = this.#data.length === 0;
    this.#name = "";
    this.#data = [];
    if (empty) return null;
    try {
      return { name, data: JSON.parse(data) };
    } catch {
      throw new Problem({ title: "The answer could not be read", detail: `The service sent a "${name}" event that is not JSON.`, status: 200 });
    }
  }
}
