// Opens every page of the register in a real browser and has axe-core look at it: in English and in Arabic, light and dark, with
// scripts and without. Follows the links of the site itself, so a new page is found without being listed here.
//
// usage: node pages.mjs ADDRESS PICTURE_DIRECTORY

import { readFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
mkdirSync(pictures, { recursive: true });

/** Addresses of one shape share a template; so many of each are looked at. */
const PER_SHAPE = 3;
const shapeOf = (path) => {
  const [bare, query] = path.split('?');
  const names = [...new URLSearchParams(query ?? '').keys()].sort().join('&');
  const parts = bare.split('/').slice(2);
  const shape = parts.length > 1 ? `${parts[0]}/*` : parts[0];
  return `${shape}?${names}`;
};

const faults = [];
let looked = 0;

async function lookAt(language, scripts, colorScheme, width) {
  const context = await launch({ javaScriptEnabled: scripts, colorScheme, viewport: { width, height: 900 }, locale: language });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error') faults.push(`${page.url()}: console: ${m.text()}`); });
  page.on('pageerror', (e) => faults.push(`${page.url()}: ${e.message}`));
  const queue = [`/${language}/`];
  const seen = new Set(queue);
  const shapes = new Map();
  while (queue.length > 0) {
    const path = queue.shift();
    const shape = shapeOf(path);
    const count = shapes.get(shape) ?? 0;
    if (count >= PER_SHAPE) continue;
    shapes.set(shape, count + 1);
    const answer = await page.goto(address + path);
    if (answer.status() !== 200) faults.push(`${path}: status ${answer.status()}`);
    const found = await page.evaluate(() => ({
      links: [...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin).map((a) => a.pathname + a.search),
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
      language: document.documentElement.lang,
      direction: getComputedStyle(document.documentElement).direction,
      scripts: document.querySelectorAll('script').length,
    }));
    if (found.wide) faults.push(`${path}: wider than a window of ${width} px`);
    if (found.language !== language) faults.push(`${path}: says it is in “${found.language}”`);
    if ((found.direction === 'rtl') !== (language === 'ar')) faults.push(`${path}: runs ${found.direction}`);
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    for (const v of result.violations) {
      faults.push(`${path} (${colorScheme}, ${width} px): ${v.id}: ${v.help}: ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(' | ')}`);
    }
    looked += 1;
    if (count === 0) await page.screenshot({ path: join(pictures, `${language}-${colorScheme}-${width}-${shape.replace(/[^a-z0-9]+/gi, '_')}.png`), fullPage: true });
    for (const link of found.links) {
      if (link.startsWith(`/${language}/`) && !seen.has(link)) {
        seen.add(link);
        queue.push(link);
      }
    }
  }
  await context.close();
  console.log(`${language}, ${scripts ? 'with' : 'without'} scripts, ${colorScheme}, ${width} px: ${shapes.size} kinds of page`);
  return shapes.size;
}

async function launch(options) {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'accord-browser-')), {
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
    ...options,
  });
}
const kinds = [
  await lookAt('en', true, 'light', 1280),
  await lookAt('en', false, 'dark', 390),
  await lookAt('ar', true, 'dark', 1280),
  await lookAt('ar', false, 'light', 390),
];

// By keyboard alone: the first stop of a page is the link past its navigation, and it leads to the content.
const context = await launch({});
const page = await context.newPage();
await page.goto(`${address}/en/`);
await page.keyboard.press('Tab');
const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
if (!first?.startsWith('#')) faults.push(`the first stop by keyboard is ${first}, not the link to the content`);
await page.keyboard.press('Enter');
const target = await page.evaluate(() => location.hash);
if (target !== first) faults.push(`the link to the content leads to “${target}”`);
await context.close();

if (Math.min(...kinds) < 15) faults.push(`only ${Math.min(...kinds)} kinds of page were found by links: the navigation does not lead to all`);
for (const fault of faults) console.error(fault);
console.log(`${looked} pages looked at, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
