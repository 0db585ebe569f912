// Derives the sample of an inspection again, without the service: node draw.mjs population.json
// The file is GET /inspections/{id}/population.json; its root must be the one that the log's entry inspection-committed has.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

// the Merkle tree of RFC 9162, 2.1.1: a leaf is hashed behind a byte 0, two subtrees behind a byte 1
function root(leaves, from = 0, to = leaves.length) {
  if (to - from < 2) return to === from ? sha256('') : sha256(Buffer.of(0), leaves[from]);
  let half = 1;
  while (half * 2 < to - from) half *= 2;
  return sha256(Buffer.of(1), root(leaves, from, from + half), root(leaves, from + half, to));
}

const committed = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const [plan, ...population] = committed.leaves.map((leaf) => JSON.parse(leaf));
const same = root(committed.leaves).toString('hex') === committed.root;

// in each stratum the smallest tickets are drawn: all of a destination that is checked whole, else as many as the plan says
const ticket = (one) => sha256([committed.root, committed.seed, one.declaration].join('\n')).toString('hex');
const strata = new Map();
for (const one of population) strata.set(one.stratum, [...(strata.get(one.stratum) ?? []), one]);
const sample = [...strata.keys()].sort().flatMap((stratum) => {
  const members = strata.get(stratum).map((one) => ({ ...one, ticket: ticket(one) }));
  const size = plan.whole.includes(members[0].destination) ? members.length : plan.each;
  return members.sort((a, b) => (a.ticket < b.ticket ? -1 : 1)).slice(0, size).map((one) => one.declaration);
});
console.log(sample.join('\n'));
if (!same) console.error('the leaves do not have the committed root');
if (sample.join() !== committed.sample.join()) console.error('the service drew another sample');
process.exitCode = same && sample.join() === committed.sample.join() ? 0 : 1;
