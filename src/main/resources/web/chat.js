// The conversation: one turn is one POST whose answer streams in as cards and checked sentences.
import { get, Problem, streamTurn } from "./api.js";
import { card } from "./card.js";
import { announce, byId, counted, element, memory, seconds } from "./page.js";
import { background, problemNote, provenance } from "./provenance.js";
import { chosenShopper, onShopper } from "./shopper.js";

const suggestions = [
  "A gift for someone who loves coffee, under 50 €",
  "Compare two well rated kettles",
  "Which video helps me make better coffee?",
  "What fits what I looked at lately?",
];
const phases = { understanding: "Understanding", searching: "Searching", writing: "Writing" };

const conversation = byId("conversation");
const message = byId("message");
let conversationId = null;
let context = null;
let running = null;

export function prepareChat() {
  byId("chat-suggestions").append(...suggestions.map((text) => element("button", { type: "button", class: "suggestion", onclick: () => send(text) }, text)));
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send(message.value.trim());
  });
  message.addEventListener("keydown", (event) => {
    // An input method uses Enter to pick a word; that must not send.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send(message.value.trim());
  });
  message.addEventListener("input", fitMessage);
  byId("stop").addEventListener("click", stop);
  document.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && stop());
  byId("context-remove").addEventListener("click", () => {
    setContext(null);
    message.focus();
  });
  byId("new-conversation").addEventListener("click", () => {
    remember("");
    begin(newId());
    message.focus();
  });
  document.addEventListener("ask-about", (event) => {
    setContext(event.detail);
    message.focus();
  });
  onShopper(resume);
}

// crypto.randomUUID exists on secure origins only, and a console is often opened over plain http.
const newId = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const memoryKey = () => `conversation.${chosenShopper().id ?? ""}`;
const remember = (id) => memory.set(memoryKey(), id);

function begin(id) {
  stop();
  conversationId = id;
  conversation.replaceChildren();
  setContext(null);
  showWelcome();
}

/** Goes on with the shopper's last conversation; the service remembers it across restarts. */
async function resume(shopper) {
  const id = memory.get(memoryKey());
  begin(id || newId());
  showPicks(shopper);
  if (!id) return;
  const past = await get(`/conversations/${encodeURIComponent(id)}`).catch(() => null);
  if (conversationId !== id || conversation.childElementCount || !past?.turns?.length) return;
  for (const turn of past.turns) showPast(turn);
  showWelcome();
}

function showPast(past) {
  const turn = openTurn(past.message);
  turn.sentence(past.reply);
  turn.finish({ ...past, stages: [] }, true);
  Promise.allSettled((past.itemIds ?? []).slice(0, 6).map((id) => get(`/items/${encodeURIComponent(id)}`)))
    .then((found) => turn.cards(found.filter((each) => each.status === "fulfilled").map((each) => each.value)));
}

async function showPicks(shopper) {
  const picks = byId("picks");
  picks.hidden = true;
  if (!shopper.id) return;
  const answer = await get(`/shoppers/${encodeURIComponent(shopper.id)}/recommendations?limit=4`).catch(() => null);
  if (!answer?.items?.length || chosenShopper() !== shopper) return;
  byId("picks-title").textContent = `Recommended now for ${shopper.displayName || shopper.id}`;
  byId("picks-cards").replaceChildren(...answer.items.map(card));
  picks.hidden = false;
}

function showWelcome() {
  const { id, displayName } = chosenShopper();
  const empty = conversation.childElementCount === 0;
  byId("welcome").hidden = !empty;
  byId("new-conversation").hidden = empty;
  byId("welcome-title").textContent = id ? `What are you looking for, ${displayName || id}?` : "What are you looking for?";
}

function setContext(item) {
  context = item;
  byId("context").hidden = !item;
  byId("context-title").textContent = item?.title ?? "";
  message.placeholder = item ? "Ask about this item" : "Ask for anything";
}

function fitMessage() {
  message.style.height = "auto";
  message.style.height = `${Math.min(message.scrollHeight, 180)}px`;
}

function stop() {
  running?.abort();
}

function setRunning(controller) {
  running = controller;
  byId("send").hidden = Boolean(controller);
  byId("stop").hidden = !controller;
}

