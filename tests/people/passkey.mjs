// Registers and uses passkeys in a real Chromium with a virtual authenticator (WebAuthn L3, 11), against `signin::passkey`; then does
// everything that must be refused, and wants the refusal to be the right one.
//
// usage: node passkey.mjs PATH_OF_passkey_lines

import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, sign, createPrivateKey } from 'node:crypto';
import { speak, tally } from './lines.mjs';

const { chromium } = createRequire(new URL('../browser/', import.meta.url))('playwright-core');
const { held, close } = tally();
const signin = speak(process.argv[2]);

// --- the page: nothing but a place on an origin --------------------------------------------------------------------------

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>passkeys</title>');
});
await new Promise((resolve) => server.listen(0, resolve));
const port = server.address().port;
const origin = `http://localhost:${port}`;

const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'accord-passkey-')), {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await context.newPage();
await page.goto(origin);
const cdp = await context.newCDPSession(page);
await cdp.send('WebAuthn.enable');

async function authenticator(options = {}) {
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
      isUserVerified: true, automaticPresenceSimulation: true, ...options,
    },
  });
  return authenticatorId;
}
const without = (authenticatorId) => cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });

/** What the browser answers to these options, as JSON text; or the name of its error. */
const create = (options) => page.evaluate(async (json) => {
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(json));
    return JSON.stringify(await navigator.credentials.create({ publicKey }));
  } catch (e) { return `error ${e.name}`; }
}, options);
const get = (options) => page.evaluate(async (json) => {
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(json));
    return JSON.stringify(await navigator.credentials.get({ publicKey }));
  } catch (e) { return `error ${e.name}`; }
}, options);

// --- short ways to ask ---------------------------------------------------------------------------------------------------

const NOW = '2026-11-24T12:00:00Z';
const after = (seconds) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const USER = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';
const OTHER = '6ba7b811-9dad-41d1-80b4-00c04fd430c8';

const beginRegistration = async (existing = [], user = USER) =>
  (await signin.ask({ do: 'begin_registration', origin, user, name: 'a.okonkwo@example.org', existing, now: NOW })).ok;
const finishRegistration = (state, answer, more = {}) =>
  signin.ask({ do: 'finish_registration', origin, state, answer, now: after(20), ...more });
const beginAuthentication = async (allowed = null) =>
  (await signin.ask({ do: 'begin_authentication', origin, allowed, now: NOW })).ok;
const finishAuthentication = (state, answer, credential, more = {}) =>
  signin.ask({ do: 'finish_authentication', origin, state, answer, credential, now: after(20), ...more });

const accepted = (said, what) => { held(said.ok !== undefined, `${what}: refused with ${said.refused} ${said.says}`); return said.ok; };
const refused = (said, why, what) => held(said.refused?.startsWith(why), `${what}: wanted ${why}, got ${said.refused ?? 'no refusal'} ${said.says ?? ''}`);

const clone = (value) => structuredClone(value);
const bytes = (text) => Buffer.from(text, 'base64url');
const text = (data) => Buffer.from(data).toString('base64url');
/** An answer with one part of it changed. */
function changed(answer, part, change) {
  const parsed = JSON.parse(answer);
  parsed.response[part] = text(change(bytes(parsed.response[part])));
  return JSON.stringify(parsed);
}
const flipped = (at) => (data) => { const out = Buffer.from(data); out[at < 0 ? out.length + at : at] ^= 1; return out; };
const clientData = (fields) => (data) => Buffer.from(JSON.stringify({ ...JSON.parse(data), ...fields }));

// --- registration --------------------------------------------------------------------------------------------------------

