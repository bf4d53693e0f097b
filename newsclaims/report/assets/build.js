// Making elements. Text enters the page here alone, and only ever as text nodes and attributes.
const make = (tag, attributes = {}, ...content) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...content.filter((part) => part !== null && part !== undefined && part !== ""));
  return element;
};

// Article words in the page's own sentences: isolated, so that their direction does not reorder what is beside them.
const words = (text) => make("bdi", {}, text);

const tagged = (tag) => make("span", { class: `nc-tag i-${tag}` }, tag);

const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

// The parts that there are, with dots between.
const dotted = (parts) => {
  const line = make("span", { class: "facts" });
  parts.filter(Boolean).forEach((part, n) => line.append(...(n ? [" · ", part] : [part])));
  return line;
};

const sureness = (sure) => make("span", { class: `sure ${sure.level}`, title: sure.why || null },
  `${sure.score} ${sure.level}`);

const svg = (tag, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
};

// Shares of the tags as one bar; the numbers stand beside it in words.
const bar = (counts) => {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const image = svg("svg", { class: "bar", viewBox: "0 0 100 1", preserveAspectRatio: "none", "aria-hidden": "true" });
  let x = 0;
  for (const [tag, count] of counts) {
    const width = (100 * count) / total;
    image.append(svg("rect", { class: `f-${tag}`, x, y: 0, width: Math.max(0.1, x + width < 99.9 ? width - 0.35 : width), height: 1 }));
    x += width;
  }
  return image;
};
