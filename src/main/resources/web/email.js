// The email preview: the inbox line, the mail at two widths, its text part, its headers and the facts under it.
import { bytes, clock, element, graphemes, tabs } from "./page.js";
import { meter, preparePreview } from "./preview.js";
import { evidenceList, provenance, underlined } from "./provenance.js";

const widths = { desktop: 660, narrow: 360 };

export function prepareEmail() {
  preparePreview({
    channel: "email",
    path: "/emails",
    field: "purpose",
    suggestions: ["A weekly pick in their taste", "Follow up on what they put in the cart", "Ideas for a gift", "Videos and articles for what they bought"],
    show: async (answer, shopper) => show({ ...answer, html: await withPictures(answer.html) }, shopper, bytes(answer.html)),
    blank: (shopper) => element("div", { class: "inbox inbox-blank" }, inboxLine(shopper, { subject: "The subject", preheader: "and the preheader appear here" })),
  });
}

function show(answer, shopper, size) {
  const views = [
    ["preview", "Preview", frames(answer)],
    ["text", "Text", element("pre", { class: "plain", dir: "auto", lang: answer.locale, tabindex: "0" }, answer.text)],
    ["headers", "Headers", headerTable(answer)],
    ["facts", "Evidence", [underlined(answer.messageId), evidenceList(answer.evidence)]],
  ];
  const list = element("div", { class: "tabs tabs-inner", role: "tablist", "aria-label": "Parts of the email" }, views.map(([id, name], at) =>
    element("button", { type: "button", role: "tab", id: `email-${id}-tab`, "aria-controls": `email-${id}`, "aria-selected": String(at === 0), tabindex: at === 0 ? "0" : "-1" }, name)));
  const node = element("div", { class: "mail" },
    provenance(answer),
    element("div", { class: "inbox" }, inboxLine(shopper, answer)),
    element("div", { class: "meters" },
      meter("Subject", graphemes(answer.subject), 60, "characters"),
      meter("Preheader", graphemes(answer.preheader), 110, "characters"),
      meter("HTML", size, 92160, "bytes")),
    list,
    views.map(([id, , content], at) => element("div", { id: `email-${id}`, role: "tabpanel", "aria-labelledby": `email-${id}-tab`, hidden: at > 0 }, content)));
  tabs(list);
  return node;
}

function inboxLine(shopper, { subject, preheader, locale }) {
  return [
    element("img", { src: "/favicon.svg", alt: "", width: "36", height: "36" }),
    element("p", { class: "inbox-from" }, "Tastemaker", element("span", { class: "quiet" }, clock(shopper, { hour: "2-digit", minute: "2-digit" }, "en-GB"))),
    element("p", { class: "inbox-line", lang: locale || null }, element("b", { dir: "auto" }, subject), " ", element("span", { class: "quiet", dir: "auto" }, preheader)),
  ];
}

function frames(answer) {
  const stage = element("div", { class: "frames", "data-width": "both" },
    Object.entries(widths).map(([name, width]) => element("figure", { class: `frame frame-${name}` },
      element("figcaption", {}, name === "desktop" ? `Desktop, ${width} px` : `Phone, ${width} px`),
      fitted(frame(answer, name, width), width))));
  const choice = element("fieldset", { class: "widths" }, element("legend", { class: "sr" }, "Width"),
    [["both", "Both"], ["desktop", "Desktop"], ["narrow", "Phone"]].map(([value, name]) => element("label", {},
      element("input", { type: "radio", name: "email-width", value, checked: value === "both", onchange: () => (stage.dataset.width = value) }), name)));
  return [choice, stage];
}

/** The mail as a document of its own: sandboxed, so it runs no script, opens no window and cannot reach this page. */
function frame(answer, name, width) {
  return element("iframe", { sandbox: "", title: `Email at ${name} width`, width, referrerpolicy: "no-referrer", srcdoc: inert(answer.html) });
}

/** A desktop mail in a narrow window is shown smaller, not cut: whole is how the eye judges it. */
function fitted(node, width) {
  const box = element("div", { class: "frame-box" }, node);
  new ResizeObserver(([{ contentRect }]) => contentRect.width && box.style.setProperty("--scale", Math.min(1, contentRect.width / width))).observe(box);
  return box;
}

/**
 * The service's own pictures as data: a sandboxed frame is nobody's page to the service, which answers only its own. They are asked
 * for here by their path, since the mail names the service as the outside reaches it.
 */
async function withPictures(html) {
  const sources = [...new Set([...html.matchAll(/ src="([^"]*\/(?:banners|drawings)\/[\w.-]+)"/g)].map(([, source]) => source))];
  const data = await Promise.all(sources.map((source) => asData(new URL(source).pathname).catch(() => source)));
  return sources.reduce((whole, source, at) => whole.replaceAll(`"${source}"`, `"${data[at]}"`), html);
}

async function asData(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`no picture at ${path}`);
  const picture = await response.blob();
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(picture);
  });
}

// A link in the preview would navigate the frame itself; aimed at a new window, the sandbox swallows it.
const inert = (html) => html.replace(/<head[^>]*>/i, '$&<base target="_blank">');

function headerTable(answer) {
  const rows = Object.entries({ Subject: answer.subject, ...answer.headers });
  return element("dl", { class: "headers" }, rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", { dir: "auto" }, String(value))]));
}
