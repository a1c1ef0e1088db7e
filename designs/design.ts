import type { PageDesign } from '../src/model/publication.js';
import type { FaceName } from '../src/model/typeface.js';

/** What a gazette looks like: all in which one differs from another whose text is the same. */
export interface Design {
  /** The name by which `gazette.yaml` chooses it, and what an editor is told of it. */
  readonly name: string;
  readonly summary: string;
  /** The faces that its style sheets ask for. An archive may have files of its own for them. */
  readonly faces: readonly PackagedFace[];
  /** The page of the issue, where `gazette.yaml` has none of its own. */
  readonly page: PageDesign;
  readonly issue: IssueDesign;
  readonly offprint: OffprintDesign;
  /** The icon of the web edition, an SVG below `designs/`. */
  readonly icon: string;
}

/** A face as it comes with the program. */
export interface PackagedFace {
  readonly name: FaceName;
  /** CSS family and weight. */
  readonly family: string;
  readonly weight: number;
  /** The font file, TTF or WOFF, as a module of an npm package. */
  readonly file: string;
}

export interface FormDesign {
  /** Style sheets in order, below `designs/`; the style of the page comes before them. */
  readonly styles: readonly string[];
  readonly titles: TitleMeasures;
}

/** The most characters of a line of a title, as they have room in the type area at the size of the style sheet. */
export interface TitleMeasures {
  readonly titleLine: number;
  /** Of a line that the editor has made, which may fill the type area. */
  readonly fullTitleLine: number;
  readonly partTitleLines: Readonly<Record<'main' | 'attachment' | 'enclosure', number>>;
}

export interface IssueDesign extends FormDesign {
  /** The face of page numbers and running heads. */
  readonly marginFace: Pick<PackagedFace, 'family' | 'weight'>;
  /** The most characters of a line of the contents, and of one that has the page behind it. */
  readonly contentsLine: number;
  readonly contentsLineWithPage: number;
}

export interface OffprintDesign extends FormDesign {
  readonly page: PageDesign;
}
