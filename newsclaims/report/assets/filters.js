// What is shown: by tag, by confidence, by speaker, with or without the reporter's own voice.
class Filters {
  constructor(view, changed) {
    this.view = view;
    this.changed = changed;
    this.reset();
    this.buttons = [];
    this.element = this.build();
  }

  reset() {
    this.off = new Set(); // tags and levels left out, as 'tag:named', 'level:low', 'own'
    this.speaker = null;
  }

  active() {
    return this.off.size > 0 || this.speaker !== null;
  }

  shows(a) {
    return !this.off.has(`tag:${a.tag}`) && !this.off.has(`level:${a.sure.level}`)
      && (this.speaker === null || a.speaker === this.speaker);
  }

  showsClaim(c, view) {
    if (c.attribution) return this.shows(view.get(c.attribution));
    return !this.off.has("own") && !this.off.has(`level:${c.sure.level}`) && this.speaker === null;
  }

  build() {
    const data = this.view.data;
    const own = data.claims.filter((c) => !c.attribution).length;
    const levels = ["high", "medium", "low"].map((level) =>
      [level, data.attributions.filter((a) => a.sure.level === level).length]).filter(([, count]) => count);
    const tags = data.counts.map(([tag, count]) =>
      this.toggle(`tag:${tag}`, count, `chip i-${tag} q-${tag}`, make("span", { class: "nc-tag" }, tag), this.means(tag)));
    this.choice = make("select", { id: "speaker" }, make("option", { value: "" }, "everybody"),
      ...data.speakers.filter((s) => s.said.length).map((s) =>
        make("option", { value: s.id }, `${s.label.length > 60 ? `${s.label.slice(0, 58)}…` : s.label} (${s.said.length})`)));
    this.choice.addEventListener("change", () => this.only(this.choice.value || null));
    this.status = make("output", { class: "status", "aria-live": "polite" });
    this.all = make("button", { type: "button", class: "all" }, "Show all");
    this.all.addEventListener("click", () => { this.reset(); this.apply(); });
    return make("div", { class: "filters", role: "group", "aria-label": "Filters" },
      data.counts.length ? bar(data.counts) : null,
      make("div", { class: "row" },
        this.group("Sources", ...tags,
          own ? this.toggle("own", own, "chip", "own voice", "claims in the reporter’s own voice") : null),
        this.group("Confidence", ...levels.map(([level, count]) =>
          this.toggle(`level:${level}`, count, "chip", level, `the probability that it is right is ${level}`))),
        this.choice.length > 1
          ? make("span", { class: "group" }, make("label", { for: "speaker" }, "Speaker"), this.choice) : null,
        make("span", { class: "group end" }, this.status, this.all)));
  }

  means(tag) {
    return this.view.report.tags.find((t) => t.tag === tag)?.means;
  }

  group(title, ...content) {
    if (!content.some(Boolean)) return null; // nothing to choose from
    return make("span", { class: "group", role: "group", "aria-label": title },
      make("span", { class: "legend", "aria-hidden": "true" }, title), ...content);
  }

  toggle(key, count, name, label, title = null) {
    const button = make("button", { type: "button", class: name, "data-filter": key, title },
      label, " ", make("span", { class: "number" }, String(count)));
    button.addEventListener("click", () => {
      if (!this.off.delete(key)) this.off.add(key);
      this.apply();
    });
    this.buttons.push(button);
    return button;
  }

  only(speaker) {
    this.speaker = speaker;
    this.apply();
  }

  // What is asked for is shown, whatever was filtered out before.
  reveal(shown) {
    if (!shown) {
      this.reset();
      this.apply();
    }
  }

  apply() {
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(!this.off.has(button.dataset.filter)));
    this.choice.value = this.speaker ?? "";
    this.all.hidden = !this.active();
    const { attributions, claims } = this.changed();
    this.status.textContent = `${counted(attributions, "attribution")}, ${counted(claims, "claim")}`;
  }
}
