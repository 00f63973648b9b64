import { fireEvent, screen } from '@testing-library/react';
import { DropHint } from '../../src/pane/DropHint';
import { filesAlone, useFileDrop } from '../../src/pane/useFileDrop';
import { showPart } from './frame';

const letter = new File(['a'], '信.txt');
const folder = new File([], '一个文件夹');

/** As a browser tells of what is dragged. */
const dragged = (files: readonly File[]) => ({
  types: files.length > 0 ? ['Files'] : ['text/plain'],
  files,
  items: files.map((file) => ({ kind: 'file', webkitGetAsEntry: () => ({ isDirectory: file === folder }) })),
});

/** A place for files within another one; `heard` gets what each was given. */
function Places({ alone, heard }: { alone: boolean; heard: (place: string, files: readonly string[], folders: number) => void }) {
  const outer = useFileDrop(filesAlone, ({ files, folders }) => { heard('outer', files.map(({ name }) => name), folders); });
  const inner = useFileDrop(filesAlone, ({ files, folders }) => { heard('inner', files.map(({ name }) => name), folders); }, { alone });
  return (
    <div {...outer.handlers}>
      <div {...inner.handlers}><p>里面</p></div>
      <DropHint over={inner.over} text="松手" />
    </div>
  );
}

function open(alone: boolean) {
  const heard = jest.fn((_place: string, _files: readonly string[], _folders: number) => undefined);
  showPart(<Places alone={alone} heard={heard} />);
  const inside = screen.getByText('里面');
  return { heard, inside };
}

test('files dropped are given without the folders, and to everything around', () => {
  const { heard, inside } = open(false);
  fireEvent.drop(inside, { dataTransfer: dragged([folder, letter]) });
  expect(heard.mock.calls).toEqual([['inner', ['信.txt'], 1], ['outer', ['信.txt'], 1]]);
});

test('a place that is alone keeps them to itself', () => {
  const { heard, inside } = open(true);
  fireEvent.drop(inside, { dataTransfer: dragged([letter]) });
  expect(heard.mock.calls).toEqual([['inner', ['信.txt'], 0]]);
});

test('what is dragged but no file is not taken', () => {
  const { heard, inside } = open(true);
  expect(fireEvent.drop(inside, { dataTransfer: dragged([]) })).toBe(true);
  expect(heard).not.toHaveBeenCalled();
});

test('the hint is there while a file is above, also above what is inside, and goes with it', async () => {
  const { inside } = open(true);
  const dataTransfer = dragged([letter]);
  fireEvent.dragEnter(inside.parentElement!, { dataTransfer });
  fireEvent.dragEnter(inside, { dataTransfer });
  fireEvent.dragLeave(inside.parentElement!, { dataTransfer });
  await screen.findByText('松手');
  fireEvent.dragLeave(inside, { dataTransfer });
  expect(screen.queryByText('松手')).toBeNull();
});