let device = await authenticator();
const registration = await beginRegistration();
const options = JSON.parse(registration.options);
held(options.authenticatorSelection.userVerification === 'required', 'verification is asked for');
held(options.authenticatorSelection.residentKey === 'required', 'a credential that is found without a name is asked for');
held((options.attestation ?? 'none') === 'none', 'no attestation is asked for');
held(options.rp.id === 'localhost', 'the relying party is the host');
held(options.challenge.length === 43, 'the challenge has 32 bytes');
const registered = await create(registration.options);
held(!registered.startsWith('error'), `registration: ${registered}`);
const credential = accepted(await finishRegistration(registration.state, registered), 'registration');

refused(await finishRegistration(registration.state, registered, { now: after(301) }), 'Late', 'registration after five minutes');
refused(await finishRegistration(registration.state, registered, { now: after(-3600) }), 'Late', 'registration before it began');
refused(await finishRegistration((await beginRegistration()).state, registered), 'WrongChallenge', 'registration replayed');
refused(await finishRegistration(registration.state, registered, { origin: `http://localhost:${port + 1}` }), 'WrongOrigin', 'registration on another port');
refused(await finishRegistration(registration.state, registered, { origin: 'https://accord.example.org' }), 'WrongOrigin', 'registration elsewhere');
refused(await finishRegistration(registration.state, changed(registered, 'clientDataJSON', clientData({ origin: 'https://evil.example.org' }))), 'WrongOrigin', 'registration, origin forged');
refused(await finishRegistration(registration.state, changed(registered, 'clientDataJSON', clientData({ type: 'webauthn.get' }))), 'WrongKind', 'registration, kind forged');
refused(await finishRegistration(registration.state, changed(registered, 'clientDataJSON', clientData({ crossOrigin: true }))), 'Framed', 'registration in a frame');
refused(await finishRegistration(registration.state, changed(registered, 'clientDataJSON', clientData({ topOrigin: 'https://evil.example.org' }))), 'Framed', 'registration under another page');
refused(await finishRegistration(registration.state, changed(registered, 'attestationObject', (data) => data.subarray(0, 40))), 'Malformed', 'registration cut off');
refused(await finishRegistration(registration.state, '{}'), 'Malformed', 'registration, empty');
refused(await finishRegistration(registration.state, 'no JSON'), 'Malformed', 'registration, no JSON');
refused(await finishRegistration(registration.state, JSON.stringify({ type: 'public-key', pad: 'x'.repeat(70_000) })), 'Malformed', 'registration, too large');
{
  const parsed = JSON.parse(registered);
  parsed.clientExtensionResults.credProps = { rk: false };
  refused(await finishRegistration(registration.state, JSON.stringify(parsed)), 'NotDiscoverable', 'registration, not found without a name');
}
{
  // The flags are in the attestation object, behind the relying party's hash; with attestation “none” nothing signs them.
  const hash = createHash('sha256').update('localhost').digest();
  const at = bytes(JSON.parse(registered).response.attestationObject).indexOf(hash);
  refused(await finishRegistration(registration.state, changed(registered, 'attestationObject', (data) => { const out = Buffer.from(data); out[at + 32] &= ~4; return out; })), 'NotVerified', 'registration, nobody verified');
  refused(await finishRegistration(registration.state, changed(registered, 'attestationObject', (data) => { const out = Buffer.from(data); out[at + 32] &= ~1; return out; })), 'NotPresent', 'registration, nobody there');
  refused(await finishRegistration(registration.state, changed(registered, 'attestationObject', flipped(at))), 'WrongSite', 'registration for another site');
}
{
  const again = await beginRegistration([credential]);
  held(await create(again.options) === 'error InvalidStateError', 'the authenticator declines a second passkey for the account');
}

// --- sign-in without a name ----------------------------------------------------------------------------------------------

const attempt = await beginAuthentication();
held((JSON.parse(attempt.options).allowCredentials ?? []).length === 0, 'no credential is named');
held(JSON.parse(attempt.options).userVerification === 'required', 'verification is asked for at sign-in');
const answer = await get(attempt.options);
held(!answer.startsWith('error'), `sign-in: ${answer}`);
const claim = accepted(await signin.ask({ do: 'who', answer }), 'who');
held(claim?.user === USER, `the account is found without a name: ${JSON.stringify(claim)}`);
const moved = accepted(await finishAuthentication(attempt.state, answer, credential), 'sign-in');

