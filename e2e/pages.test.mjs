// Every page that a visitor, a signed-in analyst and an administrator can reach by links, and the
// set-up page of an empty gateway: accessible, usable by keyboard, narrow, light, in six languages.
//
// English (wide, light) and Arabic (narrow, dark) get every check, in English with the budgets, and
// are looked at in the other width as well. In the other languages the same pages have other words,
// so they get the checks that those can break: structure, and nothing wider than the window. No page has a
// script (the crawl fails on one), so that scripts off need no second look; people sign in and send
// forms here with scripts off. Budgets are those of the design: HTML 13 KB and first view 20 KB on
// the wire, three requests, nothing from elsewhere.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { chromium } from "playwright-core";

import * as checks from "./checks.mjs";
import { cookieOf, crawl, fetchPage, shape } from "./crawl.mjs";
import { start, startEmpty } from "./gateway.mjs";

const HTML_BYTES = 13 * 1024;
const VIEW_BYTES = 20 * 1024;
const REQUESTS = 3;
/** A walk that hangs fails instead of holding up everything else. */
const WALK_MS = 25 * 60 * 1000;
/** Where every check runs. */
const FULL = [
  { language: "en", width: 1280, others: [320, 800, 1024], colorScheme: "light", first: true },
  { language: "ar", width: 320, others: [800, 1024, 1280], colorScheme: "dark" },
];
/** Where only what words and room can break is checked; one page of a shape is enough. */
const WORDS = [["es", 320], ["fr", 320], ["ru", 320], ["zh", 320]];

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

/** A browser window of its own, signed in when a state is given. */
const visitor = ({ width, colorScheme = "light", scripts = true }, storageState) =>
  browser.newContext({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled: scripts, storageState });

/** Signs in by the form, without scripts, and returns the cookies. */
async function signIn(role) {
  const account = gateway.accounts.find((a) => a.line.trim().startsWith(role));
  assert.ok(account, `the demo printed no sample account of the role ${role}`);
  const context = await visitor({ width: 1280, scripts: false });
  const page = await context.newPage();
  await page.goto(`${gateway.url}/en/`);
  await page.click("header a[href*=sign-in]");
  await page.fill("main input[type=email]", account.name);
  await page.fill("input[type=password]", account.password);
  await page.click("main form:has(input[type=password]) button");
  const failed = (await page.$$("input[type=password]")).length > 0;
  assert.ok(!failed, `signing in as ${account.name} was refused`);
  const state = await context.storageState();
  assert.ok(state.cookies.length > 0, "signing in set no cookie");
  await context.close();
  return state;
}

/** Requests and bytes of a first view, in a browser that has nothing of the site yet. */
async function budget(url, state) {
  const context = await visitor({ width: 1280 }, state);
  const requests = [];
  try {
    const page = await context.newPage();
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(url, { waitUntil: "load" });
  } finally {
    await context.close();
  }
  const wrong = [];
  const foreign = requests.filter((r) => !r.startsWith(new URL(url).origin) && !r.startsWith("data:"));
  if (foreign.length > 0) wrong.push(`asks elsewhere: ${foreign.join(", ")}`);
  if (requests.length > REQUESTS) wrong.push(`${requests.length} requests: ${requests.join(", ")}`);
  const cookie = cookieOf(state);
  const html = await fetchPage(url, cookie);
  if (html.headers["content-encoding"] !== "gzip") wrong.push("HTML is not compressed");
  if (html.bytes > HTML_BYTES) wrong.push(`HTML is ${html.bytes} bytes on the wire`);
  let total = html.bytes;
  for (const other of requests.slice(1)) total += (await fetchPage(other, cookie)).bytes;
  if (total > VIEW_BYTES) wrong.push(`the first view is ${total} bytes on the wire`);
  return { wrong, html: html.bytes, total };
}

const inLanguage = (url, language) => url.replace("/en/", `/${language}/`);

/** The checks that every language gets. */
async function plain(page, url, language) {
  const answer = await page.goto(url);
  const wrong = answer.status() === 200 ? [] : [`status ${answer.status()}`];
  wrong.push(...(await checks.structure(page, language)), ...(await checks.reflow(page)));
  return wrong;
}

/** Whether a page that is there fits other windows. */
async function widths(page, others) {
  const wrong = [];
  for (const width of others) {
    await page.setViewportSize({ width, height: 800 });
    wrong.push(...(await checks.reflow(page)).map((w) => `${w} (in ${width} px)`));
  }
  return wrong;
}

/** Every page in one look. */
async function look(pages, { language, width, others, colorScheme, first }, state, seen) {
  const context = await visitor({ width, colorScheme }, state);
  const page = await context.newPage();
  for (const url of pages.map((p) => inLanguage(p, language))) {
    const wrong = await plain(page, url, language);
    // The page that is there is made as wide as the other windows, instead of being loaded again.
    wrong.push(...(await widths(page, others)));
    await page.setViewportSize({ width, height: 800 });
    if (first) seen.titles.set(url, await page.title());
    wrong.push(...(await checks.axe(page)));
    wrong.push(...(await checks.keyboard(page)));
    if (first) {
      // The focus begins at the top again.
      await page.goto(url);
      wrong.push(...(await checks.skipLink(page)));
      const size = await budget(url, state);
      wrong.push(...size.wrong);
      if (size.total > seen.largest.total) seen.largest = { url, ...size };
    }
    seen.wrong.push(...wrong.map((w) => `${url} (${width} px, ${colorScheme}): ${w}`));
  }
  await context.close();
}

