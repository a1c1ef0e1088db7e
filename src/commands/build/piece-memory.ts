import type { Pagination } from '../../edition/pagination.js';
import { inputsHash } from '../../model/inputs.js';
import type { Memory } from '../../model/memory.js';
import type { OutputFile } from '../output/output-file.js';
import type { Carried, Piece } from './carrier.js';

/** A piece as it was made and proved by an earlier build. */
interface KeptPiece {
  readonly files: readonly { readonly path: string; readonly content: string | Uint8Array }[];
  readonly pagination: Pagination | undefined;
}

/**
 * The pieces of a carrier that an earlier build has made and proved, from the same inputs, though they are no longer in
 * the output folder, and what they consist of.
 */
export function recalledPieces(
  pieces: readonly Piece[],
  memory: Memory,
): { readonly pieces: readonly Piece[]; readonly carried: Carried } {
  // Where nothing was kept, nobody need ask, which takes the hash of every piece.
  const known =
    memory.recall(...ANY_PIECE) === undefined
      ? []
      : pieces.flatMap((piece) => {
          const kept = canBeKept(piece) ? memory.recall(piece.carrier, pieceKey(piece)) : undefined;
          return kept === undefined ? [] : [{ piece, kept: kept as KeptPiece }];
        });
  return {
    pieces: known.map(({ piece }) => piece),
    carried: {
      files: known.flatMap(({ piece: { carrier, inputs }, kept }) =>
        kept.files.map((file): OutputFile => ({ ...file, carrier, inputs })),
      ),
      readings: [],
      paginations: new Map(
        known.flatMap(({ piece: { edition }, kept: { pagination } }) =>
          edition === undefined || pagination === undefined ? [] : [[edition.name, pagination] as const],
        ),
      ),
    },
  };
}

/** Keeps what was made of some pieces and is proved, and brings it to the disk: whatever comes next, it need not be made again. */
export function keepPieces(
  pieces: readonly Piece[],
  { files, paginations }: Pick<Carried, 'files' | 'paginations'>,
  memory: Memory,
): void {
  for (const piece of pieces.filter(canBeKept)) {
    const own = files.filter(({ carrier, path }) => carrier === piece.carrier && isOf(path, piece));
    if (own.length === 0) continue;
    const kept: KeptPiece = {
      files: own.flatMap(({ path, content }) => (content === undefined ? [] : [{ path, content }])),
      pagination: paginations?.get(piece.edition?.name ?? ''),
    };
    memory.keep(piece.carrier, pieceKey(piece), kept);
    memory.keep('pieces', pieceKey(piece), {});
    memory.keep(...ANY_PIECE, {});
  }
  memory.flush();
}

/** Whether a piece was made and kept, without reading it. It may have been thrown out since. */
export function wasKept(piece: Piece, memory: Memory): boolean {
  return memory.recall('pieces', pieceKey(piece)) !== undefined;
}

const ANY_PIECE = ['pieces', 'any'] as const;

/** What is of all issues is never the same. */
function canBeKept({ edition }: Piece): boolean {
  return edition !== undefined;
}

/** Where a piece stands: no other of its carrier stands there. */
export function placeOf({ carrier, path, folder = '' }: Piece): string {
  return `${carrier} ${path ?? folder}`;
}

/** By what a piece is known again. Its files stand where the piece says, which is none of its inputs. */
export function pieceKey({ path, beside = [], folder = '', inputs }: Piece): string {
  return `${[path ?? folder, ...beside].join(' ')} ${inputsHash(inputs)}`;
}

function isOf(file: string, { path, beside = [], folder = '' }: Piece): boolean {
  return path === undefined ? file.startsWith(folder) : file === path || beside.includes(file);
}
