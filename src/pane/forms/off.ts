import type { OffData } from '../../annex/form/form';

/** Why a rule is turned off, as a person says it. */
export type Said = Omit<OffData, 'rule'>;

/**
 * The form file with a rule turned off.
 * @param source of an own form, which is known to be a form file; undefined for an official form: its file only says what differs.
 */
export function turnedOff(source: string | undefined, form: string, rule: string, said: Said): string {
  const data: FileData = source === undefined ? { extends: form } : parsed(source);
  return written({ ...data, off: [...offIn(data).filter((each) => each.rule !== rule), { rule, ...said }] });
}

/** The form file with a rule judged again; undefined if it says nothing any more that the official form does not. */
export function turnedOn(source: string, rule: string): string | undefined {
  const { off: _off, ...data } = parsed(source);
  const off = offIn(parsed(source)).filter((each) => each.rule !== rule);
  if (off.length > 0) return written({ ...data, off });
  return Object.keys(data).every((key) => key === 'extends' || key === '$schema') ? undefined : written(data);
}

/** Whether it is this file that turns the rule off, not one that it extends. */
export const isOffIn = (source: string, rule: string): boolean => offIn(parsed(source)).some((each) => each.rule === rule);

interface FileData {
  readonly extends?: string;
  readonly off?: readonly OffData[];
}

const parsed = (source: string): FileData => JSON.parse(source.replace(/^\ufeff/, '')) as FileData;
const offIn = ({ off = [] }: FileData): readonly OffData[] => off;
const written = (data: object): string => `${JSON.stringify(data, null, 2)}\n`;
