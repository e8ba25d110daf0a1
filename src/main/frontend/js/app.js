// What every staff page needs: htmx, single keys, focus and announcements after a swap, the scan viewer.
import 'htmx.org';
import { openLetter } from './letter.js';
import { startKeys } from './keys.js';
import { startTray } from './tray.js';
import { startSearch } from './search.js';
import { startWindows } from './windows.js';
import { startLeaves } from './leaves.js';
import { startRedaction } from './redact.js';
import { startDrafts } from './drafts.js';
import { startEntry } from './entry.js';

document.documentElement.classList.add('js');

/** Says a message in the polite live region, also if the same one stood there before; quietly: to those who listen. */
function announce(text, { quiet = false } = {}) {
  const region = document.getElementById('meldung');
  if (!region || !text) {
    return;
  }
  region.textContent = '';
  region.classList.toggle('message--quiet', quiet);
  setTimeout(() => { region.textContent = text; }, 60);
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => { region.textContent = ''; }, 10_000);
}

/** The row of the list that is open now is marked, wherever the swap came from. */
function markRow() {
  const open = document.getElementById('vorgang')?.dataset.item;
  for (const row of document.querySelectorAll('a.row')) {
    if (row.dataset.item === open) {
      row.setAttribute('aria-current', 'true');
      row.scrollIntoView({ block: 'nearest' });
    } else {
      row.removeAttribute('aria-current');
    }
  }
}

// Kept as long as they are neighbours: a picture that the page still holds is painted at once.
let pictures = [];

/** First pages of the neighbours, so that the next letter is there at once. */
function prefetch() {
  pictures = ['next', 'previous'].map((way) => neighbour(way)?.dataset.picture).filter(Boolean).map((address) => {
    const picture = pictures.find((one) => one.getAttribute('src') === address) ?? new Image();
    if (!picture.src) {
      picture.src = address;
    }
    return picture;
  });
}

/** The row before or after the open one. */
function neighbour(way) {
  const rows = [...document.querySelectorAll('a.row')];
  const at = rows.findIndex((row) => row.hasAttribute('aria-current'));
  return rows[at + (way === 'next' ? 1 : -1)];
}

/** To the next or previous row; behind the last one the rest of the list is loaded first. */
function step(way) {
  const row = neighbour(way);
  const more = way === 'next' ? document.querySelector('a[data-more]') : null;
  if (!row && more) {
    more.dataset.onward = '';
    more.click();
    return true;
  }
  row?.click();
  return Boolean(row);
}

/** The list has grown: on from where the link stood. */
function grown(more, rows) {
  const first = document.querySelectorAll('a.row')[rows];
  if ('onward' in more.dataset) {
    first?.click();
  } else {
    first?.focus();
  }
}

/** The number beside Postkorb follows what lies in it. */
function countInTray() {
  const count = document.getElementById('schreibtisch')?.dataset.inTray;
  const place = document.querySelector('.bar__nav a[href="/postkorb"] .bar__count');
  if (count && place) {
    place.textContent = count;
    place.hidden = count === '0';
  }
}

const arrivals = new Set();

/** Letters that were not in the live list a moment ago come in visibly. */
function freshen(first) {
  for (const letter of document.querySelectorAll('.ticker li')) {
    letter.classList.toggle('fresh', !first && !arrivals.has(letter.id));
    arrivals.add(letter.id);
  }
}

function arrived(root) {
  for (const scan of root.querySelectorAll('[data-letter]')) {
    openLetter(scan);
  }
  const title = root.querySelector('[data-page-title]')?.dataset.pageTitle;
  if (title) {
    document.title = title;
  }
}

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const more = detail.requestConfig?.elt;
  if (more?.matches?.('a[data-more]')) {
    more.rowsBefore = document.querySelectorAll('a.row').length;
  }
});

document.addEventListener('htmx:afterSwap', ({ detail }) => {
  const more = detail.requestConfig?.elt;
  if (more?.matches?.('a[data-more]')) {
    return;
  }
  const target = detail.target?.isConnected ? detail.target : document.getElementById(detail.target?.id);
  if (!target || target.closest('[data-live]')) {
    freshen(false);
    return;
  }
  markRow();
  countInTray();
  arrived(document.getElementById('schreibtisch') ?? target);
  (target.querySelector('[data-focus]') ?? document.querySelector('#schreibtisch [data-focus]'))?.focus({ preventScroll: false });
  if (target.id !== 'beiakte') {
    announce(document.querySelector('[data-announce]')?.dataset.announce);
    setTimeout(prefetch, 300);
  }
});

// Once for each new element: the first time counts.
document.addEventListener('htmx:afterSettle', ({ detail }) => {
  const more = detail.requestConfig?.elt;
  if (more?.matches?.('a[data-more]') && !more.settled) {
    more.settled = true;
    grown(more, more.rowsBefore);
  }
});

/** What the page of the failure says, for it does not come onto the screen; what was typed stays there. */
function reason({ xhr }) {
  const page = xhr?.responseText?.includes('<main') ? new DOMParser().parseFromString(xhr.responseText, 'text/html') : null;
  const words = [...(page?.querySelectorAll('main h1, main h1 + p') ?? [])].map((one) => one.textContent.trim());
  return words.join('. ') || document.body.dataset.failed;
}

document.addEventListener('htmx:responseError', ({ detail }) => announce(reason(detail)));
document.addEventListener('htmx:sendError', () => announce(document.body.dataset.failed));

// A click on words found shows where they stand in the letter.
document.addEventListener('click', ({ target }) => {
  const words = target.closest?.('[data-evidence]');
  if (words) {
    document.querySelector('[data-letter]')?.dispatchEvent(new CustomEvent('show-evidence', { detail: words.dataset.evidence }));
  }
  const open = document.querySelector('.bar__user[open]');
  if (open && !open.contains(target)) {
    open.open = false;
  }
});

function start() {
  startKeys({ step });
  startTray();
  startSearch();
  startWindows();
  startLeaves();
  startRedaction();
  startEntry();
  startDrafts({ announce });
  freshen(true);
  markRow();
  arrived(document);
  announce(document.querySelector('[data-announce]')?.dataset.announce);
  setTimeout(prefetch, 600);
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', start);
} else {
  start();
}
