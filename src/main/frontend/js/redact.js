// Areas of a copy that are painted over are drawn with the mouse; typing them does the same.

const svg = 'http://www.w3.org/2000/svg';

function percent(number) {
  return (Math.round(number * 10) / 10).toString();
}

/** Takes the pages under control, if the screen has some to paint over. */
export function startRedaction() {
  const sheets = document.querySelector('[data-redact]');
  const lines = document.getElementById('bereiche');
  if (!sheets || !lines) {
    return;
  }
  let drawing = null;
  const place = (event) => {
    const box = drawing.sheet.getBoundingClientRect();
    const at = (value, size) => Math.min(Math.max(value / size * 100, 0), 100);
    return { x: at(event.clientX - box.left, box.width), y: at(event.clientY - box.top, box.height) };
  };
  const area = (to) => ({ x: Math.min(drawing.from.x, to.x), y: Math.min(drawing.from.y, to.y), width: Math.abs(drawing.from.x - to.x), height: Math.abs(drawing.from.y - to.y) });
  const show = ({ x, y, width, height }) => {
    for (const [name, value] of Object.entries({ x, y, width, height })) {
      drawing.rect.setAttribute(name, `${value}%`);
    }
  };
  sheets.addEventListener('pointerdown', (event) => {
    const sheet = event.target.closest('.sheet');
    if (!sheet || event.button !== 0) {
      return;
    }
    event.preventDefault();
    drawing = { sheet, rect: document.createElementNS(svg, 'rect') };
    drawing.from = place(event);
    sheet.querySelector('.marks').append(drawing.rect);
    sheet.setPointerCapture(event.pointerId);
  });
  sheets.addEventListener('pointermove', (event) => {
    if (drawing) {
      show(area(place(event)));
    }
  });
  const end = (event) => {
    if (!drawing) {
      return;
    }
    const { x, y, width, height } = area(place(event));
    if (event.type === 'pointercancel' || width < 0.3 || height < 0.3) {
      drawing.rect.remove();
    } else {
      const line = `${drawing.sheet.dataset.sheet}: ${percent(x)} ${percent(y)} ${percent(width)} ${percent(height)}`;
      lines.value = lines.value.trim() === '' ? line : `${lines.value.trimEnd()}\n${line}`;
      lines.dispatchEvent(new Event('input', { bubbles: true }));
    }
    drawing = null;
  };
  sheets.addEventListener('pointerup', end);
  sheets.addEventListener('pointercancel', end);
}
