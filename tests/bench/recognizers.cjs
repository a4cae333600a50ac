// What @microsoft/recognizers-text-suite finds in texts: node recognizers.cjs MODULES FILE…
// Prints {"bytes": …, "records": …, "cpu_seconds": …}: numbers, percentages, ordinals, money, dimensions and times, as
// extract reads them; loading the library is not counted.
const fs = require('fs');
const path = require('path');

const [modules, ...files] = process.argv.slice(2);
const suite = require(path.join(path.resolve(modules), '@microsoft/recognizers-text-suite'));
const readers = [suite.recognizeNumber, suite.recognizePercentage, suite.recognizeOrdinal, suite.recognizeCurrency, suite.recognizeDimension,
  suite.recognizeDateTime];

function countRecords(text) {
  let records = 0;
  for (const line of text.split('\n')) {
    for (const read of readers) records += read(line, suite.Culture.Chinese).length;
  }
  return records;
}

countRecords('2024年完成投资3.5亿元，增长8%');  // the rules are built on first use
const texts = files.map((file) => fs.readFileSync(file));
const before = process.cpuUsage();
const records = texts.reduce((sum, text) => sum + countRecords(text.toString('utf8')), 0);
const used = process.cpuUsage(before);
console.log(JSON.stringify({ bytes: texts.reduce((sum, text) => sum + text.length, 0), records, cpu_seconds: (used.user + used.system) / 1e6 }));
