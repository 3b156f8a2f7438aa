// Signs in at a real OpenID provider (oidc-provider) through its login and consent forms, against `signin::openid` over the network;
// then hands it everything that must be refused. The provider's private keys are ours here, so each bad token is signed as it should be
// and wrong in one thing alone.
//
// usage: node openid.mjs PATH_OF_openid_lines

import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import * as jose from 'jose';
import { speak, tally } from './lines.mjs';

const { held, close } = tally();
const desk = speak(process.argv[2]);

// --- the provider --------------------------------------------------------------------------------------------------------

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const keys = {};
for (const alg of ALGORITHMS) {
  const { privateKey } = await jose.generateKeyPair(alg, { extractable: true });
  keys[alg] = { ...(await jose.exportJWK(privateKey)), kid: `key-${alg}`, alg, use: 'sig' };
}

const listener = createServer();
await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve));
const issuer = `http://localhost:${listener.address().port}`;
const redirect = 'http://localhost:9/people/openid';
const SECRET = 'a secret: with signs & 100 % of /them+=?';
const client = (alg, more = {}) => ({
  client_id: `accord ${alg}`, client_secret: SECRET, redirect_uris: [redirect], id_token_signed_response_alg: alg, ...more,
});
// It says at length that it is a development set-up, which it is, and prints each refusal.
console.error = console.warn = console.info = () => {};
const provider = new Provider(issuer, {
  clients: ALGORITHMS.map((alg) => client(alg)),
  jwks: { keys: Object.values(keys) },
  enabledJWA: { idTokenSigningAlgValues: [...ALGORITHMS, 'HS256'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: `${id}@ministry.example.org`, email_verified: id !== 'unverified' }) }),
  cookies: { keys: ['a key of the test'] },
  pkce: { required: () => true },
});
/** What is done to a document before it leaves: by its path. */
let change = {};
provider.use(async (ctx, next) => {
  await next();
  const how = change[ctx.path];
  if (how) ctx.body = await how(typeof ctx.body === 'string' ? JSON.parse(ctx.body) : ctx.body, ctx);
});
listener.on('request', provider.callback());

// --- a browser as small as it can be -------------------------------------------------------------------------------------

/** Follows the provider's pages from this address, logs in as this person, agrees (or not); gives the query that comes back. */
async function throughTheForms(url, login, agrees = true) {
  const cookies = new Map();
  let next = { url };
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(next.url, {
      method: next.form ? 'POST' : 'GET', body: next.form, redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      if (value) cookies.set(name, value); else cookies.delete(name);
    }
    const location = response.headers.get('location');
    if (location?.startsWith(redirect)) return location.slice(redirect.length + 1);
    if (location) { next = { url: new URL(location, next.url).href }; continue; }
    const html = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
    if (!action) throw new Error(`${response.status} at ${next.url}: ${html.replace(/<style>.*?<\/style>/gs, "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")}`);
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)[1];
    if (prompt === 'consent' && !agrees) {
      const abort = /<a href="([^"]*abort)"/.exec(html)[1];
      next = { url: new URL(abort, next.url).href };
      continue;
    }
    next = { url: new URL(action, next.url).href, form: new URLSearchParams({ prompt, login, password: 'any' }) };
  }
  throw new Error('the forms do not end');
}

// --- short ways to ask ---------------------------------------------------------------------------------------------------

const now = (seconds = 0) => new Date(Date.now() + seconds * 1000).toISOString();
const discover = (alg = 'RS256', more = {}) =>
  desk.ask({ do: 'discover', issuer, client_id: `accord ${alg}`, client_secret: SECRET, redirect, ...more });
const begin = async (anew = false) => (await desk.ask({ do: 'begin', now: now(), anew })).ok;
const finish = (attempt, query, at = 0) => desk.ask({ do: 'finish', attempt, query, now: now(at) });
const refused = (said, why, what) => held(said.refused?.startsWith(why), `${what}: wanted ${why}, got ${said.refused ?? JSON.stringify(said)} ${said.says ?? ''}`);
async function signedIn(login = 'okonkwo', anew = false) {
  const { url, attempt } = await begin(anew);
  return { attempt, query: await throughTheForms(url, login) };
}

