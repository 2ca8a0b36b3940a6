// Forms with a file work without this. With it a file goes piece by piece, and a broken line costs a piece, not the file.

const PIECE = 256 * 1024;
const LONGEST_WAIT = 30_000;

class Refused extends Error {
  constructor(sentences) {
    super(sentences.join(' '));
  }
}

class SignedOut extends Error {}

const wait = time => new Promise(resolve => setTimeout(resolve, time));

const online = () => navigator.onLine ? Promise.resolve() : new Promise(resolve => addEventListener('online', resolve, { once: true }));

// The same file chosen again, even on a page that was loaded anew, goes on where it stopped.
function nameOf(file, form) {
  let hash = 2166136261;
  for (const c of `${form.action} ${form.elements.Kind?.value ?? ''} ${file.name}`) hash = Math.imul(hash ^ c.codePointAt(0), 16777619);
  return `${file.size}-${file.lastModified}-${(hash >>> 0).toString(16)}`;
}

async function again(deed, tell) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await deed();
    } catch (failure) {
      if (failure instanceof Refused || failure instanceof SignedOut) throw failure;
      tell('waiting');
      await online();
      await wait(Math.min(1000 * 2 ** attempt, LONGEST_WAIT));
    }
  }
}

async function ask(address, options) {
  const answer = await fetch(address, { redirect: 'manual', ...options });
  if (answer.type === 'opaqueredirect' || answer.status === 401) throw new SignedOut();
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) throw new Error(String(answer.status));
  return answer;
}

async function sendPieces(file, address, token, tell) {
  let received = (await (await again(() => ask(address), tell)).json()).received;
  for (let stuck = 0; received < file.size;) {
    tell('sending', received / file.size);
    const from = received;
    const answer = await again(() => ask(`${address}?offset=${from}`, {
      method: 'POST',
      body: file.slice(from, from + PIECE),
      headers: { 'Content-Type': 'application/octet-stream', RequestVerificationToken: token },
    }), tell);
    if (!answer.ok && answer.status !== 409) throw new Refused([]);
    received = (await answer.json()).received;
    // An earlier attempt may still be writing: give it a moment.
    stuck = received === from ? stuck + 1 : 0;
    if (stuck > 8) throw new Refused([]);
    if (stuck > 0) await wait(500 * stuck);
  }
}

async function send(form, file, box, tell) {
  const fields = form.elements;
  const token = fields.__RequestVerificationToken.value;
  const name = nameOf(file, form);
  await sendPieces(file, `${box.dataset.parts}/${name}`, token, tell);
  tell('checking', 1);

  const body = new FormData(form);
  body.delete('File');
  body.set('Part', name);
  body.set('PartName', file.name);
  const answer = await again(() => ask(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } }), tell);
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
  let running = false;

  const tell = (key, share) => {
    if (share !== undefined) bar.value = Math.round(share * 100);
    const sentence = box.dataset[key].replace('{0}', String(bar.value));
    if (told.textContent !== sentence) told.textContent = sentence;
  };

  input.addEventListener('change', () => {
    const tooLarge = input.files[0]?.size > Number(box.dataset.most);
    showError(input, tooLarge ? box.dataset.tooLarge : '');
  });

  form.addEventListener('submit', async event => {
    const file = input.files[0];
    if (!file) return;
    event.preventDefault();
    if (running) return;
    if (file.size > Number(box.dataset.most)) {
      showError(input, box.dataset.tooLarge);
      return;
    }
    if (file.size === 0) {
      form.submit();
      return;
    }

    running = true;
    const button = event.submitter;
    button?.setAttribute('aria-disabled', 'true');
    box.hidden = false;
    showError(input, '');
    tell('sending', 0);
    try {
      location.assign(await send(form, file, box, tell));
      return;
    } catch (failure) {
      const sentence = failure instanceof SignedOut ? box.dataset.signedOut : failure.message || box.dataset.failed;
      box.hidden = true;
      showError(input, sentence);
    }
    button?.removeAttribute('aria-disabled');
    running = false;
  });
}

document.querySelectorAll('form[data-upload]').forEach(prepare);
