import type { Flow } from './flow';
import type { Stretch } from './numbering';
import type { StructureRemark } from './remark';

/**
 * Signs that something is still to be written. `×` or `X` only in pairs that are no part of a word, an address or a
 * multiplication; blanks to write on only as underscores without spaces, as cells left empty are copied with.
 */
const placeholders: readonly RegExp[] = [
  /【[^【】]{0,80}(?:待填|待补|待定|此处|填写)[^【】]{0,80}】/g,
  /[（(](?:此处|待填|待补|待核实|待定|请填写)[^（）()]{0,80}[）)]/g,
  /\d{2,3}[×ＸXx]{1,2}年/g,
  /(?<![A-Za-z\d@./_-])[×ＸXx]{2,8}(?![A-Za-z\d@./_×ＸXx-])/g,
  /(?<![A-Za-z\d@./_-])[_＿]{2,40}(?![A-Za-z\d@./_＿-])/g,
];

export function checkPlaceholders(flow: Flow, { start, end }: Stretch): StructureRemark[] {
  const text = flow.text.slice(start, end);
  let last = 0;
  return placeholders
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((one, other) => one.index - other.index)
    .flatMap(({ index, 0: found }): StructureRemark[] => {
      const at = flow.span(start + index, start + index + found.length);
      const spaced = /^[_＿]/.test(found) && at.end - at.start > found.length;
      if (spaced || index < last) return [];
      last = index + found.length;
      return [{ kind: 'placeholder', severity: 'warning', at, found, expected: '' }];
    });
}
