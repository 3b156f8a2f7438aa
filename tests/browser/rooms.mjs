// The working rooms as each role meets them: signs in as one of each of the exercise's people, follows the rooms' own links, and has
// axe-core look at each kind of page, light on a wide window and dark on a telephone; measures whether a page is wider than its
// window; then does the same walk without scripts. First the rooms are given something to show: commitments on their way, a public
// one with a change that waits, a review that was sent. Where CI is set, a kind of page is measured for the first who comes to it,
// and axe-core looks at it in one of the two views. Prints a line for each fault and, at the end, "N passed, M failed".
//
// usage: node rooms.mjs ADDRESS PICTURE_DIRECTORY      (an exercise with people is served there)

import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { address, check, crawl, ended, forgive, isEyed, launch, looked, person, tooWide, unreachable } from './room.mjs';

/** One of each role; where the role is held for a member, of the one whose report is reviewed. */
const ROLES = ['secretariat', 'coordinator.rs', 'signer.rs', 'reviewer', 'auditor', 'member-admin.rs', 'operator', 'analyst.rs',
  'lead-analyst.rs', 'police-liaison.rs', 'police-second.rs', 'provider-operator.rs'];
/** The kinds of page that have to be found by links alone, by whom. */
const WANTED = {
  secretariat: ['/work', '/work/rounds', '/work/round/*', '/work/round/*/letters', '/work/reports', '/work/report/*', '/work/commitments',
    '/work/commitment/*', '/work/reviews', '/work/reviews/assign/*', '/work/review/*', '/work/proposals'],
  'coordinator.rs': ['/work/reports', '/work/report/*', '/work/commitments', '/work/commitments/*/new', '/work/commitment/*',
    '/work/commitment/*/edit', '/work/commitment/*/amend', '/work/commitment/*/replace', '/work/commitment/*/withdraw', '/work/reviews', '/work/review/*'],
  'signer.rs': ['/work/report/*', '/work/commitment/*', '/work/review/*'],
  reviewer: ['/work/reviews', '/work/review/*'],
  auditor: ['/work/report/*', '/work/journal', '/work/journal/entry/*', '/work/round/*'],
  'member-admin.rs': ['/work/people', '/work/people/*', '/work/invitations', '/work/organisations', '/work/journal/people/*'],
  operator: ['/work/people', '/work/people/*', '/work/invitations', '/work/proposals', '/work/mail'],
  'analyst.rs': ['/work/takedown', '/work/item/*', '/work/detection', '/work/detection/*', '/work/detection/*/entries/*'],
  'lead-analyst.rs': ['/work/takedown', '/work/item/*', '/work/detection', '/work/detection/*', '/work/detection/*/entries/*'],
  'police-liaison.rs': ['/work/detection', '/work/detection/*'],
  'provider-operator.rs': ['/work/detection', '/work/detection/*', '/work/detection/*/entries/*', '/work/detection/volume'],
};

// --- something to show -----------------------------------------------------------------------------------------------------

/** Sends a form as the browser would, and goes where the answer leads. */
async function sent({ context }, path, pairs = []) {
  const answer = await context.request.post(`${address}/en${path}`, {
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams(pairs).toString(),
  });
  const at = new URL(answer.url()).pathname;
  if (!answer.ok() || at.startsWith('/en/verify') || at.startsWith('/en/sign-in')) {
    throw new Error(`${path}: ${answer.status()} at ${answer.url()}: ${(await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 600)}`);
  }
  return { at: at.replace('/en', ''), text: await answer.text() };
}
const field = (text, name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)[1];
const terms = (text, more = []) => [
  ['text-language', 'en'], ['text-checked', 'human-checked'], ['text', text], ['authoritative', 'en'], ['goal', 'G1'], ['kind', 'capacity'],
  ['authority', 'Ministry of the Interior, Department for Cybercrime'], ['deadline', '2030-06-30'], ['baseline', '40 officers were trained.'],
  ['baseline-as-of', '2025-12-31'], ['milestone-id', ''], ['milestone-what', 'The first 100 are trained'],
  ['milestone-criterion', 'A list of the names that the police academy signed'], ['milestone-due', '2029-05-01'], ['milestone-required', '0'],
  ['action-id', ''], ['action-what', 'Hire trainers'], ['action-lead', 'Police academy'], ['action-start', ''], ['action-due', '2028-04-01'], ...more,
];

