export type Language = 'zh' | 'en';

/** What the embedded spreadsheet itself says; its own menus come with its language packs. */
export const words = {
  zh: { sheet: '工作表', locked: '这里受保护，只能在留出的单元格中填写。' },
  en: { sheet: 'Sheet', locked: 'This part is protected. Only the cells left open can be filled in.' },
} as const satisfies Record<Language, Record<string, string>>;
