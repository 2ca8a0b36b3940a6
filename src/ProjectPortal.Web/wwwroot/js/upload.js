// Forms with a file work without this. With it a file goes piece by piece, and a broken line costs a piece, not the file.

// A piece takes a few seconds whatever the line, so that what is shown moves.
const SMALLEST = 8 * 1024;
const LARGEST = 256 * 1024;
const AIM = 3000;
const LONGEST_WAIT = 30_000;

class Refused extends Error {
  constructor(sentences) {
    super(sentences.join(' '));
  }
}

class SignedOut extends Error {}

class Cancelled extends Error {}

const wait = time => new Promise(resolve => setTimeout(resolve, time));

const online = () => navigator.onLine ? Promise.resolve() : new Promise(resolve => addEventListener('online', resolve, { once: true }));

const cancelled = stop => new Promise((resolve, reject) => stop.addEventListener('abort', () => reject(new Cancelled()), { once: true }));

// The same file chosen again, even on a page that was loaded anew, goes on where it stopped.
function nameOf(file, form) {
  let hash = 2166136261;
  for (const c of `${form.action} ${form.elements.Kind?.value ?? ''} ${file.name}`) hash = Math.imul(hash ^ c.codePointAt(0), 16777619);
  return `${file.size}-${file.lastModified}-${(hash >>> 0).toString(16)}`;
}

async function again(deed, tell, stop) {
  for (let attempt = 0; ; attempt++) {
    if (stop.aborted) throw new Cancelled();
    try {
      return await deed();
    } catch (failure) {
      if (stop.aborted) throw new Cancelled();
      if (failure instanceof Refused || failure instanceof SignedOut) throw failure;
      tell('waiting');
      const patience = online().then(() => wait(Math.min(1000 * 2 ** attempt, LONGEST_WAIT)));
      await Promise.race([patience, cancelled(stop)]);
    }
  }
}

async function ask(address, options) {
  const answer = await fetch(address, { redirect: 'manual', ...options });
  if (answer.type === 'opaqueredirect' || answer.status === 401) throw new SignedOut();
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) throw new Error(String(answer.status));
  return answer;
}

async function sendPieces(file, address, token, box, tell, stop) {
  let received = (await (await again(() => ask(address, { signal: stop }), tell, stop)).json()).received;
  let piece = 2 * SMALLEST;
  for (let stuck = 0; received < file.size;) {
    tell('sending', received / file.size, file.size);
    const from = received;
    const began = performance.now();
    const answer = await again(() => ask(`${address}?offset=${from}`, {
      method: 'POST',
      body: file.slice(from, from + piece),
      headers: { 'Content-Type': 'application/octet-stream', RequestVerificationToken: token },
      signal: stop,
    }), tell, stop);
    if (answer.status === 422) throw new Refused([box.dataset.full]);
    if (!answer.ok && answer.status !== 409) throw new Refused([]);
    const said = await answer.json();
    received = said.received;
    if (said.gaveUp) box.dispatchEvent(new CustomEvent('gave-up', { detail: said.gaveUp }));
    const pace = AIM / Math.max(performance.now() - began, 1);
    piece = Math.round(Math.min(LARGEST, Math.max(SMALLEST, piece * Math.min(2, Math.max(0.25, pace)))));
    // An earlier attempt may still be writing: give it a moment.
    stuck = received === from ? stuck + 1 : 0;
    if (stuck > 8) throw new Refused([]);
    if (stuck > 0) await wait(500 * stuck);
  }
}

async function send(form, file, box, tell, stop) {
  const fields = form.elements;
  const token = fields.__RequestVerificationToken.value;
  const name = nameOf(file, form);
  const address = `${box.dataset.parts}/${name}`;
  try {
    await sendPieces(file, address, token, box, tell, stop);
  } catch (failure) {
    // What has come is of no use to who cancels; without a line it is given up in time.
    if (failure instanceof Cancelled) fetch(address, { method: 'DELETE', headers: { RequestVerificationToken: token }, keepalive: true }).catch(() => {});
    throw failure;
  }
  box.querySelector('[data-cancel]').hidden = true;
  tell('checking', 1, file.size);

  const body = new FormData(form);
  body.delete('File');
  body.set('Part', name);
  body.set('PartName', file.name);
  const answer = await again(() => ask(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } }), tell, stop);
  const said = await answer.json().catch(() => ({}));
  if (!said.address) throw new Refused(said.problems ?? []);
  return said.address;
}

function showError(input, sentence) {
  const field = input.closest('.field');
  let error = field.querySelector('.field-error');
  if (!error) {
    error = document.createElement('p');
    error.className = 'field-error';
    error.id = `${input.id}-error`;
    input.before(error);
    input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${error.id}`.trim());
  }
  error.textContent = sentence;
  field.classList.toggle('invalid', sentence.length > 0);
  if (sentence) {
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  } else {
    input.removeAttribute('aria-invalid');
  }
}

function prepare(form) {
  const input = form.querySelector('input[type=file]');
  const box = form.querySelector('[data-parts]');
  if (!input || !box) return;
  const bar = box.querySelector('progress');
  const told = box.querySelector('[role=status]');
  const amount = box.querySelector('[data-sent]');
  const cancel = box.querySelector('[data-cancel]');
  const gaveUp = box.querySelector('[data-gave-up-told]');
  const kilobytes = bytes => Math.ceil(bytes / 1024).toLocaleString(document.documentElement.lang);
  let stop = null;

  const tell = (key, share, size) => {
    if (share !== undefined) {
      bar.value = share * 100;
      amount.textContent = box.dataset.amount.replace('{0}', kilobytes(share * size)).replace('{1}', kilobytes(size));
    }
    const sentence = box.dataset[key].replace('{0}', String(Math.floor(bar.value)));
    if (told.textContent !== sentence) told.textContent = sentence;
  };

  cancel.addEventListener('click', () => stop?.abort());
  box.addEventListener('gave-up', event => {
    gaveUp.textContent = box.dataset.gaveUp.replace('{0}', event.detail);
    gaveUp.hidden = false;
  });

  input.addEventListener('change', () => {
    const tooLarge = input.files[0]?.size > Number(box.dataset.most);
    showError(input, tooLarge ? box.dataset.tooLarge : '');
  });

  form.addEventListener('submit', async event => {
    const file = input.files[0];
    if (!file) return;
    event.preventDefault();
    if (stop) return;
    if (file.size > Number(box.dataset.most)) {
      showError(input, box.dataset.tooLarge);
      return;
    }
    if (file.size === 0) {
      form.submit();
      return;
    }

    stop = new AbortController();
    const button = event.submitter;
    button?.setAttribute('aria-disabled', 'true');
    box.hidden = false;
    cancel.hidden = false;
    showError(input, '');
    tell('sending', 0, file.size);
    try {
      location.assign(await send(form, file, box, tell, stop.signal));
      return;
    } catch (failure) {
      const sentence = failure instanceof SignedOut ? box.dataset.signedOut
        : failure instanceof Cancelled ? box.dataset.cancelled : failure.message || box.dataset.failed;
      box.hidden = true;
      showError(input, sentence);
    }
    button?.removeAttribute('aria-disabled');
    stop = null;
  });
}

document.querySelectorAll('form[data-upload]').forEach(prepare);
