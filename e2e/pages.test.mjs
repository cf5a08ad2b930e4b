// Every page that a visitor, and then a signed-in analyst, can reach by links: accessible, usable
// by keyboard, narrow, light, in English and Arabic, with scripts and without.
//
// Budgets are those of the design: HTML 13 KB and first view 20 KB on the wire, three requests,
// nothing from elsewhere.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { chromium } from "playwright-core";

import * as checks from "./checks.mjs";
import { crawl, fetchPage } from "./crawl.mjs";
import { start } from "./gateway.mjs";

const HTML_BYTES = 13 * 1024;
const VIEW_BYTES = 20 * 1024;
const REQUESTS = 3;
const LANGUAGES = ["en", "ar"];
const WIDTHS = [1280, 320];
/** A walk that hangs fails instead of holding up everything else. */
const WALK_MS = 8 * 60 * 1000;

let gateway;
let browser;

before(async () => {
  gateway = await start();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Chromium's own sandbox does not work for root, which CI is.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
});

after(async () => {
  await browser?.close();
  await gateway?.stop();
});

/** A fresh visitor, signed in when a state is given. */
const visitor = (width, javaScriptEnabled, storageState) =>
  browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled, storageState });

/** Signs in by the form, without scripts, and returns the cookies. */
async function signIn(account) {
  const context = await visitor(1280, false);
  const page = await context.newPage();
  await page.goto(`${gateway.url}/en/`);
  const { found } = await crawl(page, gateway.url, "en");
  for (const url of found) {
    await page.goto(url);
    if ((await page.$$("input[type=password]")).length !== 1) continue;
    await page.fill("main input[type=email], main input[type=text], main input:not([type])", account.name);
    await page.fill("input[type=password]", account.password);
    await page.click("main form:has(input[type=password]) button");
    const failed = (await page.$$("input[type=password]")).length > 0;
    assert.ok(!failed, `signing in as ${account.name} at ${url} was refused`);
    const state = await context.storageState();
    assert.ok(state.cookies.length > 0, "signing in set no cookie");
    await context.close();
    return state;
  }
  throw new Error("no page with a sign-in form was found");
}

/** axe needs timers, so a page without scripts is one whose scripts are not let through. */
async function axeWithoutScripts(url, width, state) {
  const context = await visitor(width, true, state);
  try {
    await context.route("**/*", (route) => (route.request().resourceType() === "script" ? route.abort() : route.continue()));
    const page = await context.newPage();
    await page.goto(url);
    return await checks.axe(page);
  } finally {
    await context.close();
  }
}

/** Opens a page as a first visit and counts what it asks for. */
async function load(context, url) {
  const page = await context.newPage();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const answer = await page.goto(url, { waitUntil: "load" });
  return { page, requests, status: answer.status() };
}

/** Requests and bytes of a first view. */
async function budget(url, requests, state) {
  const wrong = [];
  const foreign = requests.filter((r) => !r.startsWith(gateway.url) && !r.startsWith("data:"));
  if (foreign.length > 0) wrong.push(`asks elsewhere: ${foreign.join(", ")}`);
  if (requests.length > REQUESTS) wrong.push(`${requests.length} requests: ${requests.join(", ")}`);
  const cookie = state?.cookies.map((c) => `${c.name}=${c.value}`).join("; ");
  const html = await fetchPage(url, cookie);
  if (html.headers["content-encoding"] !== "gzip") wrong.push("HTML is not compressed");
  if (html.bytes > HTML_BYTES) wrong.push(`HTML is ${html.bytes} bytes on the wire`);
  let total = html.bytes;
  for (const other of requests.slice(1)) total += (await fetchPage(other, cookie)).bytes;
  if (total > VIEW_BYTES) wrong.push(`the first view is ${total} bytes on the wire`);
  return { wrong, html: html.bytes, total };
}

/** Every check of one page at one width, with scripts or without. */
async function visit(url, language, width, scripts, state) {
  const context = await visitor(width, scripts, state);
  try {
    const { page, requests, status } = await load(context, url);
    const wrong = status === 200 ? [] : [`status ${status}`];
    wrong.push(...(await checks.structure(page, language)));
    wrong.push(...(await checks.reflow(page)));
    const size = await budget(url, requests, state);
    wrong.push(...size.wrong);
    // A page without a script is the same with scripts off.
    const scripted = (await page.$$("script")).length > 0;
    if (scripts) wrong.push(...(await checks.axe(page)));
    else if (scripted) wrong.push(...(await axeWithoutScripts(url, width, state)));
    if (scripts) {
      wrong.push(...(await checks.keyboard(page)));
      await page.goto(url);
      wrong.push(...(await checks.skipLink(page)));
    }
    const title = await page.title();
    return { wrong: wrong.map((w) => `${url} (${width} px, scripts ${scripts ? "on" : "off"}): ${w}`), title, ...size };
  } finally {
    await context.close();
  }
}

async function walk(language, state) {
  const context = await visitor(1280, false, state);
  const { found, broken } = await crawl(await context.newPage(), gateway.url, language);
  await context.close();
  const wrong = broken.map((b) => `link to ${b}`);
  const titles = new Map();
  let largest = { total: 0 };
  for (const url of found) {
    for (const width of WIDTHS) {
      for (const scripts of [true, false]) {
        const seen = await visit(url, language, width, scripts, state);
        wrong.push(...seen.wrong);
        if (seen.total > largest.total) largest = { url, html: seen.html, total: seen.total };
        titles.set(url, seen.title);
      }
    }
  }
  wrong.push(...sameTitles(titles));
  console.log(`${language}: ${found.length} pages; heaviest ${largest.url}: HTML ${largest.html} bytes, with style sheet and icon ${largest.total}`);
  assert.ok(found.length > 1, `only ${found.length} page was found from /${language}/`);
  assert.deepEqual([...new Set(wrong)], []);
}

/** Pages of different paths have different titles; a filter may keep its page's title. */
function sameTitles(titles) {
  const paths = new Map();
  for (const [url, title] of titles) {
    const path = new URL(url).pathname;
    paths.set(title, (paths.get(title) ?? new Set()).add(path));
  }
  return [...paths].filter(([, p]) => p.size > 1).map(([title, p]) => `title "${title}" on ${[...p].join(", ")}`);
}

describe("a visitor who is not signed in", () => {
  for (const language of LANGUAGES) {
    it(`finds every page in order in ${language}`, { timeout: WALK_MS }, async () => walk(language));
  }

  it("is told in the page's language when a page does not exist", async () => {
    for (const language of LANGUAGES) {
      const context = await visitor(320, false);
      const { page, status } = await load(context, `${gateway.url}/${language}/no-such-page`);
      assert.equal(status, 404);
      assert.deepEqual(await checks.structure(page, language), []);
      assert.deepEqual(await axeWithoutScripts(page.url(), 320), []);
      await context.close();
    }
  });

  it("gets no cookie", async () => {
    const context = await visitor(1280, true);
    await load(context, `${gateway.url}/en/`);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });
});

describe("a signed-in analyst", () => {
  for (const language of LANGUAGES) {
    it(`finds every page in order in ${language}`, { timeout: WALK_MS }, async () => {
      const account = gateway.accounts.find((a) => /analyst/i.test(a.line)) ?? gateway.accounts[0];
      assert.ok(account, "the demo printed no sample account");
      await walk(language, await signIn(account));
    });
  }
});
