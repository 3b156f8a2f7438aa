// The conference pack as a button in a real browser, with scripts turned off: ordered, watched, taken. Prints a line for each fault
// and, at the end, "N passed, M failed".
//
// usage: node pack.mjs ADDRESS PICTURE_DIRECTORY      (an exercise with people is served there)

import { address, check, ended, looked, person } from './room.mjs';

const room = `${address}/en/work/round/exercise-now/pack`;
const own = `${address}/en/work/report/exercise-now.DE/pack`;

/** Waits until a file is there, or it is told why there is none: the page asks again by itself, however long that takes. */
async function made(page, file) {
  await page.locator(`a[href$="/${file}"], li.fault`).first().waitFor({ timeout: 0 });
  const faults = await page.locator('li.fault').allTextContents();
  check(faults.length === 0, `${file}: ${faults.join('; ')}`);
}

// A member's people without a script: by the keyboard alone, from the round's page to the file.
const coordinator = await person('coordinator.de', { javaScriptEnabled: false });
await coordinator.page.goto(`${address}/en/work/round/exercise-now`);
await coordinator.page.locator('a[href$="/exercise-now.DE/pack"]').press('Enter');
check(coordinator.page.url() === own, `the link leads to ${coordinator.page.url()}`);
await coordinator.page.locator('form.line button').press('Enter');
await made(coordinator.page, 'DE.pdf');
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
await made(secretariat.page, 'pack.zip');
await secretariat.page.locator('summary', { hasText: 'two pages' }).first().click();
check(await secretariat.page.locator('ul.members a[href$=".pdf"]').count() === 54, 'not every member has pages');
await looked(secretariat.page, 'pack-there');
await secretariat.context.close();

ended();