refused(await finishAuthentication((await beginAuthentication()).state, answer, credential), 'WrongChallenge', 'sign-in replayed to another attempt');
refused(await finishAuthentication(attempt.state, answer, moved), 'Cloned', 'sign-in replayed to the same attempt');
refused(await finishAuthentication(attempt.state, answer, credential, { now: after(301) }), 'Late', 'sign-in after five minutes');
accepted(await finishAuthentication(attempt.state, answer, credential, { now: after(300) }), 'sign-in at five minutes');
refused(await finishAuthentication(attempt.state, answer, credential, { origin: `http://localhost:${port + 1}` }), 'WrongOrigin', 'sign-in on another port');
refused(await finishAuthentication(attempt.state, answer, credential, { origin: 'https://accord.example.org' }), 'WrongOrigin', 'sign-in elsewhere');
refused(await finishAuthentication(attempt.state, changed(answer, 'signature', flipped(-1)), credential), 'WrongSignature', 'sign-in, signature tampered with');
refused(await finishAuthentication(attempt.state, changed(answer, 'authenticatorData', flipped(-1)), credential), 'WrongSignature', 'sign-in, counter tampered with');
refused(await finishAuthentication(attempt.state, changed(answer, 'authenticatorData', flipped(0)), credential), 'WrongSite', 'sign-in for another site');
refused(await finishAuthentication(attempt.state, changed(answer, 'clientDataJSON', clientData({ extra: 1 })), credential), 'WrongSignature', 'sign-in, client data tampered with');
refused(await finishAuthentication(attempt.state, changed(answer, 'clientDataJSON', clientData({ type: 'webauthn.create' })), credential), 'WrongKind', 'sign-in, kind forged');
refused(await finishAuthentication(attempt.state, changed(answer, 'clientDataJSON', clientData({ crossOrigin: true })), credential), 'Framed', 'sign-in in a frame');
refused(await finishAuthentication(attempt.state, changed(answer, 'clientDataJSON', clientData({ topOrigin: 'https://evil.example.org' })), credential), 'Framed', 'sign-in under another page');
refused(await finishAuthentication(attempt.state, registered, credential), 'Malformed', 'sign-in with the answer to a registration');
for (const [handle, what] of [[undefined, 'no account'], [text(Buffer.alloc(16, 7)), 'another account'], ['AAAA', 'no account of ours']]) {
  const parsed = JSON.parse(answer);
  parsed.response.userHandle = handle;
  refused(await finishAuthentication(attempt.state, JSON.stringify(parsed), credential), 'WrongUser', `sign-in, ${what}`);
}
{
  const foreign = clone(credential);
  foreign.user = OTHER;
  refused(await finishAuthentication(attempt.state, answer, foreign), 'WrongUser', 'sign-in, the credential of another account');
}

// --- an authenticator that was copied ------------------------------------------------------------------------------------

