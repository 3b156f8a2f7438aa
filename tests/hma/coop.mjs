// What ROOST Coop's service asks of HMA, in its order, with its requests and its reading of the answers.
//
// usage: node coop.mjs ADDRESS [--pictures http://127.0.0.1:PORT]
//
// ADDRESS is what Coop has as HMA_SERVICE_URL; a token can only stand in its path, since Coop sends none. It is asked twice, without a slash at its
// end and with one: Coop puts `/c/…` behind whatever it has. The requests are made with Node's own `fetch`, as Coop's are, so headers and forms are the same.
// With --pictures this program serves a picture there, and the server may fetch it; without, fetching is taken to be off.

import { createServer } from 'node:http';
import { deflateSync, crc32 } from 'node:zlib';

const LARGEST = 5 * 1024 * 1024; // Coop takes no larger answer
const JSON_TYPE = { 'Content-Type': 'application/json' };

let passed = 0;
let failed = 0;

function step(what, expected, found, good) {
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? 'ok    ' : 'NOT OK'} ${what}: expected ${expected}, found ${found}`);
  return good;
}

const short = (value) => JSON.stringify(value)?.slice(0, 120) ?? 'nothing';

// --- the service, as far as it speaks to HMA ------------------------------------------------------------------------------

class Coop {
  constructor(address, run) {
    this.address = address;
    this.run = run;
    this.known = new Map(); // the banks that Coop has in its own database: its name for each, and HMA's
  }

  async ask(method, path, { body, headers, discard = false } = {}) {
    const response = await fetch(new URL(`${this.address}${path}`), { method, body, headers });
    const bytes = await response.arrayBuffer();
    const fits = bytes.byteLength <= LARGEST;
    // Where it reads an answer it reads JSON, of errors too: what is none is an error of its own.
    const read = discard ? undefined : JSON.parse(new TextDecoder().decode(bytes));
    return { status: response.status, ok: response.ok && fits, body: read };
  }

  // Capitals and digits with `_` for whatever stands between, and its own organisation before.
  hmaName(name) {
    const words = name.toUpperCase().split(/[^A-Z0-9]+/).filter(Boolean);
    return ['COOP', this.run, ...words].join('_');
  }

  // A bank is made with its ratio as a text.
  async createBank(name, ratio) {
    const hma = this.hmaName(name);
    const answer = await this.ask('POST', '/c/banks', { body: JSON.stringify({ name: hma, enabled_ratio: ratio.toString() }), headers: JSON_TYPE });
    if (answer.ok) this.known.set(name, hma);
    return answer;
  }

  // A bank is changed with its ratio as a number.
  changeRatio(name, ratio) {
    return this.ask('PUT', `/c/bank/${this.known.get(name)}`, { body: JSON.stringify({ enabled_ratio: ratio }), headers: JSON_TYPE });
  }

  // A new name is a new bank; the old one is deleted with what it holds.
  async rename(name, next, ratio) {
    const made = await this.createBank(next, ratio);
    const deleted = await this.ask('DELETE', `/c/bank/${this.known.get(name)}`, { discard: true });
    this.known.delete(name);
    return [made, deleted];
  }

  // A bank that HMA says is not there is forgotten for good; any other answer leaves it.
  async see(name, listing) {
    const how = listing ? { headers: JSON_TYPE } : { discard: true };
    const answer = await this.ask('GET', `/c/bank/${this.known.get(name)}`, how);
    if (answer.status === 404) this.known.delete(name);
    return answer;
  }

  listBanks() {
    return Promise.all([...this.known.keys()].map((name) => this.see(name, true)));
  }

  async deleteBank(name) {
    const answer = await this.ask('DELETE', `/c/bank/${this.known.get(name)}`, { discard: true });
    this.known.delete(name);
    return answer;
  }

  hashFromAddress(address) {
    return this.ask('GET', `/h/hash?url=${encodeURIComponent(address)}`);
  }

  lookup(signalType, signal) {
    const query = new URLSearchParams({ signal_type: signalType });
    if (signal) query.append('signal', signal);
    return this.ask('GET', `/m/lookup?${query}`);
  }

  // Which of these banks match: those that the answer has with at least one entry.
  async matching(banks, signalType, signal) {
    const { ok, body } = await this.lookup(signalType, signal);
    return ok ? banks.filter((bank) => body[bank]?.length > 0) : undefined;
  }

  addFile(bank, field, file) {
    const form = new FormData();
    form.append(field, file);
    return this.ask('POST', `/c/bank/${bank}/content`, { body: form });
  }

  addAddress(bank, address) {
    return this.ask('POST', `/c/bank/${bank}/content?${new URLSearchParams({ url: address, content_id: 'item-1' })}`);
  }
}

// --- the sequence --------------------------------------------------------------------------------------------------------

async function banks(coop) {
  const made = await coop.createBank('Known, first list', 1);
  const first = coop.hmaName('Known, first list');
  const wanted = { name: first, matching_enabled_ratio: 1 };
  step('POST /c/banks, enabled_ratio as text', '201 and the bank', `${made.status} ${short(made.body)}`, made.status === 201 && same(made.body, wanted));
  const again = await coop.createBank('known - FIRST  list', 1);
  step('POST /c/banks, a name that is taken', 'no success, in JSON', `${again.status} ${short(again.body)}`, again.status === 403);
  await coop.createBank('Second', 0.5);
  const changed = await coop.changeRatio('Second', 0.25);
  step('PUT /c/bank, enabled_ratio as number', '200, ratio 0.25', `${changed.status} ${short(changed.body)}`, changed.ok && changed.body.matching_enabled_ratio === 0.25);
  const [next, gone] = await coop.rename('Second', 'Third', 1);
  step('a new name: POST /c/banks, then DELETE /c/bank', '201, 200', `${next.status}, ${gone.status}`, next.status === 201 && gone.ok);
  const listed = await coop.listBanks();
  step('GET /c/bank for every bank', '200 twice', listed.map((a) => a.status).join(', '), listed.length === 2 && listed.every((a) => a.status === 200));
  const seen = await coop.see('Third', false);
  step('GET /c/bank for one', '200', seen.status, seen.status === 200);
  coop.known.set('Forgotten', coop.hmaName('Second'));
  const missing = await coop.see('Forgotten', true);
  step('GET /c/bank of one that is gone', '404, and it is forgotten', `${missing.status}, ${coop.known.has('Forgotten') ? 'kept' : 'forgotten'}`, missing.status === 404 && !coop.known.has('Forgotten'));
}

async function content(coop, picture, served) {
  const bank = coop.hmaName('Known, first list');
  const added = await coop.addFile(bank, 'photo', new File([picture], 'picture.png', { type: 'image/png' }));
  const pdq = added.body.signals?.pdq;
  step('POST content, a file in the field photo', 'a number and its PDQ', `${added.status} ${short(added.body)}`, added.ok && Number.isInteger(added.body.id) && /^[0-9a-f]{64}$/.test(pdq));
  const film = await coop.addFile(bank, 'video', new File([`film of ${coop.run}`], 'film.mp4', { type: 'video/mp4' }));
  const md5 = film.body.signals?.video_md5;
  step('POST content, a file in the field video', 'a number and its MD5', `${film.status} ${short(film.body)}`, film.ok && /^[0-9a-f]{32}$/.test(md5));
  if (served) {
    const fetched = await coop.addAddress(bank, served);
    step('POST content by address', 'the same PDQ', `${fetched.status} ${short(fetched.body)}`, fetched.ok && fetched.body.signals.pdq === pdq);
  }
  return { bank, pdq, md5, id: added.body.id };
}

// What happens to an item that was sent in: the banks are listed, each picture is hashed by its address, each hash is looked up.
async function item(coop, { bank, pdq, md5, id }, served) {
  const all = (await coop.listBanks()).filter((a) => a.ok).map((a) => a.body.name);
  step('an item: the banks', `${bank} among them`, short(all), all.includes(bank));
  let hashes = { pdq };
  if (served) {
    const hashed = await coop.hashFromAddress(served);
    const flat = hashed.ok && Object.values(hashed.body).every((v) => typeof v === 'string');
    step('an item: GET /h/hash?url=', 'an object of texts', `${hashed.status} ${short(hashed.body)}`, flat && hashed.body.pdq === pdq);
    hashes = hashed.body;
  } else {
    const off = await coop.hashFromAddress('http://pictures.example.org/picture.png');
    step('an item: GET /h/hash?url= where fetching is off', 'no success, in JSON', `${off.status} ${short(off.body)}`, !off.ok && off.status < 500);
  }
  for (const [type, hash] of Object.entries({ ...hashes, video_md5: md5 })) {
    const found = await until(() => coop.matching(all, type, hash), (f) => f?.includes(bank));
    step(`an item: GET /m/lookup, ${type}`, `a match in ${bank}`, short(found), found?.includes(bank));
  }
  const { body } = await coop.lookup('pdq', pdq);
  const mine = body[bank]?.find((match) => match.bank_content_id === id);
  step('a match: its number is a number, its distance a text', `{"bank_content_id":${id},"distance":"0"}`, short(mine), mine?.distance === '0');
  const none = await coop.matching(all, 'pdq', '5'.repeat(64));
  step('a hash that is nowhere', '[]', short(none), same(none, []));
  // A plain picture has an empty hash, and an empty text is left out of the question.
  const empty = await coop.lookup('pdq', '');
  step('an empty hash', 'no success, in JSON', `${empty.status} ${short(empty.body)}`, !empty.ok && empty.status < 500);
}

async function exchanges(coop) {
  const kinds = await coop.ask('GET', '/c/exchanges/apis');
  step('GET /c/exchanges/apis', 'a list of texts', short(kinds.body), kinds.ok && Array.isArray(kinds.body) && kinds.body.every((k) => typeof k === 'string'));
  for (const kind of kinds.body) {
    const state = await coop.ask('GET', `/c/exchanges/api/${encodeURIComponent(kind)}`);
    const said = state.ok && ['supports_authentification', 'has_set_authentification'].every((k) => typeof state.body[k] === 'boolean');
    step(`GET /c/exchanges/api/${kind}`, 'two truth values', short(state.body), said);
    const schema = await coop.ask('GET', `/c/exchanges/api/${encodeURIComponent(kind)}/schema`);
    const names = ['name', 'type', 'required', 'default', 'help', 'choices'];
    const fits = schema.ok && Array.isArray(schema.body.config_schema.fields) && schema.body.config_schema.fields.every((f) => names.every((n) => n in f));
    step(`GET /c/exchanges/api/${kind}/schema`, 'fields of six names', short(schema.body), fits);
  }
  const none = await coop.ask('GET', `/c/exchange/${coop.hmaName('Third')}`);
  step('GET /c/exchange of a bank that has none', '404', none.status, none.status === 404);
  if (kinds.body.includes('ncmec')) await ncmec(coop);
}

async function ncmec(coop) {
  const { body: schema } = await coop.ask('GET', '/c/exchanges/api/ncmec/schema');
  const environment = schema.config_schema.fields.find((f) => f.name === 'environment').choices[0];
  const bank = coop.hmaName('From an exchange');
  // Switched off: nobody is asked for anything by this run.
  const request = { bank, api: 'ncmec', api_json: { environment, enabled: false } };
  const made = await coop.ask('POST', '/c/exchanges', { body: JSON.stringify(request), headers: JSON_TYPE, discard: true });
  step('POST /c/exchanges', '201', made.status, made.status === 201);
  const ratio = await coop.ask('PUT', `/c/bank/${bank}`, { body: JSON.stringify({ enabled_ratio: 0.5 }), headers: JSON_TYPE, discard: true });
  step('PUT its bank: it was made too', '200', ratio.status, ratio.ok);
  for (const credentials of [{ user: 'nobody', password: 'invented' }, {}]) {
    const set = await coop.ask('POST', '/c/exchanges/api/ncmec', { body: JSON.stringify({ credential_json: credentials }), headers: JSON_TYPE, discard: true });
    step('POST /c/exchanges/api/ncmec', '200', set.status, set.ok);
  }
  const shown = await coop.ask('GET', `/c/exchange/${encodeURIComponent(bank)}`);
  step('GET /c/exchange', 'api and enabled', short(shown.body), shown.ok && shown.body.api === 'ncmec' && shown.body.enabled === false);
  const state = await coop.ask('GET', `/c/exchange/${encodeURIComponent(bank)}/status`);
  const names = ['last_fetch_succeeded', 'last_fetch_complete_ts', 'up_to_date', 'fetched_items', 'running_fetch_start_ts'];
  step('GET /c/exchange/…/status', names.join(), short(state.body), state.ok && names.every((n) => n in state.body));
  const gone = await coop.ask('DELETE', `/c/exchange/${bank}`, { discard: true }); // Coop leaves it; this run does not
  step('DELETE /c/exchange', '200', gone.status, gone.ok);
}

async function sequence(address, picture, served) {
  console.log(`\n== ${address.replace(/accord_\w+/, 'accord_…')}`);
  const coop = new Coop(address, Math.random().toString(16).slice(2, 14).toUpperCase().padEnd(12, '0'));
  await banks(coop);
  const made = await content(coop, picture, served);
  await item(coop, made, served);
  await exchanges(coop);
  for (const name of [...coop.known.keys()]) {
    const deleted = await coop.deleteBank(name);
    step(`DELETE /c/bank, ${name}`, '200', deleted.status, deleted.ok);
  }
}

const same = (a, b) => JSON.stringify(Object.entries(a ?? {}).sort()) === JSON.stringify(Object.entries(b).sort());

// New content is found by HMA after its next rebuild.
async function until(ask, good) {
  const end = Date.now() + 90_000;
  for (;;) {
    const answer = await ask();
    if (good(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

// A picture of its own: greys between random corners.
function png(size) {
  const corners = Array.from({ length: 17 * 17 }, () => Math.floor(Math.random() * 256));
  const rows = Buffer.alloc((size + 1) * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [left, top, dx, dy] = [x >> 4, y >> 4, x % 16, y % 16];
      const at = (i, j) => corners[(top + j) * 17 + left + i];
      rows[y * (size + 1) + 1 + x] = ((16 - dx) * (16 - dy) * at(0, 0) + dx * (16 - dy) * at(1, 0) + (16 - dx) * dy * at(0, 1) + dx * dy * at(1, 1)) >> 8;
    }
  }
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

const [address, option, pictures] = process.argv.slice(2);
if (!address || (option && option !== '--pictures')) {
  console.error('usage: node coop.mjs ADDRESS [--pictures http://127.0.0.1:PORT]');
  process.exit(2);
}
const picture = png(256);
const shown = pictures && createServer((_, response) => response.setHeader('Content-Type', 'image/png').end(picture)).listen(new URL(pictures).port, '127.0.0.1');
const bare = address.replace(/\/+$/, '');
try {
  for (const base of [bare, `${bare}/`]) await sequence(base, picture, pictures && `${pictures}/picture.png`);
} catch (e) {
  step('the sequence goes to its end', 'no error', e, false);
}
shown?.close();
shown?.closeAllConnections();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
