// The shopper page: what is known of a taste with what it was read from, what was said outright, and what rises around it.
import { get, post, remove } from "./api.js";
import { announce, byId, count, counted, element, money } from "./page.js";
import { chosenShopper, locales, onShopper } from "./shopper.js";

const parts = ["day:morning", "day:afternoon", "day:evening", "day:night"];
let asked = 0;

export function prepareTaste() {
  onShopper(show);
  byId("preference-form").addEventListener("submit", addPreference);
  byId("preference-kind").addEventListener("change", showValue);
  byId("trends-form").addEventListener("change", showTrends);
  byId("trends-form").addEventListener("submit", (event) => event.preventDefault());
}

const path = (rest) => `/shoppers/${encodeURIComponent(chosenShopper().id)}${rest}`;

async function show() {
  const turn = ++asked;
  const shopper = chosenShopper();
  byId("taste-title").textContent = shopper.displayName || shopper.id || "Shopper";
  byId("preference-form").hidden = !shopper.id;
  showSegments();
  showTrends();
  if (!shopper.id) {
    byId("taste-text").textContent = "Nobody is chosen, so no taste is known. What rises is shown below.";
    ["interests", "intent", "preferences", "timeline"].forEach((id) => byId(id).replaceChildren());
    return;
  }
  try {
    const [taste, timeline] = await Promise.all([get(path("/taste")), get(path("/interactions?limit=200"))]);
    // Another shopper may have been chosen while these were on their way.
    if (turn !== asked) return;
    byId("taste-text").textContent = taste.text;
    byId("interests").replaceChildren(interests(taste));
    byId("intent").replaceChildren(intent(taste));
    byId("preferences").replaceChildren(...preferences(taste.preferences));
    byId("timeline").replaceChildren(...acts(timeline.interactions, shopper));
  } catch (problem) {
    if (turn === asked) byId("taste-text").textContent = `The taste could not be read: ${problem.message}`;
  }
}

const nothing = (words) => element("p", { class: "quiet" }, words);

function interests({ interests: found, lowPrice, highPrice }) {
  if (!found.length) return nothing("Too little was done to tell.");
  const rows = found.map((each) => element("tr", {},
    element("td", { dir: "auto", title: each.told.map(({ title }) => title).join("\n") }, each.name),
    element("td", {}, element("span", { class: "bar", style: `width:${Math.max(1, each.share * 100)}%` })),
    element("td", { class: "number" }, `${Math.round(each.share * 100)} %`),
    element("td", { class: "number" }, counted(each.items, "item"))));
  const prices = lowPrice && highPrice && `Usually ${money(lowPrice, chosenShopper().locale)} to ${money(highPrice, chosenShopper().locale)}`;
  return element("div", {}, table(["Interest", "", "Share", "Made of"], rows), prices && element("p", { class: "quiet" }, prices));
}

function table(heads, rows) {
  return element("table", { class: "bars" },
    element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, rows));
}

function intent({ intent: items }) {
  return items.length ? element("ul", {}, items.map(({ title }) => element("li", { dir: "auto" }, title))) : nothing("Nothing yet.");
}

function preferences(list) {
  if (!list.length) return [nothing("Nothing so far. What is said in the chat is kept here, with its source.")];
  return list.map((each) => {
    const words = { like: "Likes ", dislike: "Never ", limit: "" }[each.kind] + each.subject + (each.value ? ` ${each.value}` : "");
    return element("p", { class: "said" },
      element("span", { dir: "auto" }, element("b", {}, words), element("span", { class: "quiet" },
        each.source === "turn" ? ` heard in chat: “${each.quote}”` : " stated")),
      element("button", { type: "button", class: "link", onclick: () => takeBack(each, words) }, "Delete", element("span", { class: "sr" }, `: ${words}`)));
  });
}

async function takeBack(preference, words) {
  try {
    await remove(path(`/preferences/${preference.id}`));
    announce(`${words}: deleted`);
    await show();
    byId("preference-subject").focus();
  } catch (problem) {
    announce(problem.message);
  }
}

function showValue() {
  const limit = byId("preference-kind").value === "limit";
  byId("preference-value-field").hidden = !limit;
  byId("preference-value").required = limit;
}

async function addPreference(event) {
  event.preventDefault();
  const kind = byId("preference-kind").value;
  const subject = byId("preference-subject").value;
  const value = kind === "limit" ? byId("preference-value").value : null;
  try {
    await post(path("/preferences"), { kind, subject, value });
    event.target.reset();
    showValue();
    announce(`${subject}: added`);
    await show();
  } catch (problem) {
    announce(problem.message);
    byId("preferences").prepend(element("p", { class: "note note-bad" }, problem.message));
  }
}

function acts(list, shopper) {
  if (!list.length) return [nothing("Nothing was done yet.")];
  const zone = { timeZone: shopper.timeZone || "UTC" };
  const day = new Intl.DateTimeFormat("en-GB", { ...zone, weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const hour = new Intl.DateTimeFormat("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" });
  let last = "";
  return list.flatMap((act) => {
    const at = new Date(act.at);
    const today = day.format(at);
    const rows = today === last ? [] : [element("h4", { class: "day" }, today)];
    last = today;
    const about = act.type === "search" ? `“${act.query ?? ""}”` : act.title ?? act.itemId;
    rows.push(element("p", { class: `act act-${act.type}` },
      element("time", { datetime: act.at }, hour.format(at)),
      element("span", { class: "act-type" }, act.type),
      element("span", { dir: "auto" }, about, element("span", { class: "quiet" }, ` · ${act.scenario}`))));
    return rows;
  });
}

function showSegments() {
  const select = byId("trends-segment");
  const before = select.value;
  const languages = [...new Set(locales().map((locale) => locale.split("-")[0]))];
  select.replaceChildren(option("all", "everybody"),
    ...languages.map((language) => option(`language:${language}`, `language ${language}`)),
    ...parts.map((part) => option(part, part.replace("day:", "in the "))));
  select.value = [...select.options].some(({ value }) => value === before) ? before : "all";
}

const option = (value, words) => element("option", { value }, words.replace("in the night", "at night"));

async function showTrends() {
  const kind = byId("trends-kind").value;
  const segment = byId("trends-segment").value || "all";
  try {
    const { trends } = await get(`/trends?kind=${kind}&segment=${encodeURIComponent(segment)}&limit=12`);
    byId("trends").replaceChildren(trends.length ? plot(trends) : nothing("Nothing rises here just now."));
  } catch (problem) {
    byId("trends").replaceChildren(nothing(`Trends could not be read: ${problem.message}`));
  }
}

// A plot that is a table: read aloud it says the figures that the bars draw.
function plot(trends) {
  const most = Math.max(...trends.map(({ now, before }) => Math.max(now, before)));
  const bar = (value) => element("span", { class: "bar", style: `width:${Math.max(1, (100 * value) / most)}%` });
  return table(["What", "This week over the week before", "Now", "Before", "Score"], trends.map((each) => element("tr", {},
    element("td", { dir: "auto" }, each.name),
    element("td", { "aria-hidden": "true" }, bar(each.now), bar(each.before)),
    element("td", { class: "number", "data-head": "now" }, count(each.now)),
    element("td", { class: "number", "data-head": "before" }, count(each.before)),
    element("td", { class: "number", "data-head": "score" }, each.score.toFixed(1)))));
}
