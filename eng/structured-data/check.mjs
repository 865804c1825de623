// Holds the JSON-LD of saved pages against schema.org, without the network:
//   node eng/structured-data/check.mjs TOOLS PAGES
// TOOLS: the node_modules folder that eng/test.sh fills. PAGES: a folder of .html files.
// Two judges: the compiler with Google's schema-dts, which knows every type, its properties and what may stand in them;
// and Adobe's validator, which knows what search engines require of the things they show.
// Prints a JSON array of { page, message }; an empty one when all is well.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tools, pages] = process.argv.slice(2).map(path => resolve(path));
const { default: Validator } = await import(pathToFileURL(join(tools, '@adobe/structured-data-validator/src/index.js')));
const remarks = [];
const scripts = new Map();

for (const page of readdirSync(pages).filter(name => name.endsWith('.html')).sort()) {
  const found = [...readFileSync(join(pages, page), 'utf8').matchAll(/<script type="application\/ld(?:\+|&#x2B;)json">(.*?)<\/script>/gs)];
  if (found.length !== 1) {
    remarks.push({ page, message: `${found.length} blocks of JSON-LD, one expected` });
    continue;
  }
  try {
    scripts.set(page, JSON.parse(found[0][1]));
  } catch (failure) {
    remarks.push({ page, message: failure.message });
  }
}

// ---- the vocabulary ----
const folder = mkdtempSync(join(tmpdir(), 'portal-schema-'));
try {
  const types = pathToFileURL(join(tools, 'schema-dts/dist/schema.js')).pathname.replace(/\.js$/, '');
  for (const [page, data] of scripts) {
    writeFileSync(join(folder, page.replace('.html', '.ts')), `import type { Graph } from ${JSON.stringify(types)};\nexport const page: Graph = ${JSON.stringify(data, null, 1)};\n`);
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { noEmit: true, strict: true, skipLibCheck: true, module: 'esnext', moduleResolution: 'bundler', types: [] },
    include: ['*.ts'],
  }));
  try {
    if (scripts.size) execFileSync(join(tools, '.bin/tsc'), ['--project', folder, '--pretty', 'false'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (failure) {
    const lines = `${failure.stdout}${failure.stderr}`.split('\n').filter(line => line.trim());
    for (const line of lines.filter(line => !line.startsWith(' ')).concat(lines.length ? [] : [String(failure)])) {
      const [, name] = line.match(/([\w-]+)\.ts\(/) ?? [];
      remarks.push({ page: name ? `${name}.html` : '?', message: line.slice(0, 600) });
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

// ---- what search engines require ----
for (const [page, data] of scripts) {
  const things = {};
  for (const thing of data['@graph'] ?? []) (things[thing['@type']] ??= []).push(thing);
  for (const issue of await new Validator().validate({ jsonld: things, microdata: {}, rdfa: {}, errors: [] })) {
    if (issue.severity === 'ERROR') {
      remarks.push({ page, message: `${issue.rootType}: ${issue.issueMessage}` });
    }
  }
}

console.log(JSON.stringify(remarks, null, 1));
