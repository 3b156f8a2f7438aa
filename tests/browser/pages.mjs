// Opens every kind of page of the register in a real browser. Follows the links of the site itself, so a new page is found without
// being listed here. Prints a line for each fault and, at the end, "N passed, M failed".
//
// With scripts, axe-core looks at each page twice: light on a wide window, dark on a telephone; once where CI is set, and then only
// English is read without scripts. Without scripts axe cannot run: its
// answer is a promise, and where scripts are switched off no promise is ever kept. So the second pass proves what counts there: the
// page says the same to the last letter, has the same links, opens its folded parts, and its forms lead somewhere.
//
// usage: node pages.mjs ADDRESS PICTURE_DIRECTORY

import { address, axed, check, ended, forgive, isEyed, launch, picture, tooWide } from './room.mjs';

const { origin } = new URL(address);
// Pages that say why there is no page.
forgive(/status of 40/);

/** The languages to look at, where they are served: one from left to right and one from right to left. */
const LANGUAGES = ['en', 'ar'];
/** Addresses of one shape share a template; so many of each are looked at. */
const PER_SHAPE = process.env.CI ? 1 : 2;
/** Parameters that put the same things into another order. */
const OF_THE_ORDER = ['sort', 'records', 'page'];
const WIDTHS = [1280, 768, 390];
/** Where the search for pages begins, with the status that each has to have. */
const SEEDS = [['/', 200], ['/country/XK', 200], ['/nowhere', 404], ['/?as_of=2000-01-01', 200], ['/country/DE?as_of=2000-01-01', 404],
  ['/compare?members=DE,XK,GB,US&goal=G7', 200],
  ['/countries?sort=-progress&goal=G2', 200], ['/query/statements?records=newest&page=2', 200], ['/query/members?sort=-name', 200]];

/** Pages of their own whose addresses look like those of one of many. */
const PLACES = new Set(['/law/gaps', '/law/history', '/law/texts', '/campaigns/calendar']);

const shapeOf = (path) => {
  const [bare, query] = path.split('?');
  const names = [...new Set(new URLSearchParams(query ?? '').keys())].filter((name) => !OF_THE_ORDER.includes(name)).sort().join('&');
  const parts = bare.split('/').slice(2);
  const rest = parts.length > 1 && !PLACES.has(bare.slice(3)) ? '*' : parts.slice(1).join('/');
  return `${rest ? `${parts[0]}/${rest}` : parts[0]}?${names}`;
};

/** A reader: whoever reads asks nobody but this house. */
async function reader(options) {
  const { context, page } = await launch(options, 'a reader');
  page.on('request', (r) => check(new URL(r.url()).origin === origin, `${page.url()} asks ${r.url()}`));
  return { context, page };
}

/** What a page says and where it leads. Nothing here waits, so it also runs where scripts are switched off. */
const said = () => ({
  text: document.body.textContent,
  links: [...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin).map((a) => a.pathname + a.search),
  language: document.documentElement.lang,
  direction: getComputedStyle(document.documentElement).direction,
  headings: document.querySelectorAll('h1').length,
  scripts: document.querySelectorAll('script, [onclick], [onload]').length,
});

/** With scripts: finds the pages, measures each in three widths and has axe look at it. Gives back what each page said. */
async function withScripts(language) {
  const { context, page } = await reader({ viewport: { width: WIDTHS[0], height: 900 }, locale: language });
  const queue = SEEDS.map(([path, status]) => [`/${language}${path}`, status]);
  const seen = new Set(queue.map(([path]) => path));
  const shapes = new Map();
  const pages = [];
  while (queue.length > 0) {
    const [path, status] = queue.shift();
    const shape = shapeOf(path);
    const count = shapes.get(shape) ?? 0;
    if (count >= PER_SHAPE && !SEEDS.some(([seed]) => path.endsWith(seed))) continue;
    shapes.set(shape, count + 1);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: WIDTHS[0], height: 900 });
    const answer = await page.goto(address + path);
    check(answer.status() === status, `${path}: status ${answer.status()} instead of ${status}`);
    const found = await page.evaluate(said);
    pages.push({ path, status, found, first: count === 0 });
    check(found.language === language, `${path}: says it is in “${found.language}”`);
    check((found.direction === 'rtl') === (language === 'ar'), `${path}: runs ${found.direction}`);
    check(found.headings === 1, `${path}: ${found.headings} first headings`);
    check(found.scripts === 0, `${path}: ${found.scripts} scripts`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      check((await page.evaluate(tooWide)) === 0, `${path}: wider than a window of ${width} px`);
      if (width === 768) continue;
      const colorScheme = width === 390 ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // The second of a kind has other things in the same parts: it is looked at where there is least room, and somebody waits for it.
      if (count === 0 ? isEyed(shape, width, language) : width === 390 && !process.env.CI) await axed(page, `${path} (${colorScheme}, ${width} px)`);
      if (count === 0) await picture(page, `${language}-${colorScheme}-${width}-${shape.replace(/[^a-z0-9]+/gi, '_')}`);
    }
    for (const link of status === 200 ? found.links : []) {
      // A feed and a calendar's file are no pages: they are read by the tests of the pages.
      if (link.startsWith(`/${language}/`) && !/[.](atom|ics)/.test(link) && !seen.has(link)) {
        seen.add(link);
        queue.push([link, 200]);
      }
    }
  }
  await context.close();
  console.log(`${language}, with scripts: ${pages.length} pages of ${shapes.size} kinds`);
  check(shapes.size >= 15, `only ${shapes.size} kinds of page were found by links: the navigation does not lead to all`);
  return pages;
}

