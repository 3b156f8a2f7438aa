// Writes names.json: the members' names in the languages of the pages, from CLDR, in each language's own order.
// Run: npm install cldr-localenames-full && node names.mjs ../../../data/members.csv > names.json
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(process.cwd() + "/");
const languages = ["en", "fr", "es", "de", "ar", "uk", "ja", "pt"];
const codes = readFileSync(process.argv[2], "utf8").trim().split("\n").slice(1).map((row) => row.slice(0, 2));
const names = {};
for (const language of languages) {
  // The pages' Portuguese is that of Portugal; CLDR's plain "pt" is that of Brazil.
  const locale = language === "pt" ? "pt-PT" : language;
  const { localeDisplayNames } = require(`cldr-localenames-full/main/${locale}/territories.json`).main[locale];
  const collator = new Intl.Collator(locale);
  names[language] = codes
    .map((code) => {
      const name = localeDisplayNames.territories[code];
      if (!name) throw new Error(`CLDR has no name for ${code} in ${language}`);
      return [code, name];
    })
    .sort((a, b) => collator.compare(a[1], b[1]));
}
const rows = Object.entries(names).map(([l, list]) => `${JSON.stringify(l)}: [\n${list.map((n) => "  " + JSON.stringify(n)).join(",\n")}\n]`);
console.log(`{\n${rows.join(",\n")}\n}`);
