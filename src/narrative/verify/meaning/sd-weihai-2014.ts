import { divisions, entries, groups, hints, publishing, rates, terms, topics } from './list-2014';
import type { FormMeaning } from './meaning';

const around = ['~召开', '~公开', '~信息'];

const bodies = ['市级', '县级', '乡级'];
/** What the form divides by the body that has it. */
const tiers: Readonly<Record<string, string>> = { 开通网站: '8', 查阅点: '10', 接待: '11' };

/** The extension of the 2014 form in 山东威海. */
export const weihai2014: FormMeaning = {
  form: 'sd-weihai-2014',
  figures: {
    纸质文件数: '7.1',
    电子文件数: '7.2',
    专门查阅点数: '13.2',
    ...Object.fromEntries(Object.entries(tiers).flatMap(([topic, row]) => bodies.map((body, index) => [`${topic}${body}数`, `${row}.${String(index + 1)}`]))),
  },
  terms: {
    ...terms,
    查阅点: ['政府信息公开查阅点', '政府信息查阅点', '信息公开查阅点', '公开查阅点', '查阅点'],
    接待: ['接待', '查阅点接待', '接待人数', '接待查阅', '接待群众', '查阅点接待人数'],
    报送: ['向图书馆、档案馆等查阅场所报送信息', '向图书馆、档案馆报送信息', '向图书馆、档案馆等查阅场所报送', '向查阅场所报送信息', '报送信息', '报送', '向图书馆、档案馆等报送'],
    市级: ['市政府及其部门', '市政府及其部门门户网站', '市政府及部门'],
    县级: ['县（市、区）政府及其部门', '县（市、区）政府', '县（市、区）政府门户网站', '县市区政府及其部门', '县（市、区）政府及部门'],
    乡级: ['乡镇政府（街道办事处）', '乡镇政府（街道办事处）门户网站', '乡镇政府', '乡镇（街道）', '乡镇政府（街道）'],
    纸质: ['纸质文件', '纸质'],
    电子: ['电子文件', '电子版'],
    开通网站: ['开通政府信息公开网站', '开通网站', '开通信息公开网站', '设立门户网站信息公开专栏', '开通政府网站'],
    发行: ['发行', '公报发行', '政府公报发行', '市政府公报发行', '印发公报', '编印'],
    发行份数: ['发行总份数', '公报发行总份数', '市政府公报发行总份数', '政府公报发行总份数'],
  },
  topics: [...topics, '报送', '开通网站', '查阅点', '接待'],
  ways: publishing,
  groups,
  divisions: [...divisions, { of: Object.keys(tiers), parts: bodies }],
  hints,
  entries: [
    ...entries,
    { key: ['报送'], may: around, means: ['向查阅场所报送信息数'] },
    { key: ['纸质'], with: ['报送'], may: around, means: ['纸质文件数'], of: ['向查阅场所报送信息数'] },
    { key: ['电子'], with: ['报送'], may: around, means: ['电子文件数'], of: ['向查阅场所报送信息数'] },
    { key: ['开通网站'], may: around, means: ['信息公开网站数'] },
    { key: ['查阅点'], may: around, means: ['政府信息查阅点数', '专门查阅点数'], units: ['个', '处', '家', '所'] },
    { key: ['接待'], may: ['查阅点', ...around], means: ['查阅点接待人数'], units: ['次', '人次', '人', '名'] },
    ...Object.keys(tiers).flatMap((topic) => bodies.map((body) => ({ key: [body], with: [topic], means: [`${topic}${body}数`] }))),
    { key: ['公报', '发行'], may: around, means: ['公报发行期数'], units: ['期'] },
    { key: ['发行'], may: ['公报', ...around], means: ['公报发行期数'], units: ['期'] },
    { key: ['公报'], may: around, means: ['公报发行期数'], units: ['期'] },
    { key: ['发行份数'], may: ['公报', ...around], means: ['公报发行总份数'], units: ['份', '册'] },
    { key: ['发行'], may: ['公报', ...around], means: ['公报发行总份数'], units: ['份', '册'] },
  ],
  rates,
};
