// pdf.js with our own toolbar. Scripting is off, nothing is fetched from elsewhere, no code is evaluated.
import * as pdfjs from 'pdfjs-dist/build/pdf.min.mjs';

globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFFindController, PDFLinkService, PDFViewer } = await import('pdfjs-dist/web/pdf_viewer.mjs');

const here = new URL('.', import.meta.url);
pdfjs.GlobalWorkerOptions.workerSrc = new URL(PDF_WORKER, here).href;

const LARGEST_CANVAS_PIXELS = 16_000_000;

/** Shows a letter's PDF over its previews. Resolves when the first page is painted, to nothing if the letter went away before. */
export async function showPdf(scan, { page, onPage, onFound }) {
  const words = scan.dataset.words ? await fetch(scan.dataset.words, { credentials: 'same-origin' }).then((answer) => (answer.ok ? answer.json() : null)) : null;
  const container = document.createElement('div');
  container.className = 'pdf pdf--waiting';
  container.tabIndex = 0;
  container.setAttribute('role', 'group');
  container.setAttribute('aria-label', scan.dataset.label);
  const inner = document.createElement('div');
  inner.className = 'pdfViewer';
  container.append(inner);
  scan.append(container);

  const data = new URL(`${PDF_DATA}/`, here).href;
  const pdf = await pdfjs.getDocument({
    url: scan.dataset.pdf,
    withCredentials: true,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    wasmUrl: `${data}wasm/`,
    cMapUrl: `${data}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${data}standard_fonts/`,
    iccUrl: `${data}iccs/`,
    disableAutoFetch: true,
  }).promise;
  if (!container.isConnected) {
    await pdf.loadingTask.destroy();
    return null;
  }
  readAsWeRead(pdf, words?.pages ?? []);

  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus, externalLinkEnabled: false });
  const findController = new PDFFindController({ linkService, eventBus });
  const viewer = new PDFViewer({
    container,
    viewer: inner,
    eventBus,
    linkService,
    findController,
    annotationMode: pdfjs.AnnotationMode.ENABLE,
    annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
    maxCanvasPixels: LARGEST_CANVAS_PIXELS,
    enableHWA: false,
    // nothing in a scanned letter becomes a link, and a letter that is swapped meanwhile is not looked through any more
    enableAutoLinking: false,
  });
  linkService.setViewer(viewer);

  let leave;
  const painted = new Promise((resolve) => {
    eventBus.on('pagerendered', () => resolve(true));
    leave = () => resolve(false);
  });
  let ready = false;
  const fit = () => {
    // pdf.js cannot scroll what is out of sight, and complains
    if (!ready || !container.offsetParent) {
      return;
    }
    if (!viewer.currentScaleValue) {
      viewer.currentScaleValue = 'page-width';
      viewer.currentPageNumber = page;
    } else if (['page-width', 'page-fit'].includes(viewer.currentScaleValue)) {
      viewer.currentScaleValue = viewer.currentScaleValue;
    }
  };
  eventBus.on('pagesinit', () => {
    ready = true;
    fit();
  });
  eventBus.on('pagechanging', ({ pageNumber }) => onPage(pageNumber));
  eventBus.on('pagerendered', ({ source, pageNumber }) => copyMarks(scan, source.div, pageNumber));
  const tellFound = ({ matchesCount }) => onFound(matchesCount.total
    ? scan.dataset.found.replace('{0}', matchesCount.current).replace('{1}', matchesCount.total) : scan.dataset.notFound);
  eventBus.on('updatefindmatchescount', tellFound);
  eventBus.on('updatefindcontrolstate', tellFound);
  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
  new ResizeObserver((_, observer) => {
    if (!container.isConnected) {
      observer.disconnect();
      leave();
      viewer.pagesPromise.then(() => free(viewer, pdf));
    } else {
      fit();
    }
  }).observe(container);
  if (!(await painted)) {
    return null;
  }
  container.classList.remove('pdf--waiting');
  return controls(viewer, eventBus);
}

const PAGES_ON_THEIR_WAY_MS = 5_000;

/** A letter that was swapped for the next one gives its memory back, after the pages that were asked for have come: pdf.js complains about those that do not. */
function free(viewer, pdf) {
  viewer.setDocument(null);
  setTimeout(() => pdf.loadingTask.destroy(), PAGES_ON_THEIR_WAY_MS);
}

function controls(viewer, eventBus) {
  let last = '';
  return {
    zoom: (factor) => {
      viewer.currentScale = Math.min(8, Math.max(0.2, viewer.currentScale * factor));
    },
    fit: (way) => {
      viewer.currentScaleValue = way === 'page' ? 'page-fit' : way === 'actual' ? 'page-actual' : 'page-width';
    },
    rotate: () => {
      viewer.pagesRotation = (viewer.pagesRotation + 90) % 360;
    },
    goTo: (page) => {
      if (viewer.container.offsetParent) {
        viewer.currentPageNumber = page;
      }
    },
    find: (query, findPrevious) => {
      eventBus.dispatch('find', { source: null, type: query === last ? 'again' : '', query, caseSensitive: false, entireWord: false, highlightAll: true, findPrevious, matchDiacritics: true });
      last = query;
    },
    stopFind: () => {
      last = '';
      eventBus.dispatch('findbarclose', { source: null });
    },
  };
}

/** The words found are marked on the painted page as on the preview. */
function copyMarks(scan, page, number) {
  if (!page.querySelector('.marks')) {
    for (const marks of scan.querySelectorAll(`.sheet[data-sheet="${number}"] .marks`)) {
      page.append(marks.cloneNode(true));
    }
  }
}

/** Scanned pages carry the words that our reading found, for selection and search; the PDF stands upright already. */
function readAsWeRead(pdf, pages) {
  const original = pdf.getPage.bind(pdf);
  pdf.getPage = async (number) => {
    const page = await original(number);
    const read = pages[number - 1];
    if (read && !page.readAsWeRead) {
      page.readAsWeRead = true;
      if (read.words) {
        page.streamTextContent = () => streamOf(textOf(page, read));
      }
    }
    return page;
  };
}

function streamOf(content) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(content);
      controller.close();
    },
  });
}

function textOf(page, read) {
  const view = page.getViewport({ scale: 1, rotation: page.rotate });
  const across = view.width / read.width;
  const down = view.height / read.height;
  const back = inverse(view.transform);
  const items = read.words.map(([str, x, y, width, height, endOfLine]) => ({
    str: endOfLine ? str : `${str} `,
    dir: 'ltr',
    width: width * across,
    height: height * down,
    transform: pdfjs.Util.transform(back, [height * down, 0, 0, -height * down, x * across, (y + height * 0.85) * down]),
    fontName: 'read',
    hasEOL: Boolean(endOfLine),
  }));
  return { items, styles: { read: { fontFamily: 'sans-serif', ascent: 0.85, descent: -0.15, vertical: false } }, lang: 'de' };
}

function inverse([a, b, c, d, e, f]) {
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}