async function send(text) {
  if (!text || running) return;
  message.value = "";
  fitMessage();
  remember(conversationId);
  const turn = openTurn(text);
  showWelcome();
  turn.node.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  const controller = new AbortController();
  setRunning(controller);
  try {
    await stream(turn, text, controller.signal);
  } catch (failure) {
    if (controller.signal.aborted) turn.stopped();
    else turn.fail(failure, () => again(turn, text));
  } finally {
    if (running === controller) setRunning(null);
  }
}

function again(turn, text) {
  turn.node.remove();
  message.focus();
  send(text);
}

async function stream(turn, text, signal) {
  const body = { message: text, ...(chosenShopper().id && { shopperId: chosenShopper().id }), ...(context && { context: { itemId: context.id } }) };
  for await (const { name, data } of streamTurn(conversationId, body, signal)) {
    if (name === "status") turn.phase(data);
    if (name === "items") turn.cards(data.items ?? []);
    if (name === "text") turn.sentence(data.text ?? "");
    if (name === "error") throw new Problem(data);
    if (name === "done") return turn.finish(data);
  }
  throw new Problem({ title: "The answer ended early", detail: "The service closed the stream before it was done." });
}

/** Puts a turn on the page and returns what may happen to it. */
function openTurn(text) {
  const about = context;
  const startedAt = performance.now();
  const phase = element("p", { class: "phase" }, element("span", { class: "pulse", "aria-hidden": "true" }), element("span", {}, "Sending"));
  const words = element("div", { class: "words", "aria-live": "polite", dir: "auto" });
  // Products compare side by side; what is watched or read has another shape and gets rows of its own.
  const products = element("div", { class: "cards" });
  const stories = element("div", { class: "cards stories" });
  const foot = element("footer", {});
  const node = element("div", { class: "turn turn-open" },
    element("div", { class: "asked" },
      element("h3", { class: "sr" }, "You asked"),
      element("p", { dir: "auto" }, text),
      about && element("p", { class: "asked-about" }, "about ", element("span", { dir: "auto" }, about.title))),
    element("div", { class: "reply" }, element("h3", { class: "sr" }, "Tastemaker, an AI, replied"), words, phase, products, stories, foot));
  conversation.append(node);

  const shown = new Map();
  const firsts = {};
  const first = (what) => (firsts[what] ??= performance.now() - startedAt);
  // What ends a turn early stands where the phases stood: under the words, above the fold.
  const close = (...said) => {
    phase.replaceWith(...said);
    node.classList.remove("turn-open");
  };
  return {
    node,
    phase({ phase: name, detail }) {
      const said = [phases[name] ?? name, detail].filter(Boolean).join(": ");
      phase.lastChild.textContent = said;
      announce(said);
    },
    cards(items) {
      for (const item of items) {
        const fresh = card(item);
        if (shown.has(item.id)) shown.get(item.id).replaceWith(fresh);
        else (fresh.matches(".card-product") ? products : stories).append(fresh);
        shown.set(item.id, fresh);
      }
      if (items.length) first("card");
    },
    sentence(sentence) {
      first("sentence");
      const before = words.textContent;
      const apart = before && !/[\s。！？]$/.test(before) && !/^\s/.test(sentence);
      words.append(apart ? " " : "", element("span", { dir: "auto" }, sentence));
    },
    finish(answer, past = false) {
      close();
      foot.append(provenance(answer));
      if (past) return;
      foot.append(background(answer));
      const times = [firsts.card && `first card ${seconds(firsts.card)}`, firsts.sentence && `first sentence ${seconds(firsts.sentence)}`].filter(Boolean);
      if (times.length) foot.querySelector(".provenance").append(element("span", { class: "part" }, times.join(", ")));
      announce(`Reply complete, ${counted(shown.size, "recommendation")}.`);
    },
    stopped() {
      close(element("p", { class: "phase" }, "Stopped. What was shown stays; the rest was not written."));
      announce("Stopped.");
    },
    fail(failure, retry) {
      close(problemNote(failure, element("button", { type: "button", class: "secondary", onclick: retry }, "Try again")));
    },
  };
}
