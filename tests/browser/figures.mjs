// The figures room in a real browser: a member declares, signs, the secretariat publishes; the editor of definitions with its card
// that follows what is typed. axe-core looks at each page. Prints a line for each fault and, at the end, "N passed, M failed".
//
// usage: node figures.mjs ADDRESS PICTURE_DIRECTORY      (an exercise with people is served there)

import { address, check, ended, looked, person } from './room.mjs';

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

ended();
