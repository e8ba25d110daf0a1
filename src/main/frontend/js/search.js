// Suggestions under the box of the search: arrows go through them, Escape closes them, words are put into the box.

function places() {
  return [...document.querySelectorAll('#vorschlaege [data-suggestion]')];
}

function close() {
  document.getElementById('vorschlaege')?.replaceChildren();
}

function choose(line) {
  const box = document.querySelector('[data-suggest] input');
  box.value = line;
  box.form.requestSubmit();
}

function go(event, box) {
  const all = places();
  const at = all.indexOf(document.activeElement);
  if (all.length === 0) {
    return;
  }
  if (event.key === 'ArrowDown') {
    event.preventDefault();
    all[Math.min(at + 1, all.length - 1)].focus();
  } else if (event.key === 'ArrowUp') {
    event.preventDefault();
    (at > 0 ? all[at - 1] : box).focus();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    close();
    box.focus();
  }
}

/** Takes the box of the search under control, if the page has one. */
export function startSearch() {
  const box = document.querySelector('[data-suggest] input');
  if (!box) {
    return;
  }
  box.form.addEventListener('keydown', (event) => go(event, box));
  box.form.addEventListener('click', ({ target }) => {
    const line = target.closest('button[data-suggestion]');
    if (line) {
      choose(line.value);
    }
  });
  document.addEventListener('click', ({ target }) => {
    if (!box.form.contains(target)) {
      close();
    }
  });
}
