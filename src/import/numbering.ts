import { writtenNumber } from './number-formats.js';
import type { Styles } from './styles.js';
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from './xml-tree.js';

/** The number that Word shows before a paragraph, and that stands nowhere in its text. */
export interface AutomaticNumber {
  /** 一、, （二）, 第三条, ——; empty for another bullet, and where the level shows nothing. */
  readonly text: string;
  readonly isBullet: boolean;
  /** What stands between it and the words: a blank, or nothing. */
  readonly gap: string;
  /** A format of Word that is not known, so that its number is written in figures. */
  readonly unknownFormat?: string | undefined;
}

// Word has nine levels, and writes no more than this before a paragraph: what says more would be written without end.
const MOST_LEVELS = 9;
const LONGEST_TEXT = 255;

interface Numbering {
  readonly id: string;
  readonly level: number;
}

/**
 * Counts the paragraphs of a document, which are to be asked for in order. Word counts for each list (abstractNum)
 * through all its instances (num), unless an instance says where to start.
 */
export function createNumbering(part: XmlElement | undefined, styles: Styles) {
  const lists = new Map(
    childrenOf(part, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'], list]),
  );
  const instances = new Map(childrenOf(part, 'w:num').map((num) => [num.attributes['w:numId'], num]));
  const counts = new Map<XmlElement, (number | undefined)[]>();
  const begun = new Set<string>();

  /** The list of an instance; one may only name the style that has the list. */
  function listOf(id: string | undefined, depth = 0): XmlElement | undefined {
    const list = lists.get(valueOf(instances.get(id), 'w:abstractNumId'));
    const link = valueOf(list, 'w:numStyleLink');
    if (link === undefined || depth > 5) return list;
    const [style] = styles.chain(link);
    return listOf(valueOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:numId'), depth + 1) ?? list;
  }

  function levelOf(id: string, at: number): XmlElement | undefined {
    const override = childrenOf(instances.get(id), 'w:lvlOverride').find((each) => isLevel(each, at));
    return childOf(override, 'w:lvl') ?? childrenOf(listOf(id), 'w:lvl').find((each) => isLevel(each, at));
  }

  function countOn({ id, level }: Numbering): (number | undefined)[] {
    const list = listOf(id);
    if (list === undefined) return [];
    const state = counts.get(list) ?? [];
    counts.set(list, state);
    const override = childrenOf(instances.get(id), 'w:lvlOverride').find((each) => isLevel(each, level));
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined && !begun.has(`${id} ${level}`)) state[level] = Number(start) - 1;
    begun.add(`${id} ${level}`);
    state[level] = (state[level] ?? startOf(levelOf(id, level)) - 1) + 1;
    for (let deeper = level + 1; deeper < state.length; deeper++) {
      // 第N条 runs on through the chapters where its level says 0.
      const restart = valueOf(levelOf(id, deeper), 'w:lvlRestart');
      if (restart === undefined || level < Number(restart)) state[deeper] = undefined;
    }
    return state;
  }

  return (properties: XmlElement | undefined): AutomaticNumber | undefined => {
    const numbering = numberingOf(properties, styles, instances, listOf);
    const own = numbering && levelOf(numbering.id, numbering.level);
    if (numbering === undefined || own === undefined) return undefined;
    const state = countOn(numbering);
    if (valueOf(own, 'w:numFmt') === 'bullet') {
      const isDash = /^[—―─]{1,2}$/u.test((valueOf(own, 'w:lvlText') ?? '').trim());
      return { text: isDash ? '——' : '', isBullet: true, gap: '' };
    }
    let unknownFormat: string | undefined;
    const isLegal = switchOf(own, 'w:isLgl') === true;
    const text = (valueOf(own, 'w:lvlText') ?? '')
      .slice(0, LONGEST_TEXT)
      .replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const level = levelOf(numbering.id, at);
        const format = isLegal ? 'decimal' : formatOf(level);
        const value = state[at] ?? startOf(level);
        const written = writtenNumber(value, format);
        if (written === undefined) unknownFormat = format;
        return written ?? String(value);
      });
    const suffix = valueOf(own, 'w:suff') ?? 'tab';
    return { text: text.trim(), isBullet: false, gap: gapAfter(text.trim(), suffix), unknownFormat };
  };
}

function isLevel(element: XmlElement, level: number): boolean {
  return Number(element.attributes['w:ilvl'] ?? 0) === level;
}

function startOf(level: XmlElement | undefined): number {
  return Number(valueOf(level, 'w:start') ?? 1);
}

/** Newer formats stand in a choice, with an older one for who does not know them. */
function formatOf(level: XmlElement | undefined): string {
  const choice = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Choice');
  const custom = childOf(choice, 'w:numFmt');
  if (custom?.attributes['w:format']?.startsWith('0') === true) return 'decimalZero';
  return (
    valueOf(level, 'w:numFmt') ??
    valueOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt') ??
    'decimal'
  );
}

/** 第一条 and 1.1 are parted from their words; 一、, （一） and 1. are not, whatever the list says. */
function gapAfter(text: string, suffix: string): string {
  if (text === '' || suffix === 'nothing') return '';
  return /(?:^第.+[篇编章节条]|\d)$/u.test(text) ? '　' : '';
}

/** Which list and level number a paragraph: as it says itself, or as its style does, or a level that names its style. */
function numberingOf(
  properties: XmlElement | undefined,
  styles: Styles,
  instances: ReadonlyMap<string | undefined, XmlElement>,
  listOf: (id: string | undefined) => XmlElement | undefined,
): Numbering | undefined {
  const own = childOf(properties, 'w:numPr');
  let id = valueOf(own, 'w:numId');
  let level = valueOf(own, 'w:ilvl');
  for (const style of styles.chain(valueOf(properties, 'w:pStyle') ?? styles.standard)) {
    if (id !== undefined) break;
    const ofStyle = childOf(childOf(style, 'w:pPr'), 'w:numPr');
    id = valueOf(ofStyle, 'w:numId');
    if (id === undefined) {
      level ??= valueOf(ofStyle, 'w:ilvl');
      continue;
    }
    const named = childrenOf(listOf(id), 'w:lvl').find(
      (each) => valueOf(each, 'w:pStyle') === style.attributes['w:styleId'],
    );
    level ??= named?.attributes['w:ilvl'] ?? valueOf(ofStyle, 'w:ilvl');
  }
  if (id === undefined || id === '0' || !instances.has(id)) return undefined;
  const number = Number(level ?? 0);
  return Number.isInteger(number) && number >= 0 && number < MOST_LEVELS ? { id, level: number } : undefined;
}
