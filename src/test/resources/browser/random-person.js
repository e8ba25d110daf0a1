// What a person could do on the page that is shown. Sent with each call of RandomPerson; the chance comes from there.
const OURS = /^\/(postkorb|dokumente|akten|suche)(\/|$)/;
const NEVER = /\/(ansichten|merken|gemerkt|zugriff)(\/|$)/;
const ABROAD = /\/(original|pdf|kopien)(\/|$)/;

const addressOf = (form) => new URL(form.getAttribute('action'), location.href).pathname;
const dice = (draws) => {
  let at = 0;
  return (sides) => Math.floor(draws[at++ % draws.length] * sides);
};

/** Forms that change something, and texts that are kept while they are written. */
function offers() {
  const forms = [...document.forms].filter((form) => form.method === 'post' && OURS.test(addressOf(form)) && !NEVER.test(addressOf(form)));
  return [...forms, ...document.querySelectorAll('form:has([data-draft]) textarea')];
}

function ways() {
  return [...document.querySelectorAll('main a[href^="/"]:not([download]):not([target])')].map((link) => link.getAttribute('href')).filter((href) => OURS.test(href.split('?')[0]) && !ABROAD.test(href));
}

function choose(select, wish, roll) {
  const options = [...select.options].map((option) => option.value).filter(Boolean);
  const near = options.filter((value) => wish.near.includes(value));
  const among = near.length > 0 && roll(100) < 80 ? near : options;
  select.value = among[roll(among.length)] ?? select.value;
}

function fill(form, wish, roll) {
  for (const field of form.elements) {
    if (field.type === 'hidden' || field.disabled || field.type === 'submit' || field.type === 'button') {
      continue;
    }
    if (field.tagName === 'SELECT') {
      choose(field, wish, roll);
    } else if (field.type === 'checkbox') {
      field.checked = roll(100) < 50;
    } else if (field.name === 'akte') {
      field.value = wish.near[roll(2)];
    } else if (field.name === 'bereiche') {
      field.value = `1: ${roll(40)} ${roll(80)} 30 5`;
    } else if (field.name === 'worte') {
      field.value = form.querySelector('[name=bereiche]') ? '' : 'Reiherstieg';
    } else if (['text', 'textarea', 'search'].includes(field.type)) {
      field.value = wish.token;
    }
  }
}

function told(page, html, status, address, token) {
  const text = (selector) => page.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { status, address: address.replace(location.origin, ''), said: page.querySelector('[data-announce]')?.dataset.announce ?? '', alert: text('main [role=alert]'), title: text('main h1'), kept: html.includes(token) };
}

/** Posts as a form would; a stale one gets the token of this session. */
async function post(address, pairs, token) {
  const known = document.querySelector('input[name=_csrf]')?.value;
  const body = new URLSearchParams(pairs.map(([name, value]) => [name, name === '_csrf' && known ? known : value]));
  const answer = await fetch(address, { method: 'POST', body });
  const html = await answer.text();
  return { sent: { address, pairs }, outcome: told(new DOMParser().parseFromString(html, 'text/html'), html, answer.status, answer.url, token) };
}

/** A form of this page that is filled in, with the button that sends it. */
function prepared(wish, roll) {
  const all = offers();
  if (all.length === 0) {
    return null;
  }
  const offer = all[roll(all.length)];
  const draft = offer.tagName === 'TEXTAREA';
  const form = draft ? offer.form : offer;
  fill(form, wish, roll);
  const buttons = draft ? [] : [...form.elements].filter((one) => one.type === 'submit');
  const button = buttons[roll(Math.max(1, buttons.length))];
  return form.checkValidity() ? { form, button, address: draft ? form.querySelector('[data-draft]').dataset.draft : addressOf(form), draft } : null;
}

const pairsOf = ({ form, button }) => [...new FormData(form, button ?? undefined)].map(([name, value]) => [name, String(value)]);

/** Posts a form of this page without leaving it. */
async function send(wish, draws) {
  const one = prepared(wish, dice(draws));
  return one ? post(one.address, pairsOf(one), wish.token) : null;
}

/** A click, for what is sent hangs on the button that was clicked. */
function pushed({ form, button }) {
  if (button) {
    button.click();
  } else {
    form.requestSubmit();
  }
}

/** Presses the button itself: a swap is waited for, another page is looked at by who called. */
function press(wish, draws) {
  const one = prepared(wish, dice(draws));
  if (!one || one.draft) {
    return Promise.resolve(null);
  }
  const sent = { address: one.address, pairs: pairsOf(one) };
  if (!one.form.hasAttribute('hx-post')) {
    window.leaving = true;
    pushed(one);
    return Promise.resolve({ sent, leaving: true });
  }
  return new Promise((done) => {
    const end = ({ detail }) => {
      if (detail.requestConfig?.elt === one.form) {
        const outcome = told(document, document.documentElement.outerHTML, detail.xhr?.status ?? 0, location.href, wish.token);
        outcome.kept ||= one.form.isConnected && [...one.form.elements].some((field) => field.value === wish.token);
        done({ sent, outcome });
      }
    };
    ['htmx:afterSettle', 'htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach((name) => document.addEventListener(name, end));
    setTimeout(() => done({ sent, outcome: null }), 15_000);
    pushed(one);
  });
}

/** The page that is shown now, as a form brought it. */
function shown(token) {
  return told(document, document.documentElement.outerHTML, performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0, location.href, token);
}
