// The editor of a section's text: a toolbar over Markdown, its words counted, figures put in, and who else is here.
// Without this file the text area is what it is, and everything can still be typed.

import { toMarkdown } from './paste.js';

const area = document.getElementById('Markdown');
const bar = document.querySelector('[data-toolbar]');

/** Puts a text in the place of what is selected, so that the browser can take it back. */
function put(text, start = area.selectionStart, end = area.selectionEnd) {
  area.focus();
  area.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, start, end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const selected = () => area.value.slice(area.selectionStart, area.selectionEnd);

/** The whole lines that are selected in part. */
function lines() {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const next = area.value.indexOf('\n', Math.max(area.selectionEnd - (area.selectionEnd > start && area.value[area.selectionEnd - 1] === '\n' ? 1 : 0), start));
  const end = next < 0 ? area.value.length : next;
  return { start, end, text: area.value.slice(start, end) };
}

/** Signs around what is selected; pressed again they go. */
function around(sign) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const text = selected();
  const isIn = text.startsWith(sign) && text.endsWith(sign) && text.length >= 2 * sign.length;
  const isOut = value.slice(start - sign.length, start) === sign && value.slice(end, end + sign.length) === sign
    && (sign.length > 1 || value[start - 2] !== sign);
  if (isOut) {
    put(text, start - sign.length, end + sign.length);
    area.setSelectionRange(start - sign.length, end - sign.length);
  } else if (isIn) {
    put(text.slice(sign.length, -sign.length));
    area.setSelectionRange(start, end - 2 * sign.length);
  } else {
    // Blanks at the ends stay outside: within them the signs would mean nothing.
    const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
    put(`${before}${sign}${words}${sign}${after}`);
    const from = start + before.length + sign.length;
    area.setSelectionRange(from, from + words.length);
  }
}

