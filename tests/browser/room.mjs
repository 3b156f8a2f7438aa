// What every walk through the pages stands on: a browser of its own for each person, axe-core's eyes and ours, the count of what held.
//
// usage of each walk: node WALK.mjs ADDRESS PICTURE_DIRECTORY

import { readFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Where the pages are: by the name under which an exercise lets people sign in. */
export const address = process.argv[2].replace('127.0.0.1', 'localhost');
const pictures = process.argv[3];
/** Milliseconds that are waited for what is to come: a busy machine is no fault. */
const patience = 120_000;
mkdirSync(pictures, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// --- the count -------------------------------------------------------------------------------------------------------------

let passed = 0;
const faults = [];

/** Counts what holds, and remembers what does not. */
export const check = (good, fault) => (good ? (passed += 1) : faults.push(fault));

/** Prints a line for each fault and, at the end, "N passed, M failed"; ends the walk by it. */
export function ended() {
  for (const fault of faults) console.log(fault);
  console.log(`${passed} passed, ${faults.length} failed`);
  process.exit(faults.length === 0 && passed > 0 ? 0 : 1);
}

// --- the browser -----------------------------------------------------------------------------------------------------------

/** Errors in the console that a walk brings about on purpose. No page asks for the icon that browsers look for by themselves. */
const forgiven = [/favicon\.ico/];
export const forgive = (text) => forgiven.push(text);

/** What browsers keep, until the walk is over. */
const kept = [];
process.on('exit', () => kept.forEach((place) => rmSync(place, { recursive: true, force: true })));

/** A browser with nothing in it, and its page. An error on the page is a fault, told with the name of whoever sits there. */
export async function launch(options = {}, who = 'somebody') {
  kept.push(mkdtempSync(join(tmpdir(), 'accord-browser-')));
  const context = await chromium.launchPersistentContext(kept.at(-1), {
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  // What only a page that hangs takes.
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  page.on('pageerror', (e) => faults.push(`${who}: ${page.url()}: ${e.message}`));
  page.on('console', (m) => {
    const said = `${m.text()} ${m.location().url}`;
    if (m.type() === 'error' && !forgiven.some((text) => text.test(said))) faults.push(`${who}: ${page.url()}: console: ${m.text()}`);
  });
  return { context, page };
}

/** One of the exercise's people, signed in. */
export async function person(who, options = {}) {
  const { context, page } = await launch(options, who);
  await page.goto(`${address}/en/sign-in`);
  await page.locator(`button[name=who][value="exercise.${who}"]`).click();
  await page.waitForURL(/\/en\/work/);
  return { context, page };
}

// --- the eyes --------------------------------------------------------------------------------------------------------------

/** In the page: by how much it is wider than its window. */
export const tooWide = () => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth - 1);

/** In the page: tables that scroll and cannot be reached by keyboard. */
export const unreachable = () =>
  [...document.querySelectorAll('main .scroll')].filter((box) => box.scrollWidth > box.clientWidth && box.tabIndex < 0).length;

/** Has axe-core look at a page as it stands. */
export async function axed(page, where) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  check(violations.length === 0, violations.map((v) =>
    `${where}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(' | ')}`).join('\n'));
}

/** How a page is looked at: light on a wide window, dark on a telephone. */
export const VIEWS = [[1280, 'light'], [390, 'dark']];

/**
 * Whether axe-core looks at a kind of page in a view. Where a machine waits for all tests, it does in one of the two: of a kind always in the same, and where the page runs
 * from right to left in the other one.
 */
export function isEyed(kind, width, language = 'en') {
  if (!process.env.CI) return true;
  const turn = [...kind].reduce((sum, letter) => sum + letter.codePointAt(0), language === 'ar' ? 1 : 0) % VIEWS.length;
  return VIEWS[turn][0] === width;
}

/** A picture of the whole page, for whoever looks at it: there is nobody where a machine runs this for itself. */
export const picture = (page, name) => process.env.CI ? null :
  page.screenshot({ path: join(pictures, `${name.replace(/\*/g, 'x').replace(/[^a-z0-9.-]+/gi, '_')}.png`), fullPage: true });

/** A page in both views: its width, its tables, axe-core where it is asked for that width, and a picture of each. */
export async function looked(page, name, asked = (width) => isEyed(name, width)) {
  for (const [width, colorScheme] of VIEWS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const where = `${name} (${colorScheme}, ${width} px)`;
    const wide = await page.evaluate(tooWide);
    check(wide === 0, `${where}: ${wide} px wider than its window`);
    const shut = await page.evaluate(unreachable);
    check(shut === 0, `${where}: ${shut} tables cannot be scrolled by keyboard`);
    if (asked(width)) await axed(page, where);
    await picture(page, `${name}-${colorScheme}-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

// --- from link to link -----------------------------------------------------------------------------------------------------

/** In the page: where it leads, and how many first headings it has. */
const led = () => ({
  links: [...document.querySelectorAll('main a[href], header nav a[href], .who a[href]')].map((a) => new URL(a.getAttribute('href'), location.href).href),
  headings: document.querySelectorAll('h1').length,
});

/** Addresses of one kind share a template: of a path all parts but those that are fixed are left out, and so is the language; what a parameter chooses is one of the same kind. */
export function kindOf(href, fixed) {
  const { pathname, search } = new URL(href, address);
  const parts = pathname.replace(/^\/[a-z]{2}(?=\/|$)/, '').split('/');
  const named = parts.map((part) => (part === '' || fixed.test(part) ? part : '*')).join('/');
  const names = [...new Set(new URLSearchParams(search).keys())].filter((name) => name !== 'page').sort().join('&');
  return names ? `${named}?${names}` : named;
}

/**
 * Goes from page to page by their own links, to each kind of page once, or as often as `several` says. Each is told to `meet`, with its kind, its address, its status, how many
 * first headings it has, and which of its kind it is. Gives the kinds with their addresses.
 */
export async function crawl(page, { from, fixed, follow, several = {}, meet }) {
  const queue = [...from];
  const kinds = new Map();
  while (queue.length > 0) {
    const href = queue.shift().split('#')[0];
    const kind = kindOf(href, fixed);
    const before = kinds.get(kind) ?? new Set();
    if (before.size >= (several[kind] ?? 1) || before.has(href)) continue;
    const answer = await page.goto(href).catch(() => null); // a download is no page
    if (answer === null) continue;
    kinds.set(kind, before.add(href));
    const { links, headings } = await page.evaluate(led);
    await meet({ kind, href, status: answer.status(), headings, nth: before.size });
    for (const link of links) {
      const { origin, pathname, search } = new URL(link);
      if (origin === new URL(address).origin && follow(pathname, search)) queue.push(link);
    }
  }
  return kinds;
}

/** Whether an address of the working rooms is a page, and none that is taken away. */
export const isRoom = (pathname) => /^\/[a-z]{2}\/work(\/|$)/.test(pathname) && !/\/(workbook|bundle|openid|file|csv)$/.test(pathname);
