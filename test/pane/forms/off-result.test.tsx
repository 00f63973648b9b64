import { fireEvent, waitFor } from '@testing-library/react';
import { ownForm } from '../../../src/pane/forms/own-forms';
import { findControl, grid, MemoryWorkbook, panel, published, show } from '../show';

test('the check says which rules were turned off and why', async () => {
  const { form } = ownForm(JSON.stringify({ extends: 'sd-weihai-2014', off: [{ rule: 'RWH-CH-UPPER', reason: '本市另有渠道', by: '某市', date: '2025-01-02' }] }), '市.json', []);
  expect(form.off).toHaveLength(1);
  show(new MemoryWorkbook([grid('sd-weihai-2014', published)]), 'zh', { forms: [form] });
  fireEvent.click(await findControl('已停用 1 条规则'));
  await waitFor(() => { expect(panel()).toContain('原因：本市另有渠道（某市，2025-01-02）'); });
  expect(panel()).toContain('主动公开政府信息数 ≤ 五种渠道公开数之和');
});

test('a result with all rules says nothing of it', async () => {
  show(new MemoryWorkbook([grid('sd-weihai-2014', published)]));
  await waitFor(() => { expect(panel()).toContain('勾稽关系相符'); });
  expect(panel()).not.toContain('停用');
});
