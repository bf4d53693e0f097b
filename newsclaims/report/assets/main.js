// One article at a time; addresses are #ARTICLE/ID for a place in the text, #ARTICLE/ID/card for a card at the side.
const report = JSON.parse(document.getElementById("data").textContent);
const still = matchMedia("(prefers-reduced-motion: reduce)");
const roomy = matchMedia("(min-width: 62rem)");

class View {
  constructor(number) {
    this.number = number;
    this.report = report;
    this.data = report.articles[number];
    this.objects = new Map([...this.data.attributions, ...this.data.speakers, ...this.data.claims].map((o) => [o.id, o]));
    this.quotes = new Map(this.data.quotes);
    this.text = new ArticleText(this);
    this.panels = new Panels(this);
    this.filters = new Filters(this, () => this.draw());
    this.lit = [];
    this.picked = null;
    this.detail = make("section", { class: "detail", tabindex: -1, hidden: true, "aria-label": "Chosen words" });
    const main = make("main", {},
      make("p", { class: "meta" }, dotted(this.data.facts), this.jumps()), this.glance(), this.key(),
      make("article", { id: "text", tabindex: -1 }, this.text.element), this.colophon(), this.detail);
    this.element = make("div", { class: "view" }, this.filters.element,
      make("div", { class: "columns" }, main, this.panels.speakers, this.panels.claims));
    this.listen();
    this.filters.apply();
  }

  // Where speakers and claims stand below the article, the way to them.
  jumps() {
    const jump = (id, title) => make("a", { href: `#${id}` }, `${title} ${this.data[id].length}`);
    return make("span", { class: "jumps" }, jump("speakers", "Speakers"), " ", jump("claims", "Claims"));
  }

  glance() {
    const link = ([text, ref]) => ref.startsWith("c") ? this.panels.cardLink(ref, words(text)) : this.panels.link(ref, words(text));
    return make("section", { class: "glance", "aria-label": "Sourcing at a glance" }, make("dl", {},
      ...this.data.glance.flatMap(([title, parts]) => [make("dt", {}, title),
        make("dd", {}, ...parts.map((part) => typeof part === "string" ? words(part) : link(part)))])));
  }

  // What the marks mean, in the marks themselves; there is nothing to explain where nothing is marked.
  key() {
    if (!this.data.attributions.length) return null;
    const used = new Set(this.data.counts.map(([tag]) => tag));
    return make("div", { class: "keys" }, make("p", { class: "key nc-text" },
      make("span", { class: "source first i-named" }, "source"), " ", make("span", { class: "cue i-named" }, "cue"), " ",
      make("span", { class: "u-named" }, "reported words"), " ", make("span", { class: "u-named q-named" }, "“quoted words”"),
      " ", this.data.claims.length ? this.numbers() : null),
    make("details", { class: "means" }, make("summary", {}, "What the tags mean"),
      make("dl", {}, ...this.report.tags.filter((t) => used.has(t.tag)).flatMap((t) =>
        [make("dt", {}, tagged(t.tag)), make("dd", {}, t.means)]))));
  }

  colophon() {
    return make("footer", { class: "colophon" }, `Read by newsclaims ${this.report.version} with ${this.data.model}. `,
      "It shows whom the article gives as the source of what, not what is true. Confidence is the probability that a result is right.");
  }

  numbers() {
    const box = make("input", { type: "checkbox" });
    box.addEventListener("change", () => this.element.classList.toggle("numbered", box.checked));
    return make("label", {}, box, " number the claims");
  }

  get(ref) {
    return this.objects.get(ref) ?? null;
  }

  address(ref, card = false) {
    return `#${this.number + 1}/${ref}${card ? "/card" : ""}`;
  }

  draw() {
    this.text.draw(this.filters);
    return this.panels.draw(this.filters);
  }

  listen() {
    this.element.addEventListener("pointerover", (event) => this.light(this.pointed(event.target)));
    this.element.addEventListener("pointerleave", () => this.light(null));
    this.element.addEventListener("focusin", (event) => this.light(this.pointed(event.target)));
    this.element.addEventListener("click", (event) => this.click(event));
  }

