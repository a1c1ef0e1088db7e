import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';

/** What a stream holds, one character for each byte (latin1). */
export function decodedStream(stream: PDFRawStream): string {
  return Buffer.from(decoded(stream)).toString('latin1');
}

/** Almost all streams are deflated and no more: zlib takes a tenth of the time. */
function decoded(stream: PDFRawStream): Uint8Array {
  const [filter, parameters] = ['Filter', 'DecodeParms'].map((key) => stream.dict.get(PDFName.of(key)));
  const isDeflated = filter === PDFName.of('FlateDecode') && parameters === undefined;
  return isDeflated ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}

/** What stands before an operator: numbers, names with their slash, strings as bytes, lists; what a dictionary says is left out. */
export type Operand = number | string | Uint8Array | readonly Operand[];

/** An operator of a content stream with its operands (ISO 32000-1, 7.8.2). */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const [SPACE, DELIMITER] = [1, 2];
// What ends a word: white space and delimiters (7.2.2); a regular character is 0.
const KINDS = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') KINDS[character.charCodeAt(0)] = SPACE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;

/**
 * The operations of a content stream in order. `drawn` has one character for each byte.
 *
 * @throws Error where it cannot be read, or has a picture inside, whose bytes could be taken for operators.
 */
export function* operations(drawn: string): Generator<Operation> {
  let operands: Operand[] = [];
  // Lists that are open, and how many dictionaries are: what these say is left out.
  const lists: Operand[][] = [];
  let dictionaries = 0;
  for (let at = afterSpace(drawn, 0); at < drawn.length; at = afterSpace(drawn, at)) {
    const start = at;
    const character = drawn.charAt(at);
    let operand: Operand | undefined;
    if (drawn.startsWith('<<', at) || drawn.startsWith('>>', at)) {
      dictionaries += character === '<' ? 1 : -1;
      at += 2;
    } else if (character === '[') {
      lists.push([]);
      at++;
    } else if (character === ']') {
      operand = lists.pop();
      at++;
    } else if (character === '<') [operand, at] = hexadecimal(drawn, at + 1);
    else if (character === '(') [operand, at] = bracketed(drawn, at + 1);
    else {
      at = endOfWord(drawn, character === '/' ? at + 1 : at);
      const word = drawn.slice(start, at);
      if (!isOperator(word)) operand = character === '/' ? word : numberOf(word);
      else {
        if (word === 'BI') throw new Error('a content stream has a picture inside');
        yield { operator: word, operands };
        operands = [];
      }
    }
    if (operand !== undefined && dictionaries === 0) (lists.at(-1) ?? operands).push(operand);
  }
}

/** The place after white space and comments. */
function afterSpace(drawn: string, from: number): number {
  let at = from;
  for (; at < drawn.length; at++) {
    if (drawn.charAt(at) === '%') at = drawn.slice(at).search(/[\n\r]|$/) + at;
    else if (KINDS[drawn.charCodeAt(at)] !== SPACE) break;
  }
  return at;
}

function endOfWord(drawn: string, from: number): number {
  let at = from;
  while (at < drawn.length && KINDS[drawn.charCodeAt(at)] === 0) at++;
  return at;
}

function isOperator(word: string): boolean {
  return /^[A-Za-z'"]/.test(word) && word !== 'true' && word !== 'false' && word !== 'null';
}

function numberOf(word: string): Operand | undefined {
  if (word === 'true' || word === 'false' || word === 'null') return word;
  const number = Number(word);
  if (word === '' || Number.isNaN(number)) throw new Error(`a content stream cannot be read at “${word}”`);
  return number;
}

/** The string of hexadecimal digits after a `<`, and where it ends. An odd last digit stands for itself and 0. */
function hexadecimal(drawn: string, from: number): [Uint8Array, number] {
  const end = drawn.indexOf('>', from);
  const digits = drawn.slice(from, end).replace(/[^\dA-Fa-f]/g, '');
  if (end < 0) throw new Error('a content stream ends in a string');
  return [Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'), end + 1];
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The string in brackets that begins at a place, after its bracket, and where it ends. */
function bracketed(drawn: string, from: number): [Uint8Array, number] {
  let [text, depth, at] = ['', 1, from];
  for (; depth > 0; at++) {
    const character = drawn[at];
    if (character === undefined) throw new Error('a content stream ends in a string');
    if (character === '\\') {
      const escape = /^(?:[0-7]{1,3}|\r\n|[^])/.exec(drawn.slice(at + 1, at + 4))?.[0] ?? '';
      if (/^[0-7]/.test(escape)) text += String.fromCharCode(parseInt(escape, 8) & 0xff);
      else if (!/^[\r\n]/.test(escape)) text += ESCAPED[escape] ?? escape;
      at += escape.length;
      continue;
    }
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth > 0) text += character;
  }
  return [Buffer.from(text, 'latin1'), at];
}
