// The toolbar over the scan. The stored previews are there at once; the PDF viewer comes for zoom, selection and search.

/** Takes one letter under control; a second call for the same element changes nothing. */
export function openLetter(scan) {
  if (scan.letter) {
    return;
  }
  scan.letter = new Letter(scan);
}

class Letter {

  constructor(scan) {
    this.scan = scan;
    this.root = scan.closest('[data-letter-root]') ?? scan.parentElement;
    this.sheets = scan.querySelector('.sheets');
    this.status = scan.querySelector('.scan__state');
    this.viewer = null;
    this.pageField = this.tool('page');
    if (!this.sheets) {
      return;
    }
    this.root.addEventListener('click', (event) => this.clicked(event));
    this.root.addEventListener('change', (event) => this.changed(event));
    this.tool('find-words')?.addEventListener('keydown', (event) => this.findKey(event));
    scan.addEventListener('show-evidence', ({ detail }) => this.showEvidence(detail));
    this.sheets.addEventListener('error', ({ target }) => this.pictureMissing(target), true);
    for (const picture of this.sheets.querySelectorAll('img')) {
      if (picture.complete && picture.naturalWidth === 0) {
        this.pictureMissing(picture);
      }
    }
    this.sheets.addEventListener('scroll', () => this.noteSheet(), { passive: true });
    const first = Number(scan.dataset.page || 1);
    if (first > 1) {
      this.sheet(first)?.scrollIntoView({ block: 'start' });
    }
    this.hits = [...new Set([...this.sheets.querySelectorAll('.marks--hits rect')].map((mark) => mark.dataset.index))];
    if (this.hits.length > 0) {
      this.showHit(this.firstHit(first));
    }
    if (scan.dataset.pdf) {
      const wanted = () => this.load();
      scan.addEventListener('pointermove', wanted, { once: true });
      scan.addEventListener('touchstart', wanted, { once: true, passive: true });
    }
  }

  /** A picture that is not there says so in its place; all others stay. */
  pictureMissing(picture) {
    if (picture.tagName === 'IMG' && picture.isConnected) {
      const note = document.createElement('p');
      note.className = 'sheet__blank';
      note.textContent = this.scan.dataset.missing.replace('{0}', picture.closest('.sheet').dataset.sheet);
      picture.replaceWith(note);
    }
  }

  tool(name) {
    return this.root.querySelector(`[data-tool="${name}"]`);
  }

  sheet(page) {
    return this.sheets.querySelector(`[data-sheet="${page}"]`);
  }

  /** Loads the viewer once; the previews stay until its first page is painted. */
  load() {
    this.loading ??= import('./pdf.js')
      .then(({ showPdf }) => showPdf(this.scan, { page: this.currentPage(), onPage: (page) => this.setPage(page), onFound: (text) => this.found(text) }))
      .then((viewer) => {
        if (!viewer) {
          return null;
        }
        const focused = this.sheets.contains(document.activeElement);
        this.viewer = viewer;
        this.sheets.hidden = true;
        if (focused) {
          this.scan.querySelector('.pdf')?.focus({ preventScroll: true });
        }
        return viewer;
      })
      .catch((reason) => {
        console.warn('The stored previews stay: the PDF viewer did not start', reason);
        if (this.status) {
          this.status.textContent = this.scan.dataset.failed ?? '';
        }
        return null;
      });
    return this.loading;
  }

  /** Another letter may stand within, with tools of its own. */
  mine(event) {
    const root = event.target.closest('[data-letter-root]');
    return !root || root === this.root;
  }

  clicked(event) {
    if (!this.mine(event)) {
      return;
    }
    const tool = event.target.closest('[data-tool]')?.dataset.tool;
    const actions = {
      bigger: () => this.zoom(1.2),
      smaller: () => this.zoom(1 / 1.2),
      rotate: () => this.load().then((viewer) => viewer?.rotate()),
      find: () => this.openFind(),
      'find-next': () => this.find(false),
      'find-previous': () => this.find(true),
      'find-close': () => this.closeFind(),
      'hit-next': () => this.showHit((this.hitAt + 1) % this.hits.length),
      'hit-previous': () => this.showHit((this.hitAt + this.hits.length - 1) % this.hits.length),
      forward: () => this.goTo(this.currentPage() + 1),
      back: () => this.goTo(this.currentPage() - 1),
    };
    actions[tool]?.();
  }

