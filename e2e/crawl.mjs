// Finds the pages of a gateway by following its links, without a browser.
//
// Not here: what is checked on a page. Pages that differ only in an id, a number or a date are
// one shape, of which a few are visited.
import { get } from "node:http";

const A_SHAPE = 2;
const MOST = 180;

/** One GET with compression: status, headers, bytes on the wire. */
export function fetchPage(url, cookie) {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "gzip", accept: "text/html" };
    if (cookie) headers.cookie = cookie;
    const request = get(url, { headers, timeout: 30000 }, (answer) => {
      let bytes = 0;
      answer.on("data", (piece) => (bytes += piece.length));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, bytes }));
      answer.on("error", reject);
    });
    request.on("timeout", () => request.destroy(new Error(`${url}: no answer in 30 s`)));
    request.on("error", reject);
  });
}

/** The cookies of a signed-in state as one header. */
export const cookieOf = (state) => state?.cookies.map((c) => `${c.name}=${c.value}`).join("; ");

/** The path with what varies replaced, so that a thousand records count as one page. */
export function shape(url) {
  const { pathname, searchParams } = new URL(url);
  const path = pathname
    .split("/")
    .map((part) => (/\d/.test(part) ? "*" : part))
    .join("/");
  return `${path}?${[...searchParams.keys()].sort().join("&")}`;
}

const unescape = (text) => text.replaceAll("&amp;", "&").replaceAll("&#38;", "&").replaceAll("&#x26;", "&");

/** The addresses that a page links to. */
function links(html, base) {
  const found = [];
  for (const [, href] of html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
    found.push(new URL(unescape(href), base).href.split("#")[0]);
  }
  return found;
}

/** Follows links under /{language}/; returns the HTML pages in order, and what is wrong already. */
export async function crawl(base, language, state) {
  const open = [`${base}/${language}/`];
  const seen = new Set(open);
  const shapes = new Map();
  const pages = [];
  const wrong = [];
  const headers = { accept: "text/html" };
  if (state) headers.cookie = cookieOf(state);
  while (open.length > 0 && pages.length < MOST) {
    // A shape that was not seen yet comes first, so that the limit cuts off only what is alike.
    const unseen = open.findIndex((url) => !shapes.has(shape(url)));
    const [url] = open.splice(Math.max(unseen, 0), 1);
    const count = shapes.get(shape(url)) ?? 0;
    if (count >= A_SHAPE) continue;
    shapes.set(shape(url), count + 1);
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(120000) });
    if (answer.status >= 400) wrong.push(`link to ${answer.status} ${url}`);
    const file = (answer.headers.get("content-disposition") ?? "").startsWith("attachment");
    const html = !file && (answer.headers.get("content-type") ?? "").startsWith("text/html");
    if (!html || answer.status >= 400) {
      await answer.body?.cancel();
      continue;
    }
    // A redirect may lead to a page that is in the list already.
    const here = answer.url.split("#")[0];
    const text = await answer.text();
    if (!here.startsWith(`${base}/${language}/`)) continue;
    if (!pages.includes(here)) pages.push(here);
    // Without a script a page is the same whether scripts run or not.
    if (/<script/i.test(text)) wrong.push(`${here}: has a script`);
    for (const link of links(text, here)) {
      const inside = link.startsWith(`${base}/${language}/`) || link.startsWith(`${base}/data/`);
      if (inside && !seen.has(link)) {
        seen.add(link);
        open.push(link);
      }
    }
  }
  return { pages, wrong };
}
