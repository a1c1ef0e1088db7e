import { InvalidArgumentError } from 'commander';

/** Parses an option that says something: blanks around it do not count. */
export function written(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('');
  return value.trim();
}

/** The same of one that may be given several times, and without it is not there. */
export function writtenEach(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), written(value)];
}