// --- what must work ------------------------------------------------------------------------------------------------------

for (const alg of ALGORITHMS) {
  const known = await discover(alg);
  held(known.ok === null, `discovery: ${known.refused} ${known.says}`);
  const { attempt, query } = await signedIn();
  const said = await finish(attempt, query);
  held(JSON.stringify(said.ok) === JSON.stringify({ email: 'okonkwo@ministry.example.org', email_verified: true, issuer, subject: 'okonkwo' }), `${alg}: ${JSON.stringify(said)}`);
  refused(await finish(attempt, query), 'Unreachable', `${alg}: a code is taken once`);
}
{
  await discover();
  const { attempt, query } = await signedIn('unverified');
  const said = await finish(attempt, query);
  held(said.ok?.email_verified === false, `an unverified address stays one: ${JSON.stringify(said)}`);
  const { url } = await begin();
  const asked = new URL(url).searchParams;
  held(asked.get('code_challenge_method') === 'S256' && asked.get('code_challenge').length === 43, 'PKCE is asked for');
  held(asked.get('state').length === 43 && asked.get('nonce').length === 43 && asked.get('state') !== asked.get('nonce'), 'state and nonce have 256 bits');
}

// --- answers that are not to this attempt --------------------------------------------------------------------------------

{
  const { attempt, query } = await signedIn();
  const changed = (name, value) => { const q = new URLSearchParams(query); if (value === null) q.delete(name); else q.set(name, value); return q.toString(); };
  refused(await finish(attempt, changed('state', 'A'.repeat(43))), 'State', 'state mismatch');
  refused(await finish(attempt, changed('state', null)), 'State', 'no state');
  refused(await finish(attempt, changed('state', '')), 'State', 'empty state');
  refused(await finish((await begin()).attempt, query), 'State', 'the answer to another attempt');
  refused(await finish(attempt, `${query}&state=x`), 'Query', 'state twice');
  refused(await finish(attempt, changed('code', null)), 'Query', 'no code');
  refused(await finish(attempt, changed('iss', 'https://evil.example.org')), 'Issuer', 'another provider answers');
  refused(await finish(attempt, changed('iss', null)), 'Query', 'the provider does not name itself');
  refused(await finish(attempt, query, 901), 'Late', 'after fifteen minutes');
  refused(await finish({ ...attempt, verifier: 'B'.repeat(43) }, query), 'Unreachable', 'another browser’s word for PKCE');
}
{
  const { attempt, query } = await signedIn();
  refused(await finish(attempt, query.replace(/code=[^&]+/, 'code=invented')), 'Unreachable', 'an invented code');
  refused(await finish({ ...attempt, nonce: 'C'.repeat(43) }, query), 'Nonce', 'wrong nonce');
}
{
  const { url, attempt } = await begin();
  refused(await finish(attempt, await throughTheForms(url, 'okonkwo', false)), 'Denied("access_denied")', 'the person says no');
}

// --- a proof that has to be fresh ----------------------------------------------------------------------------------------

{
  const { url, attempt } = await begin(true);
  const query = await throughTheForms(url, 'okonkwo');
  held((await finish(attempt, query)).ok?.subject === 'okonkwo', 'somebody who signs in anew');
}
{
  const { url, attempt } = await begin(true);
  const query = await throughTheForms(url.replace('&prompt=login&max_age=0', ''), 'okonkwo');
  refused(await finish(attempt, query), 'Stale', 'a browser that left the wish for a new sign-in out');
}

// --- tokens that are wrong in one thing ----------------------------------------------------------------------------------

