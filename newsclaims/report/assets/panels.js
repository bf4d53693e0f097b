// Speakers and claims at the side: cards that link to the text and to each other.
class Panels {
  constructor(view) {
    this.view = view;
    this.cards = new Map(); // id -> element
    this.speakers = this.panel("speakers", "Speakers", view.data.speakers.map((s) => this.speaker(s)),
      "Nobody is quoted or cited in this article.");
    const unsourced = view.data.attributions.filter((a) => !a.speaker);
    if (unsourced.length) this.speakers.querySelector("ul").append(this.nobody(unsourced));
    this.claims = this.panel("claims", "Claims", view.data.claims.map((c) => this.claim(c)),
      "Nothing is claimed in this article.");
  }

  panel(id, title, cards, none) {
    const count = make("span", { class: "count" });
    const empty = make("p", { class: "empty", hidden: true },
      cards.length ? `The filters leave no ${id}.` : none);
    const panel = make("section", { class: "panel", id, "aria-labelledby": `${id}-title`, tabindex: -1 },
      make("h2", { id: `${id}-title` }, title, " ", count), empty, make("ul", {}, ...cards));
    return panel;
  }

  link(ref, ...content) {
    return make("a", { href: this.view.address(ref) }, ...content);
  }

  card(ref, attributes, ...content) {
    const element = make("li", { "data-ref": ref, ...attributes }, ...content);
    this.cards.set(ref, element);
    return element;
  }

  speaker(s) {
    const only = make("button", { type: "button", class: "only", "data-only": s.id, "aria-pressed": "false" },
      "Only this speaker");
    const said = s.said.map((ref, n) => this.attribution(this.view.get(ref), n === 0));
    const group = s.of ? this.view.get(s.of) : null;
    return this.card(s.id, { class: `card i-${s.tag ?? "none"}` }, make("details", {},
      make("summary", {},
        make("span", { class: "name" }, words(s.label)),
        dotted([s.tag ? tagged(s.tag) : null, ...s.roles.map(words), s.counts])),
      group ? make("p", { class: "small" }, "One of ", this.cardLink(group.id, words(group.label))) : null,
      said.length ? make("ul", { class: "said" }, ...said) : null,
      this.mentions(s),
      said.length ? only : null));
  }

  nobody(attributions) {
    return make("li", { class: "card", "data-nobody": true }, make("details", {},
      make("summary", {}, make("span", { class: "name" }, "No source given"),
        dotted([counted(attributions.length, "attribution")])),
      make("ul", { class: "said" }, ...attributions.map((a) => this.attribution(a)))));
  }

  mentions(s) {
    if (!s.mentions.length) return null;
    const line = make("p", { class: "small" }, "Mentioned: ");
    s.mentions.forEach((text, n) => line.append(...(n ? [", "] : []), this.link(`${s.id}.${n + 1}`, words(text))));
    if (s.more) line.append(` and ${s.more} more times`);
    return line;
  }

  cardLink(ref, ...content) {
    return make("a", { href: this.view.address(ref, true) }, ...content);
  }

  // What the article says of the source stands in full with its first attribution.
  attribution(a, whole = true) {
    const claims = a.claims.map((ref) => this.cardLink(ref, ref));
    return this.card(a.id, { tabindex: -1 },
      this.link(a.id, words(a.text)),
      make("div", { class: "small", id: `about-${a.id}` }, this.facts(a, whole)),
      claims.length ? make("div", { class: "small" }, claims.length > 1 ? "Claims " : "Claim ", ...claims.flatMap((c) => [c, " "])) : null);
  }

  facts(a, whole = true) {
    return dotted([
      a.cue ? words(a.cue) : null, a.how, tagged(a.tag), ...(whole ? a.facts.map(words) : []),
      a.to ? words(`to ${a.to}`) : null, a.setting ? words(a.setting) : null,
      a.parent ? this.cardLink(a.parent, `inside ${a.parent}`) : null, sureness(a.sure),
    ]);
  }

  claim(c) {
    const others = (verb, refs) =>
      refs.length ? make("span", {}, verb, ...refs.flatMap((ref) => [" ", this.cardLink(ref, ref)])) : null;
    return this.card(c.id, { class: `card claim i-${c.attribution ? c.tag : "none"}`, tabindex: -1 },
      make("span", { class: "number", "aria-hidden": "true" }, c.id.slice(1)),
      this.link(c.id, words(c.text)),
      make("div", { class: "small" }, dotted([
        c.speaker ? this.cardLink(c.speaker, words(c.by)) : words(c.by),
        c.attribution ? tagged(c.tag) : null, ...c.about.map(words),
        others("says the same as", c.supports), others("disputes", c.disputes), sureness(c.sure)])));
  }

  draw(filters) {
    let speakers = 0, claims = 0, attributions = 0;
    for (const a of this.view.data.attributions) {
      const shown = filters.shows(a);
      this.cards.get(a.id).hidden = !shown;
      attributions += shown;
    }
    for (const s of this.view.data.speakers) {
      const shown = s.said.length ? s.said.some((ref) => filters.shows(this.view.get(ref))) : !filters.active();
      this.cards.get(s.id).hidden = !shown;
      speakers += shown;
      const only = this.cards.get(s.id).querySelector("[data-only]");
      if (only) only.setAttribute("aria-pressed", String(filters.speaker === s.id));
    }
    const nobody = this.speakers.querySelector("[data-nobody]");
    if (nobody) nobody.hidden = ![...nobody.querySelectorAll("li")].some((card) => !card.hidden);
    for (const c of this.view.data.claims) {
      const shown = filters.showsClaim(c, this.view);
      this.cards.get(c.id).hidden = !shown;
      claims += shown;
    }
    this.count(this.speakers, speakers, this.view.data.speakers.length);
    this.count(this.claims, claims, this.view.data.claims.length);
    return { attributions, claims };
  }

  count(panel, shown, all) {
    panel.querySelector(".count").textContent = shown === all ? String(all) : `${shown} of ${all}`;
    panel.querySelector(".empty").hidden = shown > 0 || panel.contains(panel.querySelector("[data-nobody]:not([hidden])"));
  }
}
