/**
 * How Word writes the number of a paragraph in each of its formats (ISO/IEC 29500-1 17.18.59, ST_NumberFormat), as far as
 * Chinese documents use them. Undefined for a format that is not known.
 */
export function writtenNumber(value: number, format: string): string | undefined {
  if (format === 'none') return '';
  if (value < 0 || value > 99_999) return undefined;
  return FORMATS.get(format)?.(value);
}

const DIGITS = Array.from('〇一二三四五六七八九');
const SIMPLE_LEGAL = '零壹贰叁肆伍陆柒捌玖拾佰仟万';
const TRADITIONAL_LEGAL = '零壹貳參肆伍陸柒捌玖拾佰仟萬';
const COUNTED = '零一二三四五六七八九十百千万';

/** 十一, 二十, 一百零三; 一十一 where `isFull`. */
function counted(value: number, isFull = false): string {
  if (value === 0) return '零';
  const high = Math.floor(value / 10_000);
  const low = belowTenThousand(value % 10_000, high > 0);
  const text = high > 0 ? `${belowTenThousand(high, false)}万${low}` : low;
  return isFull ? text : text.replace(/^一十/u, '十');
}

function belowTenThousand(value: number, follows: boolean): string {
  let text = '';
  let gap = follows && value < 1000;
  for (const [unit, mark] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap ||= text !== '';
    else {
      text += (gap ? '零' : '') + (DIGITS[digit] ?? '') + mark;
      gap = false;
    }
  }
  return text;
}

function legal(value: number, characters: string): string {
  return Array.from(counted(value, true), (each) => characters[COUNTED.indexOf(each)] ?? each).join('');
}

function digitByDigit(value: number): string {
  return Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? '').join('');
}

// Thirty letters: no list goes on so long.
const MOST_LETTERED = 780;

/** a … z, then aa, bb. */
function letter(value: number): string {
  if (value < 1) return '';
  if (value > MOST_LETTERED) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
  ] as const),
  ...([
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(value: number): string {
  let rest = value;
  return ROMAN.map(([size, mark]) => {
    const count = Math.floor(rest / size);
    rest %= size;
    return mark.repeat(count);
  }).join('');
}

/** From a row of characters, one for each number from 1; the plain number beyond its end. */
function fromRow(characters: string): (value: number) => string {
  const row = Array.from(characters);
  return (value) => row[value - 1] ?? String(value);
}

/** From a row that begins again at its end, as the ten stems do. */
function inCircle(characters: string): (value: number) => string {
  const row = Array.from(characters);
  return (value) => row[(value - 1) % row.length] ?? '';
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const CIRCLED = fromRow('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿');
const FULL_WIDTH = (value: number): string =>
  String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['ordinal', String],
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['decimalFullWidth', FULL_WIDTH],
  ['decimalFullWidth2', FULL_WIDTH],
  ['decimalEnclosedCircle', CIRCLED],
  ['decimalEnclosedCircleChinese', CIRCLED],
  ['decimalEnclosedParen', fromRow('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇')],
  ['decimalEnclosedFullstop', fromRow('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛')],
  ['lowerLetter', letter],
  ['upperLetter', (value: number) => letter(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (value: number) => roman(value).toUpperCase()],
  ['chineseCounting', counted],
  ['chineseCountingThousand', counted],
  ['japaneseCounting', counted],
  ['koreanCounting', counted],
  ['taiwaneseCounting', counted],
  ['taiwaneseCountingThousand', counted],
  ['ideographDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['koreanDigital', digitByDigit],
  ['chineseLegalSimplified', (value: number) => legal(value, SIMPLE_LEGAL)],
  ['ideographLegalTraditional', (value: number) => legal(value, TRADITIONAL_LEGAL)],
  ['japaneseLegal', (value: number) => legal(value, TRADITIONAL_LEGAL)],
  ['ideographTraditional', inCircle(STEMS)],
  ['ideographZodiac', inCircle(BRANCHES)],
  ['ideographZodiacTraditional', (value: number) => inCircle(STEMS)(value) + inCircle(BRANCHES)(value)],
  ['ideographEnclosedCircle', fromRow('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉')],
] satisfies [string, (value: number) => string][]);