/** Signs in, and puts this token in the place of the provider's own. */
async function withToken(token, at = 0, anew = false) {
  const { attempt, query } = await signedIn('okonkwo', anew);
  change = { '/token': async (body) => ({ ...body, id_token: await token(jose.decodeJwt(body.id_token), body.id_token, attempt) }) };
  const said = await finish(attempt, query, at);
  change = {};
  return said;
}
const signed = async (claims, alg = 'RS256', header = {}, options = {}) =>
  new jose.SignJWT(claims).setProtectedHeader({ alg, kid: `key-${alg}`, ...header }).sign(await jose.importJWK(keys[alg], alg), options);
const soon = () => Math.floor(Date.now() / 1000);

held((await withToken((claims) => signed(claims))).ok?.subject === 'okonkwo', 'a token signed here is as good as the provider’s');
held((await withToken((claims) => signed(claims, 'ES256'))).ok?.subject === 'okonkwo', 'so is one signed with another key of it');
refused(await withToken((claims) => signed({ ...claims, nonce: 'D'.repeat(43) })), 'Nonce', 'token with another nonce');
refused(await withToken(({ nonce, ...claims }) => signed(claims)), 'Nonce', 'token without a nonce');
refused(await withToken((claims) => signed({ ...claims, aud: 'somebody else' })), 'Audience', 'token for another client');
refused(await withToken((claims) => signed({ ...claims, aud: [claims.aud, 'somebody else'] })), 'Audience', 'token for two clients');
refused(await withToken((claims) => signed({ ...claims, azp: 'somebody else' })), 'Audience', 'token made for another party');
refused(await withToken((claims) => signed({ ...claims, iss: 'https://evil.example.org' })), 'Issuer', 'token of another issuer');
refused(await withToken((claims) => signed({ ...claims, exp: soon() - 61 })), 'Time', 'token that has expired');
refused(await withToken((claims) => signed({ ...claims, iat: soon() + 120 })), 'Time', 'token from the future');
refused(await withToken((claims) => signed({ ...claims, iat: soon() - 7200 })), 'Time', 'token of two hours ago');
refused(await withToken(({ exp, ...claims }) => signed(claims)), 'Time', 'token without an end');
refused(await withToken(({ sub, ...claims }) => signed(claims)), 'Subject', 'token about nobody');
refused(await withToken((claims) => signed({ ...claims, sub: 'somebody-else' })), 'Subject', 'token about another than userinfo');
refused(await withToken((claims) => signed({ ...claims, at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' })), 'AccessToken', 'token for another access token');
refused(await withToken((claims) => signed(claims, 'RS256', { crit: ['x'], x: 1 }, { crit: { x: true } })), 'Malformed', 'token with unknown extensions');
refused(await withToken((_, token) => `${token.slice(0, -8)}${token.slice(-8) === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA'}`), 'Signature', 'signature tampered with');
refused(await withToken((claims, token) => { const [h, , s] = token.split('.'); return `${h}.${jose.base64url.encode(JSON.stringify({ ...claims, sub: 'admin' }))}.${s}`; }), 'Signature', 'claims tampered with');
refused(await withToken((claims) => new jose.UnsecuredJWT(claims).encode()), 'Algorithm("none")', 'token without a signature');
refused(await withToken((claims, token) => { const [, p] = token.split('.'); return `${jose.base64url.encode('{"alg":"none","kid":"key-RS256"}')}.${p}.`; }), 'Algorithm("none")', 'signature stripped');
refused(await withToken((claims) => new jose.SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(SECRET))), 'Algorithm("HS256")', 'token signed with the shared secret');
refused(await withToken((claims) => new jose.SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'key-RS256' }).sign(Buffer.from(keys.RS256.n, 'base64url'))), 'Algorithm("HS256")', 'the public key as a shared secret');
{
  const { privateKey } = await jose.generateKeyPair('RS256');
  const foreign = (claims, kid) => new jose.SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...(kid && { kid }) }).sign(privateKey);
  refused(await withToken((claims) => foreign(claims, 'key-RS256')), 'Signature', 'another key under the same name');
  refused(await withToken((claims) => foreign(claims, 'unheard of')), 'Key', 'a key of which nobody heard');
  refused(await withToken((claims) => foreign(claims)), 'Signature', 'another key without a name');
  refused(await withToken((claims) => foreign(claims, 'key-ES256')), 'Key', 'the name of a key of another kind');
}
{
  const { url, attempt } = await begin(true);
  const asked = new URL(url).searchParams;
  held(asked.get('prompt') === 'login' && asked.get('max_age') === '0', 'a fresh proof is asked for');
  held(!new URL((await begin()).url).searchParams.has('max_age'), 'whoever signs in is not asked twice');
  const query = await throughTheForms(url, 'okonkwo');
  held((await finish(attempt, query)).ok?.subject === 'okonkwo', 'the provider asked again, and says so');
  const at = (auth_time, anew = true) => withToken((claims) => signed({ ...claims, auth_time }), 0, anew);
  held((await at(soon() - 30)).ok?.subject === 'okonkwo', 'clocks may be a minute apart');
  refused(await at(soon() - 90), 'Stale', 'a proof from before it was asked for');
  refused(await at(0), 'Stale', 'a proof of 1970');
  refused(await at(soon() + 120), 'Stale', 'a proof from the future');
  refused(await at(String(soon())), 'Stale', 'a time in letters');
  refused(await withToken(({ auth_time, ...claims }) => signed(claims), 0, true), 'Stale', 'a provider that does not say when');
  held((await at(soon() - 86_400, false)).ok?.subject === 'okonkwo', 'whoever signs in may have signed in there yesterday');
}
refused(await withToken(() => 'a.b'), 'Malformed', 'no token');
refused(await withToken(() => undefined), 'NoIdToken', 'no token at all');
refused(await withToken(() => `${'a'.repeat(70_000)}.b.c`), 'Malformed', 'a token as long as a book');

