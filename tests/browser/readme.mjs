// The README's pictures, of a tour that is served: light, 1280 wide, each a file of less than 150 KB. Prints a line for each fault and, at the end, "N passed, M failed".
//
// usage: node readme.mjs ADDRESS PICTURE_DIRECTORY

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { address, check, ended, launch, person } from './room.mjs';

/** No picture is larger: a page of words loads faster than that. */
const MOST = 150_000;
/** What is tried: less of the page where more of it is too large. */
const HEIGHTS = [1000, 860, 720, 600, 480];

/** The top of a page, as much of it as fits into the size. */
async function taken(page, name) {
  const path = join(process.argv[3], `${name}.png`);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const height of HEIGHTS) {
    await page.setViewportSize({ width: 1280, height });
    await page.screenshot({ path });
    if (statSync(path).size < MOST) break;
  }
  const { size } = statSync(path);
  check(size < MOST, `${path}: ${size} bytes`);
  console.log(`${path}: ${size} bytes`);
}

async function seen(page, path, name) {
  const answer = await page.goto(`${address}/en${path}`);
  check(answer.status() === 200, `${path}: status ${answer.status()}`);
  await taken(page, name);
}

const reader = await launch({}, 'a reader');
await seen(reader.page, '/', 'front');
await seen(reader.page, '/goal/G1', 'goal-1');
await seen(reader.page, '/join/G7', 'join');
await reader.context.close();

const analyst = await person('analyst.de');
await analyst.page.goto(`${address}/en/work/takedown`);
const item = await analyst.page.locator('main a[href*="/work/item/"]').first().getAttribute('href');
check(item !== null, 'nothing waits at the analyst’s desk');
await seen(analyst.page, item.replace(/^.*\/en(?=\/work)/, ''), 'item');
await analyst.context.close();

const police = await person('police-liaison.fr');
await seen(police.page, '/work/police', 'police');
await police.context.close();
ended();
