// What answers right now: model, stages, store. Asked gently, and loud only when the model changes.
import { get } from "./api.js";
import { byId, count, counted, element, shortHash, toast } from "./page.js";

const panel = byId("live");
let previous = null;

/** Keeps the live state fresh: often while no model is active, since one may take over; seldom after that. */
export function watchLive() {
  let timer;
  const look = async () => {
    clearTimeout(timer);
    if (!document.hidden) await refresh();
    timer = setTimeout(look, previous?.model?.active ? 15_000 : 4_000);
  };
  document.addEventListener("visibilitychange", () => document.hidden || look());
  look();
}

async function refresh() {
  try {
    const status = await get("/status", AbortSignal.timeout(8_000));
    show(status);
    tellOfChange(status);
    previous = status;
  } catch (problem) {
    panel.dataset.kind = "down";
    byId("live-model").textContent = "Not answering";
    byId("live-how").textContent = problem.message;
  }
}

const ways = { endpoint: "your model endpoint", local: "local model" };

function show({ version, model, stages = [], store = {}, embedder, promptVersions = {} }) {
  panel.dataset.kind = model?.active ? model.kind : "none";
  byId("live-model").textContent = model?.active ?? "Composing";
  byId("live-how").textContent = model?.active
    ? [ways[model.kind] ?? model.kind, model.guided && "guided turns"].filter(Boolean).join(", ")
    : "no model is active; the composer answers";
  byId("live-stages").replaceChildren(...stages.map((stage) => element("span", { class: "chip" }, stage)));
  byId("live-store").textContent =
    [counted(store.items, "item"), counted(store.shoppers, "shopper"), counted(store.interactions, "interaction")].join(" · ");
  byId("live-embedder").textContent = [embedder && `${embedder.model}, ${count(embedder.dimensions)} dimensions`, version && `version ${version}`]
    .filter(Boolean).join(" · ");
  showPrompts(Object.entries(promptVersions));
}

function showPrompts(prompts) {
  byId("live-prompts").hidden = prompts.length === 0;
  byId("live-prompts").querySelector("dl").replaceChildren(...prompts.flatMap(([name, hash]) =>
    [element("dt", {}, name), element("dd", { title: String(hash) }, shortHash(String(hash)))]));
}

function tellOfChange(status) {
  if (!previous || previous.model?.active === status.model?.active) return;
  toast(status.model?.active
    ? `${status.model.active} took over: answers are now written by the model.`
    : "The model stopped answering. The composer answers until it is back.");
}
