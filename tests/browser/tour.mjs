// The tour's two years in a browser: each kind of public page, then each room as the people meet it whom `accord exercise --tour` prints, by the pages' own links, each kind of
// page once; in English and in Arabic; axe-core's eyes and ours on each, light on a wide window and dark on a telephone (one of the two where CI is set). Each of the people finds something where they are told
// to begin. Prints a line for each fault and, at the end, "N passed, M failed".
//
// usage: node tour.mjs ADDRESS PICTURE_DIRECTORY GUESTS      (GUESTS: what `accord exercise --tour --json` wrote)

import { readFileSync } from 'node:fs';
import { address, check, crawl, ended, forgive, isEyed, isRoom, launch, looked, person } from './room.mjs';

const { guests } = JSON.parse(readFileSync(process.argv[4], 'utf8'));
/** One from left to right and one from right to left. */
const LANGUAGES = ['en', 'ar'];
/** Where the search for public pages begins: each of them is there. */
const SEEDS = ['/', '/countries', '/country/DE', '/join', '/law', '/practices', '/campaigns', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `/goal/G${n}`)];
/** Words of addresses; all others are ids of something. */
const WORD = /^[a-z][a-z-]*$/;
/** The same of public pages, whose ids can be words. */
const PUBLIC = /^(about|calendar|campaigns?|changes|compare|countr(y|ies)|facts|gaps|goal|history|hotlines|indicators?|join|law|map|method|practices?|query|round|search|statement|texts|victims)$/;
/** What a reader has to come to by links. */
const READ = ['/campaign/*', '/campaigns/calendar', '/country/*', '/goal/*', '/join/*', '/law', '/law/gaps', '/law/history', '/law/texts', '/practice/*', '/victims'];

/** What is no page for readers, or no page at all. */
const NO_PAGE = /^\/[a-z]{2}\/(work|sign-in|report|notice|leave|measured)(\/|$)|\.(atom|csv|xlsx|json|xml|zip)$/;

/** Kinds of page that were looked at, in each language. */
const eyed = new Set();

/** Who holds something, and the ids of what they hold. */
const HOLDS = 'police-liaison.fr';
let held = [];

/** Reads what the force holds, where it sees it. */
async function holds() {
  const { context, page } = await person(HOLDS);
  await page.goto(`${address}/en/work/police`);
  const links = await page.locator('main a[href*="/work/hold/"]').evaluateAll((all) => all.map((a) => new URL(a.href).pathname.split('/').at(-1)));
  held = [...new Set(links)];
  check(held.length > 0, `${HOLDS} finds no hold`);
  check(await page.locator('main [role=note].wrong').count() === 0, `${HOLDS} is told that the clock cannot be believed`);
  await context.close();
}

/** Looks at a page that nobody has seen yet in its language; on none of them stands what another force holds. */
const meets = (page, who, language) => async ({ kind, href, status, headings }) => {
  const name = `${who} ${language} ${kind}`;
  if (who !== HOLDS) {
    const words = await page.content();
    check(!held.some((id) => words.includes(id)), `${name}: a hold of another force is told at ${href}`);
  }
  check(status === 200, `${name}: status ${status} at ${href}`);
  check(headings === 1, `${name}: ${headings} first headings`);
  if (eyed.has(`${language} ${kind}`)) return;
  eyed.add(`${language} ${kind}`);
  await looked(page, name, (width) => isEyed(kind, width, language));
};

/** Whether a page has something to show: words in a table, a list or a figure. */
const shown = () => document.querySelectorAll('main tbody tr, main li, main article, main dd, main svg').length;

async function reads(language) {
  const { context, page } = await launch({ locale: language }, 'a reader');
  forgive(/status of 404/); // what is not there is told by its status
  const kinds = await crawl(page, {
    from: SEEDS.map((path) => `${address}/${language}${path}`),
    fixed: PUBLIC,
    // What a page looks like once something is chosen in it is looked at by pages.mjs.
    follow: (pathname, search) => search === '' && pathname.startsWith(`/${language}/`) && !NO_PAGE.test(pathname),
    // Each goal has charts of its own.
    several: { '/goal/*': 7 },
    meet: async (met) => {
      await meets(page, 'a reader', language)(met);
      if (met.kind === '/goal/*' && met.nth > 1) await looked(page, `a reader ${language} ${new URL(met.href).pathname}`, (width) => isEyed(new URL(met.href).pathname.slice(3), width, language));
    },
  });
  for (const kind of READ) check(kinds.has(kind), `a reader ${language} does not come to ${kind} by links`);
  console.log(`${language}: ${kinds.size} kinds of public page`);
  await context.close();
}

async function works(guest, language) {
  const who = guest.account.replace('exercise.', '');
  const { context, page } = await person(who);
  const first = `${address}/${language}${guest.page}`;
  const kinds = await crawl(page, {
    from: [first, `${address}/${language}/work`],
    fixed: WORD,
    follow: (pathname) => pathname.startsWith(`/${language}/`) && isRoom(pathname),
    meet: meets(page, who, language),
  });
  await page.goto(first);
  const found = await page.evaluate(shown);
  check(found > 0, `${who} ${language}: nothing is shown at ${guest.page}`);
  console.log(`${who} ${language}: ${kinds.size} kinds of page`);
  await context.close();
}

check(guests.length > 0, 'nobody is printed to sign in as');
await holds();
// Where a machine waits for all tests, the rooms that other walks do not know are looked at, in English: the others are looked at by rooms.mjs.
const NEW = /\/(victims|law|referrals|deconfliction|campaigns)$/;
for (const language of LANGUAGES) {
  await reads(language);
  if (process.env.CI && language !== 'en') continue;
  for (const guest of guests) if (!process.env.CI || NEW.test(guest.page)) await works(guest, language);
}
ended();
