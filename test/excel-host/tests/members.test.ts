import { members } from '../protocol/table';
import '../tables/workbook';

type Classes = Readonly<Record<string, { readonly prototype: object } | undefined>>;

const client = (type: string): object | undefined => (Excel as unknown as Classes)[type]?.prototype;

/** Names that travel otherwise than the add-in writes them (read from the client). */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  Worksheet: ['Gridlines', 'Headings', '_RegisterAddedEvent', '_UnregisterAddedEvent', '_RegisterDeletedEvent', '_UnregisterDeletedEvent', '_RegisterEventMoved', '_UnregisterEventMoved'],
};

const types = [...members.keys()];

test('every type is one that Microsoft’s client has', () => {
  expect([...members.keys()].filter((type) => client(type) === undefined)).toEqual([]);
});

test.each(types)('%s: every member is one that Microsoft’s client has', (type) => {
  const known = new Set<string>();
  for (let level: object | null | undefined = client(type); level !== null && level !== undefined; level = Object.getPrototypeOf(level) as object | null) {
    for (const name of Object.getOwnPropertyNames(level)) known.add(name.toLowerCase());
  }
  const unknown = (members.get(type) ?? []).filter((name) => !known.has(name.toLowerCase()) && !(elsewhere[type] ?? []).includes(name));
  expect(unknown).toEqual([]);
});
