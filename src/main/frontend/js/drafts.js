// What a person types in a form is kept on the server while it is typed, and put back when the form is shown again.
// Before such a form is sent it is saved: a form whose session has ended stays on the screen with all that was typed.

const PAUSE_MILLISECONDS = 700;
const LOGIN = '/entwuerfe/anmeldung';
const CHANNEL = 'aktenlauf-anmeldung';

// How far each form is: { saved: what the server has, timer, turn, told, through }
const forms = new Map();

let announce = () => {};

function place(form) {
  return form.querySelector('[data-draft]');
}

function isText(field) {
  return field.matches?.('textarea, input[type=text], input:not([type])');
}

function texts(form) {
  return [...form.elements].filter(isText);
}

/** What is to be kept; no file and no password, and the token is not compared. */
function pairs(form) {
  const secret = [...form.elements].filter((field) => field.type === 'password').map((field) => field.name);
  return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !secret.includes(name));
}

function signature(form) {
  return JSON.stringify(pairs(form).filter(([name]) => name !== '_csrf'));
}

/** Forms of choices and days are kept as well if they say so. */
function chosen(form) {
  return form.matches('[data-entry]') && [...form.elements].some((field) => (field.type === 'checkbox' ? field.checked !== field.defaultChecked
    : field instanceof HTMLSelectElement ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : field.type === 'date' && field.value !== field.defaultValue));
}

function changed(form) {
  return chosen(form) || texts(form).some((field) => field.value !== field.defaultValue);
}

/** Forms that left the page are forgotten. */
function known(form) {
  return form?.isConnected ? forms.get(form) : undefined;
}

function say(form, text, droppable) {
  const here = place(form);
  here.querySelector('[data-draft-said]').textContent = text;
  here.querySelector('[data-draft-drop]').hidden = !droppable;
}

function post(form, address) {
  return fetch(address, { method: 'POST', headers: { 'HX-Request': 'true', 'HX-Current-URL': location.href }, body: new URLSearchParams(pairs(form)) });
}

/** Says that the session ended; the words stay where they are. */
function ended(words) {
  const notice = document.getElementById('sitzung');
  if (!notice) {
    return;
  }
  if (words) {
    notice.querySelector('[data-ended-text]').textContent = words;
  }
  if (notice.hidden) {
    notice.hidden = false;
  }
}

function isEnded() {
  return document.getElementById('sitzung')?.hidden === false;
}

let renewing;

/** Goes on in the session that there is now, if the same person is logged in. */
async function renewed() {
  const answer = await fetch(LOGIN, { headers: { 'HX-Request': 'true', 'X-Background': '1' } });
  if (!answer.ok) {
    return false;
  }
  const login = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('form[data-person]');
  if (login?.dataset.person !== document.body.dataset.person) {
    ended(document.getElementById('sitzung')?.dataset.stranger);
    return false;
  }
  const token = login.querySelector('input[name=_csrf]')?.value;
  document.querySelectorAll('input[name=_csrf]').forEach((field) => { field.value = token; });
  return true;
}

function renew() {
  renewing ??= renewed().catch(() => false).finally(() => { renewing = undefined; });
  return renewing;
}

/** One save; true unless the form must not be sent now. */
async function send(form, state) {
  const now = signature(form);
  if (now === state.saved) {
    return true;
  }
  const wanted = changed(form);
  const address = wanted ? place(form).dataset.draft : `${place(form).dataset.draft}/verwerfen`;
  try {
    let answer = await post(form, address);
    if ((answer.status === 401 || answer.status === 403) && await renew()) {
      answer = await post(form, address);
    }
    if (answer.status === 401) {
      say(form, place(form).dataset.draftFailed, false);
      ended();
      return false;
    }
    if (!answer.ok) {
      say(form, place(form).dataset.draftFailed, false);
      return true;
    }
    state.saved = now;
    const text = wanted ? new DOMParser().parseFromString(await answer.text(), 'text/html').body.textContent.trim() : '';
    say(form, text, wanted);
    if (wanted && !state.told) {
      state.told = true;
      announce(text, { quiet: true });
    }
    return true;
  } catch {
    say(form, place(form).dataset.draftFailed, false);
    announce(document.body.dataset.failed);
    return false;
  }
}

/** One save after the other. */
function save(form) {
  const state = known(form);
  if (!state) {
    return Promise.resolve(true);
  }
  clearTimeout(state.timer);
  state.turn = (state.turn ?? Promise.resolve()).then(() => send(form, state));
  return state.turn;
}

