import { address, person, launch, looked, ended, check } from './room.mjs';
{ const {context,page}=await launch({},'c'); await page.goto(`${address}/en/report?member=DE`); await page.getByLabel('Addresses').fill(`https://pictures.example.org/1`); await page.getByRole('button',{name:'Send the report'}).click(); await page.waitForLoadState(); await context.close(); }
const lead = await person('lead-analyst.de');
await lead.page.goto(`${address}/en/work/takedown`); await lead.page.getByRole('button',{name:'Next'}).click(); await lead.page.waitForURL(/item/); const item = new URL(lead.page.url()).pathname.slice(3);
await lead.page.goto(`${address}/en/work/takedown/rules/DE`); const links = await lead.page.evaluate(()=>[...document.querySelectorAll('main a[href]')].map(a=>a.getAttribute('href'))); console.log(links.join(' '));
const go = async (one, who, paths) => { for (const l of ['en','ar']) for (const p of paths) { const a = await one.page.goto(`${address}/${l}${p}`); check(a.status()===200, `${who} ${l} ${p} ${a.status()}`); await looked(one.page, `${who} ${l} ${p}`); } };
await go(lead,'lead',[item,'/work/takedown','/work/takedown/rules/DE','/work/takedown/handed','/work/takedown/figures','/work/takedown/notices','/work/providers', ...links.filter(l=>l.includes('propose')||l.includes('form')||l.includes('?')).map(l=>l.replace(/^\/en/,''))]);
const pol = await person('police-liaison.de'); await pol.page.goto(`${address}/en/work/police-table/DE`); const pl = await pol.page.evaluate(()=>[...document.querySelectorAll('main a[href]')].map(a=>a.getAttribute('href'))); console.log(pl.join(' '));
await go(pol,'pol',['/work/police','/work/police-table/DE', ...pl.filter(l=>l.includes('?')||l.includes('propose')).map(l=>l.replace(/^\/en/,''))]);
const coord = await person('coordinator.de'); await go(coord,'coord',['/work/takedown/figures','/goal/G7','/hotlines']);
const prov = await person('provider-operator.de'); await go(prov,'prov',['/work/notices']);
const sec = await person('secretariat'); await go(sec,'sec',['/work/takedown/rules/DE']);
ended();