async function furnish() {
  const [secretariat, coordinator, signer, reviewer] =
    await Promise.all(['secretariat', 'coordinator.rs', 'signer.rs', 'reviewer'].map((who) => person(who)));
  const text = 'We will train 200 officers in the identification of victims, and place one of them in each of the 27 police directorates.';
  const publish = async (words) => {
    const { at } = await sent(coordinator, '/work/commitments/RS', terms(words));
    await sent(coordinator, `${at}/clear`);
    const read = await (await signer.context.request.get(`${address}/en${at}`)).text();
    await sent(signer, `${at}/submit`, [['digest', field(read, 'digest')]]);
    await sent(secretariat, `${at}/screen`);
    await sent(secretariat, `${at}/publish`);
    return at;
  };
  await publish('We will found a unit of 12 people that refers each report of a hotline within a day.');
  const changed = await publish(text);
  await sent(coordinator, `${changed}/withdraw`, [['reason-code', 'law'], ['reason-text', 'The constitutional court stopped it.']]);
  await sent(coordinator, '/work/commitments/RS', terms('We will open a help line for children.'));
  const due = await sent(coordinator, '/work/commitments/RS', terms('We will examine each known file within an hour.'));
  await sent(coordinator, `${due.at}/clear`);
  // A review from its assignment until the member's days to answer.
  await sent(secretariat, '/work/reviews/assign/exercise-last.RS', [['reviewer', 'exercise.reviewer']]);
  const review = '/work/review/exercise-last.RS.review';
  let { text: form } = await sent(reviewer, `${review}/declare`, [['conflict', 'none'], ['named', 'yes']]);
  const promises = [...form.matchAll(/name="promise" value="([^"]*)"/g)].map((m) => m[1]);
  const marks = { verifiability: 'verifiable', potential: 'minor', completion: 'no-evidence', evidence: '0' };
  const pairs = [['no', field(form, 'no')], ['named', 'yes']];
  for (const promise of promises) {
    pairs.push(['promise', promise]);
    for (const [scale, mark] of Object.entries(marks)) {
      pairs.push([`${scale}.${promise}`, mark], [`${scale}-working.${promise}`, `What the report names was read against the scale of ${scale}.`]);
    }
  }
  ({ text: form } = await sent(reviewer, `${review}/write`, pairs));
  const writing = await reviewer.page.goto(`${address}/en${review}`);
  check(writing.status() === 200, 'the review that is being written is not there');
  await looked(reviewer.page, 'reviewer /work/review/*, while it is written');
  await sent(reviewer, `${review}/submit`, [['no', field(form, 'no')]]);
  for (const one of [secretariat, coordinator, signer, reviewer]) await one.context.close();
}

