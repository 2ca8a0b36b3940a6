// Long forms keep what is typed: in this browser until it has reached the portal, and there until the form is sent.
// Without this file the buttons do.

const PREFIX = 'portal.form:';
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;
const TYPING = 1000;
const PATIENCE = 20_000;
// A browser sends no more than this for a page that is gone.
const LAST_WORDS = 60_000;
const CANNOT_BE_MENDED = [404, 409, 410, 413, 422];

// The line is there, and the portal cannot take it now.
class Busy extends Error {}

const store = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      // Storage may be full or switched off; the portal still saves.
      return false;
    }
  },
  drop(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept then.
    }
  },
  keys() {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  },
};

const keyOf = (owner, draft) => `${PREFIX}${owner}:${draft}`;
const clock = at => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayAndClock = at => new Date(at).toLocaleString(document.documentElement.lang, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const isTyped = control => control.name && !['hidden', 'submit', 'button', 'file', 'password'].includes(control.type);

/** What a form says, as it is compared and put back. */
function valuesOf(form) {
  const values = {};
  for (const control of form.elements) {
    if (!isTyped(control)) continue;
    if (control.type === 'radio') values[control.name] = control.checked ? control.value : values[control.name] ?? '';
    else if (control.type === 'checkbox') values[control.name] = [...(values[control.name] ?? []), ...(control.checked ? [control.value] : [])];
    else values[control.name] = control.value;
  }
  return values;
}

function fill(form, values) {
  for (const control of form.elements) {
    if (!isTyped(control) || !(control.name in values)) continue;
    const value = values[control.name];
    if (control.type === 'radio') control.checked = control.value === value;
    else if (control.type === 'checkbox') control.checked = value.includes(control.value);
    else control.value = value;
    // A text that is there is not hidden.
    if (value.length && control.type !== 'radio') control.closest('details')?.setAttribute('open', '');
  }
}

/** The portal keeps no blanks around a text, and has its own ends of lines. */
const plain = values => JSON.stringify(values, (name, value) => typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value);
const isSame = (one, other) => plain(one) === plain(other);

function keeping(form) {
  const key = keyOf(form.dataset.owner, form.dataset.draft);
  return {
    key,
    /** In this browser; nothing that is typed is at risk then. */
    keep(more) {
      const kept = store.set(key, { values: valuesOf(form), seen: form.elements.Seen.value, page: form.elements.Page.value, at: Date.now(), ...more });
      if (kept) form.dataset.kept = '';
    },
    drop: () => store.drop(key),
  };
}

function autosave(form) {
  const { key, keep, drop } = keeping(form);
  const words = form.querySelector('[data-keeping]');
  const tells = form.querySelector('[data-save-state]');
  let running = null;
  let changed = 0;
  let sent = 0;
  let failures = 0;
  let stopped = false;
  let timer;

  const say = (state, text) => {
    tells.dataset.state = state;
    if (tells.textContent !== text) tells.textContent = text;
  };
  const part = name => words.querySelector(`[data-when=${name}]`);
  const show = (name, on) => {
    part(name).hidden = !on;
  };
  const labelOf = name => form.querySelector(`label[for="${name}"]`)?.firstChild.textContent.trim() ?? name;
  const wait = () => Math.min(30_000, 1000 * 2 ** failures);
  const next = wait => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };
  const count = () => {
    form.elements.Save.value = Number(form.elements.Save.value) + 1;
  };

  function note() {
    changed++;
    keep();
    if (!stopped) next(failures ? wait() : TYPING);
  }

  /** A new token, where the one of this page belongs to a session that is over. */
  async function renewToken() {
    const page = await fetch(form.elements.Draft?.value ?? form.getAttribute('action'), { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    if (!page.ok) return;
    const token = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('main [name=__RequestVerificationToken]');
    if (token) form.elements.__RequestVerificationToken.value = token.value;
  }

  function body() {
    const fields = new URLSearchParams(new FormData(form));
    if (form.dataset.deed) fields.set('deed', form.dataset.deed);
    return fields.toString();
  }

  async function save(leaving = false) {
    clearTimeout(timer);
    if (running || stopped || sent === changed) return;
    const at = changed;
    running = new AbortController();
    count();
    if (!failures) say('saving', words.dataset.saving);
    try {
      const text = body();
      const answer = await fetch(form.dataset.autosave, {
        method: 'POST',
        body: text,
        headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
        redirect: 'manual',
        keepalive: leaving && text.length < LAST_WORDS,
        signal: leaving ? running.signal : AbortSignal.any([running.signal, AbortSignal.timeout(PATIENCE)]),
      });
      if (!stopped) await take(answer, at);
    } catch (failure) {
      if (!stopped) {
        failures++;
        say('failed', failure instanceof Busy ? words.dataset.busy : words.dataset.offline);
      }
    }
    running = null;
    if (sent !== changed && !stopped) next(failures ? wait() : TYPING);
  }

  async function take(answer, at) {
    if (answer.ok) {
      const told = await answer.json();
      if (stopped) return;
      sent = at;
      failures = 0;
      form.elements.Seen.value = told.seen;
      if (told.action) goOnAt(told);
      show('ended', false);
      // What cannot be read stays in this browser until it is put right.
      if (told.unread.length) say('failed', words.dataset.savedBut.replace('{0}', clock(told.at)).replace('{1}', told.unread.map(labelOf).join(', ')));
      else say('saved', words.dataset.saved.replace('{0}', clock(told.at)));
      if (sent !== changed || told.unread.length) return keep();
      drop();
      form.dispatchEvent(new Event('portal:saved', { bubbles: true }));
    } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 400) {
      failures++;
      show('ended', true);
      say('failed', words.dataset.problem.replace('{0}', part('ended').querySelector('.callout-title').textContent));
      if (answer.status === 400) await renewToken();
    } else if (CANNOT_BE_MENDED.includes(answer.status)) {
      // Trying again would not help: the person decides.
      stopped = true;
      const problem = await answer.json().then(told => told.problem ?? words.dataset.gone, () => words.dataset.gone);
      part('conflict').querySelector('.callout-title').textContent = problem;
      show('conflict', answer.status === 409);
      say('failed', words.dataset.problem.replace('{0}', problem));
    } else {
      throw new Busy();
    }
  }

  /** The first save of a record began it: it has an address now. */
  function goOnAt(told) {
    form.dataset.autosave = told.autosave;
    form.setAttribute('action', told.action);
    if (location.pathname.endsWith('/new/person')) history.replaceState(history.state, '', told.action);
  }

  function restore() {
    const kept = store.get(key);
    // The portal shows again what it could not keep: then it is not stored, however alike it is.
    const again = document.querySelector('main .error-summary, .kept-form');
    if (again) {
      changed++;
      if (again.matches('.kept-form')) next(TYPING);
      return keep();
    }
    if (!kept) return;
    if (kept.page === form.dataset.ended || isSame(kept.values, valuesOf(form))) return drop();
    fill(form, kept.values);
    form.elements.Seen.value = kept.seen;
    const title = part('restored').querySelector('[data-text]');
    title.textContent = title.dataset.text.replace('{0}', dayAndClock(kept.at));
    show('restored', true);
    changed++;
    next(TYPING);
  }

  words.querySelector('[data-throw-away]').addEventListener('click', () => {
    const seen = form.elements.Seen.value;
    form.reset();
    // A reset brings back what the page came with, but not what it learned since.
    form.elements.Seen.value = seen === store.get(key)?.seen ? form.elements.Seen.defaultValue : seen;
    show('restored', false);
    show('conflict', false);
    stopped = false;
    drop();
    note();
  });
  words.querySelector('[data-compare]').addEventListener('click', () => {
    const deed = document.createElement('input');
    Object.assign(deed, { type: 'hidden', name: 'deed', value: form.dataset.deed ?? 'compare' });
    form.append(deed);
    form.noValidate = true;
    form.requestSubmit();
  });
  form.addEventListener('input', note);
  form.addEventListener('focusout', () => !failures && save());
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    stopped = true;
    // The button is later than a save that is still on its way, and says all that it would have said.
    if (running || failures) count();
    running?.abort();
    if (changed !== sent) keep();
  });
  window.addEventListener('online', () => save());
  window.addEventListener('focus', () => failures && save());
  window.addEventListener('pagehide', () => save(true));
  document.addEventListener('visibilitychange', () => document.hidden && save(true));
  window.addEventListener('pageshow', event => {
    if (event.persisted) stopped = false;
  });

  words.hidden = false;
  form.querySelector('[data-shared-computer]').hidden = false;
  restore();
}

