import { withoutSpace } from '../model/without-space.js';
import { provisionsOfText } from './build-provisions.js';
import type { Provision } from './provision.js';

/**
 * An attachment of a new text, which opens with its title: 附件2　减免条件, or the title that it had.
 *
 * @param old - What it takes the place of; for one more attachment one that has nothing but the number and the label.
 */
export function newAttachment(
  lines: readonly string[],
  old: Pick<Provision, 'number' | 'label' | 'children'>,
): Provision[] | 'new-text' | 'no-title' {
  const { number, label: oldLabel } = old;
  if (number === undefined) return 'new-text';
  const [first = '', ...rest] = lines;
  const label = /^附件(\d*)[：:\s　]*/u.exec(first);
  if (label !== null && label[1] !== '' && Number(label[1]) !== number.value) return 'new-text';
  const isOld = old.children.some(
    ({ unit, text }) => unit === 'title' && withoutSpace(text) === withoutSpace(first),
  );
  if (label === null && !isOld) return 'no-title';
  const own = label === null ? first : first.slice(label[0].length);
  const [title = '', body] = own === '' ? [rest[0], rest.slice(1)] : [own, rest];
  const heading: Provision = { unit: 'title', label: '', text: title, children: [], by: [] };
  return [
    {
      unit: 'part',
      number,
      label: oldLabel,
      text: '',
      children: [heading, ...provisionsOfText(body)],
      by: [],
    },
  ];
}
