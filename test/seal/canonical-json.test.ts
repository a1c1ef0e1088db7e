import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/seal/canonical-json.js';

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, 3.2.2, as 3.2.3 has it', () => {
    const value: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(new TextDecoder().decode(canonicalJson(value))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('has no word for what JSON cannot say', () => {
    expect(() => canonicalJson(undefined)).toThrow('not a JSON value');
  });
});
