// From a report to what an analyst finds, in a browser: the public form with and without scripts, its work against floods, the receipt; then the analyst's room with the
// keyboard alone, fifty items of it, their keystrokes and seconds counted; what is taken back, copied, typed, and with keys turned off or no scripts at all. axe-core looks
// at each page, light on a wide window and dark on a telephone. Prints a line for each fault and, at the end, "N passed, M failed".
//
// usage: node takedown.mjs ADDRESS PICTURE_DIRECTORY      (an exercise with people is served there)

import { createHash } from 'node:crypto';
import { address, check, ended, forgive, launch, looked, person, picture, tooWide } from './room.mjs';

/** Items that are assessed by keyboard alone. */
const ITEMS = 50;
const place = (n) => `https://host-${n}.example.org/pages/${n}?set=a&page=2`;
const report = `${address}/en/report`;

// --- the public form -------------------------------------------------------------------------------------------------------

/** Whether the form's script has found what its ticket asks for. */
const zeros = (text) => Math.clz32(createHash('sha256').update(text).digest().readUInt32BE());

async function reportsWithScripts() {
  const { context, page } = await launch({}, 'a citizen');
  forgive(/status of 4(22|29) .*\/report/);
  await page.goto(`${address}/en/hotlines?member=RS`);
  await looked(page, 'hotlines of a country whose hotline takes reports');
  await page.getByRole('link', { name: 'Report it here' }).click();
  check(page.url() === `${report}?member=RS`, `the link leads to ${page.url()}`);
  await looked(page, 'report, empty');
  check(await page.getByLabel('Country').inputValue() === 'RS', 'the country is not chosen already');
  // Nothing is asked of the machine before somebody types.
  check(await page.locator('input[name=work]').inputValue() === '', 'the work begins before anybody types');
  await page.getByLabel('Addresses').fill(`${place(900)}\nno address at all`);
  await page.getByLabel('A child is in danger now').check();
  await page.getByLabel('What else the analysts should know').fill('The second picture from above.');
  const work = page.locator('input[name=work]');
  const [ticket, bits] = [await page.locator('input[name=ticket]').inputValue(), Number(await page.locator('form.report').getAttribute('data-bits'))];
  await page.waitForFunction(() => document.querySelector('input[name=work]').value !== '');
  const found = zeros(`${ticket}:${await work.inputValue()}`);
  check(found >= bits, `the work gives ${found} zero bits, not ${bits}`);

  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.getByText('Line 2:').first().waitFor();
  await looked(page, 'report, with a fault');
  await page.getByRole('link', { name: /^Line 2:/ }).click();
  check(await page.evaluate(() => document.activeElement.id) === 'addresses', 'a fault does not lead to its field');
  check(await page.getByLabel('What else').inputValue() === 'The second picture from above.', 'what was typed is lost');
  await page.getByLabel('Addresses').fill(place(900));
  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.getByRole('heading', { name: 'Your report is in' }).waitFor();
  await looked(page, 'report, sent');
  check(page.url() === report, `the address of the page says something: ${page.url()}`);
  const receipt = await page.locator('#token').textContent();
  check(/^[0-9a-z]{26}$/.test(receipt), `the receipt is “${receipt}”`);
  check((await context.cookies()).length === 0, 'a cookie was set');
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  check(kept === 0, `${kept} things are kept in the browser`);
  await page.emulateMedia({ media: 'print' });
  check(await page.locator('#token').isVisible(), 'the receipt is not printed');
  await page.emulateMedia({ media: 'screen' });
  await page.reload().catch(() => {});
  await page.goto(`${report}/receipt`);
  await looked(page, 'receipt, empty');
  for (const [typed, answer] of [[receipt.toUpperCase(), 'It is being worked on'], ['0'.repeat(26), 'There is no report with this receipt']]) {
    await page.getByLabel('Receipt').fill(typed);
    await page.getByRole('button', { name: 'Look it up' }).click();
    check(await page.getByRole('heading', { name: answer }).count() === 1, `“${answer}” is not said`);
    await looked(page, `receipt, ${answer}`);
  }
  await context.close();
}