// --- a provider that changes its keys, and one that is not itself --------------------------------------------------------

{
  const { attempt, query } = await signedIn();
  change = { '/jwks': (body) => ({ keys: body.keys.filter((key) => key.alg !== 'RS256') }) };
  refused(await finish(attempt, query), 'Key', 'a key that was withdrawn');
  change = {};
}
{
  const { attempt, query } = await signedIn();
  change = { '/jwks': (_, ctx) => { ctx.status = 500; return { error: 'server_error' }; } };
  refused(await finish(attempt, query), 'Unreachable', 'keys that cannot be had');
  change = {};
}
const described = async (how) => {
  change = { '/.well-known/openid-configuration': how };
  const said = await discover();
  change = {};
  return said;
};
refused(await described((body) => ({ ...body, issuer: 'https://evil.example.org' })), 'Issuer', 'a provider of another name');
refused(await described((body) => ({ ...body, token_endpoint: 'http://evil.example.org/token' })), 'Unprotected', 'a door without a lock');
refused(await described((body) => ({ ...body, jwks_uri: undefined })), 'Description', 'a provider without keys');
refused(await described((body) => ({ ...body, code_challenge_methods_supported: ['plain'] })), 'Description', 'a provider that does PKCE in the open');
refused(await described((body) => ({ ...body, token_endpoint_auth_methods_supported: ['private_key_jwt'] })), 'Description', 'a provider that takes no secret');
refused(await discover('RS256', { issuer: 'http://ministry.example.org' }), 'Unprotected', 'an issuer without a lock');
refused(await discover('RS256', { redirect: 'http://accord.example.org/x' }), 'Unprotected', 'a way back without a lock');
refused(await discover('RS256', { issuer: 'http://localhost:1' }), 'Unreachable', 'nobody there');
{
  change = { '/.well-known/openid-configuration': (body) => ({ ...body, token_endpoint_auth_methods_supported: ['client_secret_post'] }) };
  await discover();
  change = {};
  const { attempt, query } = await signedIn();
  held((await finish(attempt, query)).ok?.subject === 'okonkwo', 'the secret goes into the form where that is asked');
  await discover('RS256', { client_secret: 'wrong' });
  const again = await signedIn();
  refused(await finish(again.attempt, again.query), 'Unreachable', 'a wrong secret');
}

listener.close();
listener.closeAllConnections();
desk.end();
process.exit(close());
