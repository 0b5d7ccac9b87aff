// The key that opens a closed service. It stays in this tab's session storage: in no cookie and in no address.
import { byId } from "./page.js";

const KEPT = "tastemaker.key";
let asking = null;
let declined = false;

/** What a request shows, when there is a key to show. */
export const keyHeaders = () => {
  const key = sessionStorage.getItem(KEPT);
  return key ? { Authorization: `Bearer ${key}` } : {};
};

/** Asks for a key once, however many requests were turned away; true when there is another one to try. */
export function askForKey() {
  if (declined) return Promise.resolve(false);
  asking ??= ask().finally(() => { asking = null; });
  return asking;
}

/** The button beside the live state: asks whether or not it was declined before. */
export function prepareKey() {
  byId("key-change").addEventListener("click", async () => {
    declined = false;
    if (await askForKey()) location.reload();
  });
}

function ask() {
  const dialog = byId("key");
  const field = byId("key-field");
  byId("key-why").textContent = sessionStorage.getItem(KEPT)
    ? "The key in use is not known, or was revoked."
    : "This service wants a key. ./tastemaker keys create LABEL SCOPES makes one.";
  field.value = "";
  return new Promise((answer) => {
    dialog.addEventListener("close", () => {
      const key = field.value.trim();
      declined = dialog.returnValue !== "use" || !key;
      if (!declined) sessionStorage.setItem(KEPT, key);
      answer(!declined);
    }, { once: true });
    dialog.returnValue = "";
    dialog.showModal();
  });
}
