// Puts what the npm packages bring into target/classes, where the jar takes it from.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';

const classes = '../../../target/classes';

/** The German model of the OCR: integer weights, the same quality as "best" at a fraction of the time. */
function unpackModel() {
  const target = `${classes}/tessdata/deu.traineddata`;
  if (existsSync(target)) {
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, gunzipSync(readFileSync('node_modules/@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz')));
}

unpackModel();
