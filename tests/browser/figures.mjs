// The figures room in a real browser: a member declares, signs, the secretariat publishes; the editor of definitions with its card
// that follows what is typed. axe-core looks at each page. Prints a line for each fault and, at the end, "N passed, M failed".
//
// usage: node figures.mjs ADDRESS PICTURE_DIRECTORY      (an exercise with people is served there)

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
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'accord-figures-')), {
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (e) => faults.push(`${who}: ${page.url()}: ${e.message}`));
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

const indicator = 'exercise_victims_identified';
const figures = `${address}/en/work/figure/figures.DE.${indicator}`;
const send = async (page, words) => {
  await page.getByRole('button', { name: words, exact: true }).click();
  await page.waitForLoadState();
};

// Without a script: the figures room asks for none.
const coordinator = await person('coordinator.de');
await coordinator.page.goto(`${address}/en/work/figures`);
await looked(coordinator.page, 'figures');
await coordinator.page.goto(figures);
const year = (await coordinator.page.locator('fieldset legend').nth(1).textContent()).trim();
await coordinator.page.locator(`[id="value.${year}"]`).fill('130');
await send(coordinator.page, 'Save');
check((await coordinator.page.textContent('main')).includes('The parts come to 131.'), 'a wrong total is not found');
await looked(coordinator.page, 'figure-draft');
await coordinator.page.locator(`[id="value.${year}"]`).fill('131');
await send(coordinator.page, 'Save');
await send(coordinator.page, 'Ask for the signature');
const signer = await person('signer.de');
await signer.page.goto(figures);
await looked(signer.page, 'figure-signing');
await send(signer.page, 'Sign and submit');
const secretariat = await person('secretariat');
await secretariat.page.goto(figures);
check((await secretariat.page.textContent('main')).includes('not-known'), 'what would be withheld is not said');
await looked(secretariat.page, 'figure-publishing');
await send(secretariat.page, 'Publish');
await looked(secretariat.page, 'figure-public');
await secretariat.page.goto(`${address}/en/indicator/${indicator}?member=DE`);
check((await secretariat.page.textContent('main')).includes('withheld'), 'nothing is withheld');
await looked(secretariat.page, 'indicator');

await secretariat.page.goto(`${address}/en/work/definitions`);
await looked(secretariat.page, 'definitions');
await secretariat.page.locator('#id').fill('children_helped');
await send(secretariat.page, 'Begin');
await secretariat.page.locator('#title').fill('Children helped in a year');
check((await secretariat.page.textContent('[data-card=title]')) === 'Children helped in a year', 'the card does not follow');
await secretariat.page.locator('#breakdowns').fill('sex: female, male');
await send(secretariat.page, 'Save');
await looked(secretariat.page, 'definition');
for (const { context } of [coordinator, signer, secretariat]) await context.close();

for (const fault of faults) console.log(fault);
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);
