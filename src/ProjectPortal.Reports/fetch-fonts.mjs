// Runs "npm ci" for the fonts and writes the hyphenation patterns, one build at a time: a second build waits for the first and then finds the work done.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writePatterns } from './write-patterns.mjs';

const [stamp, patterns, ...fonts] = process.argv.slice(2);
const languages = { en: 'en-us', fr: 'fr' };
const patternsOf = language => join(patterns, `${language}.txt`);

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`Node.js 20 or later is needed to fetch the fonts of the reports; this is ${process.version}.`);
  process.exit(1);
}

const fresh = () => existsSync(stamp)
  && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs
  && [...fonts, ...Object.keys(languages).map(patternsOf)].every(file => existsSync(file));

mkdirSync(dirname(stamp), { recursive: true });
const lock = join(dirname(stamp), 'fonts.lock');
const abandoned = 5 * 60 * 1000;

for (let held = false; !held;) {
  try {
    mkdirSync(lock);
    held = true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const age = existsSync(lock) ? Date.now() - statSync(lock, { throwIfNoEntry: false })?.mtimeMs : 0;
    if (age > abandoned) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

let status = 0;
try {
  if (!fresh()) {
    const npm = spawnSync('npm ci --no-audit --no-fund', { shell: true, stdio: 'inherit' });
    status = npm.status ?? 1;
    const missing = fonts.filter(font => !existsSync(font));
    if (status !== 0) {
      console.error('npm could not fetch the fonts of the reports. Is npm installed and its registry within reach?');
    } else if (missing.length > 0) {
      console.error(`The font package lacks ${missing.join(', ')}.`);
      status = 1;
    } else {
      for (const [language, name] of Object.entries(languages)) writePatterns(name, patternsOf(language));
      writeFileSync(stamp, '');
    }
  }
} finally {
  rmSync(lock, { recursive: true, force: true });
}

process.exit(status);
