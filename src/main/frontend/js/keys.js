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

// What a page must have for a key to do something there.
const needs = {
  j: 'a.row', k: 'a.row', l: '#liste a.row', x: 'input[data-pick]', shiftX: 'input[data-pick]',
  e: '[data-key="e"]', z: '[data-key="z"]', a: '[data-key="a"][data-split]', shiftA: '[data-key="shift+a"]', compare: '[data-key="a"]:not([data-split])',
  w: '[data-fold="w"]', quick: '[data-fold="w"] [data-key="1"]', v: '[data-fold="v"]:not([data-move])', move: '[data-fold="v"][data-move]',
  q: '[data-fold="q"]', n: '[data-fold="n"]', u: '[data-key="u"], [data-fold="u"]', b: '[data-fold="b"]', d: '[data-key="d"]', m: '[data-fold="m"]',
  t: '[data-key="t"]', f: '[data-key="f"]', hit: '[data-key="h"]', plus: '[data-key="+"]', r: '[data-key="r"]', repair: '[data-key="c"], [data-key="s"]', search: '#suchfeld',
};

function help() {
  const dialog = document.getElementById('tastenhilfe');
  if (!dialog) {
    return false;
  }
  for (const entry of dialog.querySelectorAll('[data-entry]')) {
    const needed = needs[entry.dataset.entry];
    entry.hidden = Boolean(needed) && !document.querySelector(needed);
  }
  dialog.showModal();
  return true;
}

// A key that is held down may go on through the list, but never act on one letter after the other.
const repeatable = ['j', 'k', 'h', 'g', '+', '-'];

/** To the open row of the list, and from the list back to what is open. */
function switchList() {
  const list = document.getElementById('liste');
  const row = list?.querySelector('a.row[aria-current]') ?? list?.querySelector('a.row');
  const back = list?.contains(document.activeElement) ? document.querySelector('#vorgang [data-focus]') : row;
  back?.focus();
  return Boolean(back);
}

/** The quick dates act only while they are seen. */
function quick(number) {
  return click(`[data-fold="w"][open] [data-key="${number}"]`);
}

/** Listens for single keys on the whole page. */
export function startKeys({ step }) {
  const actions = {
    j: () => step('next'),
    k: () => step('previous'),
    l: switchList,
    e: () => click('[data-key="e"]'),
    v: () => unfold('[data-fold="v"]'),
    w: () => unfold('[data-fold="w"]'),
    n: () => unfold('[data-fold="n"]'),
    z: () => click('[data-key="z"]'),
    x: (event) => pick(event.shiftKey),
    q: () => unfold('[data-fold="q"]'),
    a: (event) => click(event.shiftKey ? '[data-key="shift+a"]' : '[data-key="a"]'),
    1: () => quick(1),
    2: () => quick(2),
    3: () => quick(3),
    b: () => unfold('[data-fold="b"]'),
    d: () => click('[data-key="d"]'),
    m: () => unfold('[data-fold="m"]'),
    u: () => click('[data-key="u"]') || unfold('[data-fold="u"]'),
    t: () => click('[data-key="t"]:not([aria-current])'),
    f: () => click('[data-key="f"]'),
    c: () => click('[data-key="c"]'),
    s: () => click('[data-key="s"]'),
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
