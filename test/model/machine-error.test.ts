import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MachineError, machineError } from '../../src/model/machine-error.js';
import { ToldError, type FailureCode } from '../../src/model/told-error.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-machine-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('machineError', () => {
  it.each<[string, (folder: string) => void, string, string]>([
    ['a missing file', (at) => readFileSync(join(at, 'a')), 'a', '找不到'],
    ['a folder for a file', (at) => readFileSync(at), '', '是文件夹，不是文件'],
    ['a path below a file', (at) => mkdirSync(join(at, 'file/b')), 'file/b', '路径中间有一段不是文件夹'],
    ['a name of 300 bytes', (at) => mkdirSync(join(at, '长'.repeat(100))), '长'.repeat(100), '文件名太长'],
    ['a link to itself', (at) => readFileSync(join(at, 'loop')), 'loop', '符号链接绕成了圈'],
  ])('tells in one line of %s', (_, refused, name, why) => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('loop', join(folder, 'loop'));
    const error = machineError(
      thrownBy(() => refused(folder)),
      '/elsewhere',
    ) as MachineError;
    expect(error).toBeInstanceOf(MachineError);
    expect(error.exitCode).toBe(2);
    // To read a folder opens it first, so that the system names no path then.
    const path = name === '' ? '/elsewhere' : join(folder, name);
    expect(error.message).toBe(`「${path}」：${why}`);
  });

  it('names the place at work where the system names none', () => {
    // As `write` of Node throws it on a full disk.
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    expect((machineError(full, 'public') as Error).message).toBe('「public」：磁盘满了');
    expect((machineError(Object.assign(full, { path: '' }), 'public') as Error).message).toBe(
      '「public」：磁盘满了',
    );
  });

  it('leaves what is a bug, and what is told already, as it is', () => {
    const bug = new TypeError('x is not a function');
    const invalid = Object.assign(new TypeError('path must be a string'), { code: 'ERR_INVALID_ARG_TYPE' });
    const strange = Object.assign(new Error('of no code'), { code: 'constructor' });
    const told = Object.assign(new Told('已说明'), { code: 'ENOENT' });
    for (const error of [bug, invalid, strange, told, 'no error'])
      expect(machineError(error, 'public')).toBe(error);
  });
});

class Told extends ToldError {
  readonly exitCode: FailureCode = 1;
}

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}
