import type { Pagination } from '../../edition/pagination.js';
import type { EarlierOutput } from '../output/earlier-output.js';
import type { OutputFile } from '../output/output-file.js';
import { lazy } from '../../model/lazy.js';
import type { Memory } from '../../model/memory.js';
import type { Assembled } from './assemble.js';
import type { Carried, Carrier, CarrierTools, Piece, Published, Reading, Tools } from './carrier.js';
import { earlierPagination } from './issue-record.js';
import { keepPieces, recalledPieces } from './piece-memory.js';
import { comparedNow, prove } from './prove.js';
import { heldBack, type Report } from './report.js';
import { filesOf, type CarrierPlan } from './plan.js';

/** All that the carriers publish, made or taken over, before it is proved. */
export interface Made {
  readonly assembled: Assembled;
  readonly files: readonly OutputFile[];
  /** What was read back, to be compared with the editions. */
  readonly readings: readonly Reading[];
  /** The pieces of which an earlier build has proved that they say the same. */
  readonly taken: readonly Piece[];
  /** The printed pages of each issue, by the edition's name. */
  readonly paginations: ReadonlyMap<string, Pagination>;
}

/**
 * Makes what the plans say, one carrier after the other, since each may speak of those before it. Those of which no other
 * speaks are made beside the next; what they report is told in order.
 */
export async function make(
  assembled: Assembled,
  plans: readonly CarrierPlan[],
  earlier: EarlierOutput,
  tools: Tools,
): Promise<Made> {
  const taken = plans.flatMap((plan) => plan.taken);
  const paginations = new Map(taken.flatMap((piece) => paginationBefore(piece, earlier)));
  const pdfs = new Set(plans.flatMap(({ made, taken: same }) => [...made, ...same]).flatMap(pdfName));
  reportTaken(plans, tools.report);
  const making: Promise<Carried>[] = [];
  const finished: Carried[] = [];
  const recalled: Piece[] = [];
  for (const { carrier, made: asked } of plans) {
    // Without its print an issue has no sheets, and its inputs would be made in vain.
    const possible = asked.filter(
      ({ edition }) => carrier.askedWith === undefined || paginations.has(edition?.name ?? ''),
    );
    const { pieces: known, carried } = recalledPieces(possible, tools.memory);
    const missing = asked.filter((piece) => !known.includes(piece));
    if (known.length > 0) {
      tools.report({ type: 'recalled', what: countOf(carrier, known) });
      recalled.push(...known);
      making.push(Promise.resolve(carried));
      finished.push(carried);
      carried.paginations?.forEach((pagination, name) => paginations.set(name, pagination));
    }
    if (missing.length === 0) continue;
    const { report, release } = heldBack(tools.report);
    void Promise.allSettled(making).then(release);
    const read = readerOf([...finished], taken, earlier);
    const next = carrier.make(
      missing,
      { assembled, paginations, pdfs, read },
      { ...tools, report, kept: keeping(tools.memory) },
    );
    // A failure is told where it is awaited, which may be later.
    next.catch(() => undefined);
    making.push(next);
    if (carrier.isApart === true) continue;
    const own = await whole(next, making);
    finished.push(own);
    own.paginations?.forEach((pagination, name) => paginations.set(name, pagination));
  }
  const carried = await whole(Promise.all(making), making);
  return {
    assembled,
    files: [
      ...carried.flatMap(({ files }) => files),
      ...taken.flatMap((piece) => takenFiles(piece, earlier)),
    ],
    readings: carried.flatMap(({ readings }) => readings),
    taken: [...taken, ...recalled],
    paginations,
  };
}

function keeping(memory: Memory): CarrierTools['kept'] {
  return (pieces, made) => {
    prove(made.readings);
    keepPieces(pieces, made, memory);
    return { ...made, readings: made.readings.map(comparedNow) };
  };
}

/** What is made; where that fails, the others have come to their end before the failure is told. */
async function whole<Result>(made: Promise<Result>, all: readonly Promise<unknown>[]): Promise<Result> {
  try {
    return await made;
  } catch (error) {
    await Promise.allSettled(all);
    throw error;
  }
}

/** Reads what is published: what these carriers have made, and what is taken over. */
function readerOf(
  carried: readonly Carried[],
  taken: readonly Piece[],
  earlier: EarlierOutput,
): Published['read'] {
  // Each issue asks, and a long archive has as many files for each.
  const made = lazy(() => new Map(carried.flatMap(({ files }) => files).map((file) => [file.path, file])));
  const paths = lazy(() => new Set(taken.map(({ path }) => path)));
  return (path) => {
    const content = made().get(path)?.content;
    if (content !== undefined) return Buffer.from(content);
    return paths().has(path) ? earlier.read(path) : undefined;
  };
}

function reportTaken(plans: readonly CarrierPlan[], report: Report): void {
  const names = plans.flatMap(({ carrier, taken }) => (taken.length === 0 ? [] : [countOf(carrier, taken)]));
  if (names.length > 0) report({ type: 'taken', what: names.join('、') });
}

function countOf({ label }: Carrier, { length }: readonly Piece[]): string {
  return length === 1 ? label : `${label} ${length} 份`;
}

function paginationBefore({ carrier, edition }: Piece, earlier: EarlierOutput): [string, Pagination][] {
  if (carrier !== 'print' || edition === undefined) return [];
  return [[edition.name, earlierPagination(edition, earlier)]];
}

/** The name under which the catalogue knows of a piece's PDF: the edition's, or the notice's id. */
function pdfName({ carrier, edition, notice }: Piece): string[] {
  const name = carrier === 'print' ? edition?.name : notice?.id;
  return name === undefined ? [] : [name];
}

function takenFiles(piece: Piece, earlier: EarlierOutput): OutputFile[] {
  const { carrier, inputs } = piece;
  return filesOf(piece, earlier).map((path) => {
    const { provisions } = earlier.manifest.get(path) ?? {};
    return { path, carrier, inputs, content: undefined, ...(provisions && { provisions }) };
  });
}
