import { expect, test } from 'vitest';
import { departmentNames } from '../../src/model/department.js';

test('the names of one department lead to the same line', () => {
  expect(departmentNames('人社')).toBe(departmentNames('人力资源和社会保障'));
  expect(departmentNames('人社')?.[0]).toBe('人力资源和社会保障');
});

test('departments with names alike are different', () => {
  const names = [
    '教育',
    '体育',
    '水利',
    '水务',
    '国资',
    '国土',
    '建设',
    '建管',
    '城管',
    '城管执法',
    '政府',
    '法制',
  ];
  expect(new Set(names.map(departmentNames)).size).toBe(names.length);
  expect(names.map(departmentNames)).not.toContain(undefined);
});

test('what is no usual department has no names', () => {
  expect(departmentNames('人社保')).toBeUndefined();
});
