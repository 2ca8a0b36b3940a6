// A nomination saves itself: on the way to the portal what is typed is kept in this browser. Without this file the buttons save.

const PREFIX = 'portal.form:';
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;
const TYPING = 1000;
const PATIENCE = 20_000;

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
    } catch {
      // Storage may be full or switched off; the portal still saves.
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

const keyOf = (person, draft, step) => `${PREFIX}${person}:${draft}:${step}`;
const clock = at => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayAndClock = at => new Date(at).toLocaleString(document.documentElement.lang, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function autosave(form) {
  const { person, draft, step } = form.dataset;
  const key = keyOf(person, draft, step);
  const words = form.querySelector('[data-keeping]');
  const tells = form.querySelector('[data-save-state]');
  let sending = false;
  let changed = 0;
  let sent = 0;
  let failures = 0;
  let stopped = false;
  let timer;

  const isTyped = control => control.name && control.type !== 'hidden' && control.type !== 'submit';
  const typed = () => {
    const values = {};
    for (const control of form.elements) {
      if (!isTyped(control)) continue;
      if (control.type !== 'radio') values[control.name] = control.value;
      else if (control.checked) values[control.name] = control.value;
      else values[control.name] ??= '';
    }
    return values;
  };
  const fill = values => {
    for (const control of form.elements) {
      if (!isTyped(control) || !(control.name in values)) continue;
      if (control.type === 'radio') control.checked = control.value === values[control.name];
      else control.value = values[control.name];
    }
  };
  const say = (state, text) => {
    tells.dataset.state = state;
    if (tells.textContent !== text) tells.textContent = text;
  };
  const show = (part, on) => {
    words.querySelector(`[data-when=${part}]`).hidden = !on;
  };
  const labelOf = name => form.querySelector(`label[for="${name}"]`)?.firstChild.textContent.trim() ?? name;
  const keep = submitted => store.set(key, { values: typed(), seen: form.elements.Seen.value, at: Date.now(), submitted });
  const next = wait => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  function note() {
    changed++;
    keep();
    if (!stopped) next(failures ? wait() : TYPING);
  }

  const wait = () => Math.min(30_000, 1000 * 2 ** failures);

  /** A new token, where the one of this page belongs to a session that is over. */
  async function renewToken() {
    const page = await fetch(form.getAttribute('action'), { headers: { 'X-Requested-With': 'XMLHttpRequest' }, redirect: 'follow' });
    if (!page.ok) return;
    const token = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('main [name=__RequestVerificationToken]');
    if (token) form.elements.__RequestVerificationToken.value = token.value;
  }

  async function save(leaving = false) {
    clearTimeout(timer);
    if (sending || stopped || sent === changed) return;
    sending = true;
    const at = changed;
    form.elements.Save.value = Number(form.elements.Save.value) + 1;
    if (!failures) say('saving', words.dataset.saving);
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' },
        redirect: 'manual',
        keepalive: leaving,
        signal: leaving ? undefined : AbortSignal.timeout(PATIENCE),
      });
      await take(answer, at);
    } catch {
      failures++;
      say('failed', words.dataset.offline);
    }
    sending = false;
    if (sent !== changed && !stopped) next(failures ? wait() : TYPING);
  }

  async function take(answer, at) {
    if (answer.ok) {
      const told = await answer.json();
      sent = at;
      failures = 0;
      form.dataset.autosave = told.autosave;
      form.setAttribute('action', told.action);
      form.elements.Seen.value = told.seen;
      if (location.pathname.endsWith('/nominations/new/person')) history.replaceState(history.state, '', told.action);
      show('ended', false);
      // What cannot be read stays in this browser until it is put right.
      if (told.unread.length) say('failed', words.dataset.savedBut.replace('{0}', clock(told.at)).replace('{1}', told.unread.map(labelOf).join(', ')));
      else say('saved', words.dataset.saved.replace('{0}', clock(told.at)));
      if (sent !== changed || told.unread.length) return keep();
      store.drop(key);
      form.dispatchEvent(new Event('portal:saved', { bubbles: true }));
    } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 400) {
      failures++;
      show('ended', true);
      say('failed', words.dataset.problem.replace('{0}', words.querySelector('[data-when=ended] .callout-title').textContent));
      if (answer.status === 400) await renewToken();
    } else if (answer.status === 409 || answer.status === 422 || answer.status === 404) {
      // Trying again would not help: the person decides.
      stopped = true;
      const problem = await answer.json().then(told => told.problem, () => String(answer.status));
      show('conflict', answer.status === 409);
      say('failed', words.dataset.problem.replace('{0}', problem));
    } else {
      throw new Error(String(answer.status));
    }
  }

  function restore() {
    const kept = store.get(key);
    // The portal shows again what it could not keep: then it is not stored, however alike it is.
    const again = document.querySelector('.error-summary, .conflict, .kept-form');
    if (again) {
      changed++;
      if (again.matches('.kept-form')) next(TYPING);
      return keep();
    }
    if (!kept) return;
    const arrived = kept.submitted && kept.seen !== form.elements.Seen.value;
    if (arrived || JSON.stringify(kept.values) === JSON.stringify(typed())) return store.drop(key);
    fill(kept.values);
    form.elements.Seen.value = kept.seen;
    const title = words.querySelector('[data-when=restored] [data-text]');
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
    stopped = false;
    store.drop(key);
    note();
  });
  form.addEventListener('input', note);
  form.addEventListener('focusout', () => !failures && save());
  form.addEventListener('submit', () => {
    stopped = true;
    clearTimeout(timer);
    form.elements.Save.value = Number(form.elements.Save.value) + 1;
    if (changed !== sent) keep(true);
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

/** Names the steps whose text is in this browser only. */
function tellUnsent(notice) {
  const { person, draft } = notice.dataset;
  for (const line of notice.querySelectorAll('[data-step]')) {
    const key = keyOf(person, draft, line.dataset.step);
    const kept = store.get(key);
    if (!kept || document.querySelector(`form[data-step="${line.dataset.step}"]`)) continue;
    if (kept.submitted && kept.seen !== line.dataset.seen) {
      store.drop(key);
      continue;
    }
    line.hidden = false;
    notice.hidden = false;
  }
}

function forgetOld() {
  for (const key of store.keys()) {
    if (!(store.get(key)?.at > Date.now() - KEPT_FOR)) store.drop(key);
  }
}

forgetOld();
for (const form of document.querySelectorAll('form[data-autosave]')) autosave(form);
for (const notice of document.querySelectorAll('[data-unsent]')) tellUnsent(notice);
for (const form of document.querySelectorAll('form[data-submits-draft]')) {
  form.addEventListener('submit', () => {
    const { person, draft } = document.querySelector('[data-unsent]').dataset;
    for (const key of store.keys()) {
      if (key.startsWith(keyOf(person, draft, ''))) store.drop(key);
    }
  });
}
