// Writes the hyphenation patterns that npm brought in the notation of TeX: a pattern a line, an empty line, and the words that follow no pattern.
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);

// A level stands before the letter of its place; a dot at the beginning has no place.
const notated = (letters, levels) => {
  const anchored = letters.startsWith('.');
  const own = anchored ? letters.slice(1) : letters;
  const digit = place => levels[place] > 0 ? levels[place] : '';
  return (anchored ? '.' : '') + [...own].map((letter, place) => digit(place) + letter).join('') + digit([...own].length);
};

const walk = (node, letters, levels, patterns) => {
  const [children, own] = Array.isArray(node) ? node : typeof node === 'number' ? [{}, node] : [node, undefined];
  if (own !== undefined) patterns.push(notated(letters, levels[own]));
  for (const [letter, child] of Object.entries(children)) walk(child, letters + letter, levels, patterns);
};

export function writePatterns(language, file) {
  const [levels, trie, exceptions] = require(`hyphen/patterns/${language}.js`);
  const patterns = [];
  walk(trie, '', levels, patterns);
  // The places of these count the hyphens before them.
  const words = Object.entries(exceptions).map(([word, marks]) => {
    const places = marks.map((mark, before) => mark - before);
    return [...word].map((letter, place) => (places.includes(place) ? '-' : '') + letter).join('');
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, [...patterns.sort(), '', ...words.sort(), ''].join('\n'));
}
