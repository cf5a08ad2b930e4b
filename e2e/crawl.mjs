// Finds the pages of a gateway by following its links, and asks for them the way a browser does.
//
// Not here: what is checked on a page. Pages that differ only in an id, a number or a date are
// one shape, of which a few are visited.
import { get } from "node:http";

const A_SHAPE = 2;
const MOST = 30;

/** One GET with compression: status, type, bytes on the wire. */
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

/** The path with what varies replaced, so that a thousand records count as one page. */
export function shape(url) {
  const { pathname, searchParams } = new URL(url);
  const path = pathname
    .split("/")
    .map((part) => (/\d/.test(part) ? "*" : part))
    .join("/");
  return `${path}?${[...searchParams.keys()].sort().join("&")}`;
}

/** Follows links under /{language}/ in a browser page; returns the visited HTML pages in order. */
export async function crawl(page, base, language) {
  const open = [`${base}/${language}/`];
  const seen = new Set(open);
  const shapes = new Map();
  const found = [];
  const broken = [];
  while (open.length > 0 && found.length < MOST) {
    const url = open.shift();
    const count = shapes.get(shape(url)) ?? 0;
    if (count >= A_SHAPE) continue;
    shapes.set(shape(url), count + 1);
    const head = await headOf(page, url);
    if (head.status >= 400) {
      broken.push(`${head.status} ${url}`);
      continue;
    }
    if (!head.type.startsWith("text/html")) continue;
    await page.goto(url);
    // A redirect may lead to a page that is in the list already.
    const here = page.url().split("#")[0];
    if (!here.startsWith(`${base}/${language}/`)) continue;
    if (!found.includes(here)) found.push(here);
    const links = await page.$$eval("a[href]", (all) => all.map((a) => a.href.split("#")[0]));
    for (const link of links) {
      const inside = link.startsWith(`${base}/${language}/`) || link.startsWith(`${base}/data/`);
      if (inside && !seen.has(link)) {
        seen.add(link);
        open.push(link);
      }
    }
  }
  return { found, broken };
}

/** Status and type without rendering, with the cookies of the browser. */
async function headOf(page, url) {
  const answer = await page.context().request.get(url, { maxRedirects: 5 });
  const type = answer.headers()["content-type"] ?? "";
  const status = answer.status();
  await answer.dispose();
  return { status, type };
}
