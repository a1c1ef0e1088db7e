import { expect, it } from 'vitest';
import { personIn } from '../../src/import/person.js';

it.each([
  ['组长：姚远', false, '组长', '姚远', ''],
  ['组　长：姚　远　　市政府', false, '组长', '姚远', '市政府'],
  ['副组长：欧阳文山\t市经信委', false, '副组长', '欧阳文山', '市经信委'],
  ['王忠灵　市发改委', true, '', '王忠灵', '市发改委'],
  ['何建 市科技局', true, '', '何建', '市科技局'],
  ['何建（市科技局）', true, '', '何建', '（市科技局）'],
  ['成员：买买提·艾力　市民宗局', false, '成员', '买买提·艾力', '市民宗局'],
])('knows the person of %s', (shown, isOpen, role, name, office) => {
  expect(personIn(shown, isOpen)).toEqual({ role, name, office });
});

it.each([
  ['王忠灵　市发改委', false],
  ['联系人：张三', false],
  ['特此通知', true],
  ['领导小组下设办公室，办公室设在市经信委。', true],
  ['地址：某某市某某路 5 号', false],
])('knows none in %s', (shown, isOpen) => {
  expect(personIn(shown, isOpen)).toBeUndefined();
});
