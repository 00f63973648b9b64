import { opening, title } from './common';
import { charts, figures } from './figures-2014';
import { lists } from './lists-2014';
import { fees, organisation, organisationFigures, organisationLists } from './organisation-2014';
import { applications, disclosure, disputes, improvement, overview, responses } from './sections-2014';
import type { ParagraphWording, Wording } from './wording';

const places: ParagraphWording = {
  id: 'places',
  sentences: [
    { id: 'places', from: 'standard', text: '{自称}{列 查阅服务}。', full: '{自称}{列 查阅服务明细}。', variants: ['全年{列 查阅服务}。'] },
    { id: 'gazette', from: 'standard', text: '市政府公报{列 公报发行}。' },
  ],
};

/** The extension of the 2014 form in 山东威海. Its two counts of 查阅点 are one statement, made with section 十. */
export const weihai2014: Wording = {
  form: 'sd-weihai-2014',
  title,
  opening,
  charts: charts.map((chart) => (chart.title === '申请方式（件）' ? { ...chart, bars: { ...chart.bars, 其他形式: '其他形式申请数' } } : chart)),
  figures: {
    ...figures,
    ...organisationFigures({ fee: '12', organisation: '13', meetings: '14' }),
    其他形式申请数: '3.1.5',
    向查阅场所报送信息数: { sum: '7', parts: '7.**' },
    纸质文件数: '7.1',
    电子文件数: '7.2',
    信息公开网站数: { sum: '8', parts: '8.**' },
    市级门户网站数: '8.1',
    县级门户网站数: '8.2',
    乡镇门户网站数: '8.3',
    公报发行期数: '9.1',
    公报发行总份数: '9.2',
    政府信息查阅点数: { sum: '10', parts: '10.**' },
    市级查阅点数: '10.1',
    县级查阅点数: '10.2',
    乡镇查阅点数: '10.3',
    查阅点接待人数: { sum: '11', parts: '11.**' },
    市级查阅点接待人数: '11.1',
    县级查阅点接待人数: '11.2',
    乡镇查阅点接待人数: '11.3',
  },
  lists: {
    ...lists,
    ...organisationLists([]),
    申请方式: { items: [...(lists['申请方式']?.items ?? []), '其他形式申请{其他形式申请数}件'], separator: '，' },
    申请方式明细: { items: [...(lists['申请方式明细']?.items ?? []), '其他形式申请{其他形式申请数}件[，占{其他形式申请数÷收到申请数}]'], separator: '；' },
    查阅服务: {
      items: [
        '向图书馆、档案馆等查阅场所报送信息{向查阅场所报送信息数}条',
        '开通政府信息公开网站（或设立门户网站信息公开专栏）{信息公开网站数}个',
        '设置政府信息查阅点{政府信息查阅点数}个',
        '查阅点接待{查阅点接待人数}次',
      ],
      separator: '，',
    },
    报送类别: { items: ['纸质文件{纸质文件数}条', '电子文件{电子文件数}条'], separator: '、' },
    网站类别: { items: ['市政府及其部门{市级门户网站数}个', '县（市、区）政府{县级门户网站数}个', '乡镇政府（街道办事处）{乡镇门户网站数}个'], separator: '、' },
    查阅点类别: { items: ['市政府及其部门{市级查阅点数}个', '县（市、区）政府及其部门{县级查阅点数}个', '乡镇政府（街道办事处）{乡镇查阅点数}个'], separator: '、' },
    接待类别: {
      items: ['市政府及其部门{市级查阅点接待人数}次', '县（市、区）政府及其部门{县级查阅点接待人数}次', '乡镇政府（街道办事处）{乡镇查阅点接待人数}次'],
      separator: '、',
    },
    查阅服务明细: {
      items: [
        '向图书馆、档案馆等查阅场所报送信息{向查阅场所报送信息数}条[，其中{列 报送类别}]',
        '开通政府信息公开网站（或设立门户网站信息公开专栏）{信息公开网站数}个[，其中{列 网站类别}]',
        '设置政府信息查阅点{政府信息查阅点数}个[，其中{列 查阅点类别}]',
        '查阅点接待{查阅点接待人数}次[，其中{列 接待类别}]',
      ],
      separator: '；',
    },
    公报发行: { items: ['发行{公报发行期数}期', '发行总份数{公报发行总份数}份'], separator: '，' },
  },
  sections: {
    一: [overview, organisation()],
    二: [disclosure, responses, places],
    三: [applications],
    四: fees,
    五: [disputes],
    六: [improvement],
  },
};
