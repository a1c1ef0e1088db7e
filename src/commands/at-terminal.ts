import { UsageError } from './errors.js';

/** The questions of a terminal, as `@inquirer/prompts` asks them. */
export interface Asking {
  readonly input: (question: {
    readonly message: string;
    readonly default?: string;
    readonly required?: boolean;
  }) => Promise<string>;
  readonly select: (question: {
    readonly message: string;
    readonly choices: readonly { readonly value: string; readonly name: string }[];
  }) => Promise<string>;
}

/** Whether somebody sits at a terminal. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/**
 * Asks at the terminal.
 *
 * @throws UsageError where the questions are broken off.
 */
export async function atTerminal<T>(ask: (asking: Asking) => Promise<T>): Promise<T> {
  const { input, select } = await import('@inquirer/prompts');
  try {
    return await ask({ input, select });
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new UsageError('没有答完，没有写');
    throw error;
  }
}
