import { act, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findControl, grid, MemoryWorkbook, published, show } from '../show';

const workbook = () => new MemoryWorkbook([grid('sd-weihai-2014', published)]);
const tip = (): string => document.querySelector('[role="tooltip"]')?.textContent ?? '';

test('pointing at a finding’s cell shows the sentences that use it, without a click; leaving takes them away', async () => {
  const user = userEvent.setup({ delay: null });
  const open = workbook();
  show(open);
  const cell = await findControl(/^转到 C5 /);
  expect(tip()).toBe('');
  await user.hover(cell);
  await waitFor(() => { expect(tip()).toContain('主动公开政府信息756条'); });
  expect(tip()).toMatch(/^文字里用到的 \d 句：/);
  // Nothing more for screen readers than the link said before.
  expect(cell.getAttribute('aria-describedby')).toBeNull();
  expect(open.selected).toEqual([]);
  await user.unhover(cell);
  await waitFor(() => { expect(tip()).toBe(''); });
});

test('the keyboard shows them on the button, and they go when the sentences stand in the card', async () => {
  const user = userEvent.setup({ delay: null });
  show(workbook());
  const button = await findControl('影响的文字');
  await user.tab();
  act(() => { button.focus(); });
  await waitFor(() => { expect(tip()).toContain('756条'); });
  await user.keyboard('{Enter}');
  await findControl(/主动公开政府信息756条/);
  await waitFor(() => { expect(tip()).toBe(''); });
  expect(button.getAttribute('aria-expanded')).toBe('true');
});
