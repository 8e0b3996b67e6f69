// Reads cases as JSON from standard input and writes evaluations per second of each, as JSON. feelin reads the text at every evaluation.
import { evaluate, unaryTest } from 'feelin';
import { readFileSync } from 'node:fs';

const { expressions, table } = JSON.parse(readFileSync(0, 'utf8'));

function rate(work) {
  const until = (milliseconds) => {
    const start = performance.now();
    let count = 0;
    let elapsed = 0;
    do {
      work();
      count += 1;
      elapsed = performance.now() - start;
    } while (elapsed < milliseconds);
    return (count * 1000) / elapsed;
  };
  until(400);
  return Math.max(...Array.from({ length: 10 }, () => until(40)));
}

function decide({ columns, rules }) {
  const values = columns.map((column) => evaluate(column, scope).value);
  return rules.findIndex((cells) => cells.every((cell, i) => unaryTest(cell, { '?': values[i] }).value === true));
}

const rates = {};
let scope = {};
for (const { name, text, context } of expressions) {
  scope = evaluate(context, {}).value;
  rates[name] = rate(() => evaluate(text, scope));
}
scope = evaluate(table.context, {}).value;
if (decide(table) !== table.expected) {
  throw new Error(`expected rule ${table.expected}, but found ${decide(table)}`);
}
rates.table = rate(() => decide(table));
process.stdout.write(JSON.stringify(rates));