/** Without scripts: the same pages say the same, their folded parts open, and their forms lead to pages. */
async function withoutScripts(language, pages) {
  const { context, page } = await reader({ javaScriptEnabled: false, viewport: { width: 390, height: 900 }, locale: language });
  let forms = 0;
  // The second of a kind is made of the same parts.
  for (const { path, status, found, first } of pages.filter((one) => one.first || !process.env.CI)) {
    const answer = await page.goto(address + path);
    check(answer.status() === status, `${path}, without scripts: status ${answer.status()}`);
    const now = await page.evaluate(said);
    check(now.text === found.text, `${path}: says something else without scripts`);
    check(now.links.join() === found.links.join(), `${path}: leads elsewhere without scripts`);
    check((await page.evaluate(tooWide)) === 0, `${path}, without scripts: wider than 390 px`);
    if (!first) continue;
    const folded = page.locator('main details:not([open]) > summary');
    if (await folded.count() > 0) {
      await folded.first().click();
      check(await page.locator('main details[open]').count() > 0, `${path}: a folded part does not open without scripts`);
      check((await page.evaluate(tooWide)) === 0, `${path}: wider than 390 px once a folded part is open`);
    }
    // The form of the foot is the same on every page: where a machine waits for all tests, it is sent once.
    const which = process.env.CI && forms > 0 ? 'main form button' : 'form button';
    const buttons = await page.locator(which).count();
    for (let at = 0; at < buttons; at += 1) {
      await page.goto(address + path);
      const button = page.locator(which).nth(at);
      // Whoever goes on before a page is there breaks off what comes next.
      const [sent] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), button.click()]);
      // A form of a page that says why there is no page leads back to it.
      const wanted = sent.url().split('?')[0] === (address + path).split('?')[0] ? status : 200;
      check(sent.status() === wanted, `${path}: its form ${at + 1} leads to ${sent.url()}, status ${sent.status()}`);
      forms += 1;
    }
  }
  await context.close();
  console.log(`${language}, without scripts: ${pages.length} pages, ${forms} forms sent`);
}

/** By keyboard alone: the first stop leads past the navigation, every stop is seen, and a table that scrolls is a stop. */
async function byKeyboard(language) {
  const { context, page } = await reader({ viewport: { width: 390, height: 900 } });
  await page.goto(`${address}/${language}/countries`);
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  check(first?.startsWith('#') ?? false, `${language}: the first stop by keyboard is ${first}, not the link to the content`);
  await page.keyboard.press('Enter');
  check((await page.evaluate(() => location.hash)) === first, `${language}: the link to the content leads elsewhere`);
  let scrolls = false;
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const e = document.activeElement;
      const style = getComputedStyle(e);
      return { what: e.outerHTML.slice(0, 80), seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, scrolls: e.classList.contains('scroll'), inside: e.closest('main') !== null };
    });
    check(at.seen, `${language}: nothing shows that the keyboard is at ${at.what}`);
    check(at.inside, `${language}: past the link to the content, the keyboard is at ${at.what}`);
    scrolls ||= at.scrolls;
  }
  check(scrolls, `${language}: the table cannot be scrolled by keyboard`);
  await context.close();
}

const { context, page } = await reader({});
await page.goto(`${address}/en/`);
const served = await page.evaluate(() => [...document.querySelectorAll('.languages a[hreflang]')].map((a) => a.hreflang));
await context.close();
await Promise.all(LANGUAGES.filter((l) => served.includes(l)).map(async (language) => {
  const pages = await withScripts(language);
  // Other words in the same forms: where a machine waits for all tests, they are sent in one language.
  if (language === LANGUAGES[0] || !process.env.CI) await withoutScripts(language, pages);
  await byKeyboard(language);
}));

ended();