/** Signs before each line; where all have them they go. */
function before(sign, has) {
  const { start, end, text } = lines();
  const all = text.split('\n');
  const filled = all.filter(line => line.trim());
  const off = filled.length > 0 && filled.every(line => has.test(line));
  let number = 0;
  const changed = all.map(line => {
    if (!line.trim() && all.length > 1) return line;
    const bare = line.replace(/^(\s*)(#{1,6} |[-*] |\d+\. |> )?/, '$1');
    return off ? line.replace(has, '') : line.replace(/^(\s*).*/, '$1') + sign(++number) + bare.trimStart();
  });
  put(changed.join('\n'), start, end);
  if (selected() || all.length > 1) area.setSelectionRange(start, start + changed.join('\n').length);
}

/** A block stands alone: empty lines before and after. */
function block(text, select) {
  const { end } = lines();
  const lead = !area.value.slice(0, end).trim() ? '' : area.value.slice(0, end).endsWith('\n') ? '\n' : '\n\n';
  put(`${lead}${text}\n`, end, end);
  if (select) {
    const at = area.value.indexOf(select, end);
    area.setSelectionRange(at, at + select.length);
  }
}

function link() {
  const text = selected();
  const isAddress = /^https?:\/\/\S+$/.test(text);
  const words = isAddress || !text ? bar.dataset.linkWords : text;
  const start = area.selectionStart;
  put(`[${words}](${isAddress ? text : 'https://'})`);
  const from = isAddress ? start + 1 : start + words.length + 3;
  area.setSelectionRange(from, isAddress ? from + words.length : from + 'https://'.length);
}

function table() {
  const { head } = bar.dataset;
  const line = fill => `| ${fill(1)} | ${fill(2)} | ${fill(3)} |`;
  block([line(n => `${head} ${n}`), line(() => '---'), line(() => '   '), line(() => '   ')].join('\n'), `${head} 1`);
}

function figure() {
  const list = document.getElementById('figures');
  list.open = true;
  const group = list.querySelector('details');
  if (group && !list.querySelector('details[open]')) group.open = true;
  list.scrollIntoView({ block: 'nearest' });
  (list.querySelector('details[open] [data-insert]') ?? list.querySelector('summary')).focus();
}

const deeds = {
  heading: () => before(() => '## ', /^\s*#{1,6} /),
  bold: () => around('**'),
  italic: () => around('*'),
  bullets: () => before(() => '- ', /^\s*[-*] /),
  numbers: () => before(n => `${n}. `, /^\s*\d+\. /),
  quote: () => before(() => '> ', /^\s*> /),
  link,
  table,
  figure,
};

const shortcuts = {
  KeyB: ['bold', false], KeyI: ['italic', false], KeyK: ['link', false],
  Digit6: ['heading', true], Digit7: ['numbers', true], Digit8: ['bullets', true], Digit9: ['quote', true],
};

/** One stop of the tab key; within the bar the arrows go on. */
function walkBar() {
  const tools = [...bar.querySelectorAll('[data-tool]')];
  const go = to => {
    for (const tool of tools) tool.tabIndex = tool === to ? 0 : -1;
    to.focus();
  };
  bar.hidden = false;
  bar.addEventListener('click', event => {
    const tool = event.target.closest('[data-tool]');
    if (!tool) return;
    for (const other of tools) other.tabIndex = other === tool ? 0 : -1;
    deeds[tool.dataset.tool]();
  });
  bar.addEventListener('keydown', event => {
    const at = tools.indexOf(document.activeElement);
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [forward]: at + 1, [back]: at - 1 + tools.length, Home: 0, End: tools.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    go(tools[to % tools.length]);
  });
}

function listenToKeys() {
  area.addEventListener('keydown', event => {
    const [deed, shift] = shortcuts[event.code] ?? [];
    if (deed && (event.ctrlKey || event.metaKey) && !event.altKey && event.shiftKey === shift) {
      event.preventDefault();
      deeds[deed]();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.isComposing && goOnWithList()) {
      event.preventDefault();
    }
  });
}

/** The next line of a list begins as the one before; on an empty item the list ends. */
function goOnWithList() {
  const at = area.selectionStart;
  if (at !== area.selectionEnd) return false;
  const start = area.value.lastIndexOf('\n', at - 1) + 1;
  const found = /^(\s*)([-*]|(\d+)\.|>) (.*)$/.exec(area.value.slice(start, at));
  if (!found) return false;
  const [, blanks, sign, number, rest] = found;
  if (rest.trim()) put(`\n${blanks}${number ? `${Number(number) + 1}.` : sign} `);
  else put('', start, at);
  return true;
}

function cleanPastes() {
  area.addEventListener('paste', event => {
    const html = event.clipboardData?.getData('text/html');
    const markdown = html ? toMarkdown(html) : null;
    if (!markdown) return;
    event.preventDefault();
    // What has several paragraphs stands by itself.
    const { selectionStart: start, value } = area;
    const many = markdown.includes('\n');
    const lead = many && start > 0 && !value.slice(0, start).endsWith('\n\n') ? (value[start - 1] === '\n' ? '\n' : '\n\n') : '';
    put(lead + markdown);
    document.querySelector('[data-told]').textContent = bar.dataset.pasted;
  });
}

/** As the portal counts them: what has a letter or a digit between blanks; where links lead to is not read. */
function wordsIn(text) {
  return text.replace(/\]\([^)\s]{0,2000}\)/g, ']').split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
}

function countWords() {
  const told = document.querySelector('[data-words]');
  const tell = () => {
    const count = wordsIn(area.value);
    const one = count === 1 || (count === 0 && 'zeroIsOne' in told.dataset);
    told.textContent = (one ? told.dataset.one : told.dataset.other).replace('{0}', count.toLocaleString(document.documentElement.lang));
  };
  area.addEventListener('input', tell);
  tell();
}

function offerFigures() {
  for (const button of document.querySelectorAll('[data-insert]')) {
    button.hidden = false;
    button.addEventListener('click', () => put(button.dataset.insert));
  }
}

/** Says from time to time that somebody is here, and tells who else is. */
function stay() {
  const others = document.querySelector('[data-others]');
  const { form } = area;
  const fields = () => new URLSearchParams({
    version: form.elements.Version.value,
    __RequestVerificationToken: form.elements.__RequestVerificationToken.value,
  });
  const tell = ({ others: there, saved }) => {
    const said = [...there, ...(saved ? [saved] : [])];
    const list = others.querySelector('ul');
    if ([...list.children].map(item => item.textContent.trim()).join() !== said.join()) {
      list.replaceChildren(...said.map(text => Object.assign(document.createElement('li'), { textContent: text })));
    }
    others.hidden = said.length === 0;
  };
  const say = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(others.dataset.presence, { method: 'POST', body: fields(), headers: { 'X-Requested-With': 'XMLHttpRequest' }, redirect: 'manual' });
      if (answer.ok) tell(await answer.json());
    } catch {
      // Without a line nobody knows; the next time it is asked again.
    }
  };
  setInterval(say, 20_000);
  document.addEventListener('visibilitychange', () => document.hidden || say());
  window.addEventListener('pagehide', () => navigator.sendBeacon(others.dataset.leave, fields()));
}

walkBar();
listenToKeys();
cleanPastes();
countWords();
offerFigures();
stay();
