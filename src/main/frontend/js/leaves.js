// The pages of a document: arrows go from page to page, Ctrl+Z takes back, a picture that is missing says so.

/** Pages of the first row, to go up and down. */
function across(boxes) {
  const top = boxes[0].closest('li').offsetTop;
  const next = boxes.findIndex((box) => box.closest('li').offsetTop > top);
  return next < 0 ? boxes.length : next;
}

function go(event, boxes) {
  const at = boxes.indexOf(document.activeElement);
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across(boxes), ArrowUp: -across(boxes), Home: -at, End: boxes.length - 1 - at };
  if (at < 0 || !(event.key in steps) || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.preventDefault();
  boxes[Math.min(Math.max(at + steps[event.key], 0), boxes.length - 1)].focus();
}

/** Takes the pages under control, if the screen has some. */
export function startLeaves() {
  const list = document.querySelector('[data-leaves]');
  if (!list) {
    return;
  }
  list.addEventListener('error', ({ target }) => {
    const note = document.createElement('span');
    note.className = 'leaf__none';
    note.textContent = list.dataset.missing;
    target.replaceWith(note);
  }, true);
  const boxes = [...list.querySelectorAll('input[type=checkbox]')];
  const focused = list.closest('form').elements.namedItem('seite');
  if (boxes.length === 0) {
    return;
  }
  list.addEventListener('focusin', ({ target }) => {
    if (boxes.includes(target)) {
      focused.value = target.value;
    }
  });
  list.addEventListener('keydown', (event) => go(event, boxes));
  document.addEventListener('keydown', (event) => {
    const back = document.getElementById('rueckgaengig');
    const typing = event.target.closest?.('input:not([type=checkbox]), textarea, select');
    if (back && !typing && (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      back.click();
    }
  });
  boxes[Number(list.dataset.at) - 1]?.focus();
}
