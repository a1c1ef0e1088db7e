import { refusalOf } from '../../model/machine-error.js';
import { ToldError, type FailureCode } from '../../model/told-error.js';

/** The preview cannot listen at a port. */
export class PortError extends ToldError {
  override readonly name = 'PortError';
  readonly exitCode: FailureCode = 2;

  constructor(port: number, error: NodeJS.ErrnoException) {
    const why = error.code === 'EADDRINUSE' ? '别的程序正在用' : (refusalOf(error) ?? error.message);
    super(`端口 ${port}：${why}；请用 --port 另写一个，或不写`, { cause: error });
  }
}
