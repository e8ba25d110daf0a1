// The in-tray: undo for a while, and choosing many items.

const UNDO_MILLISECONDS = 10_000;
const MOST = 200;

// The box that was ticked last: a range begins there.
let last;

/** The offer to take an act back goes away by itself. */
function countDown() {
  const offer = document.querySelector('[data-undo]:not([data-counting])');
  if (offer) {
    offer.dataset.counting = '';
    setTimeout(() => offer.remove(), UNDO_MILLISECONDS);
  }
}

function boxes() {
  return [...document.querySelectorAll('input[data-pick]')];
}

/** Says how many are chosen; no more than can be done at once. */
function count() {
  const bar = document.getElementById('stapel-leiste');
  const place = bar?.querySelector('[data-picked]');
  if (!place) {
    return;
  }
  const picked = boxes().filter((box) => box.checked);
  picked.slice(MOST).forEach((box) => { box.checked = false; });
  place.textContent = picked.length > MOST ? `${MOST} · ${place.dataset.most}` : picked.length || '';
  if (picked.length > 0) {
    bar.open = true;
  }
}

/** Ticks a box, or with it all from the one ticked last. */
function tick(box, range) {
  const all = boxes();
  const from = all.indexOf(last);
  const to = all.indexOf(box);
  if (range && from >= 0) {
    all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => { one.checked = true; });
  }
  last = box;
  count();
}

/** Chooses the item that has the focus or is open. */
export function pick(range) {
  const row = document.activeElement?.closest?.('li.item') ?? document.querySelector('a.row[aria-current]')?.closest('li.item');
  const box = row?.querySelector('input[data-pick]');
  if (!box) {
    return false;
  }
  box.checked = range || !box.checked;
  tick(box, range);
  return true;
}

export function startTray() {
  countDown();
  count();
  document.addEventListener('htmx:afterSwap', () => {
    countDown();
    count();
  });
  document.addEventListener('click', (event) => {
    const target = event.target;
    if (target.matches?.('input[data-pick]')) {
      tick(target, event.shiftKey);
    } else if (target.closest?.('[data-pick-all]')) {
      boxes().slice(0, MOST).forEach((box) => { box.checked = true; });
      count();
    } else if (target.closest?.('[data-pick-none]')) {
      boxes().forEach((box) => { box.checked = false; });
      last = undefined;
      count();
    }
  });
}
