import { createRecorder } from '../../src/check/recorder.js';
import { recordedArchive } from '../../src/check/recorded-archive.js';
import { rules } from '../../src/check/rules/index.js';
import { readTexts, type ArchiveTexts } from '../../src/content/open-archive.js';
import { checkRead } from '../../src/commands/check-archive.js';
import { besideNotices } from '../../src/content/read-archive.js';
import { secondsOf } from './measure.js';

/** The seconds that a process which has checked an archive before takes to check it whole, after one notice was edited. */
export function livingCheck(archive: string): number {
  const record = createRecorder();
  const texts = readTexts(archive);
  const checkAgain = (now: ArchiveTexts): void => {
    const { publication, publicationSource } = now;
    const house = publication && besideNotices(archive, publication, publicationSource);
    checkRead(recordedArchive(now, record(now, house)), rules);
  };
  checkAgain(texts);
  checkAgain(texts);
  const edited = texts.texts.map((file, index) =>
    index === 0 ? { ...file, text: `${file.text}丙。\n` } : file,
  );
  return secondsOf(() => checkAgain({ ...texts, texts: edited }));
}
