import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a published report before its annex. */
function reportText(): string[] {
  const text = readFileSync(join(__dirname, '../../cases/zhangcun-2012.txt'), 'utf8');
  return text.slice(0, text.indexOf('附件\n')).split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

const before = [
  '本报告中所列数据的统计期限自1月1日起至12月31日止。如有疑问，请与本单位联系（地址：人民路18号，邮编：223100，电话：0517-83605210）。',
  '一、总体情况',
  '（一）主动公开。全年通过政府网站公开政府信息1136条，政务微信190余条，发布政策解读21篇，召开新闻发布会12场。',
  '（二）依申请公开。全年共受理政府信息公开申请3119件，答复3050件（含上年度结转34件，另有103件结转下年度继续办理），其中予以公开1362件，部分公开454件。',
  '（三）政府信息管理。制发行政规范性文件8件，废止26件，现行有效66件。',
  '（四）平台建设。在运维政务新媒体95个，合格率100%。',
  '（五）监督保障。组织检查4次，举办培训班2次，培训56人次。',
];

const after = [
  '五、存在的主要问题及改进情况',
  '1.公开的时效性还需要加强；2.政策解读形式单一，全年图解不足5篇；3.个别单位人员兼职多。',
  '下一步：（一）组织2期业务培训；（二）每季度检查1次；（三）清理栏目30个。',
  '六、其他需要报告的事项',
  '本年度收取信息处理费3940元，涉及25件申请。',
];

export interface Report {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const reports = (): readonly Report[] => [{ before, after }, { before: reportText(), after: [] }, { before: [...before, '二、主要数据（1）公开756条；（2）受理15件。'], after }];
