// Campaigns: the list, one campaign's plan, approval, progress and report.
import { fetchWithKey, get } from "./api.js";
import { announce, byId, count, counted, element, money, shortHash, toast } from "./page.js";
import { passagesOf, problemNote } from "./provenance.js";

const ORDER = ["sent", "sending", "claimed", "planned", "held", "suppressed", "failed", "dead", "expired", "aborted", "holdout"];
const WAITING = ["planning", "running"];
const STEPS = {
  draft: [["plan", "Plan"]],
  failed: [["plan", "Plan again"]],
  planned: [["launch", "Launch"], ["plan", "Plan anew"], ["abort", "Abort"]],
  running: [["pause", "Pause"], ["abort", "Abort"]],
  paused: [["resume", "Resume"], ["abort", "Abort"]],
};
let chosen = null;
let timer = null;

export function prepareCampaigns() {
  byId("campaign-form").addEventListener("submit", create);
  byId("campaign-channel").addEventListener("change", ({ target }) => (byId("campaign-layout-field").hidden = target.value !== "email"));
  byId("campaign-recipient-form").addEventListener("submit", (event) => {
    event.preventDefault();
    showMessage(byId("campaign-shopper").value.trim());
  });
  byId("campaigns-tab").addEventListener("click", list);
  addEventListener("hashchange", () => location.hash === "#campaigns" && list());
  if (location.hash === "#campaigns") list();
}

const person = () => byId("campaign-person").value.trim() || "anonymous";
const call = (path, body = {}) => fetchAs(`/campaigns/${chosen}/${path}`, body);

/** Like post, with who acts: a gateway in front of the service sets this header in earnest. */
async function fetchAs(path, body) {
  const response = await fetchWithKey(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-Person": person() },
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.detail || answer.title || `The service answered ${response.status}`);
  return answer;
}

async function create(event) {
  event.preventDefault();
  const fields = new FormData(event.target);
  const taste = fields.get("taste").trim();
  const layout = fields.get("channel") === "email" && fields.get("layout");
  const brief = {
    goal: fields.get("goal"),
    channels: [fields.get("channel")],
    ...(taste && { audience: { taste } }),
    ...(layout && { layout }),
    holdout: Number(fields.get("holdout")) / 100,
    budget: { calls: Number(fields.get("calls")), tokens: Number(fields.get("calls")) * 2000 },
    approval: fields.get("approval") === "on",
  };
  await attempt(async () => {
    const made = await fetchAs("/campaigns", brief);
    event.target.reset();
    byId("campaign-layout-field").hidden = true;
    announce("Draft created");
    await list();
    await show(made.id);
  });
}

async function attempt(work) {
  try {
    await work();
  } catch (failure) {
    toast(failure.message);
  }
}

async function list() {
  await attempt(async () => {
    const { campaigns } = await get("/campaigns?limit=20");
    byId("campaign-list").replaceChildren(...campaigns.map((each) =>
      element("li", {}, element("button", {
        type: "button", class: "campaign-row", "aria-pressed": String(each.id === chosen), onclick: () => show(each.id),
      },
      element("span", { class: "campaign-goal" }, each.brief.goal),
      element("span", { class: `campaign-state campaign-${each.state}` }, each.state),
      element("span", { class: "quiet" }, each.brief.channels.join(", "))))));
    byId("campaign-none").hidden = campaigns.length > 0;
  });
}

async function show(id) {
  if (id !== chosen) byId("campaign-message").replaceChildren();
  chosen = id;
  await refresh(true);
  await list();
}