async function reportsWithoutScripts() {
  const { context, page } = await launch({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } }, 'a citizen without scripts');
  await page.goto(report);
  check(await page.evaluate(tooWide) === 0, 'the form is wider than a telephone');
  await page.getByLabel('Country').selectOption('RS');
  await page.getByLabel('Addresses').fill(Array.from({ length: ITEMS }, (_, n) => place(n)).join('\n'));
  await page.getByLabel('The abuse is shown live').check();
  await page.getByLabel('How you can be asked').fill('reporter@example.org');
  await page.getByRole('button', { name: 'Send the report' }).click();
  check(await page.getByRole('heading', { name: 'Your report is in' }).count() === 1, 'a report without scripts is not taken');
  check(await page.evaluate(tooWide) === 0, 'the receipt is wider than a telephone');
  await picture(page, 'report, sent without scripts');
  // Ten reports of one address at once are taken; whoever sends the next one waits, and loses nothing.
  let told = 0;
  for (let n = 0; n < 12 && told === 0; n += 1) {
    await page.goto(report);
    await page.getByLabel('Country').selectOption('DE');
    await page.getByLabel('Addresses').fill(place(1000 + n));
    await page.getByRole('button', { name: 'Send the report' }).click();
    told = await page.getByText(/Wait \d+ seconds?, then send it again/).count();
    if (told > 0) check(await page.getByLabel('Addresses').inputValue() === place(1000 + n), 'what was typed is lost by waiting');
  }
  check(told === 1, 'nobody is told to wait');
  await picture(page, 'report, told to wait');
  await context.close();
  const seen = await launch({}, 'a citizen who waits');
  await seen.page.goto(report);
  await seen.page.getByLabel('Country').selectOption('DE');
  await seen.page.getByLabel('Addresses').fill(place(2000));
  await seen.page.getByRole('button', { name: 'Send the report' }).click();
  await looked(seen.page, 'report, told to wait');
  await seen.context.close();
}

// --- the analyst's room ----------------------------------------------------------------------------------------------------

/** Somebody who has a keyboard and nothing else. */
class Keyboard {
  strokes = 0;

  constructor(page) {
    this.page = page;
  }

  async press(key) {
    this.strokes += 1;
    await this.page.keyboard.press(key);
  }

  /** Presses a key that leads to another page, and waits for that. */
  async go(key) {
    const gone = this.page.waitForEvent('domcontentloaded');
    await this.press(key);
    await gone;
  }

  /** Goes to what has a word, by Tab alone, and presses Enter there. */
  async reach(name) {
    for (let tabs = 0; tabs < 120; tabs += 1) {
      const at = await this.page.locator(':focus').textContent({ timeout: 1_000 }).catch(() => '');
      if (at?.trim().startsWith(name)) return this.go('Enter');
      await this.press('Tab');
    }
    throw new Error(`Tab does not come to “${name}”`);
  }
}

const standing = (page) => page.locator('.lead').textContent();

async function looksAtPages(who) {
  const { context, page } = await person(who);
  await page.goto(`${address}/en/work`);
  await page.getByRole('link', { name: /reported addresses wait to be assessed/ }).click();
  await looked(page, `${who} room`);
  const keyboard = new Keyboard(page);
  await keyboard.go('n');
  check(await page.getByText('A child in danger now').count() > 0, 'the most urgent one does not come first');
  await looked(page, `${who} item, sealed`);
  await keyboard.go('o');
  check(await page.locator('#opened').textContent() === place(900), 'the address is not the one that was reported');
  check(await page.getByText('The second picture from above.').isHidden(), 'what the reporter said is not folded');
  await page.locator('details summary', { hasText: 'Report 1' }).click();
  await looked(page, `${who} item, opened`);
  check(await page.locator(`a[href*="example.org"]`).count() === 0, 'the address is a link');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  await keyboard.press('c');
  await page.getByText('Copied', { exact: true }).waitFor();
  check(await page.evaluate(() => navigator.clipboard.readText()) === place(900), 'another text was copied');

  // While somebody types no key does anything but write, and r leads to where one writes.
  const before = page.url();
  await keyboard.press('r');
  check(await page.evaluate(() => document.activeElement.id) === 'why', 'r does not lead to the reason');
  for (const key of 'x1bn') await keyboard.press(key);
  check(page.url() === before && await page.locator('#why').inputValue() === 'x1bn', 'a key that was typed did something');
  await page.locator('#why').fill('');
  await page.locator('summary', { hasText: 'Further levels' }).click();
  await looked(page, `${who} item, with all levels`);

  // With keys turned off none works, on this page and on the next.
  await page.getByRole('link', { name: 'Turn the keys off' }).click();
  await page.waitForURL(/keys=off/);
  await page.locator('h1').click();
  await page.keyboard.press('x');
  await page.keyboard.press('o');
  check(/You are looking at it/.test(await standing(page)) && await page.locator('kbd').count() === 0, 'a key works that was turned off');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.waitForURL(/keys=off/);
  check(await page.locator('[data-key]').count() === 0, 'keys that were turned off come back');
  await page.getByRole('link', { name: 'Turn the keys on' }).click();
  await page.waitForURL((url) => !url.search);

  // What is decided by mistake is taken back, and the time for it is counted down.
  await keyboard.go('t');
  await keyboard.go('x');
  check(/Out of scope/.test(await standing(page)), `x: ${await standing(page)}`);
  const timer = page.locator('[role=timer]');
  const first = await timer.textContent();
  await looked(page, `${who} item, decided`);
  await page.waitForFunction((said) => document.querySelector('[role=timer]').textContent !== said, first);
  check(/^\d seconds? (is|are) left/.test(await timer.textContent()), `the seconds are counted down to “${await timer.textContent()}”`);
  await keyboard.go('u');
  check(/You are looking at it/.test(await standing(page)), 'u does not take the decision back');
  await keyboard.go('x');
  await page.getByText('The time to take it back is over.').waitFor();
  check(await page.getByRole('button', { name: 'Take it back' }).isDisabled(), 'what is over can still be pressed');
  await keyboard.go('t');
  await keyboard.go('t');
  await keyboard.go('1');
  check(/You have assessed it/.test(await standing(page)), `1: ${await standing(page)}`);
  await looked(page, `${who} item, first look`);
  await context.close();
}