async function drop(form) {
  for (const field of texts(form)) {
    field.value = field.defaultValue;
  }
  const version = form.querySelector('input[name=version][data-now]');
  if (version) {
    version.value = version.dataset.now;
  }
  if (await save(form)) {
    say(form, place(form).dataset.draftDropped, false);
    texts(form)[0]?.focus();
  }
}

/** Puts back what was begun, in sight. */
function restore(form) {
  const kept = place(form).querySelectorAll('[data-draft-field]');
  for (const { dataset, value } of kept) {
    const field = form.elements[dataset.draftField];
    if (field instanceof HTMLSelectElement) {
      field.value = [...field.options].some((option) => option.value === value) ? value : field.value;
    } else if (field instanceof HTMLInputElement && field.name === 'version') {
      // what a colleague changed since is noticed when the form is sent
      field.dataset.now = field.value;
      field.value = value;
    } else if (field?.type === 'checkbox') {
      field.checked = true;
    } else if (field && (isText(field) || field.type === 'date')) {
      field.value = value;
    }
  }
  if (kept.length > 0) {
    place(form).querySelector('[data-draft-drop]').hidden = false;
    const said = place(form).querySelector('[data-draft-said]');
    said.id ||= `entwurf-${place(form).dataset.draft.split('/')[2]}`;
    texts(form).filter((field) => !field.hasAttribute('aria-describedby')).forEach((field) => field.setAttribute('aria-describedby', said.id));
    const fold = form.closest('details');
    if (fold) {
      fold.open = true;
    }
  }
}

function begin() {
  for (const form of forms.keys()) {
    if (!form.isConnected) {
      forms.delete(form);
    }
  }
  for (const here of document.querySelectorAll('[data-draft]')) {
    const form = here.closest('form');
    if (!forms.has(form)) {
      restore(form);
      forms.set(form, { saved: signature(form) });
    }
  }
}

function unsaved() {
  return [...forms].filter(([form, state]) => form.isConnected && !state.through && signature(form) !== state.saved);
}

/** Nothing that the page has in hand goes with it. */
function flush() {
  for (const [form, state] of unsaved()) {
    if (changed(form)) {
      state.saved = signature(form);
      navigator.sendBeacon(place(form).dataset.draft, new URLSearchParams(pairs(form)));
    }
  }
}

/** Sends the form that the person sent, once its words are safe. */
function resend(form, state, button) {
  save(form).then((sendable) => {
    if (!sendable) {
      document.querySelector('#sitzung:not([hidden]) a')?.focus();
    } else if (form.isConnected) {
      state.through = true;
      form.requestSubmit(button);
      setTimeout(() => { state.through = false; });
    }
  });
}

function hear() {
  document.addEventListener('input', ({ target }) => {
    const form = target.form;
    const state = known(form);
    if (state) {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => save(form), PAUSE_MILLISECONDS);
    }
  });
  document.addEventListener('focusout', ({ target }) => {
    const state = known(target.form);
    if (state?.timer && signature(target.form) !== state.saved) {
      save(target.form);
    }
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const state = known(form);
    if (!state || state.through) {
      return;
    }
    if (signature(form) === state.saved) {
      clearTimeout(state.timer);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    resend(form, state, event.submitter);
  }, true);
  document.addEventListener('click', ({ target }) => {
    const form = target.closest?.('form');
    if (target.closest?.('[data-draft-drop]')) {
      drop(form);
    } else if (target.closest?.('[data-draft-give-up]') && known(form)) {
      known(form).saved = signature(form);
      navigator.sendBeacon(`${place(form).dataset.draft}/verwerfen`, new URLSearchParams(pairs(form)));
    }
  });
  window.addEventListener('pagehide', flush);
}

/** The end of the session is heard of; the log-in may happen in another window. */
function watch() {
  const goOn = async () => {
    if (isEnded() && await renew()) {
      const notice = document.getElementById('sitzung');
      notice.hidden = true;
      await Promise.all(unsaved().map(([form]) => save(form)));
      announce(notice.dataset.back);
    }
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      goOn();
    } else {
      unsaved().forEach(([form]) => save(form));
    }
  });
  window.addEventListener('focus', goOn);
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    const { xhr } = event.detail;
    if (xhr.status === 401 && (!xhr.getResponseHeader('HX-Redirect') || unsaved().length > 0)) {
      event.preventDefault();
      ended();
    }
  });
  if ('BroadcastChannel' in window) {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', goOn);
    if (document.querySelector('[data-logged-in-again]')) {
      channel.postMessage('');
    }
  }
}

/** Takes the forms of this page and of later parts of it. */
export function startDrafts(page) {
  announce = page.announce;
  begin();
  hear();
  watch();
  document.addEventListener('htmx:afterSwap', begin);
}
