import { LEAD, PAUSE, ClauseReader, type InstructingText, type Instruction } from './clause-reader.js';
import { parseDay } from './own-days.js';
import { DELETES, readDeletion } from './read-deletion.js';
import { readInsertion } from './read-insertion.js';
import { readWholeChange } from './read-whole-change.js';
import { readWordChange } from './read-word-change.js';

/** What a clause says; `unread` is where it says something that is not known for sure, and then nothing of it is. */
export type ReadClause = { readonly instructions: readonly Instruction[] } | { readonly unread: number };

const ENDED = /(?:自[^，。；]{2,24}起，?)?(?:同时|即行|一并|予以)*(?:废止|失效)/uy;
const ADJUSTED =
  /(?:其他|其余|相关|有关|后续|以下|以后|原有|修改后的?|各|后面的?)*[条文款项目章节的、和]*(?:序号|顺序|次序|编号)(?:也|随之|依次|依序|作|做|进行|作出|予以|的)*相应(?:的|作|予以)*(?:调整|顺延|变更)/uy;
const FOLLOWING =
  /(?:其他|其余|以下|其后|以后|后面的?)各?(?:条|款|项|章)(?:的?序号)?(?:依次|相应)(?:顺延|调整)/uy;
const ELSE =
  /(?:本(?:决定|通知|令|公告|意见)|上述(?:修改|决定))自[^。]{0,60}(?:施行|实施|执行|生效)|(?:◆+，?)?(?:根据|按照)本(?:决定|通知|令|公告)[，]?(?:作|进行|作出)?相应的?(?:修改|修正|修订|调整)(?:后)?，?(?:对条文序号作相应调整，?)?(?:并)?(?:重新)?(?:公布|发布|印发|刊登)|特此(?:通知|公告|通告|决定)|现(?:将修改后的◆+)?重新(?:公布|印发|发布)/uy;
// …，自2016年1月1日起施行: a day for all that its sentence says.
const OWN_DAY = /(?:上述|该|本)?(?:修改|规定|条|项)?自(\d{4}年\d{1,2}月\d{1,2}日)起(?:施行|实施|执行|生效)/uy;

/** Reads what a clause does with the documents that it, or the text above it, names. */
export function readInstructions(clause: InstructingText, from = 0): ReadClause {
  const reader = new ClauseReader(clause, from);
  const { instructions } = reader;
  let sentence = from;
  for (;;) {
    const pause = reader.take(PAUSE);
    if (pause !== null && /[。；;]/u.test(pause[0])) sentence = reader.at;
    if (reader.at >= clause.masked.length) return { instructions };
    if (reader.take(ELSE)) continue;
    const [start, before] = [reader.at, instructions.length];
    const day = parseDay(reader.take(OWN_DAY)?.[1]);
    if (day !== undefined) {
      if (!instructions.some((each) => each.start >= sentence)) return { unread: start };
      const dated = instructions.splice(0);
      instructions.push(...dated.map((each) => (each.start >= sentence ? { ...each, day } : each)));
      continue;
    }
    if (!readOne(reader)) return { unread: start };
    // Only now it is known how far its words go.
    const read = instructions.splice(before);
    instructions.push(...read.map((each) => ({ ...each, start, end: reader.at })));
  }
}

function readOne(reader: ClauseReader): boolean {
  reader.take(LEAD);
  if (reader.readDocuments()) {
    // That another act ends as a whole is told by the register.
    if (reader.take(ENDED)) return true;
    reader.take(LEAD);
  }
  if (reader.take(ADJUSTED) || reader.take(FOLLOWING)) return reader.add([[]], { kind: 'adjust' });
  if (reader.take(DELETES)) return readDeletion(reader);
  const isWhole = reader.takeWholeText();
  const places = isWhole ? [[]] : reader.readPlaces();
  if (places === 'unclear') return false;
  if (places !== undefined) reader.subjects = places;
  return (
    readInsertion(reader, places) ||
    (places !== undefined && readWholeChange(reader, places)) ||
    readWordChange(reader, places ?? reader.subjects, isWhole) ||
    // 第五条第二款，…: a place of which what follows speaks.
    (places !== undefined && /^[，：:]/u.test(reader.clause.masked.slice(reader.at)))
  );
}