/** Fifty items: the next one, its address, what it is. */
async function fifty(who) {
  const { context, page } = await person(who);
  await page.goto(`${address}/en/work/takedown`);
  const keyboard = new Keyboard(page);
  const seen = new Set();
  const waits = [];
  const begun = performance.now();
  for (let n = 0; n < ITEMS; n += 1) {
    const asked = performance.now();
    await keyboard.go('n');
    waits.push(performance.now() - asked);
    await keyboard.go('o');
    seen.add(await page.locator('#opened').textContent());
    await keyboard.go(n % 10 === 9 ? 'x' : '1');
    const is = await standing(page);
    check(n % 10 === 9 ? /Out of scope/.test(is) : /You have assessed it/.test(is), `item ${n}: ${is}`);
  }
  const seconds = (performance.now() - begun) / 1000;
  const wanted = Array.from({ length: ITEMS }, (_, n) => place(n)).filter((one) => !seen.has(one));
  check(wanted.length === 0 && seen.size === ITEMS, `${seen.size} addresses were opened, and not ${wanted.join(', ')}`);
  waits.sort((a, b) => a - b);
  console.log(`${ITEMS} items by keyboard: ${keyboard.strokes} keystrokes, ${(keyboard.strokes / ITEMS).toFixed(1)} an item; ${(seconds / ITEMS).toFixed(2)} s an item of the machine's `
    + `time, thinking left out; the next item after ${waits[ITEMS / 2].toFixed(0)} ms in the middle, ${waits[ITEMS - 1].toFixed(0)} ms at worst`);
  await keyboard.go('n');
  check(await page.getByText('Nothing waits that you have not assessed yourself.').count() === 1, 'more waits for them than was reported');
  await looked(page, `${who} room, nothing left`);
  await context.close();
}

/** The second person, without scripts, by Tab and Enter alone. */
async function secondLook(who) {
  const bare = await person(who, { javaScriptEnabled: false });
  const keyboard = new Keyboard(bare.page);
  await bare.page.goto(`${address}/en/work/takedown`);
  await keyboard.reach('Next');
  check(await bare.page.getByText('INTERPOL Baseline: baseline', { exact: false }).count() === 1, 'what the first found is shown, or its button is not');
  check(await bare.page.locator('#found').count() === 0, 'what the first found is shown before the second has decided');
  check(await bare.page.locator('[data-copy]').isHidden().catch(() => true), 'a button that needs a script is shown without one');
  await keyboard.reach('Open it to assess it');
  check((await bare.page.locator('#opened').textContent()).startsWith('https://'), 'the address is not shown without scripts');
  await keyboard.reach('INTERPOL Baseline: baseline');
  check(/Unlawful/.test(await standing(bare.page)), `without scripts: ${await standing(bare.page)}`);
  check(/seconds are left/.test(await bare.page.locator('[role=timer]').textContent()), 'without scripts nothing says how long a decision can be taken back');
  console.log(`an item without scripts, by Tab and Enter: ${keyboard.strokes} keystrokes`);
  const at = bare.page.url();
  await bare.page.setViewportSize({ width: 390, height: 900 });
  check(await bare.page.evaluate(tooWide) === 0, 'an item is wider than a telephone');
  await bare.context.close();
  const { context, page } = await person(who);
  await page.goto(at);
  await looked(page, `${who} item, both looks`);
  await page.goto(`${address}/en/work/takedown`);
  await new Keyboard(page).go('n');
  await looked(page, `${who} item, second look`);
  await context.close();
}

await reportsWithScripts();
await reportsWithoutScripts();
await looksAtPages('analyst.rs');
await fifty('analyst.rs');
await secondLook('lead-analyst.rs');
ended();
