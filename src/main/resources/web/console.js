// Puts the page together.
import { byId, tabs } from "./page.js";
import { watchLive } from "./live.js";
import { prepareCampaigns } from "./campaign.js";
import { prepareChat } from "./chat.js";
import { prepareEmail } from "./email.js";
import { prepareKey } from "./key.js";
import { preparePush } from "./push.js";
import { prepareTaste } from "./taste.js";
import { prepareShoppers } from "./shopper.js";

const uses = byId("uses");
const select = tabs(uses, (tab) => history.replaceState(null, "", `#${tab.getAttribute("aria-controls")}`));
const wanted = () => byId(`${location.hash.slice(1)}-tab`);
const toUse = () => wanted() && uses.contains(wanted()) && select(wanted());
const wide = matchMedia("(min-width: 960px)");
const orient = () => uses.setAttribute("aria-orientation", wide.matches ? "vertical" : "horizontal");

addEventListener("hashchange", toUse);
document.addEventListener("ask-about", () => select(byId("chat-tab")));
wide.addEventListener("change", orient);
orient();
toUse();
prepareKey();
prepareChat();
preparePush();
prepareEmail();
prepareCampaigns();
prepareTaste();
prepareShoppers();
watchLive();