async function refresh(whole) {
  clearTimeout(timer);
  const id = chosen;
  await attempt(async () => {
    const { campaign, deliveries } = await get(`/campaigns/${id}`);
    const planned = !["draft", "planning", "failed"].includes(campaign.state);
    const [plan, report, estimate] = await Promise.all([
      planned && whole ? get(`/campaigns/${id}/plan`) : null,
      campaign.launchedAt ? get(`/campaigns/${id}/report`) : null,
      campaign.state === "draft" && whole ? get(`/campaigns/${id}/estimate`) : null,
    ]);
    if (id !== chosen) return;
    byId("campaign-head").replaceChildren(...head(campaign, deliveries));
    if (report) byId("campaign-report").replaceChildren(...reportOf(report));
    else byId("campaign-report").replaceChildren();
    byId("campaign-recipient").hidden = !planned;
    if (whole) byId("campaign-plan").replaceChildren(...(plan ? planOf(plan) : estimate ? estimateOf(estimate) : []));
    if (WAITING.includes(campaign.state)) timer = setTimeout(() => refresh(campaign.state === "planning"), 2000);
  });
}

function head(campaign, deliveries) {
  const total = Object.values(deliveries).reduce((sum, each) => sum + each, 0);
  return [
    element("h3", {}, campaign.brief.goal),
    element("p", { class: "quiet" }, `${campaign.state}, by ${campaign.createdBy}`,
      campaign.approvedBy ? `, approved by ${campaign.approvedBy}` : "", campaign.note ? `. ${campaign.note}` : "",
      campaign.withinBudget ? "" : ". The budget was spent, so part of the texts is the composer's."),
    total > 0 && progress(deliveries, total),
    element("div", { class: "campaign-steps" },
      ...(STEPS[campaign.state] ?? []).map(([path, label], place) => step(path, label, place)),
      campaign.state === "planned" && campaign.brief.approval && campaign.approvedHash !== campaign.contentHash
        && step("approve", "Approve this plan", 1, { contentHash: campaign.contentHash }),
      deliveries.dead > 0 && step("replay", `Send ${counted(deliveries.dead, "dead letter")} again`, 1)),
    deliveries.dead > 0 && deadLetters(),
  ].filter(Boolean);
}

const step = (path, label, place, body) => element("button", {
  type: "button",
  class: place === 0 ? "primary" : "secondary",
  onclick: () => attempt(async () => { await call(path, body); await show(chosen); }),
}, label);

function progress(deliveries, total) {
  const parts = ORDER.filter((state) => deliveries[state]);
  return element("div", { class: "ledger" },
    element("div", { class: "ledger-bar", role: "img", "aria-label": parts.map((state) => `${deliveries[state]} ${state}`).join(", ") },
      ...parts.map((state) => element("span", { class: `ledger-part ledger-${state}`, style: `flex-grow: ${deliveries[state] / total}` }))),
    element("ul", { class: "ledger-legend" }, ...parts.map((state) =>
      element("li", {}, element("span", { class: `ledger-dot ledger-${state}` }), `${count(deliveries[state])} ${state}`))));
}

function deadLetters() {
  const rows = element("ul", { class: "dead-letters" });
  get(`/campaigns/${chosen}/dead-letters?limit=10`).then(({ deliveries }) => rows.replaceChildren(...deliveries.map((each) =>
    element("li", {}, element("code", {}, each.shopperId), ` ${each.reason ?? ""} after ${counted(each.attempts, "try")}`.replace("trys", "tries")))))
    .catch((failure) => toast(failure.message));
  return rows;
}

/** What one person gets or got, why, and what carries its words. */
async function showMessage(shopper) {
  const campaign = chosen;
  byId("campaign-shopper").value = shopper;
  const shown = await get(`/campaigns/${campaign}/messages/${encodeURIComponent(shopper)}`).then(messageOf, (problem) => [problemNote(problem)]);
  if (campaign !== chosen) return;
  byId("campaign-message").replaceChildren(...shown);
  byId("campaign-recipient").scrollIntoView({ block: "start" });
}

