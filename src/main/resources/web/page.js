// The few things every part of the page needs: building elements, formatting facts, announcing, remembering, tabs.

/** Builds an element. Strings become text nodes, so nothing the service says can turn into markup. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const byId = (id) => document.getElementById(id);

const icons = {
  star: "m10 2.6 2.3 4.7 5.2.7-3.8 3.6 1 5.1-4.7-2.5-4.7 2.5 1-5.1L2.5 8l5.2-.7z",
  play: "M6 3.5v13l10.5-6.5z",
  shield: "m10 2.5 6 2.2v4.6c0 3.9-2.5 6.7-6 8.2-3.5-1.5-6-4.3-6-8.2V4.7zM7.2 10l2 2 3.6-3.8",
  person: "M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6.5 7.5c.6-3.3 3.2-5 6.5-5s5.9 1.7 6.5 5",
};

export function icon(name) {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon icon-${name}`);
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", icons[name]);
  svg.append(path);
  return svg;
}

function webAddress(value) {
  try {
    const address = new URL(value, location.href);
    return ["http:", "https:"].includes(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** A link the shopper may follow, or null: a feed can carry javascript: and data: addresses. */
export function safeLink(value) {
  return value ? (webAddress(value)?.href ?? null) : null;
}

/** A picture that may be loaded, or null: pictures come from the web or from our own /pictures/, never from another of our paths. */
export function safePicture(value) {
  const address = value ? webAddress(value) : null;
  return address && (address.origin !== location.origin || address.pathname.startsWith("/pictures/")) ? address.href : null;
}

/** An amount in the shopper's own notation. Anything unreadable is shown as it came rather than guessed at. */
export function money(price, locale) {
  const amount = Number(price.amount);
  try {
    if (!Number.isFinite(amount)) throw new RangeError("not a number");
    return new Intl.NumberFormat(locale || undefined, { style: "currency", currency: price.currency }).format(amount);
  } catch {
    return `${price.amount ?? ""} ${price.currency ?? ""}`.trim();
  }
}

export const count = (value) => Number(value ?? 0).toLocaleString("en");
export const counted = (value, noun) => `${count(value)} ${noun}${Number(value) === 1 ? "" : "s"}`;
export const shortHash = (hash) => (hash.includes(":") ? hash.slice(hash.lastIndexOf(":") + 1) : hash).slice(0, 8);
export const seconds = (milliseconds) => (milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`);
export const bytes = (text) => new TextEncoder().encode(text).length;

/** What a reader would count as characters: an emoji family is one, however many code points it takes. */
export function graphemes(text) {
  return [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].length;
}

export function languageName(locale) {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(locale);
  } catch {
    return locale;
  }
}

/** A clock in the shopper's zone and notation; an unknown zone or locale falls back to ours. */
export function clock(shopper, options, locale = shopper?.locale) {
  try {
    return new Intl.DateTimeFormat(locale || "en", { timeZone: shopper?.timeZone || undefined, ...options }).format(new Date());
  } catch {
    return new Intl.DateTimeFormat("en", options).format(new Date());
  }
}

/** Says something to a screen reader without moving the focus. */
export function announce(text) {
  byId("announcer").textContent = text;
}

/** A short notice in the corner that leaves by itself. */
export function toast(text) {
  const note = element("p", { class: "toast" }, text);
  byId("toasts").append(note);
  announce(text);
  setTimeout(() => note.remove(), 8000);
}

// Storage may be refused by the browser's settings; the page then only forgets more.
export const memory = {
  get(key) {
    try {
      return localStorage.getItem(`tastemaker.${key}`);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(`tastemaker.${key}`, value);
    } catch {
      // Nothing to do: see above.
    }
  },
};

/** Tabs with one tab stop: arrows, Home and End move and select. Returns the function that selects a tab. */
export function tabs(list, onSelect = () => {}) {
  const all = [...list.querySelectorAll("[role=tab]")];
  const select = (tab) => {
    for (const each of all) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
      byId(each.getAttribute("aria-controls")).hidden = each !== tab;
    }
    onSelect(tab);
  };
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) select(tab);
  });
  list.addEventListener("keydown", (event) => {
    const at = all.indexOf(document.activeElement);
    const step = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const tab = all[(step + all.length) % all.length];
    tab.focus();
    select(tab);
  });
  return select;
}
