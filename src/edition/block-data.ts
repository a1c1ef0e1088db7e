/** A block of a notice for machines. */
export type BlockData =
  | TextData<'addressee'>
  | TextData<'titleNote'>
  | TextData<'paragraph'>
  | { readonly type: 'chronicleEntry'; readonly days: string; readonly text: string }
  | NumberedData<'heading'>
  | NumberedData<'provision'>
  | {
      readonly type: 'attachments';
      readonly label: string;
      readonly entries: readonly { readonly mark: string; readonly title: string }[];
    }
  | { readonly type: 'signature'; readonly lines: readonly string[] }
  | { readonly type: 'roster'; readonly groups: readonly RosterGroupData[] }
  | {
      readonly type: 'table';
      readonly id: string;
      readonly caption?: string;
      readonly head: number;
      /** How the cells of each column are set below the head, where the text says so; null for a column that it leaves open. */
      readonly aligns?: readonly ('left' | 'center' | 'right' | null)[];
      readonly rows: readonly (readonly CellData[])[];
    }
  | { readonly type: 'figure'; readonly id: string; readonly image: string; readonly caption: string }
  | BlocksData<'quotation'>
  | BlocksData<'list'>;

interface TextData<Type extends string> {
  readonly type: Type;
  readonly text: string;
}

interface NumberedData<Type extends string> extends TextData<Type> {
  readonly id: string;
  readonly level: number;
  readonly ordinal: string;
}

interface BlocksData<Type extends string> {
  readonly type: Type;
  readonly blocks: readonly BlockData[];
}

export interface RosterGroupData {
  readonly role?: string;
  readonly people: readonly PersonData[];
  /** People under headings of their own, after those without one. */
  readonly subgroups?: readonly { readonly title: string; readonly people: readonly PersonData[] }[];
}

export interface PersonData {
  readonly name: string;
  readonly office?: string;
}

export interface CellData {
  /** Lines of a cell are parted by line feeds. */
  readonly text: string;
  /** Whether the original is empty here, as the text's editor says. */
  readonly blank?: true;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}