  pointed(element) {
    return this.text.target(element) ?? element?.closest?.("[data-ref]")?.dataset.ref ?? null;
  }

  click(event) {
    const only = event.target.closest("[data-only]");
    if (only) {
      const chosen = this.filters.speaker === only.dataset.only;
      this.filters.only(chosen ? null : only.dataset.only);
      return;
    }
    const ref = this.text.target(event.target);
    if (!ref || String(getSelection())) return;
    event.preventDefault();
    history.pushState(null, "", this.address(ref));
    this.pick(ref);
    this.showCards(ref);
    scroll(event.target, "nearest"); // out from under what is said of it
    if (event.detail === 0) this.detail.focus({ preventScroll: true }); // chosen by keyboard
  }

  // Everything that belongs to an id: the object itself, and what it is linked with.
  family(ref) {
    const object = this.get(ref.split(".")[0]);
    if (!object) return { text: [ref], cards: [] };
    if (object.said) return { text: [...object.mentions.map((_, n) => `${ref}.${n + 1}`), ...object.said], cards: [object.id] };
    if (object.claims) return { text: [ref], cards: [ref, object.speaker, ...object.claims] };
    return { text: [ref], cue: object.attribution, cards: [ref, object.attribution, object.speaker] };
  }

  light(ref) {
    const shown = ref ?? this.picked;
    if (shown === this.shown) return;
    this.shown = shown;
    for (const element of this.lit) element.classList.remove("lit");
    this.lit = [];
    if (!shown) return;
    const family = shown.includes(".") ? { text: [shown], cards: [shown.split(".")[0]] } : this.family(shown);
    for (const piece of family.text.flatMap((id) => this.text.byRef.get(id) ?? [])) this.lit.push(piece.element);
    for (const piece of this.text.byRef.get(family.cue) ?? []) { // of a claim's attribution only source and cue
      const kinds = piece.marks.map((i) => this.data.marks[i]).filter(([, id]) => id === family.cue).map(([kind]) => kind);
      if (kinds.includes("source") || kinds.includes("cue")) this.lit.push(piece.element);
    }
    for (const id of family.cards) if (this.panels.cards.has(id)) this.lit.push(this.panels.cards.get(id));
    for (const element of this.lit) element.classList.add("lit");
  }

  pick(ref) {
    this.picked = ref;
    this.shown = undefined;
    this.light(ref);
    this.detail.replaceChildren();
    const object = this.get(ref);
    this.detail.hidden = !object || Boolean(object.said);
    if (!this.detail.hidden) this.detail.append(...this.about(object));
  }

