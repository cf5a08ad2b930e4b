// What is checked on one open page. Each check returns sentences about what is wrong.
//
// Not here: which pages, which browser. Sources: WCAG 2.2 (2.4.1, 2.4.7, 2.4.11, 1.4.10, 3.1.1).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const MOST_STOPS = 80;

/** axe-core, every rule of WCAG 2.2 A and AA and of best practice. */
export async function axe(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate((tags) => axe.run(document, { runOnly: { type: "tag", values: tags } }), RULES);
  return result.violations.flatMap((v) => v.nodes.map((n) => `axe ${v.id}: ${v.help}: ${n.html.slice(0, 160)}`));
}

/** One h1, language and direction, a title. */
export async function structure(page, language) {
  const seen = await page.evaluate(() => ({
    h1: document.querySelectorAll("h1").length,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir || "ltr",
    title: document.title.trim(),
  }));
  const wrong = [];
  if (seen.h1 !== 1) wrong.push(`${seen.h1} h1 elements`);
  if (seen.lang !== language) wrong.push(`lang is "${seen.lang}"`);
  if (seen.dir !== (language === "ar" ? "rtl" : "ltr")) wrong.push(`dir is "${seen.dir}"`);
  if (seen.title === "") wrong.push("no title");
  return wrong;
}

/** Nothing makes the page scroll sideways. */
export async function reflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element) => element && (["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll("*")].filter((e) => {
      const box = e.getBoundingClientRect();
      return (box.right > clientWidth + 1 || box.left < -1) && !scrolls(e.parentElement);
    });
    const names = wide.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className}`);
    return [`scrolls sideways: ${scrollWidth} px in ${clientWidth}: ${names.join(", ")}`];
  });
}

/** What has the focus, and whether a reader would see it. */
function focused(page) {
  return page.evaluate(() => {
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    const order = [...document.querySelectorAll("*")].indexOf(e);
    const style = getComputedStyle(e);
    const ring = (s) => (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none";
    const box = e.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
    const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 8), 1), innerHeight - 2);
    const top = document.elementFromPoint(x, y);
    return {
      order,
      name: `${e.tagName.toLowerCase()} "${(e.textContent || e.name || "").trim().slice(0, 40)}"`,
      visible: ring(style) || (e.tagName === "A" && e.closest("svg") !== null),
      inView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
      covered: !(top && (top === e || e.contains(top) || top.contains(e) || e.labels?.[0]?.contains(top))),
    };
  });
}

/** Tab from the top to the end: each stop is seen, none is a trap. */
export async function keyboard(page) {
  const wrong = [];
  const visited = new Set();
  await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
  for (let n = 0; n < MOST_STOPS; n += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop === null || visited.has(`first ${stop.order}`)) break;
    if (visited.has(stop.order)) {
      wrong.push(`focus goes back to ${stop.name}`);
      break;
    }
    if (visited.size === 0) visited.add(`first ${stop.order}`);
    visited.add(stop.order);
    if (!stop.visible) wrong.push(`focus on ${stop.name} is not visible`);
    if (!stop.inView) wrong.push(`focus on ${stop.name} is outside the view`);
    else if (stop.covered) wrong.push(`focus on ${stop.name} is covered`);
  }
  if (visited.size === 0) wrong.push("nothing can be reached by keyboard");
  return wrong;
}

/** The first stop leads past the navigation into the main part. */
export async function skipLink(page) {
  await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement?.getAttribute?.("href") ?? "");
  if (!target.startsWith("#")) return ["the first stop is not a skip link"];
  await page.keyboard.press("Enter");
  const arrived = await page.evaluate(
    (id) => location.hash === id && document.querySelector(id)?.closest("main, [role=main]") !== null,
    target,
  );
  if (!arrived) return [`the skip link ${target} does not lead into the main part`];
  await page.keyboard.press("Tab");
  const before = await page.evaluate(
    (id) => {
      const active = document.activeElement;
      const main = document.querySelector(id);
      // With nothing to reach in the main part the focus begins again at the skip link.
      if (active?.getAttribute("href") === id) return false;
      const early = main.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING;
      return Boolean(active && active !== document.body && early && !active.contains(main));
    },
    target,
  );
  return before ? ["after the skip link the focus is before the main part"] : [];
}
