import { writtenSite, type WrittenSite } from './written-site.js';

/** The site of the invented city's archive, every issue printed. */
export function syntheticSite(): WrittenSite {
  return writtenSite('test/editions/jianglan');
}
