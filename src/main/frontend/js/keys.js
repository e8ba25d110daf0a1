import { pick } from './tray.js';

// Single keys: never while typing, never with a modifier, and off when the person switched them off.

const typing = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';

function click(selector) {
  const element = document.querySelector(selector);
  if (element && !element.disabled) {
    element.click();
    return true;
  }
  return false;
}

function unfold(selector) {
  const fold = document.querySelector(selector);
  if (!fold) {
    return false;
  }
  fold.open = true;
  fold.querySelector('input:not([type=hidden]), select, textarea, button')?.focus();
  return true;
}

function help() {
  const dialog = document.getElementById('tastenhilfe');
  if (!dialog) {
    return false;
  }
  dialog.showModal();
  return true;
}

// A key that is held down may go on through the list, but never act on one letter after the other.
const repeatable = ['j', 'k', 'h', 'g', '+', '-'];

/** Listens for single keys on the whole page. */
export function startKeys({ step }) {
  const actions = {
    j: () => step('next'),
    k: () => step('previous'),
    e: () => click('[data-key="e"]'),
    v: () => unfold('[data-fold="v"]'),
    w: () => unfold('[data-fold="w"]'),
    n: () => unfold('[data-fold="n"]'),
    z: () => click('[data-key="z"]'),
    x: (event) => pick(event.shiftKey),
    q: () => unfold('[data-fold="q"]'),
    a: () => click('[data-key="a"]'),
    b: () => unfold('[data-fold="b"]'),
    m: () => unfold('[data-fold="m"]'),
    u: () => click('[data-key="u"]') || unfold('[data-fold="u"]'),
    t: () => click('[data-key="t"]:not([aria-current])'),
    f: () => click('[data-key="f"]'),
    r: () => click('[data-key="r"]'),
    h: () => click('[data-key="h"]'),
    g: () => click('[data-key="g"]'),
    '+': () => click('[data-key="+"]'),
    '-': () => click('[data-key="-"]'),
    '/': () => {
      const box = document.getElementById('suchfeld');
      box?.focus();
      return Boolean(box);
    },
    '?': help,
  };
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.body.dataset.keys === 'off') {
      return;
    }
    if (event.target.closest?.(typing) || document.querySelector('dialog[open]')) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.repeat && !repeatable.includes(key)) {
      return;
    }
    if (actions[key]?.(event)) {
      event.preventDefault();
    }
  });
}
