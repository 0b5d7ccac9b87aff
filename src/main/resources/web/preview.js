// What the push and the email preview share: the brief, the wait, the refusal.
import { post } from "./api.js";
import { announce, byId, element, languageName, toast } from "./page.js";
import { problemNote, refusalNote } from "./provenance.js";
import { choose, chosenShopper, firstWithConsent, locales, onShopper } from "./shopper.js";

/** Connects one preview: `channel` is the consent it needs, `field` the brief's text, `show` draws an answer, `blank` what stands there before. */
export function preparePreview({ channel, path, field, suggestions, show, blank }) {
  const panel = byId(channel);
  const form = panel.querySelector("form");
  const brief = form.elements[field];
  const outcome = byId(`${channel}-outcome`);
  const stopper = form.querySelector("[data-stop]");
  const hint = element("p", { class: "hint", hidden: true });
  let running = null;
  form.after(hint);

  panel.querySelector(".suggestions").append(...suggestions.map((text) => element("button", {
    type: "button",
    class: "suggestion",
    onclick: () => {
      brief.value = text;
      form.requestSubmit();
    },
  }, text)));

  onShopper((shopper) => {
    running?.abort();
    outcome.replaceChildren(blank(shopper));
    const missing = !shopper.id || !shopper.consents?.[channel];
    hint.hidden = !missing;
    hint.textContent = !shopper.id
      ? `Choose a shopper first: ${channel} is written for one person.`
      : `${shopper.displayName || shopper.id} has not agreed to ${channel}. The service will refuse.`;
    form.querySelector("[type=submit]").disabled = !shopper.id;
    form.elements.locale.replaceChildren(element("option", { value: "" }, shopper.locale ? `Theirs: ${languageName(shopper.locale)}` : "Theirs"),
      ...locales().filter((locale) => locale !== shopper.locale).map((locale) => element("option", { value: locale }, languageName(locale))));
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const shopper = chosenShopper();
    if (running || !brief.value.trim() || !shopper.id) return;
    const controller = (running = new AbortController());
    setBusy(true);
    try {
      const locale = form.elements.locale.value;
      const layout = form.elements.layout?.value;
      const wish = { shopperId: shopper.id, [field]: brief.value.trim(), ...(locale && { locale }), ...(layout && { layout }) };
      const answer = await post(path, wish, controller.signal);
      const drawn = await show(answer, shopper);
      // Another shopper may have been chosen meanwhile: this message is not theirs.
      if (controller.signal.aborted) return;
      outcome.replaceChildren(drawn);
      announce(`The ${channel} message is ready.`);
    } catch (failure) {
      if (controller.signal.aborted) outcome.replaceChildren(blank(chosenShopper()));
      else outcome.replaceChildren(failure.status === 403 ? refusalNote(failure, shopper, channel, anotherShopper()) : problemNote(failure));
    } finally {
      running = null;
      setBusy(false);
    }
  });
  stopper.addEventListener("click", () => running?.abort());
  panel.addEventListener("keydown", (event) => event.key === "Escape" && running?.abort());

  function setBusy(busy) {
    form.querySelector("[type=submit]").hidden = busy;
    stopper.hidden = !busy;
    outcome.setAttribute("aria-busy", String(busy));
    if (!busy) return;
    const said = element("span", {}, "Choosing an item, writing, checking");
    outcome.replaceChildren(element("p", { class: "phase" }, element("span", { class: "pulse", "aria-hidden": "true" }), said), blank(chosenShopper()));
    announce(`Writing the ${channel} message.`);
    const startedAt = Date.now();
    const timer = setInterval(() => {
      if (!said.isConnected) clearInterval(timer);
      said.textContent = `Choosing an item, writing, checking: ${Math.round((Date.now() - startedAt) / 1000)} s`;
    }, 1000);
  }

  function anotherShopper() {
    const other = firstWithConsent(channel);
    return other ? element("button", {
      type: "button",
      class: "secondary",
      onclick: () => {
        choose(other);
        toast(`${other.displayName || other.id} is chosen, and has agreed to ${channel}.`);
        form.elements[field].focus();
      },
    }, `Choose ${other.displayName || other.id}, who has`) : "";
  }
}

/** A length against its limit, as words and as a bar. */
export function meter(name, value, most, unit) {
  const bar = element("span", { class: "meter-bar", "aria-hidden": "true" }, element("span", {}));
  bar.firstChild.style.width = `${Math.min(100, (100 * value) / most)}%`;
  return element("div", { class: value > most ? "meter meter-over" : "meter" },
    element("span", {}, name), element("span", { class: "meter-value" }, `${value.toLocaleString("en")} of ${most.toLocaleString("en")} ${unit}`), bar);
}
