// Where an answer came from: who wrote it, from which prompt, by which tools, on which facts.
import { get } from "./api.js";
import { count, counted, element, icon, seconds, shortHash } from "./page.js";

/** The one line under every answer. */
export function provenance(answer) {
  const { input = 0, output = 0 } = answer.tokens ?? {};
  const parts = [
    answer.promptVersion && element("span", { title: `Prompt version ${answer.promptVersion}` }, "prompt ", element("code", {}, shortHash(answer.promptVersion))),
    answer.attempts > 1 && counted(answer.attempts, "attempt"),
    input + output > 0 && `${count(input)} tokens in, ${count(output)} out`,
    answer.milliseconds !== undefined && seconds(answer.milliseconds),
  ];
  return element("p", { class: "provenance" },
    answer.composed || !answer.model
      ? element("span", { class: "writer writer-composed", title: "Written by the composer from catalog facts, without a model" }, "Composed")
      : element("span", { class: "writer", title: "Written by a model, checked against the catalog" }, answer.model),
    (answer.stages ?? []).map((stage) => element("span", { class: "chip" }, stage)),
    parts.filter(Boolean).map((part) => element("span", { class: "part" }, part)));
}

/** Every number and claim of the text with the fact that backs it. */
export function evidenceList(evidence) {
  if (!evidence?.length) return element("p", { class: "quiet" }, "The text states no number or claim that needs a fact.");
  return element("ul", { class: "evidence" }, evidence.map(({ text, itemId, fact, value, judgedBy }) => element("li", {},
    element("q", { dir: "auto" }, text),
    element("span", {}, element("span", { class: "quiet" }, `${factName(fact)} of `), element("code", {}, itemId),
      value !== text && [element("span", { class: "quiet" }, " is "), element("b", { dir: "auto" }, excerpt(value, text))],
      judgedBy && element("span", { class: "quiet" }, `, which says the same in the judgement of ${judgedBy}`)))));
}

const factName = (fact) => String(fact).replace(/^attributes\./, "").replaceAll("_", " ");

/** Of a long fact what stands around the words. */
function excerpt(value, words) {
  const whole = String(value);
  const at = whole.toLowerCase().indexOf(String(words).toLowerCase());
  if (whole.length <= 140 || at < 0) return whole;
  const from = Math.max(0, at - 40);
  const to = Math.min(whole.length, at + words.length + 60);
  return `${from > 0 ? "…" : ""}${whole.slice(from, to)}${to < whole.length ? "…" : ""}`;
}

/** The texts of a message with what carries them underlined; a span says its fact when pointed at or focused. */
export function underlined(messageId) {
  const box = element("div", { class: "underlined" }, element("p", { class: "quiet" }, "Looking up the evidence…"));
  get(`/messages/${encodeURIComponent(messageId)}/evidence`).then(
    ({ passages, ...message }) => box.replaceChildren(restsOn(message), ...passagesOf(passages)),
    (problem) => box.replaceChildren(problemNote(problem)));
  return box;
}

/** Each text of a message, what carries it underlined. */
export const passagesOf = (passages) => passages.map((passage) => element("section", { class: "underlined-text" },
  element("h4", { class: "eyebrow" }, passage.name), element("p", { dir: "auto" }, pieces(passage)), carriedBy(passage)));

/** What the message was made by and from: enough to show later that it was right when it left. */
function restsOn({ messageId, model, promptVersion, factsHash, banner }) {
  const rows = [
    ["Words", model ? `${model}, prompt ${shortHash(promptVersion)}` : "the composer, no model"],
    banner && ["Banner", banner.model ? `${banner.model} drew the scene, prompt ${shortHash(banner.promptVersion)}; the item's own picture` : "composed from the item's own picture, no model"],
    ["Facts", factsHash ? element("code", {}, factsHash) : "not hashed then"],
    ["Message", element("code", {}, messageId)],
  ];
  return element("dl", { class: "headers rests-on" }, rows.filter(Boolean).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}

function pieces({ text, spans }) {
  const parts = [];
  let at = 0;
  for (const span of spans) {
    parts.push(text.slice(at, span.start));
    const judged = span.judgedBy ? `, in the judgement of ${span.judgedBy}` : "";
    parts.push(element("mark", { tabindex: "0", class: judged ? "judged" : null, title: `${span.factId}: ${span.value}${judged}` }, text.slice(span.start, span.end)));
    at = span.end;
  }
  return [...parts, text.slice(at)];
}

function carriedBy({ sentences }) {
  const all = sentences.length;
  const carried = sentences.filter((sentence) => sentence.facts.length).length;
  const says = carried === all ? (all === 1 ? "It rests on facts" : `All ${all} sentences rest on facts`)
    : carried === 0 ? "States nothing of an item"
      : `${carried} of ${counted(all, "sentence")} ${carried === 1 ? "rests" : "rest"} on facts; ${all - carried === 1 ? "the other states" : "the others state"} nothing of an item in words of ours`;
  return element("p", { class: "quiet" }, says);
}

/** The evidence folded away, with the tools that were called. */
export function background(answer) {
  const tools = answer.tools ?? [];
  return element("details", { class: "background" },
    element("summary", {}, [
      `${counted(answer.evidence?.length ?? 0, "fact")} checked`,
      tools.length ? `tools: ${tools.map((tool) => tool.name).join(", ")}` : null,
    ].filter(Boolean).join(" · ")),
    evidenceList(answer.evidence),
    tools.map((tool) => element("div", { class: "tool" }, element("b", {}, tool.name), element("pre", { tabindex: "0" }, argumentsOf(tool)))));
}

function argumentsOf(tool) {
  return typeof tool.arguments === "string" ? tool.arguments : JSON.stringify(tool.arguments ?? {}, null, 2);
}

/** What went wrong, in the service's own words. */
export function problemNote(problem, ...actions) {
  return element("div", { class: "note note-bad", role: "alert" },
    element("div", {}, element("b", {}, problem.title || "That did not work"), element("p", { dir: "auto" }, problem.detail || problem.message),
      actions.length ? element("p", { class: "note-actions" }, actions) : null));
}

/** A refusal is not an error: the service did what it promised. */
export function refusalNote(problem, shopper, channel, ...actions) {
  return element("div", { class: "note note-refusal", role: "alert" }, icon("shield"),
    element("div", {}, element("b", { dir: "auto" }, `${shopper.displayName || shopper.id} has not agreed to ${channel}`),
      element("p", { dir: "auto" }, problem.detail || problem.message),
      element("p", { class: "quiet" }, "Nothing was written."),
      actions.length ? element("p", { class: "note-actions" }, actions) : null));
}
