// The entry of a form: what was read in the scan is taken by Enter in its field, refused by Esc, or by its box.

function field(box) {
  return box.form?.elements[box.dataset.takes];
}

function take(box, taken) {
  const target = field(box);
  if (!target) {
    return;
  }
  box.checked = taken;
  if (taken && target.type === 'checkbox') {
    box.dataset.before ??= String(target.checked);
    target.checked = true;
  } else if (taken) {
    box.dataset.before ??= target.value;
    target.value = box.dataset.value;
  } else if (box.dataset.before !== undefined) {
    if (target.type === 'checkbox') {
      target.checked = box.dataset.before === 'true';
    } else {
      target.value = box.dataset.before;
    }
    delete box.dataset.before;
  }
  target.dispatchEvent(new Event('input', { bubbles: true }));
}

function boxOf(target) {
  return target.name ? target.form?.querySelector(`[data-takes="${target.name}"]`) : null;
}

function keydown(event) {
  const { target } = event;
  const box = target.form?.matches('[data-entry]') ? boxOf(target) : null;
  if (!box || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === 'Enter' && !box.checked && !box.disabled) {
    event.preventDefault();
    take(box, true);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    take(box, false);
    box.disabled = true;
    box.closest('.entry__offer').classList.add('entry__offer--refused');
  }
}

/** Starts once for all pages. */
export function startEntry() {
  document.addEventListener('keydown', keydown);
  document.addEventListener('change', ({ target }) => {
    if (target.dataset?.takes) {
      take(target, target.checked);
    } else if (target.form?.matches('[data-entry]')) {
      const box = boxOf(target);
      // what a person typed over it is no longer what was read
      if (box?.checked && target.type !== 'checkbox' && target.value !== box.dataset.value) {
        box.checked = false;
        delete box.dataset.before;
      }
    }
  });
  document.addEventListener('click', ({ target }) => {
    if (target.closest?.('#alle-vorschlaege')) {
      document.querySelectorAll('[data-entry] [data-takes]:not(:checked, :disabled)').forEach((box) => take(box, true));
    }
  });
}
