import { ProofError } from '../errors.js';
import { groupBy } from '../../model/group-by.js';
import { inputsHash } from '../../model/inputs.js';
import type { EarlierOutput } from '../output/earlier-output.js';
import type { Manifest } from '../output/manifest.js';
import type { Assembled } from './assemble.js';
import type { Carrier, CarrierName, Piece } from './carrier.js';

/** Which part of the editions a build is asked for. */
export interface Wanted {
  /** All carriers where it does not say. */
  readonly only: CarrierName | undefined;
  /** Names of the issues to print; all where it is empty. */
  readonly issues: readonly string[];
}

/** What becomes of the pieces of one carrier. What is in neither list is not published. */
export interface CarrierPlan {
  readonly carrier: Carrier;
  readonly made: readonly Piece[];
  /** Left by the last build, with the same inputs: they are the same. */
  readonly taken: readonly Piece[];
}

/**
 * Decides for each piece whether it is made, or taken over from the last build. Only the site is always made where it
 * is asked for: it speaks for a day.
 *
 * @throws ProofError where a piece that nobody asks for was made from other inputs: it must not stand beside the others.
 */
export function planOf(
  assembled: Assembled,
  carriers: readonly Carrier[],
  wanted: Wanted,
  earlier: EarlierOutput,
): CarrierPlan[] {
  const stale: Piece[] = [];
  const plans = carriers.map((carrier): CarrierPlan => {
    const made: Piece[] = [];
    const taken: Piece[] = [];
    for (const piece of carrier.pieces(assembled)) {
      const isWanted = isAsked(piece, carrier, wanted);
      if (isWanted && piece.edition === undefined) {
        made.push(piece);
        continue;
      }
      const state = stateOf(piece, earlier);
      if (state === 'same') taken.push(piece);
      else if (isWanted) made.push(piece);
      else if (state === 'other') stale.push(piece);
    }
    return { carrier, made, taken };
  });
  if (stale.length > 0) throw new ProofError(staleMessage(stale, carriers, wanted));
  return plans;
}

/** The files of a piece that the last build has left. */
export function filesOf(piece: Piece, { manifest, has }: EarlierOutput): string[] {
  return writtenFiles(piece, manifest).filter(has);
}

/** The files of a piece that the last build has made. */
function writtenFiles({ carrier, path, beside = [], folder = '' }: Piece, manifest: Manifest): string[] {
  if (path !== undefined) return [path, ...beside];
  return (carriersIn(manifest).get(carrier) ?? []).filter((file) => file.startsWith(folder));
}

const known = new WeakMap<Manifest, ReadonlyMap<string | undefined, readonly string[]>>();

/** The files of a manifest by their carriers. */
function carriersIn(manifest: Manifest): ReadonlyMap<string | undefined, readonly string[]> {
  const before = known.get(manifest);
  if (before !== undefined) return before;
  const files = new Map(
    Array.from(
      groupBy([...manifest], ([, entry]) => entry.carrier),
      ([carrier, own]) => [carrier, own.map(([file]) => file)] as const,
    ),
  );
  known.set(manifest, files);
  return files;
}

/** Whether the last build has made the piece from the same inputs, from others or with files that are gone, or not at all. */
function stateOf(piece: Piece, earlier: EarlierOutput): 'same' | 'other' | 'none' {
  if (filesOf(piece, earlier).length === 0) return 'none';
  const isSame = (file: string): boolean =>
    earlier.manifest.get(file)?.inputs === inputsHash(piece.inputs) && earlier.read(file) !== undefined;
  const isRecorded = piece.record === undefined || earlier.read(piece.record) !== undefined;
  return isRecorded && writtenFiles(piece, earlier.manifest).every(isSame) ? 'same' : 'other';
}

/** What is asked for with another is made for all issues, since the other speaks of all. */
function isAsked({ edition }: Piece, { name, askedWith }: Carrier, { only, issues }: Wanted): boolean {
  const isPart = only === undefined || only === (askedWith ?? name);
  const isOfAll = edition === undefined || askedWith !== undefined || issues.length === 0;
  return isPart && (isOfAll || issues.includes(edition.name));
}

function staleMessage(
  stale: readonly Piece[],
  carriers: readonly Carrier[],
  { only, issues }: Wanted,
): string {
  const label = new Map(carriers.map((carrier) => [carrier.name, carrier.label]));
  const names = stale.map(
    ({ carrier, edition, notice }) =>
      `${notice?.name ?? (edition === undefined ? '' : `${edition.name} `)}${label.get(carrier) ?? carrier}`,
  );
  const shown = names.slice(0, 5).join('、') + (names.length > 5 ? `等${names.length}种` : '');
  const isOther = ({ edition }: Piece): boolean =>
    edition !== undefined && issues.length > 0 && !issues.includes(edition.name);
  const without = [
    ...(only !== undefined && stale.some(({ carrier }) => carrier !== only) ? ['不带 --only'] : []),
    ...(stale.some(isOther) ? ['不写期号'] : []),
  ];
  return `上次生成之后内容或程序改过，${shown}也要重新生成：请${without.join('、')} 再生成一次`;
}
