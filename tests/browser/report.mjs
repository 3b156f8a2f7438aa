// The report room in a real browser: saving while somebody types, two people at once, a connection that breaks, the conflict page,
// the keyboard alone, and all of it without a script. Prints a line for each fault and, at the end, "N passed, M failed".
//
// usage: node report.mjs ADDRESS PICTURE_DIRECTORY      (an exercise with people is served there)

import { readFileSync } from 'node:fs';

import { address, check, ended, forgive, looked, person, picture } from './room.mjs';

// A connection that breaks, and answers that say what is wrong with what was sent.
forgive(/status of 4|ERR_INTERNET_DISCONNECTED/);

const report = (member, section) => `${address}/en/work/report/exercise-now.${member}?section=${section}`;
const control = (page, field) => page.locator(`[id="v-${field}"]`);
const number = (page, field) => page.locator(`[name="n.${field}"]`).inputValue();
const said = (page, field) => page.locator(`[id="q-${field}"] .told`);
const saved = (page) => page.waitForFunction(() => /^Saved/.test(document.getElementById('saved').textContent));
const clear = (page) => page.evaluate(() => { document.getElementById('saved').textContent = ''; });

// --- with a script: two people in one report --------------------------------------------------------------------------------

const ada = await person('coordinator.de');
const ben = await person('coordinator-2.de');
await looked(ada.page, 'desk');
await ada.page.goto(report('DE', 'g1'));
await looked(ada.page, 'report');
check(await ada.page.locator('.untouched').count() > 0, 'last round’s answers do not stand in the form');

await clear(ada.page);
await control(ada.page, 'g1.actions').fill('We train 200 officers. We found a unit.');
await saved(ada.page);
check(await number(ada.page, 'g1.actions') === '1', 'the first save has not the number 1');
check(/being written|draft/i.test(await ada.page.locator('#state').textContent()), 'the first save did not begin the draft');

// What is found in an answer is said while it is typed, and tied to it for a screen reader.
await clear(ada.page);
await control(ada.page, 'g1.victims-new.2025').fill('about 140');
await saved(ada.page);
const found = ada.page.locator('[id="f-g1.victims-new.2025"]');
check(/is not a number/.test(await found.textContent()), 'a number in words is not found while it is typed');
check((await control(ada.page, 'g1.victims-new.2025').getAttribute('aria-describedby')).includes('f-g1.victims-new.2025'), 'a finding is not tied to its field');
check(await control(ada.page, 'g1.victims-new.2025').getAttribute('aria-invalid') === 'true', 'a wrong answer is not marked for a screen reader');
await clear(ada.page);
await control(ada.page, 'g1.victims-new.2025').fill('1400');
await saved(ada.page);
check(/at least twice/.test(await found.textContent()), `a jump is not found: ${await found.textContent()}`);
await clear(ada.page);
await ada.page.locator('[id="x-g1.victims-new.2025"]').fill('A new unit counts for the first time.');
await saved(ada.page);
check(/Explained:/.test(await found.textContent()), 'an explanation does not settle');

// Different sentences: both stand.
await ben.page.goto(report('DE', 'g1'));
const begun = await control(ben.page, 'g1.actions').inputValue();
await clear(ada.page);
await control(ada.page, 'g1.actions').fill('We train 250 officers. We found a unit.');
await saved(ada.page);
await control(ben.page, 'g1.actions').fill(begun.replace('found a unit', 'found a unit in Bonn'));
await ben.page.waitForFunction(() => /Both changes stand together/.test(document.querySelector('[id="q-g1.actions"] .told').textContent));
check(await control(ben.page, 'g1.actions').inputValue() === 'We train 250 officers. We found a unit in Bonn.', 'two sentences are not put together');

// Whoever has not typed is told that somebody else has.
await said(ada.page, 'g1.actions').filter({ hasText: /Changed by/ }).waitFor();
check(await said(ada.page, 'g1.actions').getByText('Show').count() === 1, 'there is no way to what others wrote');

// Whoever types on keeps what was typed, whether it is put together with what others wrote or shown beside it.
await clear(ada.page);
await control(ada.page, 'g1.actions').fill('We train 300 officers. We found a unit.');
await Promise.race([saved(ada.page), said(ada.page, 'g1.actions').filter({ hasText: /Somebody else changed the same words/ }).waitFor()]);
check(/300/.test(await control(ada.page, 'g1.actions').inputValue()), 'what was typed is gone');