function messageOf({ delivery, messageId, cluster: group, variant, acts, reviewer, asSent, evidence }) {
  const rows = [
    ["State", `${delivery.state}${delivery.reason ? `: ${delivery.reason}` : ""}${delivery.sentAt ? `, ${new Date(delivery.sentAt).toLocaleString()}` : ""}`],
    group && ["Why this one", `${group.taste || "everyone else"}, ${group.language}: ${counted(group.size, "reader")}; item ${delivery.itemId}`],
    variant && ["Words", variant.arm === "composer" ? "the composer, no model" : `${variant.model}, prompt ${shortHash(variant.arm)}`],
    reviewer && ["Approved by", reviewer],
    delivery.factsHash && ["Facts", element("code", {}, delivery.factsHash)],
    ["Did with it", acts.length ? acts.map(({ kind, itemId, times }) => `${kind}${itemId ? ` to ${itemId}` : ""}${times > 1 ? `, ${counted(times, "time")}` : ""}`).join("; ") : "nothing yet"],
    ["Message", element("code", {}, messageId)],
  ];
  const standing = evidence.note ?? (asSent ? "It reads now exactly as it was sent." : "So it would read if it left now.");
  return [
    element("dl", { class: "headers rests-on" }, rows.filter(Boolean).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
    element("p", { class: "quiet" }, standing),
    element("div", { class: "underlined" }, passagesOf(evidence.passages)),
  ];
}

const estimateOf = (estimate) => [
  element("h3", { class: "eyebrow" }, "Estimate"),
  element("p", {}, `${counted(estimate.recipients, "recipient")} in ${counted(estimate.clusters.length, "cluster")}; `
    + `${estimate.calls.expected} to ${estimate.calls.most} drafts of a model, about ${count(estimate.tokens)} tokens. Nothing is spent yet.`),
  estimate.reach.tastes.length > 0 && element("p", { class: "quiet" }, `The taste was understood as: ${estimate.reach.tastes.join(", ")}`),
].filter(Boolean);

function planOf(plan) {
  return [
    element("h3", { class: "eyebrow" }, "Plan"),
    element("p", {}, `${counted(plan.recipients, "recipient")}, ${count(plan.holdout)} left alone to compare with. `
      + writingOf(plan.writing)),
    ...plan.clusters.map(cluster),
  ];
}

const writingOf = (writing) => `${counted(writing.texts, "text")}, ${count(writing.composed)} of them wholly the composer's. `
  + `Of ${counted(writing.asked, "part")} asked of a model ${count(writing.firstTry)} passed at the first try, ${count(writing.repaired)} after a repair, `
  + `${count(writing.inVain)} never; ${counted(writing.calls, "draft")}, ${count(writing.tokens)} tokens`
  + `${writing.seconds == null ? "" : `, ${writing.seconds.toFixed(1)} s`}.`;

const cluster = ({ cluster: group, items, variants }) => element("details", { class: "cluster" },
  element("summary", {},
    element("b", {}, group.taste || "everyone else"), ` ${group.language}, ${group.channel}: ${counted(group.size, "reader")}`),
  element("p", { class: "quiet" }, "For instance ", group.examples.flatMap((shopper, at) => [at > 0 && ", ",
    element("button", { type: "button", class: "example", onclick: () => showMessage(shopper) }, shopper)])),
  element("ul", { class: "cluster-items" }, ...items.map((item) => element("li", {}, item.title, item.price ? ` (${money(item.price)})` : ""))),
  element("ul", { class: "texts" }, ...variants.map((text) => element("li", { class: "text", lang: group.language },
    element("p", { class: "text-head", dir: "auto" }, text.content.title ?? text.content.subject),
    element("p", { dir: "auto" }, text.content.body ?? Object.values(text.content.lines ?? {})[0] ?? ""),
    element("p", { class: "quiet", lang: "en" }, `${text.arm === "composer" ? "composer" : text.model}; ${text.checks.join(", ")}`)))));

function reportOf(report) {
  // One scale for all, so that a wide interval looks wide beside a narrow one.
  const all = [report.opens, report.clicks, report.purchases, report.unsubscribes, report.holdout.written, report.holdout.leftAlone].filter((each) => each.of > 0);
  const scale = Math.max(0.001, ...all.map((each) => each.high)) * 1.05;
  const rate = (label, values) => rateLine(label, values, scale);
  return [
    element("h3", { class: "eyebrow" }, "Report"),
    report.campaign.brief.channels.includes("email") && rate("Opened (mail programs open too)", report.opens),
    rate("Acted on it", report.clicks),
    rate("Bought", report.purchases),
    rate("Left the channel", report.unsubscribes),
    rate("Bought, written to", report.holdout.written),
    report.holdout.leftAlone.of > 0 && rate("Bought, left alone", report.holdout.leftAlone),
    report.holdout.lift && element("p", { class: "quiet" },
      `Difference ${percent(report.holdout.lift.difference)} (${percent(report.holdout.lift.low)} to ${percent(report.holdout.lift.high)} at 95 %)`),
    report.repeats > 0 && element("p", { class: "quiet" }, `${counted(report.repeats, "message")} may have arrived twice after a crash.`),
    element("table", { class: "arms" },
      element("thead", {}, element("tr", {}, ...["Written by", "Sent", "Acted on", "Between", "Best with", ""].map((name) => element("th", { scope: "col" }, name)))),
      element("tbody", {}, ...report.arms.map((arm) => element("tr", {},
        element("td", {}, arm.arm), element("td", {}, count(arm.sent)), element("td", {}, percent(arm.clicks.rate)),
        element("td", {}, `${percent(arm.clicks.low)} and ${percent(arm.clicks.high)}`),
        element("td", {}, percent(arm.best)),
        element("td", {}, arm.winner && promotion(report, arm)))))),
    element("p", { class: "quiet" }, "A text alone is sent once each of its rivals has 100 judged messages and it is the best with 95 %; a writer that wins so may begin the next campaigns."),
    beginnings(report.campaign.brief.channels),
  ].filter(Boolean);
}

/** What won may begin the next campaigns. */
const promotion = (report, arm) => report.promoted.some((each) => each.channel === arm.channel && each.arm === arm.arm)
  ? "promoted"
  : element("button", {
    type: "button", class: "secondary", onclick: () => attempt(async () => {
      await call("promote-arm", { channel: arm.channel, arm: arm.arm });
      announce(`The next campaigns by ${arm.channel} begin with ${arm.arm}`);
      await refresh(false);
    }),
  }, "Promote");

/** What campaigns on these channels begin with now, and the way back. */
function beginnings(channels) {
  const rows = element("ul", { class: "dead-letters" });
  get("/campaign-arms").then((arms) => rows.replaceChildren(...arms.channels
    .filter((each) => channels.includes(each.channel) && each.first)
    .map((each) => element("li", {}, `Campaigns by ${each.channel} begin with `, element("code", {}, each.first), ` since ${new Date(each.history[0].at).toLocaleDateString()} `,
      element("button", {
        type: "button", class: "secondary", onclick: () => attempt(async () => {
          await fetchAs(`/campaign-arms/${each.channel}/rollback`, {});
          await refresh(false);
        }),
      }, "Roll back")))))
    .catch((failure) => toast(failure.message));
  return rows;
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** A rate with the interval in which it lies. */
function rateLine(label, { count: times, of, rate: share, low, high }, scale) {
  return element("div", { class: "rate" },
    element("span", {}, label),
    element("span", { class: "rate-line", role: "img", "aria-label": `${percent(share)}, between ${percent(low)} and ${percent(high)}` },
      element("span", { class: "rate-between", style: `left: ${(low / scale) * 100}%; width: ${((high - low) / scale) * 100}%` }),
      element("span", { class: "rate-at", style: `left: ${(share / scale) * 100}%` })),
    element("span", { class: "quiet" }, `${percent(share)} (${count(times)} of ${count(of)})`));
}
