// Turns what a word processor or a web page put on the clipboard into the Markdown that the report knows: headings, bold, italic,
// lists, links, quotations and tables. Everything else becomes plain text.

/* global TurndownService, turndownPluginGfm */

const STYLE = 'data-pasted-style';
const DROPPED = 'style, script, title, meta, link, img, svg, object, iframe, video, audio, input, button, select, textarea';
/** Stands for a bar in a cell until the table is written. */
const BAR = '\uE000';
const LISTED = /mso-list:\s*(l\d+)\s+level(\d+)/i;
const NUMBERED = /^\s*(\d+|[a-z]|[ivxlc]+)[.)]/i;
const BOLD = /(?<![\w-])font-weight:\s*(bold|[6-9]00)/i;
const NOT_BOLD = /(?<![\w-])font-weight:\s*(normal|[1-4]00)/i;

let service;

function turndown() {
  if (service) return service;
  service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*', strongDelimiter: '**', codeBlockStyle: 'fenced', hr: '' });
  service.use(turndownPluginGfm.tables);
  // A code span has no place in a report.
  service.addRule('plain', { filter: ['code', 'pre', 'kbd', 'samp'], replacement: text => text });
  service.addRule('link', {
    filter: node => node.nodeName === 'A' && node.hasAttribute('href'),
    replacement: (text, node) => /^(https?|mailto):/i.test(node.getAttribute('href')) && text.trim() ? `[${text.trim()}](${node.getAttribute('href').replace(/[()\s]/g, sign => ({ '(': '%28', ')': '%29' })[sign] ?? '%20')})` : text,
  });
  return service;
}

function rename(node, name) {
  const other = node.ownerDocument.createElement(name);
  other.append(...node.childNodes);
  node.replaceWith(other);
  return other;
}

const unwrap = node => node.replaceWith(...node.childNodes);

/** Word writes a list as paragraphs that say their level and carry their own sign. */
function makeLists(page) {
  let lists = [];
  let last = null;
  let name = null;
  for (const line of [...page.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const [, of, depth] = LISTED.exec(line.getAttribute(STYLE) ?? '') ?? [];
    const level = Number(depth ?? 0);
    if (!level) {
      lists = [];
      last = null;
      continue;
    }
    if ((last && line.previousElementSibling !== last) || (level === 1 && of !== name)) lists = [];
    name = of;
    let sign = '';
    for (const mark of line.querySelectorAll(`[${STYLE}*="mso-list"]`)) {
      sign += mark.textContent;
      mark.remove();
    }
    const tag = NUMBERED.test(sign) ? 'ol' : 'ul';
    lists.length = Math.min(lists.length, level);
    if (lists.at(-1)?.localName !== tag && lists.length === level) lists.pop();
    while (lists.length < level) {
      const list = page.createElement(tag);
      const outer = lists.at(-1);
      if (outer) (outer.lastElementChild ?? outer.appendChild(page.createElement('li'))).append(list);
      else line.before(list);
      lists.push(list);
    }
    const item = page.createElement('li');
    item.append(...line.childNodes);
    lists.at(-1).append(item);
    line.remove();
    last = lists[0];
  }
}

/** Formatting that is said in styles, as most programs do, becomes elements; what says that it is not bold is not. */
function readStyles(page) {
  for (const node of [...page.querySelectorAll(`[${STYLE}]`)]) {
    const style = node.getAttribute(STYLE);
    if (['B', 'STRONG'].includes(node.nodeName) && NOT_BOLD.test(style)) {
      unwrap(node);
      continue;
    }
    if (!['SPAN', 'FONT'].includes(node.nodeName)) continue;
    if (/mso-hide:\s*all|display:\s*none/i.test(style)) {
      node.remove();
      continue;
    }
    let inner = node;
    if (/(?<![\w-])font-style:\s*italic/i.test(style)) inner = rename(inner, 'em');
    if (BOLD.test(style)) {
      const strong = page.createElement('strong');
      inner.before(strong);
      strong.append(inner);
    }
  }
}

/** A heading is bold already, and no table has a heading in a cell. */
function simplify(page) {
  for (const node of [...page.querySelectorAll('h1 :is(b, strong), h2 :is(b, strong), h3 :is(b, strong), h4 :is(b, strong), th :is(b, strong), a :is(u, font, span)')]) unwrap(node);
  for (const line of [...page.querySelectorAll('li > p:first-child')]) unwrap(line);
  for (const title of [...page.querySelectorAll('p.MsoTitle, p.Title')]) rename(title, 'h1');
  for (const node of [...page.querySelectorAll('table :is(p, div, h1, h2, h3, h4, h5, h6)')]) {
    if (node.nextSibling?.textContent.trim()) node.append(' ');
    unwrap(node);
  }
  for (const node of [...page.querySelectorAll('table br')]) node.replaceWith(' ');
  for (const list of [...page.querySelectorAll('table :is(ul, ol, li)')]) {
    if (list.nodeName === 'LI') list.append('; ');
    unwrap(list);
  }
}

/** Every row of a table has as many cells as the widest, and the first one heads the columns. */
function straighten(table) {
  const page = table.ownerDocument;
  table.querySelectorAll('caption, colgroup').forEach(part => part.remove());
  const rows = [...table.rows];
  const grid = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y][x] !== undefined) x++;
      const text = cell.innerHTML;
      for (let down = 0; down < cell.rowSpan && y + down < rows.length; down++) {
        for (let across = 0; across < Math.min(cell.colSpan, 50); across++) grid[y + down][x + across] = down || across ? '' : text;
      }
      x += cell.colSpan;
    }
  });
  const width = Math.max(...grid.map(row => row.length), 0);
  const straight = page.createElement('table');
  const body = page.createElement('tbody');
  grid.filter(row => row.some(text => text?.trim())).forEach((row, y) => {
    const line = page.createElement('tr');
    for (let x = 0; x < width; x++) {
      const cell = page.createElement(y ? 'td' : 'th');
      cell.innerHTML = (row[x] ?? '').replaceAll('|', BAR);
      // The first row heads the columns, and is bold by itself.
      if (!y) cell.querySelectorAll('b, strong').forEach(unwrap);
      line.append(cell);
    }
    body.append(line);
  });
  straight.append(body);
  table.replaceWith(straight);
}

/** Whether it says more than its plain text does. */
const isFormatted = page => page.querySelector('h1, h2, h3, h4, h5, h6, b, strong, i, em, ul, ol, table, a[href], blockquote') !== null;

/** The Markdown of what was copied; null where it has no formatting, and the browser pastes its text. */
export function toMarkdown(html) {
  const bare = html.replace(/<!--[\s\S]*?-->|<!\[(end)?if[^>]*\]>|<style[\s\S]*?<\/style>/gi, '');
  // Styles are read, not applied: the page allows none that stand in elements.
  const named = bare.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`));
  const page = new DOMParser().parseFromString(named, 'text/html');
  page.querySelectorAll(DROPPED).forEach(node => node.remove());
  page.querySelectorAll('o\\:p').forEach(unwrap);
  makeLists(page);
  readStyles(page);
  simplify(page);
  if (!isFormatted(page)) return null;
  [...page.querySelectorAll('table')].filter(table => !table.querySelector('table')).forEach(straighten);
  const markdown = turndown().turndown(page.body);
  return markdown.replaceAll(BAR, '\\|').replaceAll('\u00a0', ' ').replace(/^(\s*)-\s{3}/gm, '$1- ').replace(/^(\s*\d+\.)\s{2}/gm, '$1 ').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
}
