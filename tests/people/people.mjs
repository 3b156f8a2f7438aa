// The people room in a real browser, from a house's first start: the first operator's link, passkeys from a virtual authenticator,
// invitations, a password with codes from a telephone that is computed here, another house's word (oidc-provider), proving it again,
// and the pages without scripts. Each page is looked at by axe-core, light and dark.
//
// usage: node people.mjs PROGRAM DATA_DIRECTORY PICTURE_DIRECTORY

import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { tally } from './lines.mjs';

const browserTests = createRequire(new URL('../browser/', import.meta.url));
const { chromium } = browserTests('playwright-core');
const axe = readFileSync(browserTests.resolve('axe-core/axe.min.js'), 'utf8');
const { held, close } = tally();
const [program, data, pictures] = process.argv.slice(2);
rmSync(data, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

// --- the other house, and ours -------------------------------------------------------------------------------------------

const listening = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const holder = createServer();
const port = await listening(holder);
await new Promise((resolve) => holder.close(resolve));
const origin = `http://localhost:${port}`;

const house = createServer();
const issuer = `http://localhost:${await listening(house)}`;
console.error = console.warn = console.info = () => {}; // it says at length that it is a development set-up
const provider = new Provider(issuer, {
  clients: [{ client_id: 'accord', client_secret: 'between the two houses', redirect_uris: [`${origin}/en/sign-in/openid/back`] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: `${id}@ministry.example.org`, email_verified: true }) }),
  cookies: { keys: ['a key of the test'] },
});
house.on('request', provider.callback());

