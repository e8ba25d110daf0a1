// A second window shows the file of the item that is open in the first one. Only the item's number goes from one to the other.
import htmx from 'htmx.org';

const NAME = 'aktenlauf-fenster';
const ASK_MILLISECONDS = 4_000;
const PATIENCE_MILLISECONDS = 9_000;
const RETURN_MILLISECONDS = 1_500;

/** The line between the windows of one browser; without a channel the storage carries the words. */
function line(hear) {
  if ('BroadcastChannel' in window) {
    const channel = new BroadcastChannel(NAME);
    channel.addEventListener('message', ({ data }) => hear(data));
    return (words) => channel.postMessage(words);
  }
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === NAME && newValue) {
      hear(JSON.parse(newValue));
    }
  });
  return (words) => {
    localStorage.setItem(NAME, JSON.stringify({ ...words, at: performance.now() }));
    localStorage.removeItem(NAME);
  };
}

function inTray() {
  return document.querySelector('#schreibtisch[data-in-tray]');
}

function openItem() {
  return document.getElementById('vorgang')?.dataset.item ?? '';
}

/** The first window: says which item is open, answers who asks, says good-bye. */
function lead() {
  let told;
  const say = line(({ kind }) => {
    if (kind === 'who' && inTray()) {
      say({ kind: 'here', item: openItem() });
    }
  });
  const tell = () => {
    if (inTray() && openItem() !== told) {
      told = openItem();
      say({ kind: 'open', item: told });
    }
  };
  document.addEventListener('htmx:afterSwap', tell);
  window.addEventListener('pagehide', () => say({ kind: 'gone' }));
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) {
      told = undefined;
      tell();
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-second-window]');
    if (link) {
      event.preventDefault();
      const { availWidth, availHeight } = window.screen;
      window.open(link.href, link.target, `popup,width=${Math.min(availWidth, 1280)},height=${availHeight},left=${window.screenX + window.outerWidth},top=0`)?.focus();
    }
  });
  tell();
}

/** The second window: follows, asks now and then, and says so if nobody answers. */
function follow(place) {
  const lost = document.getElementById('verbindung');
  let shown = document.getElementById('beiakte')?.dataset.beside;
  let heardAt = performance.now();
  const show = (item) => {
    if (item && item !== shown) {
      shown = item;
      htmx.ajax('GET', `/postkorb/vorgaenge/${encodeURIComponent(item)}/akte`, { source: place, target: '#beiakte', swap: 'outerHTML' });
    }
  };
  const alone = () => {
    if (!lost.textContent) {
      lost.textContent = lost.dataset.lost;
    }
  };
  const say = line(({ kind, item }) => {
    if (kind === 'gone') {
      heardAt = performance.now() - PATIENCE_MILLISECONDS + RETURN_MILLISECONDS;
      say({ kind: 'who' });
      setTimeout(check, RETURN_MILLISECONDS + 50);
    } else if (kind === 'open' || kind === 'here') {
      const again = lost.textContent !== '';
      heardAt = performance.now();
      lost.textContent = '';
      if (kind === 'open' || again || !shown) {
        show(item);
      }
    }
  });
  function check() {
    say({ kind: 'who' });
    if (performance.now() - heardAt > PATIENCE_MILLISECONDS) {
      alone();
    }
  }
  // a letter that could not be shown is asked for again when the item opens again
  document.addEventListener('htmx:responseError', () => { shown = undefined; });
  setInterval(check, ASK_MILLISECONDS);
  check();
}

export function startWindows() {
  const place = document.getElementById('zweitfenster');
  if (place) {
    follow(place);
  } else if (inTray()) {
    lead();
  }
}