  changed(event) {
    if (!this.mine(event)) {
      return;
    }
    const tool = event.target.dataset.tool;
    if (tool === 'page') {
      this.goTo(Number(event.target.value));
    } else if (tool === 'fit') {
      this.sheets.dataset.fit = event.target.value;
      this.load().then((viewer) => viewer?.fit(event.target.value));
    }
  }

  zoom(factor) {
    this.load().then((viewer) => viewer?.zoom(factor));
  }

  currentPage() {
    return Number(this.pageField?.value || this.scan.dataset.page || 1);
  }

  setPage(page) {
    if (this.pageField && document.activeElement !== this.pageField) {
      this.pageField.value = page;
    }
  }

  goTo(page) {
    const wanted = Math.min(Math.max(1, page || 1), Number(this.scan.dataset.pages));
    this.setPage(wanted);
    if (this.pageField) {
      this.pageField.value = wanted;
    }
    if (this.viewer) {
      this.viewer.goTo(wanted);
    } else {
      this.sheet(wanted)?.scrollIntoView({ block: 'start' });
    }
  }

  noteSheet() {
    const top = this.sheets.getBoundingClientRect().top + 80;
    const sheet = [...this.sheets.children].find((child) => child.getBoundingClientRect().bottom > top);
    if (sheet) {
      this.setPage(Number(sheet.dataset.sheet));
    }
  }

  openFind() {
    const bar = this.tool('find-bar');
    bar.hidden = false;
    this.tool('find-words').focus();
    this.load();
  }

  closeFind() {
    this.tool('find-bar').hidden = true;
    this.viewer?.stopFind();
    this.tool('find').focus();
  }

  findKey(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.find(event.shiftKey);
    } else if (event.key === 'Escape') {
      this.closeFind();
    }
  }

  find(backwards) {
    const words = this.tool('find-words').value.trim();
    if (words) {
      this.load().then((viewer) => viewer?.find(words, backwards));
    }
  }

  found(text) {
    const place = this.tool('find-result');
    if (place) {
      place.textContent = text;
    }
  }

  showEvidence(index) {
    const marks = [...this.scan.querySelectorAll('.marks rect')];
    marks.forEach((mark) => mark.classList.toggle('active', mark.dataset.index === index));
    const first = marks.find((mark) => mark.dataset.index === index && !mark.closest('[hidden]'));
    first?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  hitMark(index) {
    return this.sheets.querySelector(`.marks--hits rect[data-index="${index}"]`);
  }

  /** The first hit of the search on this page or behind it. */
  firstHit(page) {
    const at = this.hits.findIndex((index) => Number(this.hitMark(index).closest('.sheet').dataset.sheet) >= page);
    return Math.max(0, at);
  }

  /** Goes to a hit of the search; in the PDF its page may have to be painted first. */
  showHit(at) {
    this.hitAt = at;
    const index = this.hits[at];
    const place = this.tool('hit-at');
    if (place) {
      place.textContent = place.dataset.at.replace('{0}', at + 1).replace('{1}', this.hits.length);
    }
    const page = Number(this.hitMark(index).closest('.sheet').dataset.sheet);
    const reveal = () => {
      for (const mark of this.scan.querySelectorAll('.marks--hits rect')) {
        mark.classList.toggle('active', mark.dataset.index === index);
      }
      const root = this.viewer ? this.scan.querySelector('.pdf') : this.sheets;
      root?.querySelector(`.marks--hits rect[data-index="${index}"]`)?.scrollIntoView({ block: 'center', inline: 'nearest' });
    };
    if (this.viewer) {
      this.goTo(page);
      setTimeout(reveal, 300);
    }
    reveal();
  }

}
