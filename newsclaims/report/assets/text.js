// The article's text: pieces with the same marks from end to end, drawn anew when the filters change.
const LINKS = new Set(["source", "cue", "content"]);

class ArticleText {
  constructor(view) {
    this.view = view;
    this.pieces = [];
    this.byRef = new Map(); // id -> pieces that carry a mark of it
    this.anchors = new Map(); // attribution id -> its link
    const anchors = new Map(view.data.anchors.map(([p, n, ref]) => [`${p}/${n}`, ref]));
    const seen = new Set();
    this.element = make("div", { class: "nc-text" });
    if (!view.data.paragraphs.some(([kind]) => kind === "headline")) {
      this.element.append(make("h1", { class: "headline", dir: "auto" }, view.data.title));
    }
    let headed = false;
    view.data.paragraphs.forEach(([kind, row], p) => {
      const tag = kind === "crosshead" ? "h2" : kind === "headline" && !headed ? "h1" : "p";
      headed ||= kind === "headline";
      const paragraph = make(tag, { class: kind, dir: "auto" });
      row.forEach(([text, marks], n) => paragraph.append(this.piece(text, marks, anchors.get(`${p}/${n}`), seen)));
      this.element.append(paragraph);
    });
    this.number();
  }

  piece(text, marks, anchor, seen) {
    if (!marks.length) return document.createTextNode(text);
    const at = this.pieces.length;
    const element = anchor
      ? make("a", { "data-piece": at, href: this.view.address(anchor), "aria-describedby": `about-${anchor}` }, text)
      : make("span", { "data-piece": at }, text);
    const first = marks.filter((i) => !seen.has(i));
    marks.forEach((i) => seen.add(i));
    const piece = { element, marks, first: new Set(first), anchor, inner: null };
    this.pieces.push(piece);
    for (const i of marks) {
      const ref = this.view.data.marks[i][1];
      if (!this.byRef.has(ref)) this.byRef.set(ref, []);
      this.byRef.get(ref).push(piece);
    }
    if (anchor) this.anchors.set(anchor, element);
    return element;
  }

  // The number of a claim stands where the claim ends, like that of a footnote.
  number() {
    const ends = new Map();
    for (const piece of this.pieces) {
      for (const i of piece.marks) if (this.view.data.marks[i][0] === "claim") ends.set(i, piece);
    }
    for (const [i, piece] of ends) {
      const old = piece.element.getAttribute("data-claims");
      const id = this.view.data.marks[i][1].slice(1);
      piece.element.setAttribute("data-claims", old ? `${old} ${id}` : id);
    }
  }

  draw(filters) {
    for (const piece of this.pieces) {
      const name = this.look(piece, filters);
      if (piece.name !== name) {
        piece.name = name;
        piece.element.className = name;
      }
      // a link without a mark is none
      if (piece.anchor) piece.element.tabIndex = filters.shows(this.view.get(piece.anchor)) ? 0 : -1;
    }
  }

  // The classes of a piece, as newsclaims/html/looks.py has them, of what the filters leave.
  look(piece, filters) {
    let ink = "", underline = "", tint = "", role = "";
    piece.inner = null;
    for (const i of piece.marks) {
      const [kind, ref] = this.view.data.marks[i];
      if (kind === "quote") {
        const by = this.view.get(this.view.quotes.get(ref));
        if (!by) tint ||= filters.active() ? "" : " q-none";
        else if (filters.shows(by)) tint = ` q-${by.tag}`;
      } else if (LINKS.has(kind)) {
        const attribution = this.view.get(ref);
        if (!filters.shows(attribution)) continue;
        piece.inner = attribution;
        if (kind === "content") {
          underline = ` u-${attribution.tag}`;
          role = ink = "";
        } else {
          ink = ` i-${attribution.tag}`;
          role = kind === "source" && piece.first.has(i) ? " source first" : ` ${kind}`;
        }
      }
    }
    return `${role}${ink}${underline}${tint}`.trim();
  }

  // What words point at: their attribution, else the claim in the reporter's own voice that they belong to.
  target(element) {
    const at = element?.closest?.("[data-piece]");
    if (!at || !this.element.contains(at)) return null;
    const piece = this.pieces[Number(at.dataset.piece)];
    if (piece.inner) return piece.inner.id;
    const claims = piece.marks.map((i) => this.view.data.marks[i]).filter(([kind]) => kind === "claim");
    const own = claims.map(([, ref]) => this.view.get(ref)).filter((claim) => !claim.attribution);
    return own.length ? own.at(-1).id : null;
  }

  // The element to scroll to for an id.
  place(ref) {
    const pieces = this.byRef.get(ref) ?? this.byRef.get(`${ref}.1`);
    return this.anchors.get(ref) ?? pieces?.[0].element ?? null;
  }
}
