import { describe, expect, it } from 'vitest';
import { syntheticSite } from './synthetic-archive.js';
import { texts } from './page-elements.js';
import { writtenSite } from './written-site.js';

describe('the main menu', () => {
  it('leaves out subject words where no notice has one', () => {
    const menu = texts(writtenSite('gazette').text('szf/2015/14/index.html'), '.masthead nav a');
    expect(menu).toContain('历年公报');
    expect(menu).not.toContain('主题词');
  });

  it('has every place where there is something to see', () => {
    const menu = texts(syntheticSite().text('issues/index.html'), '.masthead nav a');
    expect(menu).toEqual(expect.arrayContaining(['主题词', '施行与失效']));
  });
});

it('what a messenger shows of a page is only said where its whole address is known', () => {
  expect(writtenSite('gazette').text('index.html')).not.toContain('og:');
});
