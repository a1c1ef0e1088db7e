import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';
import { sign } from '../src/commands/sign.js';
import { verifyPdf } from '../src/commands/verify-pdf.js';
import { withoutSpace } from '../src/model/without-space.js';
import { decodedStream } from '../src/pdf/content-stream.js';
import { loadPdf } from '../src/pdf/load-pdf.js';
import { lineText } from '../src/pdf/printed-line.js';
import { printedLines } from '../src/pdf/printed-lines.js';
import { archivalFaults } from '../src/print/archival/archival-faults.js';
import { structureRoot } from '../src/print/archival/structure.js';
import { ARCHIVAL, archivalClaim } from '../test/print/archival/claimed.js';
import { identity } from '../test/print/signature/certificates.js';
import { filesOf } from './files-of.js';
import { hasTool, type Outcome, type TrustHouse } from './trust-house.js';

const ISSUE = '2015/3/gazette-2015-03.pdf';
const name = (text: string): PDFName => PDFName.of(text);

/** Nothing is found in any PDF that was built, and each says that it is PDF/A-3a and PDF/UA-1. */
export async function archivalHolds({ edition }: TrustHouse): Promise<Outcome> {
  const pdfs = filesOf(edition, '.pdf');
  for (const path of pdfs) {
    const { claim, faults } = await archivalClaim(readFileSync(join(edition, path)));
    if (faults.length > 0) return { fails: `${path}: ${faults.slice(0, 3).join(', ')}` };
    if (claim !== ARCHIVAL.claim) return { fails: `${path} claims ${claim}` };
  }
  return { holds: `${pdfs.length} PDFs clean, each claims PDF/A-3a and PDF/UA-1 (veraPDF: by hand)` };
}

/** Each of five ways to spoil a print is found. */
export async function mutationsCaught({ edition }: TrustHouse): Promise<Outcome> {
  const mutations: Readonly<Record<string, (document: PDFDocument) => void>> = {
    'no output intent': ({ catalog }) => catalog.delete(name('OutputIntents')),
    'no language': ({ catalog }) => catalog.delete(name('Lang')),
    'unmapped role': (document) => structureRoot(document)?.delete(name('RoleMap')),
    'link without words': (document) => {
      const [link] = document.getPages().flatMap(({ node }) => node.Annots()?.asArray() ?? []);
      document.context.lookup(link, PDFDict).delete(name('Contents'));
    },
    'tag within an artifact': tagInArtifact,
  };
  const bytes = readFileSync(join(edition, ISSUE));
  const missed: string[] = [];
  for (const [what, spoil] of Object.entries(mutations)) {
    const document = await loadPdf(bytes);
    spoil(document);
    if (archivalFaults(document).length === 0) missed.push(what);
  }
  return missed.length > 0
    ? { fails: `not caught: ${missed.join(', ')}` }
    : { holds: `${Object.keys(mutations).length} caught: ${Object.keys(mutations).join(', ')}` };
}

function tagInArtifact(document: PDFDocument): void {
  const page = document.getPage(2);
  const contents = page.node.get(name('Contents'));
  const stream = document.context.lookup(contents);
  if (contents === undefined || !(stream instanceof PDFRawStream))
    throw new Error('the page has no contents');
  const drawn = `/Artifact BMC\n${decodedStream(stream)}\nEMC`;
  page.node.set(name('Contents'), document.context.register(document.context.flateStream(drawn)));
}

/** What programs of others say of the issue. */
export function outsideTools({
  edition,
}: TrustHouse): (readonly [string, () => Outcome | Promise<Outcome>])[] {
  const file = join(edition, ISSUE);
  const asked = (tool: string, ask: () => Outcome | Promise<Outcome>) =>
    [tool, () => (hasTool(tool) ? ask() : { lacks: 'not installed' })] as const;
  return [
    asked('qpdf', () => {
      const bad = filesOf(edition, '.pdf').filter(
        (path) => spawnSync('qpdf', ['--check', join(edition, path)]).status !== 0,
      );
      return bad.length > 0 ? { fails: bad.join(', ') } : { holds: 'no error in any PDF' };
    }),
    asked('pdftotext', async () => {
      const said = withoutSpace(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
      const own = (await printedLines(readFileSync(file))).map(lineText).join('');
      return sorted(said) === sorted(own)
        ? { holds: `poppler reads the same ${own.length} characters` }
        : { fails: `poppler reads ${said.length} characters, we ${own.length}` };
    }),
    asked('pdffonts', () => {
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
      const bad = fonts.filter((line) => !/ yes yes yes +\d+ +\d+$/u.test(line));
      return bad.length > 0
        ? { fails: bad.join('; ') }
        : { holds: `${fonts.length} fonts embedded, with Unicode` };
    }),
  ];
}

function sorted(text: string): string {
  return Array.from(withoutSpace(text)).sort().join('');
}

/** A signed copy begins with what was built, keeps its claims, and a flipped bit is found by us and by poppler. */
export async function signaturesHold({ folder, edition, archive }: TrustHouse): Promise<Outcome> {
  const at = (path: string): string => join(folder, path);
  const root = await identity({ name: '根', use: 'authority', kind: 'rsa' });
  const own = await identity({ name: '绍兴市人民政府公报', issuer: root, use: 'signing', kind: 'ec' });
  writeFileSync(at('root.pem'), root.certificate);
  writeFileSync(at('own.pem'), own.certificate + root.certificate);
  writeFileSync(at('own.key'), own.key);
  const original = readFileSync(join(edition, ISSUE));
  writeFileSync(at('signed.pdf'), original);
  const now = new Date();
  await sign([at('signed.pdf')], { archive, certificate: at('own.pem'), key: at('own.key') }, now);
  const signed = readFileSync(at('signed.pdf'));
  if (!signed.subarray(0, original.length).equals(original))
    return { fails: 'the bytes of the build have changed' };
  const faults = archivalFaults(await loadPdf(signed));
  if (faults.length > 0) return { fails: faults.join(', ') };
  const verified = await verifyPdf(at('signed.pdf'), [at('root.pem')], now);
  if (verified === undefined || 'faults' in verified)
    return { fails: 'gazette verify does not find it whole' };
  const flipped = Buffer.from(signed);
  flipped[Math.floor(original.length / 2)] = (flipped[Math.floor(original.length / 2)] ?? 0) ^ 1;
  writeFileSync(at('flipped.pdf'), flipped);
  const spoilt = await verifyPdf(at('flipped.pdf'), [at('root.pem')], now).catch(() => ({
    faults: ['unreadable'],
  }));
  if (spoilt === undefined || 'holds' in spoilt)
    return { fails: 'gazette verify does not find a flipped bit' };
  const words = 'the build is its beginning, it claims what it did, a flipped bit is found';
  if (!hasTool('pdfsig')) return { holds: `${words} (pdfsig is not installed)` };
  const said = (file: string): string =>
    spawnSync('pdfsig', ['-nocert', at(file)], { encoding: 'utf8' }).stdout;
  if (
    !said('signed.pdf').includes('Signature is Valid') ||
    !said('signed.pdf').includes('Total document signed')
  )
    return { fails: `pdfsig: ${said('signed.pdf')}` };
  if (said('flipped.pdf').includes('Signature is Valid')) return { fails: 'pdfsig finds no flipped bit' };
  return { holds: `${words}; pdfsig: Signature is Valid, Total document signed, and not when flipped` };
}
