import { v5 } from 'uuid';
import { expect, it } from 'vitest';
import { permanentId } from '../../src/catalogue/name-uuid.js';

it('is made by version 5 of RFC 9562, as in its appendix A.4', () => {
  expect(v5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

it('gives the same address of two gazettes two ids', () => {
  const ids = ['绍兴市人民政府公报', '宁波市人民政府公报'].map((name) => permanentId(name, '/2015/3/'));
  expect(new Set(ids).size).toBe(2);
});

it('has given this id out, and keeps it for ever', () => {
  expect(permanentId('绍兴市人民政府公报', '/szf/2015/13/')).toBe(
    'urn:uuid:a61ab656-7583-59c0-aa93-b275d9a0df06',
  );
});
