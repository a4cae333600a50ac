// What @mozilla/readability makes of pages: node readability.cjs MODULES FILE…
// Prints {"bytes": …, "cpu_seconds": …}; loading the library is not counted.
const fs = require('fs');
const path = require('path');

const [modules, ...files] = process.argv.slice(2);
const { JSDOM } = require(path.join(path.resolve(modules), 'jsdom'));
const { Readability } = require(path.join(path.resolve(modules), '@mozilla/readability'));

const pages = files.map((file) => fs.readFileSync(file));
const before = process.cpuUsage();
for (const page of pages) {
  const article = new Readability(new JSDOM(page.toString('utf8')).window.document).parse();
  if (article === null) throw new Error('a page without an article');
}
const used = process.cpuUsage(before);
console.log(JSON.stringify({ bytes: pages.reduce((sum, page) => sum + page.length, 0), cpu_seconds: (used.user + used.system) / 1e6 }));
