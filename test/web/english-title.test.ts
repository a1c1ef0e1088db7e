import { expect, it } from 'vitest';
import { elements, texts } from './page-elements.js';
import { writtenSite } from './written-site.js';

const ENGLISH = 'Measures of Jianglan Municipality for Public Parking Lots';
const { text } = writtenSite('test/editions/kinds');
const page = text('ling/12/index.html');

it('an English title stands below the title, as English', () => {
  const shown = elements(page, '.english-title');
  expect(shown.map(({ properties }) => properties['lang'])).toEqual(['en']);
  expect(texts(page, '.english-title')).toEqual([ENGLISH.replaceAll(' ', '')]);
  expect(text('jzg/2025/4/index.html')).not.toContain('english-title');
});

it('an English title is an alternative one to machines', () => {
  expect(page).toContain(`<meta name="DCTERMS.alternative" content="${ENGLISH}">`);
  expect(page).toContain(`<meta property="eli:title_alternative" content="${ENGLISH}">`);
  expect(page).toContain(`"alternateName":{"@language":"en","@value":"${ENGLISH}"}`);
  expect(JSON.parse(text('ling/12/notice.json'))).toMatchObject({ englishTitle: ENGLISH });
  const { notices } = JSON.parse(text('archive.json')) as {
    notices: { url: string; englishTitle?: string }[];
  };
  expect(notices.filter(({ englishTitle }) => englishTitle !== undefined)).toMatchObject([
    { url: 'ling/12/', englishTitle: ENGLISH },
  ]);
});