/** A key of a scanner, and the first statement that is signed with it: the form of C2SP's signed notes, made here from its description. */
function statement() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const name = 'provider.example';
  const key = Buffer.concat([Buffer.from([1]), Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url')]);
  const id = createHash('sha256').update(`${name}\n`).update(key).digest().subarray(0, 4);
  const counts = { bytes: 52_428_800, changed: 0, files: 1_250, matched: 2, undecoded: 0, unreadable: 1 };
  const said = { complete: true, examined: [{ counts, month: '2026-10', type: 'jpeg' }], first: '2026-10-01T00:00:00Z', from: 0, last: '2026-10-02T00:00:00Z',
    lists: [{ entries: 4, name: 'known', sha256: 'ab'.repeat(32) }], member: 'RS', organisation: name, quality: 50, radius: 31, scan: 'cd'.repeat(16), sequence: 1, to: 1_251,
    tool: 'accord 0.1.0' };
  const text = `accord volume statement v1\n${JSON.stringify(said)}\n`;
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64');
  return { vkey: `${name}+${id.toString('hex')}+${key.toString('base64')}`, note: `${text}\n\u2014 ${name} ${signature}\n` };
}

/** A list that is shared with all, with a lot on it that somebody vouched for and an entry that is contested; and a fingerprint tried. */
async function detect() {
  const [hotline, provider] = await Promise.all(['lead-analyst.de', 'provider-operator.rs'].map((who) => person(who)));
  const settings = [['sharing', 'alliance'], ['radius', '31'], ['ratio', '100']];
  await sent(hotline, '/work/detection', [['name', 'KNOWN_2026'], ['purpose', 'known'], ['scheme', ''], ['version', ''], ...settings]);
  const code = 'f0e1d2c3b4a5968778695a4b3c2d1e0f'.repeat(2);
  // A change of the quorum that waits: whoever may confirm it is offered that.
  await sent(hotline, '/work/detection/quorum', [['file', '2'], ['picture', '4'], ['reason', 'Until all hotlines of the alliance take part.']]);
  await hotline.page.goto(`${address}/en/work/detection`);
  const picture = await hotline.page.screenshot();
  const digest = createHash('md5').update(picture).digest('hex');
  const rows = [code, `${code.slice(0, -3)}abc`, `0f1e${code.slice(4)}`, digest].join('\n');
  const taken = await hotline.context.request.post(`${address}/en/work/detection/KNOWN_2026/lots`, {
    headers: { origin: address },
    multipart: { bare: 'pdq', sharing: 'alliance', why: 'Reported to the hotline and looked at by two analysts.',
      file: { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from(rows) } },
  });
  check(taken.status() === 200 && /4 fingerprints were read, 4 of them are new/.test(await taken.text()), `a list is not taken over: ${taken.status()}`);
  // A source that is not there: its page says so, and what to do.
  const source = [['address', 'https://hashes.example/npo'], ['user', 'somebody'], ['password', 'invented'], ['every', '60'], ['on', 'yes']];
  await sent(hotline, '/work/detection/KNOWN_2026/source', source);
  const list = '/work/detection/exercise.hotline.de.KNOWN_2026';
  const { text } = await sent(provider, '/work/detection/near', [['fingerprint', code], ['kind', '']]);
  const entries = [...text.matchAll(/entries\/(\d+)"/g)].map((m) => m[1]);
  check(entries.length === 3, `${entries.length} entries lie near, not 3`);
  const why = [['ground', 'lawful'], ['reason', 'It is the picture of a well-known advertisement.'], ['evidence', 'Campaign of the agency, 2019, page 3']];
  await sent(provider, `${list}/entries/${entries[1]}/contest`, why);
  // The answer to a form is no page that a link leads to. What is no fingerprint is answered as such.
  forgive(/status of 422 .*\/work\/detection\/near/);
  for (const [digits, name] of [[code, 'found'], ['5a', 'no fingerprint']]) {
    await provider.page.goto(`${address}/en/work/detection`);
    await provider.page.getByLabel('Fingerprint', { exact: true }).fill(digits);
    await provider.page.getByRole('button', { name: 'Look up' }).click();
    await provider.page.waitForURL(/\/near$/);
    await looked(provider.page, `provider-operator.rs /work/detection/near, ${name}`);
  }
  for (const [buffer, name, near] of [[picture, 'a picture', 1], [Buffer.from('no picture'), 'no picture', 0]]) {
    await provider.page.goto(`${address}/en/work/detection`);
    await provider.page.getByLabel('Or a picture').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer });
    await provider.page.getByRole('button', { name: 'Look up' }).click();
    await provider.page.waitForURL(/\/near$/);
    const found = await provider.page.locator('article.near').count();
    check(found === near, `${name}: ${found} entries lie near, not ${near}`);
    await looked(provider.page, `provider-operator.rs /work/detection/near, ${name}`);
  }
  const { vkey, note } = statement();
  await sent(provider, '/work/detection/volume/keys', [['key', vkey]]);
  forgive(/status of 4(09|22) .*\/work\/detection\/volume/);
  for (const [text, name] of [[note, 'a statement'], [note, 'a statement for the second time']]) {
    await provider.page.goto(`${address}/en/work/detection/volume`);
    await provider.page.getByLabel('Statement', { exact: true }).setInputFiles({ name: '000001.note', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await provider.page.getByRole('button', { name: 'Hand in' }).click();
    await provider.page.waitForLoadState();
    await looked(provider.page, `provider-operator.rs /work/detection/volume, ${name}`);
    const taken = await provider.page.getByText('1,250 files').count();
    check(taken === (name === 'a statement' ? 1 : 0), `${name}: taken ${taken} times`);
  }
  await provider.page.goto(`${address}/en/goal/G6`);
  check((await provider.page.content()).includes('Files examined for known material'), 'what was stated is not on the page of goal 6');
  await looked(provider.page, 'provider-operator.rs goal G6, with what was stated');
  for (const one of [hotline, provider]) await one.context.close();
}

/** Somebody reports an address to the hotline of the walk's country. */
async function report() {
  const { context, page } = await launch({}, 'a citizen');
  await page.goto(`${address}/en/report?member=RS`);
  await page.getByLabel('Addresses').fill('https://pictures.example.org/1');
  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.getByRole('heading', { name: 'Your report is in' }).waitFor();
  await context.close();
}

// --- the walk --------------------------------------------------------------------------------------------------------------

/** Parts of addresses that are no ids: words, and none that an exercise gives what it invents. */
const FIXED = /^(?!exercise)[a-z][a-z-]{0,20}$/;

/** Of these, what a page offers hangs on how far its thing is: so many are looked at. */
const SEVERAL = { '/work/commitment/*': 4 };

/** How often axe-core has looked at a kind of page: what a third person sees of it is made of the same parts. */
const eyed = new Map();
/** Kinds of page that were measured without scripts. */
const bared = new Set();

/** Every kind of page that whoever is signed in comes to by links, once. */
async function walk(who, scripts) {
  const { context, page } = await person(who, scripts ? {} : { javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
  const kinds = await crawl(page, {
    from: [`${address}/en/work`],
    fixed: FIXED,
    follow: (pathname) => pathname.startsWith('/en/work') && !/\/(workbook|bundle|openid)$/.test(pathname),
    several: SEVERAL,
    meet: async ({ kind, href, status, headings, nth }) => {
      check(status === 200, `${who} ${kind}: status ${status} at ${href}`);
      check(headings === 1, `${who} ${kind}: ${headings} first headings`);
      if (scripts) {
        const often = eyed.get(kind) ?? 0;
        eyed.set(kind, often + 1);
        const asked = often < (process.env.CI ? 1 : 2) * (SEVERAL[kind] ?? 1);
        // What a kind of page has in it is much the same for all, but for where each begins.
        if (!asked && process.env.CI && kind !== '/work') return;
        await looked(page, `${who} ${nth > 1 ? `${kind} ${nth}` : kind}`, (width) => asked && isEyed(`${kind} ${nth}`, width));
        return;
      }
      if (process.env.CI && bared.has(kind) && kind !== '/work') return;
      bared.add(kind);
      const wide = await page.evaluate(tooWide);
      check(wide === 0, `${who} ${kind}, without scripts: ${wide} px wider than 390`);
      const shut = await page.evaluate(unreachable);
      check(shut === 0, `${who} ${kind}, without scripts: ${shut} tables cannot be scrolled by keyboard`);
      for (const folded of await page.locator('main details:not([open]) > summary').all()) if (await folded.isVisible()) await folded.click();
      const open = await page.evaluate(tooWide);
      check(open === 0, `${who} ${kind}: ${open} px wider than 390 once its folded parts are open`);
    },
  });
  await context.close();
  return kinds;
}

await furnish();
await detect();
await report();
for (const who of ROLES) {
  const kinds = await walk(who, true);
  for (const kind of ['/work', '/work/account', '/work/journal/mine', ...(WANTED[who] ?? [])]) {
    check(kinds.has(kind), `${who} does not come to ${kind} by links`);
  }
  // Where a machine waits for all tests, the walk without scripts is made by those who see the most.
  if (process.env.CI && !['secretariat', 'coordinator.rs', 'lead-analyst.rs', 'police-second.rs'].includes(who)) continue;
  const bare = await walk(who, false);
  const missing = [...kinds.keys()].filter((kind) => !bare.has(kind));
  check(missing.length === 0, `${who}, without scripts: does not come to ${missing.join(', ')}`);
  console.log(`${who}: ${kinds.size} kinds of page`);
}
ended();
