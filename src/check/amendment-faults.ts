import type { Archive } from '../model/archive.js';
import { faultWords } from '../consolidation/fault-words.js';
import type { FaultKind } from '../consolidation/fault.js';
import { faultsIn, lawOf, type ChangeFault } from '../consolidation/law.js';
import type { Violation } from './rule.js';

/** What is wrong with the amendments of an archive, of some kinds. What rests on a clause that was not read is left out. */
export function* amendmentFaults(archive: Archive, kinds: readonly FaultKind[]): Generator<Violation> {
  const law = lawOf(archive);
  for (const fault of faultsIn(law)) {
    if (!fault.isSure || !kinds.includes(fault.kind)) continue;
    const { change, history } = fault;
    const { source } = history.notice;
    const other = law.changes.find((each) => each === fault.other);
    // Of two that collide the later one is told.
    if (other !== undefined && law.changes.indexOf(other) > law.changes.indexOf(change)) continue;
    const related = [
      other === undefined
        ? {
            path: source.path,
            place: source.yamlPlace('title'),
            reason: { zh: '被修改的公文', en: 'the document that is amended' },
          }
        : { path: other.from.source.path, place: other.place, reason: { zh: '另一处', en: 'the other one' } },
    ];
    const severity = isOnlyDoubtful(fault) ? { severity: 'warning' as const } : {};
    yield {
      source: change.from.source,
      place: change.place,
      reason: faultWords(fault),
      ...severity,
      related,
    };
  }
}

/** Some decisions leave a gap, or mean all places without saying so: readers then guess what editors meant. */
function isOnlyDoubtful({ kind, change: { action } }: ChangeFault): boolean {
  if (kind === 'number-gap') return action.kind === 'delete';
  return kind === 'words-count' && action.kind === 'words' && action.times === 1;
}
