// The push preview: the message on a lock screen, its lengths, and the facts under it.
import { get } from "./api.js";
import { card } from "./card.js";
import { bytes, clock, element, graphemes, safePicture } from "./page.js";
import { meter, preparePreview } from "./preview.js";
import { evidenceList, provenance, underlined } from "./provenance.js";

export function preparePush() {
  preparePreview({
    channel: "push",
    path: "/push-messages",
    field: "goal",
    suggestions: ["Bring back something they looked at", "Tell them about a price that went down", "Show something new in their taste", "Invite them to a livestream"],
    show,
    blank: (shopper) => element("div", { class: "stage" }, phone(shopper, null)),
  });
}

async function show(answer, shopper) {
  // The picture is the item's own; a message without one is still whole.
  const item = await get(`/items/${encodeURIComponent(answer.itemId)}`).catch(() => null);
  return element("div", { class: "stage" },
    phone(shopper, answer, item),
    element("div", { class: "stage-side" },
      provenance(answer),
      element("div", { class: "meters" },
        meter("Title", graphemes(answer.title), 50, "characters"),
        meter("Body", graphemes(answer.body), 150, "characters"),
        meter("APNs payload", payloadBytes(answer), 4096, "bytes")),
      section("Words and what carries them", underlined(answer.messageId)),
      section("Facts under the words", evidenceList(answer.evidence)),
      section("Opens", element("p", { class: "deep-link" }, element("code", {}, answer.deepLink))),
      item && section("The item", element("div", { class: "cards cards-one" }, card(item)))));
}

const section = (title, ...content) => element("section", {}, element("h3", { class: "eyebrow" }, title), ...content);

/** What APNs would be sent: the limit is on the whole JSON, in bytes. */
function payloadBytes({ title, body, deepLink }) {
  return bytes(JSON.stringify({ aps: { alert: { title, body }, "mutable-content": 1 }, deepLink }));
}

function phone(shopper, answer, item) {
  const locale = answer?.locale || shopper.locale;
  return element("div", { class: answer ? "phone" : "phone phone-blank", lang: locale || null, role: "group", "aria-label": "Lock screen" },
    element("p", { class: "phone-date" }, clock(shopper, { weekday: "long", day: "numeric", month: "long" }, locale)),
    element("p", { class: "phone-time" }, clock(shopper, { hour: "numeric", minute: "2-digit", hour12: false }, locale)),
    answer ? notification(answer, item) : element("p", { class: "phone-hint", lang: "en" }, "The message appears here."));
}

function notification(answer, item) {
  const picture = safePicture(item?.image);
  return element("div", { class: "notification" },
    element("img", { class: "notification-app", src: "/favicon.svg", alt: "" }),
    element("div", { class: "notification-words" },
      element("p", { class: "notification-title", dir: "auto" }, answer.title),
      element("p", { class: "notification-body", dir: "auto" }, answer.body)),
    picture && element("img", { class: "notification-picture", src: picture, alt: "", referrerpolicy: "no-referrer", onerror: (event) => event.target.remove() }));
}