/** Two versions are beside each other: nothing is sent before somebody has chosen. What is typed stays in this browser, as one that lost. */
function compare(form) {
  const { key, keep } = keeping(form);
  const lost = { seen: store.get(key)?.seen ?? 'lost' };
  form.addEventListener('input', () => keep(lost));
  form.addEventListener('submit', () => keep(lost));
}

/** Who drops their version wants it gone from this browser too. */
function dropWith(control, form) {
  control.addEventListener(control.matches('form') ? 'submit' : 'click', () => {
    store.drop(keyOf(form.dataset.owner, form.dataset.draft));
    delete form.dataset.comparing;
    form.dataset.kept = '';
  });
}

/** Names the steps whose text is in this browser only: what the portal has already is not told. */
async function tellUnsent(notice) {
  const { owner, draft } = notice.dataset;
  for (const line of notice.querySelectorAll('[data-step]')) {
    const name = `${draft}:${line.dataset.step}`;
    const key = keyOf(owner, name);
    const kept = store.get(key);
    if (!kept || document.querySelector(`form[data-draft="${name}"]`)) continue;
    const stored = await storedAt(line.querySelector('a').href, name);
    if (!stored) continue;
    if (isSame(kept.values, stored)) {
      store.drop(key);
      continue;
    }
    line.hidden = false;
    notice.hidden = false;
  }
}

async function storedAt(address, name) {
  try {
    const page = await fetch(address);
    const form = page.ok && new DOMParser().parseFromString(await page.text(), 'text/html').querySelector(`form[data-draft="${name}"]`);
    return form ? valuesOf(form) : null;
  } catch {
    // Without a line nobody knows; it is looked at again when there is one.
    addEventListener('online', () => document.querySelectorAll('[data-unsent]').forEach(tellUnsent), { once: true });
    return null;
  }
}

function forgetOld() {
  for (const key of store.keys()) {
    if (!(store.get(key)?.at > Date.now() - KEPT_FOR)) store.drop(key);
  }
}

forgetOld();
document.querySelectorAll('form[data-autosave]').forEach(autosave);
document.querySelectorAll('form[data-comparing]').forEach(compare);
for (const control of document.querySelectorAll('[data-drop-draft]')) {
  const form = document.querySelector('form[data-comparing], form[data-autosave]');
  if (form) dropWith(control, form);
}
document.querySelectorAll('[data-unsent]').forEach(tellUnsent);
for (const form of document.querySelectorAll('form[data-submits-draft]')) {
  form.addEventListener('submit', () => {
    const { owner, draft } = document.querySelector('[data-unsent]').dataset;
    for (const key of store.keys()) {
      if (key.startsWith(keyOf(owner, draft))) store.drop(key);
    }
  });
}
