import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { withPdf } from '../../src/print/open-pdf.js';

const document = await PDFDocument.create();
document.addPage();
document.addPage();
const bytes = await document.save();

it('leaves the functions of the language as they were', async () => {
  const functions = (): unknown[] => [
    Reflect.get(Array.prototype, 'push'),
    Reflect.get(JSON, 'stringify'),
    Reflect.get(Uint8Array, 'fromBase64'),
  ];
  const before = functions();
  await withPdf(bytes, ({ numPages }) => Promise.resolve(numPages));
  expect(functions()).toEqual(before);
});

it('gives the document to the work and what the work returns to the caller', async () => {
  expect(await withPdf(bytes, ({ numPages }) => Promise.resolve(numPages))).toBe(2);
});

it('leaves the bytes as they are, to be read again', async () => {
  const before = new Uint8Array(bytes);
  await withPdf(bytes, ({ numPages }) => Promise.resolve(numPages));
  expect(bytes).toEqual(before);
  expect(await withPdf(bytes, ({ numPages }) => Promise.resolve(numPages))).toBe(2);
});

it('closes the document when the work fails, and passes the error on', async () => {
  let isClosed: () => boolean = () => false;
  const work = withPdf(bytes, (opened) => {
    isClosed = () => opened.loadingTask.destroyed;
    return Promise.reject(new Error('of the work'));
  });
  await expect(work).rejects.toThrow('of the work');
  expect(isClosed()).toBe(true);
});

it('refuses what is no PDF', async () => {
  await expect(withPdf(Buffer.from('not a PDF'), () => Promise.resolve(1))).rejects.toThrow();
});
