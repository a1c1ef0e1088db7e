import type { Edition, EditionNotice } from '../../edition/edition.js';
import type { Inputs } from '../../model/inputs.js';
import type { Memory } from '../../model/memory.js';
import type { Pagination } from '../../edition/pagination.js';
import type { OutputFile } from '../output/output-file.js';
import type { WithPage } from '../../print/browser.js';
import type { Later } from '../../print/meanwhile.js';
import type { Threads } from '../threads.js';
import type { Assembled } from './assemble.js';
import type { Report } from './report.js';

/** The ways in which editions are published. */
export type CarrierName = 'print' | 'offprints' | 'sheets' | 'web';

/** What is compared with the edition, with its name for the editor. */
export const PROVED = {
  print: '印刷版',
  ofd: 'OFD',
  offprints: '单行本',
  running: '整期网页',
  epub: '电子书',
  web: '网页',
  data: '数据',
  xml: '公文数据',
} as const;
export type Proved = keyof typeof PROVED;

/** One way in which editions are published. */
export interface Carrier {
  readonly name: CarrierName;
  /** Its name for the editor. */
  readonly label: string;
  /** The carrier that needs it, with which it is asked for; by itself it never is. */
  readonly askedWith?: CarrierName;
  /** What of it is compared with the edition. */
  readonly proves: readonly Proved[];
  /** What it consists of. Each piece is made, taken over or refused by itself. */
  pieces(assembled: Assembled): readonly Piece[];
  /** Whether the carriers after it say nothing of what it makes, so that they need not wait for it. */
  readonly isApart?: true;
  /** Makes these pieces, with what the carriers before it have made at hand. */
  make(pieces: readonly Piece[], before: Published, tools: CarrierTools): Promise<Carried>;
}

/** A file that is made whole (an issue's PDF, a notice's offprint), or all files of the site. */
export interface Piece {
  readonly carrier: CarrierName;
  /** The issue that it is of, and the notice; it is of all where it does not say. */
  readonly edition?: Edition;
  readonly notice?: EditionNotice;
  /** Its file below the output folder; undefined where it has many. */
  readonly path?: string;
  /** The folder of its many files, which are all of the carrier where it does not say: 2015/3/pages/. */
  readonly folder?: string;
  /** Other files that are made with it, and are the same where it is. */
  readonly beside?: readonly string[];
  /** What of it is compared with the edition, where that is not what its carrier says. */
  readonly proves?: readonly Proved[];
  /** Another file that tells of it, without which it cannot be taken over. */
  readonly record?: string;
  /** All that it is made from. They take their time, and are hashed when they are first asked for. */
  readonly inputs: Inputs;
}

/** What a carrier has made. */
export interface Carried {
  readonly files: readonly OutputFile[];
  readonly readings: readonly Reading[];
  /** Page numbers of the issues that it has printed, by the edition's name. */
  readonly paginations?: ReadonlyMap<string, Pagination>;
}

/** What was read back from files that were made, to be compared with the edition. */
export interface Reading {
  readonly proved: Proved;
  /** The edition, with the notices that must be found. */
  readonly edition: Edition;
  /** What was read, by the notice's id. */
  readonly texts: ReadonlyMap<string, string>;
  /** Ids of the notices that an earlier build has compared in the same file, and found the same: it was not read again. */
  readonly compared?: ReadonlySet<string>;
  /** Under which keys a later build finds that what was read now was compared. */
  readonly marks?: readonly string[];
  /** What is wrong with it beside its words, each in one sentence for the editor. */
  readonly faults: readonly string[];
}

/** What is there when a carrier's turn comes. */
export interface Published {
  readonly assembled: Assembled;
  readonly paginations: ReadonlyMap<string, Pagination>;
  /** Names of the editions, and ids of the notices, that have a PDF. */
  readonly pdfs: ReadonlySet<string>;
  /** A file of those before that are not apart, or one that is taken over, by its path. */
  readonly read: (path: string) => Uint8Array | undefined;
}

export interface Tools {
  readonly withPage: WithPage;
  readonly later: Later;
  readonly threads: Threads;
  /** What earlier builds have made, whatever has become of their output. */
  readonly memory: Memory;
  readonly report: Report;
}

export interface CarrierTools extends Tools {
  /**
   * Proves pieces as soon as they are made, and keeps them, so that a build that is killed goes on where it was. Gives what
   * was made, and that it was compared.
   *
   * @throws ProofError where they do not say what they should.
   */
  readonly kept: (pieces: readonly Piece[], made: Carried) => Carried;
}
