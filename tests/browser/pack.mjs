// The conference pack as a button in a real browser, with scripts turned off: ordered, watched, taken. Prints a line for each fault
// and, at the end, "N passed, M failed".
//
// usage: node pack.mjs ADDRESS PICTURE_DIRECTORY      (an exercise with people is served there)

import { readFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const address = process.argv[2].replace('127.0.0.1', 'localhost');
const pictures = process.argv[3];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
mkdirSync(pictures, { recursive: true });

let passed = 0;
const faults = [];
const check = (good, fault) => (good ? (passed += 1) : faults.push(fault));

async function person(who, options = {}) {
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'accord-pack-')), {
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${address}/en/sign-in`);
  await page.locator(`button[name=who][value="exercise.${who}"]`).click();
  await page.waitForURL(/\/en\/work/);
  return { context, page };
}

/** axe in light on a wide window and in dark on a telephone; a picture of each. */
async function looked(page, name) {
  await page.evaluate(axe);
  for (const [width, colorScheme] of [[1280, 'light'], [390, 'dark']]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
    check(!wide, `${name}: wider than a window of ${width} px`);
    const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    check(result.violations.length === 0, result.violations.map((v) =>
      `${name} (${colorScheme}, ${width} px): ${v.id}: ${v.help}: ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(' | ')}`).join('\n'));
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

const room = `${address}/en/work/round/exercise-now/pack`;
const own = `${address}/en/work/report/exercise-now.DE/pack`;

// A member's people without a script: by the keyboard alone, from the round's page to the file.
const coordinator = await person('coordinator.de', { javaScriptEnabled: false });
await coordinator.page.goto(`${address}/en/work/round/exercise-now`);
await coordinator.page.locator('a[href$="/exercise-now.DE/pack"]').press('Enter');
check(coordinator.page.url() === own, `the link leads to ${coordinator.page.url()}`);
await coordinator.page.locator('form.line button').press('Enter');
// The page asks again by itself until the pages are there.
await coordinator.page.locator('a[href$="/DE.pdf"]').waitFor({ timeout: 180_000 });
const file = await coordinator.page.request.get(await coordinator.page.locator('a[href$="/DE.pdf"]').getAttribute('href').then((href) => new URL(href, address).href));
check(file.status() === 200 && (await file.body()).subarray(0, 4).toString() === '%PDF', 'the two pages are no PDF');
await coordinator.context.close();

const secretariat = await person('secretariat');
await secretariat.page.goto(room);
await looked(secretariat.page, 'pack-none');
await secretariat.page.locator('form.line button').click();
await secretariat.page.goto(`${room}?still=yes`);
check(await secretariat.page.locator('#making').count() === 1, 'nothing says that the pack is being made');
await looked(secretariat.page, 'pack-making');
await secretariat.page.goto(room);
await secretariat.page.locator('a[href$="/pack.zip"]').waitFor({ timeout: 600_000 });
await secretariat.page.locator('summary', { hasText: 'two pages' }).first().click();
check(await secretariat.page.locator('ul.members a[href$=".pdf"]').count() === 54, 'not every member has pages');
await looked(secretariat.page, 'pack-there');
await secretariat.context.close();

faults.forEach((fault) => console.log(fault));
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);
