// Marks people without a new page for each. What cannot be sent waits, visibly, in this browser; the server takes a mark any number of times.

const root = document.querySelector('[data-attendance]');
const key = 'attendance:' + root.dataset.attendance;
const day = root.dataset.day;
const rows = [...root.querySelectorAll('[data-person]')];
const queueBox = root.querySelector('[data-queue]');
const refusedBox = root.querySelector('[data-refused]');
const token = () => document.querySelector('[name=__RequestVerificationToken]').value;
const tab = document.querySelector('.tabs [aria-current]');
const finder = root.querySelector('[data-find]');
let sending = false;
let signedOut = false;

function queue() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return memory;
  }
}

let memory = [];

function keep(marks) {
  memory = marks;
  try {
    if (marks.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(marks));
  } catch {
    // Storage may be switched off: the marks then wait as long as this page is open.
  }
  show();
}

const rowOf = id => rows.find(row => row.dataset.person === String(id));
const rowWith = code => rows.find(row => row.dataset.code && row.dataset.code === plain(code));
// As the server reads a code: signs that are taken for one another are one.
const alike = { S: '5', Z: '2', B: '8', U: 'V' };
const plain = code => code.toUpperCase().replace(/[\s.–-]/g, '').replace(/[SZBU]/g, sign => alike[sign]);

// A mark of the same person and day takes the place of the one that waits.
function put(mark) {
  keep([...queue().filter(other => other.day !== mark.day || other.who !== mark.who), mark]);
}

function say(present, row) {
  row.dataset.present = String(present);
  for (const part of row.querySelectorAll('[data-when-present]')) part.hidden = !present;
  for (const part of row.querySelectorAll('[data-unless-present]')) part.hidden = present;
  for (const part of row.querySelectorAll('[data-when-absent]')) part.hidden = present;
}

function show() {
  const marks = queue();
  const here = new Set(marks.filter(mark => mark.day === day).map(mark => mark.who));
  for (const row of rows) row.classList.toggle('is-waiting', here.has(row.dataset.person));
  queueBox.hidden = marks.length === 0;
  const words = marks.length === 1 ? root.dataset.waitingOne : root.dataset.waitingOther;
  queueBox.querySelector('[data-queue-count]').textContent = words.replace('{0}', marks.length);
  queueBox.querySelector('[data-queue-signed-out]').hidden = !signedOut;
  queueBox.querySelector('[data-queue-list]').replaceChildren(...marks.map(mark => {
    const item = document.createElement('li');
    item.textContent = mark.name;
    return item;
  }));
  const present = rows.filter(row => row.dataset.present === 'true').length;
  const counter = root.querySelector('[data-count]');
  const counted = root.dataset.counted.replace('{0}', present).replace('{1}', rows.length);
  // Attendance that was closed as a whole has no days to count.
  if (counter && counter.textContent !== counted) counter.textContent = counted;
  // A search that the server did shows only some of them.
  if (tab && !finder.elements.q.defaultValue) tab.querySelector('span').textContent = present;
}

function refuse(sentence) {
  if (!refusedBox) return;
  refusedBox.textContent = sentence ?? '';
  refusedBox.hidden = !sentence;
}

async function send() {
  if (sending) return;
  sending = true;
  try {
    for (let marks = queue(); marks.length > 0; marks = queue()) {
      const mark = marks[0];
      const answer = await fetch(root.dataset.attendance + '/marks', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams({ Day: mark.day, [mark.field]: mark.value, __RequestVerificationToken: token() }),
      });
      const told = answer.headers.get('Content-Type')?.startsWith('application/json');
      signedOut = !told && (answer.redirected || answer.status === 400 || answer.status === 401);
      // Whatever is not an answer to the mark is a bad moment, and the mark waits for a better one.
      if (!told) break;
      const result = await answer.json();
      keep(queue().filter(other => other.at !== mark.at));
      if (answer.ok) {
        const row = rowOf(result.id);
        if (row && mark.day === day && !queue().some(other => other.day === day && other.who === row.dataset.person)) say(result.present, row);
        announce(result.said);
      } else {
        const row = rowOf(mark.who);
        if (row && mark.day === day) say(mark.before, row);
        refuse(`${mark.name}: ${result.error}`);
        announce(result.error);
      }
    }
  } catch {
    // No connection: what waits is shown, and sent later.
  } finally {
    sending = false;
    show();
  }
}

