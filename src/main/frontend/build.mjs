// Puts what the npm packages and our own sources bring into target/classes, where the jar takes it from.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';

const classes = '../../../target/classes';
const assets = `${classes}/static/assets`;
const names = {};

/** The German model of the OCR: integer weights, the same quality as "best" at a fraction of the time. */
function unpackModel() {
  const target = `${classes}/tessdata/deu.traineddata`;
  if (existsSync(target)) {
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, gunzipSync(readFileSync('node_modules/@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz')));
}

/** Copies a file under a name with its digest, so that browsers may keep it for ever. */
function copyHashed(source, name) {
  const bytes = readFileSync(source);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const hashed = name.replace(/(\.\w+)$/, `-${hash}$1`);
  writeFileSync(`${assets}/${hashed}`, bytes);
  names[name] = hashed;
  return hashed;
}

/** The PDF viewer's worker and data: fonts, character maps, decoders; nothing comes from elsewhere. */
function copyViewer() {
  const version = JSON.parse(readFileSync('node_modules/pdfjs-dist/package.json', 'utf8')).version;
  const data = `pdfjs-${version}`;
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    cpSync(`node_modules/pdfjs-dist/${folder}`, `${assets}/${data}/${folder}`, { recursive: true });
  }
  return { worker: copyHashed('node_modules/pdfjs-dist/build/pdf.worker.min.mjs', 'pdf-worker.js'), data };
}

async function bundle(viewer) {
  const result = await build({
    entryPoints: { app: 'js/app.js', style: 'css/style.css' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.woff': 'empty' },
    define: { PDF_WORKER: JSON.stringify(viewer.worker), PDF_DATA: JSON.stringify(viewer.data) },
    logLevel: 'warning',
  });
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    if (output.entryPoint === 'js/app.js') {
      names['app.js'] = basename(path);
    }
    if (output.entryPoint === 'css/style.css') {
      names['style.css'] = basename(path);
    }
  }
}

unpackModel();
rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
copyHashed('node_modules/@kern-ux/native/dist/kern.min.css', 'kern.css');
copyHashed('img/icon.svg', 'icon.svg');
await bundle(copyViewer());
writeFileSync(`${assets}/names.properties`, Object.entries(names).map(([name, file]) => `${name}=${file}\n`).join(''));