/** One page of each shape in one language and width. */
async function words(pages, [language, width], state, seen) {
  const context = await visitor({ width }, state);
  const page = await context.newPage();
  const one = [...new Map(pages.map((url) => [shape(url), url])).values()];
  for (const url of one.map((p) => inLanguage(p, language))) {
    const wrong = [...(await plain(page, url, language)), ...(await widths(page, [800, 1200]))];
    await page.setViewportSize({ width, height: 800 });
    seen.wrong.push(...wrong.map((w) => `${url} (${width} px): ${w}`));
  }
  await context.close();
}

/** All checks of all pages; two windows at a time, since a machine has at least two cores. */
async function check(pages, state) {
  const seen = { wrong: [], titles: new Map(), largest: { total: 0 } };
  const work = FULL.map((l) => () => look(pages, l, state, seen));
  work.push(...WORDS.map((w) => () => words(pages, w, state, seen)));
  const worker = async () => {
    for (let next = work.shift(); next; next = work.shift()) await next();
  };
  await Promise.all([worker(), worker()]);
  return seen;
}

/** Shapes that were looked at; what the next role sees alike is not looked at again. */
const known = new Set();

async function walk(who, state) {
  const { pages, wrong } = await crawl(gateway.url, "en", state);
  assert.ok(pages.length > 1, `only ${pages.length} page was found`);
  const fresh = pages.filter((url) => !known.has(shape(url)));
  if (state) fresh.forEach((url) => known.add(shape(url)));
  const seen = await check(fresh, state);
  const { url, html, total } = seen.largest;
  console.log(`${who}: ${pages.length} pages, ${fresh.length} looked at; heaviest ${url}: HTML ${html} bytes, with style sheet and icon ${total}`);
  assert.deepEqual([...new Set([...wrong, ...seen.wrong, ...sameTitles(seen.titles)])], []);
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
  it("finds every page in order", { timeout: WALK_MS }, () => walk("visitor"));

  it("is told in the page's language when a page does not exist", async () => {
    for (const language of ["en", "ar"]) {
      const context = await visitor({ width: 320 });
      const page = await context.newPage();
      const answer = await page.goto(`${gateway.url}/${language}/no-such-page`);
      assert.equal(answer.status(), 404);
      assert.deepEqual(await checks.structure(page, language), []);
      assert.deepEqual(await checks.axe(page), []);
      await context.close();
    }
  });

  it("gets no cookie", async () => {
    const context = await visitor({ width: 1280 });
    await (await context.newPage()).goto(`${gateway.url}/en/`);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });
});

describe("somebody signed in", () => {
  it("finds every page of an analyst in order", { timeout: WALK_MS }, async () => walk("analyst", await signIn("analyst")));

  it("finds the further pages of an administrator in order", { timeout: WALK_MS }, async () =>
    walk("administrator", await signIn("administrator")));
});

describe("the navigation", () => {
  it("fits one row of a wide window for everybody", { timeout: WALK_MS }, async () => {
    const wrong = [];
    for (const role of ["analyst", "administrator"]) {
      const context = await visitor({ width: 1280 }, await signIn(role));
      const page = await context.newPage();
      for (const language of ["ar", "en", "es", "fr", "ru", "zh"]) {
        await page.goto(`${gateway.url}/${language}/`);
        const rows = await page.$$eval("nav.main li", (entries) => new Set(entries.map((e) => e.getBoundingClientRect().top)).size);
        if (rows !== 1) wrong.push(`${role}, ${language}: ${rows} rows`);
      }
      await context.close();
    }
    assert.deepEqual(wrong, []);
  });
});

/** Forms of an administrator that are not taken empty; lists as files are refused where the disk is nearly full. */
const FORMS = ["/directory/organisations/new", "/directory/constituency", "/directory/subscribers/new", "/accounts/new"];

describe("a form sent with mistakes", () => {
  it("comes back with what is wrong, in order", { timeout: WALK_MS }, async () => {
    const state = await signIn("administrator");
    const wrong = [];
    for (const [language, width, colorScheme] of [["en", 1280, "light"], ["ar", 320, "dark"]]) {
      const context = await visitor({ width, colorScheme }, state);
      const page = await context.newPage();
      for (const path of FORMS) {
        await page.goto(`${gateway.url}/${language}${path}`);
        const button = page.locator("main form[method=post] button[type=submit]").first();
        const [answer] = await Promise.all([page.waitForResponse((r) => r.request().method() === "POST"), button.click()]);
        await page.waitForLoadState();
        const found = answer.status() === 422 ? [] : [`status ${answer.status()}`];
        if ((await page.$$("[role=alert] a")).length === 0) found.push("no list of errors");
        if ((await page.$$("main .err")).length === 0) found.push("no error beside a field");
        found.push(...(await checks.structure(page, language)), ...(await checks.reflow(page)), ...(await checks.axe(page)));
        wrong.push(...found.map((w) => `${language}${path} (${width} px): ${w}`));
      }
      await context.close();
    }
    assert.deepEqual(wrong, []);
  });
});

describe("the set-up page of an empty gateway", () => {
  it("is in order and leads to a signed-in administrator without scripts", { timeout: WALK_MS }, async () => {
    const empty = await startEmpty();
    try {
      const seen = await check([`${empty.url}/en/setup`]);
      assert.deepEqual(seen.wrong, []);
      const context = await visitor({ width: 320, scripts: false });
      const page = await context.newPage();
      await page.goto(`${empty.url}/en/setup`);
      await page.fill("[name=token]", empty.token);
      await page.fill("[name=name]", "Pilot administration");
      await page.fill("[name=countries]", "XA");
      await page.check("[name=languages][value=en]");
      await page.fill("[name=person]", "First Administrator");
      await page.fill("[name=mail]", "admin@example.org");
      await page.fill("[name=password]", "correct horse battery");
      await page.click("main form button");
      assert.match(page.url(), /sign-in/, await page.innerText("main"));
      await context.close();
    } finally {
      await empty.stop();
    }
  });
});
