// One recommendation as a card. Each kind of item has its own shape, so a video is never taken for a product.
import { count, element, icon, money, safeLink, safePicture } from "./page.js";
import { chosenShopper } from "./shopper.js";

const kinds = { product: null, video: "Video", livestream: "Livestream", article: "Article" };
const availabilities = { in_stock: "In stock", out_of_stock: "Sold out", preorder: "Pre-order", backorder: "Back-order" };
const follow = { video: "Watch", livestream: "Open the stream", article: "Read" };

export function card(item) {
  const kind = item.kind in kinds ? item.kind : "product";
  return element("article", { class: `card card-${kind}`, "data-item": item.id, "aria-label": item.title },
    picture(item, kind),
    element("div", { class: "card-body" },
      element("p", { class: "card-brand" }, kinds[kind] && element("span", { class: "kind" }, kinds[kind]), item.brand && element("span", { dir: "auto" }, item.brand)),
      element("h3", { class: "card-title", dir: "auto", title: item.title }, item.title),
      rating(item.rating),
      price(item),
      item.reason && element("p", { class: "card-why", dir: "auto" }, item.reason),
      stages(item.stages),
      actions(item, kind)));
}

function picture(item, kind) {
  const frame = element("div", { class: "card-picture" });
  const source = safePicture(item.image);
  const initial = () => frame.prepend(element("span", { class: "initial", "aria-hidden": "true" }, [...(item.title || "?").trim()][0] ?? "?"));
  if (source) {
    // No alternative text: the title stands right beside the picture.
    const image = element("img", { src: source, alt: "", loading: "lazy", decoding: "async", referrerpolicy: "no-referrer" });
    image.addEventListener("error", () => {
      image.remove();
      initial();
    });
    frame.append(image);
  } else {
    initial();
  }
  if (kind === "video" || kind === "livestream") frame.append(element("span", { class: "play" }, icon("play")));
  return frame;
}

function rating(value) {
  if (!value) return null;
  return element("p", { class: "rating" }, icon("star"),
    element("span", {}, `${value.average}`), element("span", { class: "sr" }, " out of 5, "),
    value.count ? element("span", { class: "quiet" }, ` (${count(value.count)})`) : null);
}

function price(item) {
  const availability = item.kind === "product" || !(item.kind in kinds) ? availabilities[item.availability] ?? null : null;
  if (!item.price && !availability) return null;
  const locale = chosenShopper().locale;
  return element("p", { class: "price" },
    item.price && element("b", {}, money(item.price, locale)),
    item.price && item.priceWas && element("s", {}, element("span", { class: "sr" }, "was "), money(item.priceWas, locale)),
    availability && element("span", { class: `availability availability-${item.availability}` }, availability));
}

function stages(list) {
  if (!list?.length) return null;
  return element("ul", { class: "chips", "aria-label": "Found by" }, list.map(({ stage, rank, score }) =>
    element("li", { class: "chip", title: [`rank ${rank ?? "?"}`, score !== undefined && score !== null && `score ${Number(score).toFixed(3)}`].filter(Boolean).join(", ") },
      stage, rank ? element("span", { class: "rank" }, element("span", { class: "sr" }, "rank "), ` ${rank}`) : null)));
}

function actions(item, kind) {
  const link = safeLink(item.link);
  return element("p", { class: "card-actions" },
    element("button", {
      type: "button",
      class: "link",
      onclick: () => document.dispatchEvent(new CustomEvent("ask-about", { detail: item })),
    }, "Ask about this", element("span", { class: "sr" }, `: ${item.title}`)),
    link && element("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, follow[kind] ?? "View", element("span", { class: "sr" }, ` ${item.title}, opens in a new tab`)));
}
