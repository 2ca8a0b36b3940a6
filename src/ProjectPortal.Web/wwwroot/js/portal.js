// Every page works without this file; it only saves steps and guards against lost work.

function later(task, wait) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(task, wait, ...args);
  };
}

function remember(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Storage may be switched off.
  }
}

function recall(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function submitFiltersOnChange() {
  for (const form of document.querySelectorAll('form[data-auto-submit]')) {
    // A person who walks a list with the arrow keys passes many values on the way to one.
    const submit = later(() => form.requestSubmit(), 500);
    form.addEventListener('change', event => {
      if (!event.target.matches('select, input:is([type=checkbox], [type=radio], [type=date], [type=month])')) return;
      if (event.target.id) remember('filter', location.pathname + '#' + event.target.id);
      submit();
    });
  }
  const last = recall('filter');
  remember('filter', null);
  if (last?.startsWith(location.pathname + '#')) {
    document.getElementById(last.slice(location.pathname.length + 1))?.focus({ preventScroll: true });
  }
}

function guardForms() {
  const dirty = new Set();
  const sent = new WeakSet();

  document.addEventListener('input', event => {
    const form = event.target.form?.closest('form[data-warn-unsaved]');
    if (form) dirty.add(form);
  });

  // A page that saves drafts in the background tells when nothing is at risk any more.
  document.addEventListener('portal:saved', event => dirty.delete(event.target));

  window.addEventListener('beforeunload', event => {
    for (const form of dirty) {
      // What is kept in this browser is not lost by leaving.
      if (form.isConnected && !sent.has(form) && !('kept' in form.dataset)) event.preventDefault();
    }
  });

  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    form.setAttribute('aria-busy', 'true');
    event.submitter?.setAttribute('aria-disabled', 'true');
    // A form that answers with a file leaves the page standing, so it must become usable again.
    setTimeout(release, 8000, form, event.submitter);
  });

  function release(form, submitter) {
    sent.delete(form);
    form.removeAttribute('aria-busy');
    submitter?.removeAttribute('aria-disabled');
  }

  window.addEventListener('pageshow', event => {
    if (!event.persisted) return;
    for (const form of document.forms) {
      if (sent.has(form)) release(form, form.querySelector('[aria-disabled=true]'));
    }
  });
}

function focusErrors() {
  const summary = document.querySelector('.error-summary, .validation-summary-errors, .conflict[tabindex]');
  if (!summary) return;
  if (!summary.hasAttribute('tabindex')) summary.tabIndex = -1;
  summary.focus();
}

function closeMenus() {
  const open = () => document.querySelectorAll('details.menu[open]');

  document.addEventListener('click', event => {
    for (const menu of open()) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener('focusin', event => {
    for (const menu of open()) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of open()) {
      const within = menu.contains(document.activeElement);
      menu.open = false;
      if (within) menu.querySelector('summary').focus();
    }
  });
}

function preview() {
  for (const source of document.querySelectorAll('textarea[data-preview]')) {
    const target = document.querySelector(source.dataset.previewTarget);
    const token = source.form?.querySelector('[name=__RequestVerificationToken]')?.value;
    if (!target) continue;
    let running;
    const show = async () => {
      running?.abort();
      running = new AbortController();
      try {
        const answer = await fetch(source.dataset.preview, {
          method: 'POST',
          body: new URLSearchParams({ text: source.value, language: source.lang }),
          headers: token ? { RequestVerificationToken: token } : {},
          signal: running.signal,
        });
        // A redirect means that the session ended: its page is no preview.
        if (answer.ok && !answer.redirected) target.innerHTML = await answer.text();
      } catch (failure) {
        // Without a connection the last preview stays; the text itself is not touched.
        if (failure.name !== 'AbortError') target.setAttribute('data-stale', '');
        return;
      }
      target.removeAttribute('data-stale');
    };
    source.addEventListener('input', later(show, 400));
    if (source.value.trim() && !target.hasChildNodes()) show();
  }
}

function toggleTheme() {
  const button = document.querySelector('[data-theme-toggle]');
  if (!button) return;
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const tell = () => button.setAttribute('aria-pressed', String(isDark()));
  button.hidden = false;
  tell();
  system.addEventListener('change', tell);
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // The choice then lasts for this page only.
    }
    tell();
  });
}

// Ticking thirty-nine boxes one by one is no work for a person.
function selectAll() {
  for (const group of document.querySelectorAll('[data-select-all]')) {
    const boxes = () => group.querySelectorAll('input[type=checkbox]:not(:disabled)');
    if (boxes().length < 2) continue;
    const bar = document.createElement('p');
    for (const [label, checked] of [[group.dataset.selectAll, true], [group.dataset.selectNone, false]]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button button-small';
      button.textContent = label;
      button.addEventListener('click', () => {
        for (const box of boxes()) box.checked = checked;
        group.dispatchEvent(new Event('input', { bubbles: true }));
      });
      bar.append(button, ' ');
    }
    group.querySelector('legend').after(bar);
  }
}

// The page after a form says which page's form has arrived: nothing of that has to be kept here.
function forgetArrived() {
  const page = document.documentElement.dataset.formTaken;
  if (!page) return;
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('portal.form:') && JSON.parse(localStorage.getItem(key))?.page === page) localStorage.removeItem(key);
    }
  } catch {
    // Nothing is kept where storage is switched off.
  }
}

// Others may use this computer next: what a form kept here goes when its person goes.
function forgetOnSignOut() {
  document.addEventListener('submit', event => {
    if (event.target.getAttribute('action') !== '/account/sign-out') return;
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('portal.form:')) localStorage.removeItem(key);
      }
    } catch {
      // Nothing is kept where storage is switched off.
    }
  });
}

closeMenus();
forgetOnSignOut();
forgetArrived();
selectAll();
submitFiltersOnChange();
guardForms();
focusErrors();
preview();
toggleTheme();
