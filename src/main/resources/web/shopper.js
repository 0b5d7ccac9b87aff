// Who the three uses speak to: a combobox over GET /shoppers, and what we may do with the chosen one.
import { get } from "./api.js";
import { announce, byId, clock, element, icon, memory } from "./page.js";

// A console with a hundred thousand shoppers must still open at once: the rest are found by typing their id.
const mostListed = 1000;
const mostShown = 80;
const anonymous = { id: null, displayName: "Anonymous visitor", locale: "", timeZone: "", consents: {} };

const input = byId("shopper");
const list = byId("shopper-list");
const listeners = [];
let shoppers = [];
let shown = [];
let active = -1;
let chosen = anonymous;
let decided = false;

export const chosenShopper = () => chosen;
export const locales = () => [...new Set(shoppers.map((shopper) => shopper.locale).filter(Boolean))].sort();
export const firstWithConsent = (channel) => shoppers.find((shopper) => shopper.consents?.[channel]);

/** Calls back on every choice of a shopper. */
export function onShopper(listener) {
  listeners.push(listener);
}

export function choose(shopper, remember = true) {
  chosen = shopper;
  if (remember) {
    decided = true;
    memory.set("shopper", shopper.id ?? "");
  }
  close();
  showFacts();
  listeners.forEach((listener) => listener(shopper));
}

/** Loads the list and chooses the shopper of the last visit, else one who may be written to and reads our language. */
export async function prepareShoppers() {
  let trouble = await loadShoppers();
  if (trouble) choose(anonymous, false);
  // A service that is still starting, or still loading its sample, has nobody to show yet.
  while (trouble) {
    byId("shopper-facts").replaceChildren(trouble);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    trouble = await loadShoppers();
  }
  const first = await firstChoice();
  if (!decided) choose(first);
}

async function firstChoice() {
  const remembered = memory.get("shopper");
  if (remembered === "") return anonymous;
  const listed = shoppers.find((shopper) => shopper.id === remembered);
  const last = listed ?? (remembered && (await get(`/shoppers/${encodeURIComponent(remembered)}`).catch(() => null)));
  const reachable = shoppers.filter((shopper) => shopper.consents?.email && shopper.consents?.push);
  const language = navigator.language.split("-")[0];
  return last || reachable.find((shopper) => shopper.locale?.startsWith(language)) || reachable[0] || shoppers[0];
}

/** Returns what went wrong, or null. */
async function loadShoppers() {
  const found = [];
  let after = null;
  try {
    do {
      const page = await get(`/shoppers?limit=200${after ? `&after=${encodeURIComponent(after)}` : ""}`);
      found.push(...page.shoppers);
      after = page.shoppers.length ? page.next : null;
    } while (after && found.length < mostListed);
  } catch (problem) {
    return `Shoppers could not be loaded: ${problem.message}`;
  }
  shoppers = found;
  return found.length ? null : "No shoppers in the store yet.";
}

function showFacts() {
  input.value = nameOf(chosen);
  const facts = byId("shopper-facts");
  if (!chosen.id) {
    facts.replaceChildren("No profile: chat only, from what is asked.");
    return;
  }
  facts.replaceChildren(
    element("span", {}, chosen.locale),
    element("span", {}, `${chosen.timeZone} ${clock(chosen, { hour: "2-digit", minute: "2-digit" }, "en-GB")}`),
    element("span", { class: "consents" }, ["email", "push"].map(consent)),
  );
}

function consent(channel) {
  const granted = Boolean(chosen.consents?.[channel]);
  return element("span", { class: granted ? "consent consent-yes" : "consent consent-no" },
    element("span", { "aria-hidden": "true" }, granted ? "✓ " : "✕ "), `${channel} `, element("span", { class: "sr" }, granted ? "allowed" : "not allowed"));
}

const nameOf = (shopper) => shopper.displayName || shopper.id;

function matching(words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return [anonymous, ...shoppers].filter((shopper) => {
    const text = `${shopper.displayName ?? ""} ${shopper.id ?? ""} ${shopper.locale} ${shopper.timeZone}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function open(words) {
  const found = matching(words);
  shown = found.slice(0, mostShown);
  list.replaceChildren(...shown.map(option));
  if (found.length > shown.length) list.append(element("li", { class: "more", role: "presentation" }, `${found.length - shown.length} more: type to narrow`));
  if (!found.length) list.append(element("li", { class: "more", role: "presentation" }, "Nobody by that name. Enter looks the id up."));
  list.hidden = false;
  input.setAttribute("aria-expanded", "true");
  point(words ? 0 : shown.findIndex((shopper) => shopper.id === chosen.id));
}

function option(shopper, at) {
  return element("li", { role: "option", id: `shopper-${at}`, "aria-selected": String(shopper.id === chosen.id) },
    icon("person"),
    element("span", { class: "option-name", dir: "auto" }, nameOf(shopper)),
    element("span", { class: "option-id" }, [shopper.id, shopper.locale].filter(Boolean).join(" · ")));
}

function point(at) {
  list.querySelector(".active")?.classList.remove("active");
  active = shown.length ? Math.max(0, Math.min(at, shown.length - 1)) : -1;
  if (active < 0) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  const row = list.children[active];
  row.classList.add("active");
  row.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", row.id);
}

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
  input.value = nameOf(chosen);
}

async function lookUp(id) {
  try {
    const shopper = await get(`/shoppers/${encodeURIComponent(id)}`);
    shoppers.push(shopper);
    choose(shopper);
  } catch (problem) {
    list.replaceChildren(element("li", { class: "more", role: "presentation" }, problem.message));
    announce(problem.message);
  }
}

input.addEventListener("focus", () => {
  input.select();
  open("");
});
input.addEventListener("click", () => list.hidden && open(""));
input.addEventListener("input", () => open(input.value));
input.addEventListener("blur", close);
input.addEventListener("keydown", (event) => {
  const moves = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 };
  if (event.key in moves) {
    event.preventDefault();
    if (list.hidden) open("");
    else point(moves[event.key]);
  } else if (event.key === "Enter" && !list.hidden) {
    event.preventDefault();
    if (active >= 0) choose(shown[active]);
    else if (input.value.trim()) lookUp(input.value.trim());
  } else if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    close();
  }
});
// Pressing the mouse would blur the field and close the list before the click arrives.
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const row = event.target.closest("[role=option]");
  if (row) choose(shown[[...list.children].indexOf(row)]);
});
setInterval(() => document.activeElement !== input && !document.hidden && chosen.id && showFacts(), 30_000);