// The same words: both are shown, and a person decides.
await control(ben.page, 'g1.results').fill('Ten results.');
await control(ada.page, 'g1.results').fill('Twelve findings.');
const both = await Promise.race([ada.page, ben.page].map((page) =>
  said(page, 'g1.results').filter({ hasText: /Somebody else changed the same words/ }).waitFor().then(() => page)));
check(/Theirs:/.test(await said(both, 'g1.results').textContent()), 'a conflict does not show theirs');
await said(both, 'g1.results').getByRole('button').click();
await both.waitForSelector('h1:has-text("Two people changed the same words")');
await looked(both, 'conflict');
const proposed = await both.locator('[id="v-g1.results"]').inputValue();
check(/Ten results\./.test(proposed) && /Twelve findings\./.test(proposed), `a word is missing where a person decides: ${proposed}`);
await both.locator('[id="v-g1.results"]').fill('Ten results and twelve findings.');
await both.getByRole('button', { name: 'Save this' }).click();
await both.waitForURL(/saved=/);
check(await control(both, 'g1.results').inputValue() === 'Ten results and twelve findings.', 'what was decided does not stand');
await both.goto(report('DE', 'g1').replace('?section=g1', '/history/g1.results'));
await looked(both, 'history');
check(/Twelve findings/.test(await both.locator('main').textContent()) && /Ten results/.test(await both.locator('main').textContent()), 'the history lacks a text');

// No connection: the text stays, is said not to be saved, and comes by itself once there is one.
await ada.page.goto(report('DE', 'g2'));
await ada.context.setOffline(true);
await control(ada.page, 'g2.actions').fill('Written on a train.');
await ada.page.waitForFunction(() => /Not saved yet/.test(document.getElementById('saved').textContent));
check(await ada.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))), 'leaving with unsaved text does not warn');
await ada.context.setOffline(false);
await ada.page.waitForFunction(() => /^Saved/.test(document.getElementById('saved').textContent));
check(await ada.page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))), 'leaving warns although all is saved');
check(await ada.page.evaluate(() => localStorage.length + sessionStorage.length) === 0, 'something is kept in the browser');

// The keyboard alone: a choice, a text, and the next section.
await ada.page.goto(report('DE', 'g3'));
await control(ada.page, 'g3.progress').focus();
await clear(ada.page);
await ada.page.keyboard.press('u');
await ada.page.keyboard.press('Tab');
await saved(ada.page);
check(await control(ada.page, 'g3.progress').inputValue() === 'under-way', 'a choice cannot be made by keyboard');
const order = [];
for (let i = 0; i < 4; i += 1) {
  order.push(await ada.page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim().slice(0, 20)));
  await ada.page.keyboard.press('Tab');
}
check(order.some((id) => id === 'v-g3.actions'), `the next question does not come next: ${order}`);
await looked(ada.page, 'section-g3');
await ada.page.goto(`${address}/en/work/reports`);
await looked(ada.page, 'reports');

// --- without a script: the whole way of an answer ------------------------------------------------------------------------------

const cora = await person('coordinator.rs', { javaScriptEnabled: false });
const page = cora.page;
await page.goto(report('RS', 'general'));
check(await page.locator('.untouched').count() > 0, 'without a script last round’s answers are not shown');
await page.locator('[id="v-general.remarks"]').fill('Read the annex.');
await page.getByRole('button', { name: 'All of last round’s answers here still hold' }).click();
await page.waitForURL(/saved=/);
check(await page.locator('.untouched').count() === 0, 'without a script last round’s answers cannot be confirmed');
check(await page.locator('[id="v-general.remarks"]').inputValue() === 'Read the annex.', 'without a script a text is not saved');
check(/Saved at/.test(await page.locator('#saved').textContent()), 'without a script nothing says that it was saved');
await page.getByRole('button', { name: 'Save and go on' }).click();
await page.waitForURL(/section=g1/);
const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as Excel' }).click()]);
const file = await download.path();
await page.locator('input[type=file]').setInputFiles({ name: 'back.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: readFileSync(file) });
await page.getByRole('button', { name: 'Show what it changes' }).click();
check(/changes nothing/.test(await page.locator('main').textContent()), 'a workbook that comes back as it went changes something');
await page.goto(report('RS', 'g1'));
await page.locator('input[type=file]').setInputFiles({ name: 'notes.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no workbook') });
await page.getByRole('button', { name: 'Show what it changes' }).click();
check(/Nothing was taken from notes\.xlsx/.test(await page.locator('main').textContent()), 'a file that is no workbook is not refused');
await picture(page, 'workbook-fault');

for (const one of [ada, ben, cora]) await one.context.close();
ended();
