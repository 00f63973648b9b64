// The tabs of Excel: the names are the same in every language.
const tabs = ['TabHome', 'TabInsert', 'TabPageLayoutExcel', 'TabFormulas', 'TabData', 'TabReview', 'TabView', 'TabDeveloper', 'TabAddIns', 'TabPrintPreview', 'TabBackgroundRemoval'];

const controls = ['ov:CustomTab', 'ov:Group', 'ov:Control'];

export const ribbon = [
  {
    id: 'control-id-unique',
    *check(manifest) {
      const seen = new Set();
      for (const at of manifest.named(...controls)) {
        const { id } = at.attributes;
        if (seen.has(id)) yield { at, expected: '选项卡、组、按钮的 id 各不相同', found: `${id} 用了两次`, remedy: '改一个 id' };
        seen.add(id);
      }
    },
  },
  {
    id: 'control-id-form',
    *check(manifest) {
      for (const at of manifest.named(...controls)) {
        const id = at.attributes.id ?? '';
        if (!/^[A-Za-z][\w.]{0,124}$/.test(id)) yield { at, expected: '字母开头，只含字母、数字、点、下划线，不超过 125 个字符', found: id || '（没有）', remedy: '改正 id' };
      }
    },
  },
  {
    id: 'tab-id',
    *check(manifest) {
      for (const at of manifest.named('ov:OfficeTab')) {
        if (!tabs.includes(at.attributes.id)) yield { at, expected: 'Excel 自带选项卡的 id，如 TabHome', found: at.attributes.id ?? '（没有）', remedy: '用与语言无关的 id，不用界面上的名称' };
      }
    },
  },
  {
    id: 'function-name',
    *check(manifest) {
      for (const at of manifest.named('ov:FunctionName')) {
        if (!/^[A-Za-z_$][\w$]{0,63}$/.test(at.text)) yield { at, expected: '合法的函数名：字母、数字、下划线，不以数字开头，不超过 64 个字符', found: at.text || '（空白）', remedy: '改正函数名，程序中一起改' };
      }
    },
  },
  {
    id: 'function-associated',
    *check(manifest, { associated }) {
      if (!associated) return;
      for (const at of manifest.named('ov:FunctionName')) {
        if (!associated.has(at.text)) yield { at, expected: `程序中有 Office.actions.associate('${at.text}', …)`, found: '没有', remedy: '在任务窗格的程序中关联这个函数，否则按钮按下没有反应' };
      }
    },
  },
  {
    id: 'function-file',
    *check(manifest) {
      const at = manifest.named('ov:FunctionName')[0];
      if (at && !manifest.one('ov:FunctionFile')) yield { at, expected: '有 FunctionFile', found: '没有', remedy: '在 DesktopFormFactor 中补上 FunctionFile' };
    },
  },
  {
    id: 'action-content',
    *check(manifest) {
      for (const at of manifest.named('ov:Action')) {
        const names = at.children.map(({ name }) => name);
        const [needs, other] = at.attributes.type === 'ShowTaskpane' ? ['SourceLocation', 'FunctionName'] : ['FunctionName', 'SourceLocation'];
        if (!names.includes(needs) || names.includes(other)) yield { at, expected: `${at.attributes.type} 含有 ${needs}`, found: names.join('、') || '空', remedy: '按 xsi:type 填写内容' };
      }
    },
  },
];
