// Makes the picture of the README: the front page as a reader meets it.
//
// usage: node picture.mjs ADDRESS FILE.png

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address, file] = process.argv.slice(2);
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'accord-picture-')), {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
  viewport: { width: 1200, height: 1500 },
  colorScheme: 'light',
});
const page = await context.newPage();
await page.goto(`${address}/en/`);
await page.screenshot({ path: file });
await context.close();