function mark(field, value, row) {
  refuse(null);
  const present = field !== 'Absent';
  const before = row?.dataset.present === 'true';
  if (row) say(present, row);
  put({ field, value, day, who: row?.dataset.person ?? value, name: row?.querySelector('strong').textContent ?? value, before, at: `${Date.now()}-${Math.random()}` });
  send();
}

for (const form of root.querySelectorAll('form[data-mark]')) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    const button = event.submitter;
    if (button?.name) {
      const row = button.closest('[data-person]');
      mark(button.name, button.value, row);
      // The button that was pressed is gone; the one in its place takes the focus.
      row.querySelector('button:not([hidden])')?.focus();
      return;
    }
    const code = form.elements.Code.value.trim();
    if (!code) return;
    mark('Code', code, rowWith(code));
    form.elements.Code.value = '';
    form.elements.Code.focus();
  });
}

// The list is whole on the page, so finding needs no server.
// As the server folds (Folding.cs): marks go from alphabets, where they are accents, and stay where they are vowels.
const latin = { Æ: 'AE', Œ: 'OE', Ø: 'O', Đ: 'D', Ł: 'L', Ɓ: 'B', Ɗ: 'D', Ƙ: 'K', Ɛ: 'E', Ɔ: 'O', Ŋ: 'N' };
const fold = text => text.normalize('NFKD').replace(/\p{Cf}/gu, '').replace(/['‘’ʼ`]/gu, '')
  .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}])\p{M}+/gu, '').toUpperCase()
  .replace(/[ÆŒØĐŁƁƊƘƐƆŊ]/gu, letter => latin[letter]).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim().normalize('NFC');
if (!finder.elements.q.value) {
  finder.addEventListener('submit', event => event.preventDefault());
  finder.querySelector('button').hidden = true;
  finder.elements.q.addEventListener('input', () => {
    const wanted = fold(finder.elements.q.value);
    for (const row of rows) row.hidden = !row.dataset.findText.includes(wanted);
  });
}

queueBox.querySelector('[data-queue-send]').addEventListener('click', send);
addEventListener('online', send);
addEventListener('storage', event => event.key === key && show());
setInterval(() => queue().length > 0 && send(), 15000);

const camera = root.querySelector('[data-camera]');
const scan = root.querySelector('[data-scan]');
let stream;

function announce(sentence) {
  if (camera && !camera.hidden) camera.querySelector('[data-camera-said]').textContent = sentence;
}

function load(address) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

// The browser's own reader where there is one, else one that is fetched now.
async function reader() {
  if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async video => (await detector.detect(video))[0]?.rawValue;
  }
  if (!window.jsQR) await load(root.dataset.jsqr);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async video => {
    canvas.width = 640;
    canvas.height = Math.round(640 * video.videoHeight / video.videoWidth);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = context.getImageData(0, 0, canvas.width, canvas.height);
    return window.jsQR(picture.data, picture.width, picture.height, { inversionAttempts: 'dontInvert' })?.data;
  };
}

function stop() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = undefined;
  camera.hidden = true;
  scan.hidden = false;
  scan.focus();
}

async function start() {
  const video = camera.querySelector('video');
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    const read = await reader();
    camera.hidden = false;
    scan.hidden = true;
    video.srcObject = stream;
    await video.play();
    announce(root.dataset.point);
    let last;
    let since = 0;
    while (stream) {
      const code = video.videoWidth > 0 ? await read(video).catch(() => null) : null;
      // A badge stays before the camera for a while; it is read once.
      if (code && (code !== last || Date.now() - since > 4000)) {
        const row = rowWith(code);
        navigator.vibrate?.(60);
        announce(row?.querySelector('strong').textContent ?? code);
        mark('Code', code, row);
      }
      if (code) [last, since] = [code, Date.now()];
      await new Promise(next => setTimeout(next, 150));
    }
  } catch {
    if (stream) stop();
    refuse(root.dataset.noCamera);
  }
}

if (scan && navigator.mediaDevices?.getUserMedia) {
  scan.hidden = false;
  scan.addEventListener('click', start);
  camera.querySelector('[data-scan-stop]').addEventListener('click', stop);
}

tab?.scrollIntoView({ inline: 'center', block: 'nearest' });
show();
send();