{
  const { credentials: [held_] } = await cdp.send('WebAuthn.getCredentials', { authenticatorId: device });
  const fresh = await beginAuthentication();
  const third = accepted(await finishAuthentication(fresh.state, await get(fresh.options), moved), 'the counter moves on');
  await without(device);
  device = await authenticator();
  await cdp.send('WebAuthn.addCredential', { authenticatorId: device, credential: held_ }); // as it was one use ago
  const copy = await beginAuthentication();
  refused(await finishAuthentication(copy.state, await get(copy.options), third), 'Cloned', 'the copy of an authenticator');

  // The key in hand, everything can be signed: what the signature covers is still judged.
  const key = createPrivateKey({ key: Buffer.from(held_.privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  const signed = (attempt_, { rp = 'localhost', flags = 0x05, counter = 1000, fields = {} }) => {
    const data = Buffer.concat([createHash('sha256').update(rp).digest(), Buffer.from([flags]), Buffer.alloc(4)]);
    data.writeUInt32BE(counter, 33);
    const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge: JSON.parse(attempt_.options).challenge, origin, crossOrigin: false, ...fields }));
    const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), key);
    const id = text(Buffer.from(held_.credentialId, 'base64'));
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: {
      authenticatorData: text(data), clientDataJSON: text(client), signature: text(signature), userHandle: text(Buffer.from(USER.replaceAll('-', ''), 'hex')) } });
  };
  const forge = await beginAuthentication();
  accepted(await finishAuthentication(forge.state, signed(forge, {}), third), 'signed by hand as an authenticator would');
  refused(await finishAuthentication(forge.state, signed(forge, { flags: 0x01 }), third), 'NotVerified', 'signed, nobody verified');
  refused(await finishAuthentication(forge.state, signed(forge, { flags: 0x04 }), third), 'NotPresent', 'signed, nobody there');
  refused(await finishAuthentication(forge.state, signed(forge, { rp: 'evil.example.org' }), third), 'WrongSite', 'signed for another site');
  refused(await finishAuthentication(forge.state, signed(forge, { counter: 1 }), third), 'Cloned', 'signed with an old counter');
  refused(await finishAuthentication(forge.state, signed(forge, { counter: 0 }), third), 'Cloned', 'signed with no counter');
  refused(await finishAuthentication(forge.state, signed(forge, { flags: 0x0d }), third), 'BackupChanged', 'signed by a key that can be copied now');
  refused(await finishAuthentication(forge.state, signed(forge, { fields: { origin: 'https://evil.example.org' } }), third), 'WrongOrigin', 'signed on another site');
  refused(await finishAuthentication(forge.state, signed(forge, { fields: { origin: `http://localhost.evil.example.org:${port}` } }), third), 'WrongOrigin', 'signed on a site that begins alike');
  refused(await finishAuthentication(forge.state, signed(forge, { fields: { challenge: text(Buffer.alloc(32)) } }), third), 'WrongChallenge', 'signed for another challenge');
}

// --- fresh verification of somebody known --------------------------------------------------------------------------------

{
  await without(device);
  device = await authenticator();
  const first = await beginRegistration([], OTHER);
  const theirs = accepted(await finishRegistration(first.state, await create(first.options)), 'a second account');
  const wanted = await beginAuthentication([theirs]);
  held(JSON.parse(wanted.options).allowCredentials.length === 1, 'the credential is named');
  const said = await get(wanted.options);
  accepted(await finishAuthentication(wanted.state, said, theirs), 'fresh verification');
  refused(await finishAuthentication(wanted.state, answer, moved), 'NotAsked', 'fresh verification with another credential');
  const none = await beginAuthentication([]);
  refused(await finishAuthentication(none.state, said, theirs), 'NotAsked', 'fresh verification of somebody without credentials');
  refused(await finishAuthentication(wanted.state, said, credential), 'WrongUser', 'the credential of another account was looked up');
  const mixed = clone(credential);
  mixed.user = OTHER;
  refused(await finishAuthentication(wanted.state, said, mixed), 'UnknownCredential', 'another credential of the account was looked up');
}

// --- authenticators that cannot do what is asked -------------------------------------------------------------------------

{
  await without(device);
  device = await authenticator({ hasUserVerification: false, isUserVerified: false });
  const asked = await beginRegistration();
  held((await create(asked.options)).startsWith('error'), 'an authenticator without verification registers nothing');
  await without(device);
  device = await authenticator({ hasResidentKey: false });
  held((await create((await beginRegistration()).options)).startsWith('error'), 'an authenticator without memory registers nothing');
  await without(device);
  device = await authenticator({ isUserVerified: false });
  held((await create((await beginRegistration()).options)).startsWith('error'), 'somebody who is not verified registers nothing');
}

await context.close();
server.close();
signin.end();
process.exit(close());
