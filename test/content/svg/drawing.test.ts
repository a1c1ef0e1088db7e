import { describe, expect, it } from 'vitest';
import { readSvg } from '../../../src/content/svg/read-svg.js';
import { svg } from '../made-pictures.js';

/** The ids of what is wrong with a picture. */
function faults(content: string): string[] {
  const picture = readSvg(svg(content));
  return 'type' in picture ? [] : picture.map(({ ruleId }) => ruleId);
}

/** Steps of ten parts, each of which draws the step before it ten times: 10 ** 13 in the end. */
const bomb = (step: (before: string, own: string) => string): string =>
  Array.from({ length: 13 }, (_, index) => step(`s${index}`, `s${index + 1}`)).join('');
const ten = (content: string): string => content.repeat(10);

describe('drawingFault', () => {
  it.each([
    ['use', bomb((before, own) => `<g id="${own}">${ten(`<use href="#${before}"/>`)}</g>`)],
    ['use by xlink', bomb((before, own) => `<g id="${own}">${ten(`<use xlink:href="#${before}"/>`)}</g>`)],
    [
      'symbols',
      bomb((before, own) => `<symbol id="${own}">${ten(`<use href="#${before}"/>`)}</symbol>`) +
        '<use href="#s13"/>',
    ],
    [
      'ids in other letters',
      bomb((before, own) => `<g id="${own}">${ten(`<use href="#%73${before.slice(1)}"/>`)}</g>`),
    ],
    [
      'patterns',
      bomb((before, own) => `<pattern id="${own}">${ten(`<rect fill="url(#${before})"/>`)}</pattern>`) +
        '<rect fill="url(#s13)"/>',
    ],
    [
      'patterns by stroke',
      bomb((before, own) => `<pattern id="${own}">${ten(`<rect stroke="url(#${before})"/>`)}</pattern>`) +
        '<rect fill="url(#s13)"/>',
    ],
    [
      'patterns by style',
      bomb(
        (before, own) => `<pattern id="${own}">${ten(`<rect style="fill:url('#${before}')"/>`)}</pattern>`,
      ) + '<rect fill="url(#s13)"/>',
    ],
    [
      'patterns by class',
      bomb(
        (before, own) =>
          `<style>g .${own}:hover{fill:url(#${before})}</style><pattern id="${own}">${ten(`<rect class="a ${own}"/>`)}</pattern>`,
      ) + '<rect fill="url(#s13)"/>',
    ],
    [
      'patterns by id',
      bomb(
        (before, own) =>
          `<style>#c${own}{fill:url(#${before})}</style><pattern id="${own}"><g id="c${own}">${ten('<rect/>')}</g></pattern>`,
      ) + '<rect fill="url(#s13)"/>',
    ],
    [
      'patterns by inheritance',
      bomb(
        (before, own) => `<g fill="url(#${before})"><pattern id="${own}">${ten('<rect/>')}</pattern></g>`,
      ) + '<rect fill="url(#s13)"/>',
    ],
    [
      'patterns that take another’s content',
      bomb(
        (before, own) =>
          `<pattern id="t${own}" href="#${own}"/><pattern id="${own}">${ten(`<rect fill="url(#t${before})"/>`)}</pattern>`,
      ) + '<rect fill="url(#ts13)"/>',
    ],
    [
      'markers',
      bomb(
        (before, own) =>
          `<marker id="${own}"><path d="M0 0${ten('h1')}" marker-mid="url(#${before})"/></marker>`,
      ) + '<path d="M0 0h1h1" marker-mid="url(#s13)"/>',
    ],
    [
      'markers by the shorthand',
      bomb(
        (before, own) =>
          `<marker id="${own}"><path d="M0 0${ten('h1')}" style="marker:url(#${before})"/></marker>`,
      ) + '<path d="M0 0h1h1" marker-mid="url(#s13)"/>',
    ],
    [
      'context paints',
      bomb((before, own) => `<g id="${own}" fill="url(#p)">${ten(`<use href="#${before}"/>`)}</g>`) +
        `<pattern id="p">${ten('<rect/>')}</pattern>`,
    ],
    [
      'clips',
      bomb(
        (before, own) => `<clipPath id="${own}">${ten(`<rect clip-path="url(#${before})"/>`)}</clipPath>`,
      ) + '<rect clip-path="url(#s13)"/>',
    ],
    [
      'masks',
      bomb((before, own) => `<mask id="${own}">${ten(`<rect mask="url(#${before})"/>`)}</mask>`) +
        '<rect mask="url(#s13)"/>',
    ],
    [
      'one marker at many corners',
      `<marker id="m">${ten('<rect/>')}</marker><path marker-mid="url(#m)" d="M0 0${'h1'.repeat(6000)}"/>`,
    ],
    [
      'one pattern in many shapes',
      `<pattern id="p">${'<rect/>'.repeat(1000)}</pattern><g fill="url(#p)">${'<rect/>'.repeat(60)}</g>`,
    ],
    [
      'a filter in many shapes',
      `<filter id="f"><feOffset/></filter>${'<rect filter="url(#f)"/>'.repeat(201)}`,
    ],
    [
      'a filter by CSS in many shapes',
      `<style>rect{-webkit-filter:blur(1px)}</style>${'<rect/>'.repeat(201)}`,
    ],
    ['noise', `<filter id="f"><feTurbulence/></filter>${'<rect filter="url(#f)"/>'.repeat(11)}`],
    ['shapes', '<rect/>'.repeat(50_001)],
    ['shapes that are not drawn', `<defs>${'<rect/>'.repeat(50_001)}</defs>`],
    [
      'a long chain',
      Array.from({ length: 600 }, (_, index) => `<g id="a${index + 1}"><use href="#a${index}"/></g>`).join(
        '',
      ),
    ],
    [
      'paints of one shape',
      `<rect style="${Array.from({ length: 101 }, (_, index) => `fill:url(#a${index})`).join(';')}"/>`,
    ],
    ['rules that refer', `<style>${'.a.b.c{fill:url(#a)}'.repeat(251)}</style>`],
  ])('refuses too many %s', (_what, content) => {
    expect(faults(content)).toEqual(['image-size']);
  });

  it.each([
    ['use', '<g id="a"><use href="#a"/></g>'],
    ['use, decoded', '<g id="a"><use href="#%61"/></g>'],
    ['use of use', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    ['a pattern', '<pattern id="a"><rect fill="url(#a)"/></pattern><rect fill="url(#a)"/>'],
    ['a marker', '<marker id="a"><path style="marker-end:url(#a)"/></marker><path marker-end="url(#a)"/>'],
    ['a mask', '<mask id="a"><rect class="m"/></mask><style>.m{mask:url(#a)}</style><rect class="m"/>'],
    ['a filter taken over', '<g filter="url(#a)"><rect filter="inherit"/></g>'],
  ])('refuses %s that leads back to itself', (_what, content) => {
    expect(faults(content)).toEqual(['image-active']);
  });

  it.each([
    ['use of many points', `<path id="m"/>${'<use href="#m"/>'.repeat(15_000)}`],
    [
      'a gradient in many shapes',
      `<linearGradient id="g">${ten('<stop/>')}</linearGradient>${'<rect fill="url(#g)"/>'.repeat(20_000)}`,
    ],
    [
      'a clip around many shapes',
      `<clipPath id="c"><rect/></clipPath><g clip-path="url(#c)">${'<rect/>'.repeat(40_000)}</g>`,
    ],
    [
      'a clip whose shape has the class of what it clips',
      '<style>.a{fill:red}.b .a{clip-path:none}</style><clipPath id="c"><rect class="a"/></clipPath><g class="a" clip-path="url(#c)"/>',
    ],
    [
      'a pattern that a child does not take over',
      `<pattern id="p">${'<rect/>'.repeat(1000)}</pattern><g fill="url(#p)">${'<rect fill="red"/>'.repeat(1000)}</g>`,
    ],
    ['links and parts that are not there', '<a href="#a" id="a"><rect fill="url(#x)"/></a><use href="#y"/>'],
    [
      'shadows of fifty shapes',
      `<filter id="f"><feGaussianBlur/><feOffset/><feMerge><feMergeNode/><feMergeNode/></feMerge></filter>${'<rect filter="url(#f)"/>'.repeat(50)}`,
    ],
    [
      'arrows at many lines',
      `<marker id="m"><path style="fill:context-stroke"/></marker>${'<path d="M0 0L9 9" marker-end="url(#m)"/>'.repeat(9000)}`,
    ],
  ])('takes %s', (_what, content) => {
    expect(faults(content)).toEqual([]);
  });
});