  about(object) {
    const close = make("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
    close.addEventListener("click", () => this.drop());
    if (!object.claims) return [close, make("p", {}, words(object.text)), make("p", { class: "small" },
      dotted([this.panels.cardLink(object.id, `Claim ${object.id}`), words(object.by), ...object.about.map(words), sureness(object.sure)])), this.why(object)];
    const speaker = object.speaker
      ? this.panels.cardLink(object.speaker, words(object.who)) : make("span", {}, words(object.who));
    const claims = object.claims.flatMap((ref) => [" ", this.panels.cardLink(ref, ref)]);
    return [close,
      make("p", {}, make("b", { class: `i-${object.tag} who` }, speaker), " ", object.cue ? make("i", {}, words(object.cue)) : null),
      make("p", { class: "small" }, this.panels.facts(object)),
      this.why(object), claims.length ? make("p", { class: "small" }, claims.length > 2 ? "Claims" : "Claim", ...claims) : null].filter(Boolean);
  }

  why(object) {
    return object.sure.why ? make("p", { class: "small" }, `Why ${object.sure.score}? `, words(object.sure.why)) : "";
  }

  drop() {
    const ref = this.picked;
    this.pick("");
    this.picked = null;
    if (ref) (this.text.anchors.get(ref) ?? this.text.element).focus?.({ preventScroll: true });
  }

  // The cards at the side that belong to an id, moved into view where the side has its own scrolling.
  showCards(ref) {
    if (!roomy.matches) return;
    for (const id of this.family(ref).cards.toReversed()) {
      const card = this.panels.cards.get(id);
      if (!card || card.hidden) continue;
      if (id === ref) card.closest("details")?.setAttribute("open", "");
      scroll(card, "nearest");
    }
  }

  // Follow an address.
  go(ref, toCard) {
    const object = this.get(ref.split(".")[0]);
    if (!object) return;
    const of = object.said ? null : object.claims ? this.filters.shows(object) : this.filters.showsClaim(object, this);
    if (of === false) this.filters.reveal(false);
    this.pick(ref);
    const card = this.panels.cards.get(object.id);
    if (object.said && card.hidden) this.filters.reveal(false);
    if (toCard) {
      const details = object.said ? card.firstElementChild : card.closest("details");
      details?.setAttribute("open", "");
      scroll(card, roomy.matches ? "nearest" : "center");
      (object.said ? card.querySelector("summary") : card).focus({ preventScroll: true });
    } else {
      const place = this.text.place(ref);
      if (!place) return;
      scroll(place, "center");
      this.showCards(ref);
      if (place.matches("a")) place.focus({ preventScroll: true });
    }
  }
}

const scroll = (element, block) =>
  element.scrollIntoView({ block, inline: "nearest", behavior: still.matches ? "auto" : "smooth" });

const views = new Map();
let current = null;

const show = (number) => {
  if (current?.number === number) return;
  if (!views.has(number)) views.set(number, new View(number));
  current = views.get(number);
  place.replaceChildren(current.element);
  document.title = current.data.title;
  for (const link of document.querySelectorAll("[data-article]")) {
    if (Number(link.dataset.article) === number) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const label = document.querySelector(".articles summary b");
  if (label) label.textContent = `Article ${number + 1} of ${report.articles.length}`;
  scrollTo(0, 0);
};

const route = () => {
  const found = /^#(\d+)(?:\/([acs]\d+(?:\.\d+)?)(\/card)?)?$/.exec(location.hash);
  if (!found && current) return; // a link within the page
  const number = found ? Number(found[1]) - 1 : 0;
  show(report.articles[number] ? number : 0);
  if (found?.[2]) current.go(found[2], Boolean(found[3]));
  else current.light(null);
};

const articles = () => {
  const items = report.articles.map((data, n) => make("li", {}, make("a", { href: `#${n + 1}`, "data-article": n },
    make("span", { class: "name" }, words(data.title)), dotted(data.facts.map(words)), bar(data.counts))));
  const step = (by, label, sign) => {
    const button = make("button", { type: "button", "aria-label": label, title: label }, sign);
    button.addEventListener("click", () => {
      location.hash = `#${((current.number + by + report.articles.length) % report.articles.length) + 1}`;
    });
    return button;
  };
  const list = make("details", { class: "articles" }, make("summary", {}, make("b")), make("ol", {}, ...items));
  list.addEventListener("click", (event) => { if (event.target.closest("a")) list.open = false; });
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !list.open) return;
    list.open = false;
    list.querySelector("summary").focus();
    event.stopPropagation();
  });
  return make("nav", { class: "top", "aria-label": "Articles" },
    step(-1, "Previous article", "‹"), list, step(1, "Next article", "›"));
};

const place = make("div", { class: "place" });
document.body.append(
  make("p", { class: "skips" }, make("a", { href: "#text" }, "Skip to the text"), " ",
    make("a", { href: "#speakers" }, "Skip to the speakers"), " ", make("a", { href: "#claims" }, "Skip to the claims")));
if (report.articles.length > 1) document.body.append(articles());
document.body.append(place);
if (report.articles.length) route();
else place.append(make("p", { class: "empty" }, "There are no articles in this report."));

addEventListener("hashchange", route);
addEventListener("click", (event) => { // the same address once more
  const link = event.target.closest?.("a[href]");
  if (link && link.getAttribute("href") === location.hash && !event.defaultPrevented) route();
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && current?.picked) current.drop();
});
// On paper everything is open.
addEventListener("beforeprint", () => {
  for (const details of place.querySelectorAll("details:not([open])")) {
    details.open = true;
    details.dataset.printed = "";
  }
});
addEventListener("afterprint", () => {
  for (const details of place.querySelectorAll("details[data-printed]")) {
    details.open = false;
    delete details.dataset.printed;
  }
});