const settings = mkdtempSync(join(tmpdir(), 'accord-people-'));
writeFileSync(join(settings, 'secret'), 'between the two houses\n');
writeFileSync(join(settings, 'accord.toml'), `
[sign-in]
password = true
[sign-in.openid]
issuer = "${issuer}"
client_id = "accord"
client_secret_file = "${join(settings, 'secret')}"
label = "the Ministry"
`);
let log = '';
const accord = spawn(program, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`, '--config', join(settings, 'accord.toml')],
  { env: { ...process.env, ACCORD_LOG: 'debug' } });
accord.stderr.on('data', (text) => { log += text; });
const first = await new Promise((resolve, reject) => {
  let out = '';
  accord.stdout.on('data', (text) => {
    out += text;
    const link = /http:\/\/localhost:\d+\/en\/sign-in\/invitation\/[\w-]+/.exec(out);
    if (link) resolve(link[0]);
  });
  accord.on('exit', (code) => reject(new Error(`the program ended with ${code}: ${log}`)));
});
held(first.startsWith(origin), `the first link is of another place: ${first}`);

// --- the browser ---------------------------------------------------------------------------------------------------------

const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const launch = (options = {}) => chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'accord-people-')), {
  executablePath: '/usr/bin/chromium', args: ARGS, viewport: { width: 1280, height: 900 }, ...options,
});
const context = await launch();
const page = await context.newPage();
page.on('pageerror', (e) => held(false, `${page.url()}: ${e.message}`));
page.on('console', (m) => { if (m.text().includes('Content Security Policy') && page.url().startsWith(origin)) held(false, `${page.url()}: ${m.text()}`); });
const cdp = await context.newCDPSession(page);
await cdp.send('WebAuthn.enable');
const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
  options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
});

const at = (path) => new URL(path, origin).href;
const said = () => page.locator('main').innerText();
async function looked(name) {
  for (const [width, scheme] of [[1280, 'light'], [390, 'dark']]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    const faults = await page.evaluate(async (code) => {
      (0, eval)(code);
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`);
    }, axe);
    held(faults.length === 0, `${name} ${width} ${scheme}: ${faults.join('; ')}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    held(wide <= 0, `${name} is ${wide} wider than a window of ${width}`);
    await page.screenshot({ path: join(pictures, `people-${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}
async function arrives(path, doing) {
  await Promise.all([page.waitForURL((url) => url.href.startsWith(at(path))), doing()]);
  await page.waitForLoadState();
}
async function signOut() {
  await arrives('/en/sign-in', () => page.locator('form[action="/en/sign-out"] button').click());
}
const menu = async () => (await page.locator('header').innerText()).replace(/\s+/g, ' ');

/** RFC 6238, SHA-1, six digits. */
function code(secret, ahead = 0) {
  const bits = [...secret].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const tag = createHmac('sha1', key).update(step).digest();
  return String((tag.readUInt32BE(tag[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function invite(name, mail, role, member) {
  await page.goto(at('/en/work/invitations'));
  await page.fill('#name', name);
  await page.fill('#mail', mail);
  await page.selectOption('#role', role);
  if (member) await page.selectOption('#member', member);
  await page.locator('form[action="/en/work/invitations"] button').click();
  await page.waitForSelector('#link');
  return page.locator('#link').innerText();
}

/** Through the other house's own forms, as far as it shows any. */
async function throughTheMinistry(login, back) {
  for (let n = 0; n < 6; n += 1) {
    await page.waitForLoadState();
    if (page.url().startsWith(origin)) break;
    if (await page.locator('input[name=login]').count()) {
      await page.fill('input[name=login]', login);
      await page.fill('input[name=password]', 'any');
    }
    await Promise.all([page.waitForNavigation(), page.locator('button[type=submit]').first().click()]);
  }
  await page.waitForURL((url) => url.href.startsWith(at(back)));
  await page.waitForLoadState();
}

// --- the first operator --------------------------------------------------------------------------------------------------

await page.goto(first);
held((await said()).includes('first system operator'), `the first link: ${await said()}`);
await looked('first');
await page.reload();
await page.fill('#name', 'Olga Operator');
await page.fill('#mail', 'olga@example.org');
await arrives('/en/work', () => page.locator('button[value=passkey]').click());
held((await said()).includes('System operator'), `the operator's desk: ${await said()}`);
const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
held(credentials.length === 1 && credentials[0].userName === 'olga@example.org', `the authenticator knows the account as ${JSON.stringify(credentials[0]?.userName)}`);
held((await page.goto(first)).status() === 422, 'the first link works twice');

await page.goto(at('/en/work/account'));
held((await said()).includes('Passkey “'), 'the account has no passkey');
await looked('account');
await page.locator('form[action$="/remove"] button').first().click();
await page.waitForSelector('h1');
held((await said()).includes('last way'), `the last passkey went: ${await said()}`);
await page.goto(at('/en/work/account/keys'));
await looked('keys');
await page.fill('#name', 'the same device');
await page.locator('button[value=passkey]').click();
await page.waitForSelector('[data-told]:not([hidden])');
held((await page.locator('[data-told]').innerText()).includes('has a passkey for the account already'), 'the same device twice');

const adminLink = await invite('Adam Admin', 'adam@example.org', 'member-admin', 'DE');
await looked('link');
await page.goto(at('/en/work/invitations'));
await looked('invitations');
await page.goto(at('/en/work/people'));
await looked('people');
await page.locator('main table a').first().click();
await page.waitForLoadState();
await looked('one');
await page.goto(at('/en/work/proposals'));
await looked('proposals');

// --- out, and in with the passkey; proving it again ----------------------------------------------------------------------

await signOut();
held((await page.goto(at('/en/work'))).url().startsWith(at('/en/sign-in?back=')), 'outside is not outside');
await looked('sign-in');
await page.goto(at('/en/sign-in?back=/work/people'));
await arrives('/en/work/people', () => page.locator('button[value=passkey]').click());
held((await menu()).includes('Olga Operator'), `signed in as ${await menu()}`);
await page.goto(at('/en/verify?back=/work/invitations'));
await looked('verify');
await page.reload();
await arrives('/en/work/invitations', () => page.locator('button[value=passkey]').click());
await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
await page.goto(at('/en/verify?back=/work/invitations'));
await page.locator('button[value=passkey]').click();
await page.waitForSelector('[data-told]:not([hidden])');
held((await page.locator('[data-told]').innerText()).includes('Nothing came of it'), 'an authenticator that checks nobody');
await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

// --- a token -------------------------------------------------------------------------------------------------------------

await page.goto(at('/en/work/tokens'));
await looked('tokens');
await page.fill('#name', 'nightly');
await page.locator('form[action="/en/work/tokens"] button').click();
await page.waitForSelector('#token');
const token = await page.locator('#token').innerText();
const asked = (bearer) => fetch(at('/en/work/people'), { headers: { authorization: `Bearer ${bearer}` }, redirect: 'manual' });
held((await asked(token)).status === 200, 'the token opens nothing');
held((await asked(`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`)).status === 401, 'a mistyped token opens something');
await signOut();

// --- a password and codes ------------------------------------------------------------------------------------------------

await page.goto(adminLink);
held((await said()).includes('Administrator of a member, Germany'), `the invitation: ${await said()}`);
await looked('invitation');
const secret = (await page.locator('code').innerText()).replace(/ /g, '');
held(await page.locator('svg.qr path').count() === 1, 'no picture for the telephone');
await page.fill('#word', 'short');
await page.fill('#code', code(secret));
await page.evaluate(() => document.querySelector('#word').removeAttribute('minlength'));
await page.locator('button[value=password]').click();
await page.waitForSelector('[role=alert]:not([data-told])');
held((await said()).includes('15 characters'), `a short password: ${await said()}`);
held((await page.locator('code').innerText()).replace(/ /g, '') === secret, 'the telephone has to be set up twice');
await page.fill('#word', 'seven quiet otters row');
await page.fill('#code', code(secret));
await arrives('/en/work', () => page.locator('button[value=password]').click());
held((await menu()).includes('Adam Admin'), `came as ${await menu()}`);
const coordinatorLink = await invite('Cora Coordinator', 'cora@example.org', 'coordinator');
await signOut();
await page.fill('#mail', 'adam@example.org');
await page.fill('#word', 'seven quiet otters row');
await page.fill('#code', '000000');
await page.locator('form[action="/en/sign-in/password"] button').click();
await page.waitForSelector('[role=alert]:not([data-told])');
await page.fill('#word', 'seven quiet otters row');
await page.fill('#code', code(secret, 1)); // the next one: a code is taken once
await arrives('/en/work', () => page.locator('form[action="/en/sign-in/password"] button').click());
held((await menu()).includes('Adam Admin'), `signed in as ${await menu()}`);
await page.goto(at('/en/work/organisations'));
await looked('organisations');
await signOut();

// --- another house's word ------------------------------------------------------------------------------------------------

await page.goto(coordinatorLink);
await page.locator('a[href*="openid?invitation="]').click();
await throughTheMinistry('cora', '/en/work');
held((await menu()).includes('Cora Coordinator') && (await said()).includes('National coordinator, Germany'), `came as ${await menu()}`);
held((await page.goto(coordinatorLink)).status() === 422, 'the invitation works twice');
await page.goto(at('/en/work/account'));
held((await said()).includes(issuer), 'the account has no identity');
await signOut();
await page.locator('a[href*="/sign-in/openid?back="]').click();
await throughTheMinistry('cora', '/en/work');
held((await menu()).includes('Cora Coordinator'), `signed in as ${await menu()}`);
await page.goto(at('/en/verify?back=/work/account'));
await page.locator('a[href*="/verify/openid"]').click();
await throughTheMinistry('cora', '/en/work/account');
held((await menu()).includes('Cora Coordinator'), 'the session went away on the way back');
await page.goto(at('/en/verify?back=/work/account'));
await page.locator('a[href*="/verify/openid"]').click();
await throughTheMinistry('mallory', '/en/sign-in?why=people-openid-unknown');
await page.goto(at('/en/work'));
await signOut();
held((await page.goto(at('/en/sign-in/openid/back?code=x&state=y'))).status() === 200, 'an answer that nobody asked for');
await page.waitForURL((url) => url.href.startsWith(at('/en/sign-in?why=people-attempt-over')));

await page.goto(at('/en/sign-in/recover'));
await looked('recover');
await page.fill('#mail', 'nobody@example.org');
await page.locator('main form button').click();
await page.waitForSelector('[role=status]');
held((await said()).includes('If there is an account'), 'asking for an account');

// --- from right to left, and without scripts -----------------------------------------------------------------------------

// A language that the rooms speak stands in their menu; whoever reads another one is shown them in English.
const speaksArabic = await page.locator('.languages a[hreflang=ar]').count() === 1;
await page.goto(at('/ar/sign-in'));
const shown = await page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
held(shown === (speaksArabic ? 'ar rtl' : 'en ltr'), `Arabic is ${speaksArabic ? '' : 'not '}spoken here, and its page is ${shown}`);
await looked('sign-in-ar');
await context.close();
const plain = await launch({ javaScriptEnabled: false });
const bare = await plain.newPage();
await bare.goto(at('/en/sign-in'));
held((await bare.content()).includes('A passkey needs a small script'), 'nothing says why a passkey needs a script');
held(await bare.locator('form[action="/en/sign-in/password"]').count() === 1, 'no other way without scripts');
await bare.locator('form[action="/en/sign-in/passkey"] button').click();
held((await bare.content()).includes('A passkey needs a small script') && bare.url() === at('/en/sign-in/passkey'), 'a passkey without a script');
await plain.close();

// --- nothing of the secrets stands in the log ----------------------------------------------------------------------------

held(log.length > 0, 'there is no log');
for (const [what, text] of Object.entries({ first, adminLink, coordinatorLink, token, secret })) {
  held(!log.includes(text.split('/').pop()), `${what} stands in the log`);
}
const ended = new Promise((resolve) => accord.on('exit', resolve));
accord.kill('SIGTERM');
held(await ended === 0, 'the program did not end well');
house.close();
house.closeAllConnections();
process.exit(close());
