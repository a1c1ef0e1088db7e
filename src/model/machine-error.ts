import { ToldError, type FailureCode } from './told-error.js';

/** What the operating system refused, by its error code. A code that is not here is a bug of this program. */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '文件系统是只读的',
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘配额用完了',
  EFBIG: '文件太大，超过了限制',
  EIO: '磁盘读写出错',
  EBUSY: '正在使用，或者是挂载点',
  ETXTBSY: '程序文件正在被改写',
  EXDEV: '不能移到另一个文件系统',
  ENOENT: '找不到',
  ENOTDIR: '路径中间有一段不是文件夹',
  EISDIR: '是文件夹，不是文件',
  ENOTEMPTY: '文件夹不空，里面有别的程序正在写的文件',
  ENAMETOOLONG: '文件名太长',
  ELOOP: '符号链接绕成了圈',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
  ENOMEM: '内存不够',
};

/** The machine refused something: no permission, a full disk, a path that leads nowhere. */
export class MachineError extends ToldError {
  override readonly name = 'MachineError';
  readonly exitCode: FailureCode = 2;
}

/**
 * The error as the editor is told it, where it comes from the operating system; any other error as it is.
 *
 * @param place File or folder at work, for the errors that name none: a write to a full disk says only ENOSPC.
 */
export function machineError(error: unknown, place: string): unknown {
  const refusal = refusalOf(error);
  if (refusal === undefined) return error;
  const { path } = error as NodeJS.ErrnoException;
  return new MachineError(`「${path === undefined || path === '' ? place : path}」：${refusal}`, {
    cause: error,
  });
}

/** Why the operating system refused, in words without a place: 磁盘满了. Undefined for any other error. */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof ToldError) return undefined;
  const { code = '' } = error as NodeJS.ErrnoException;
  return Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
}
