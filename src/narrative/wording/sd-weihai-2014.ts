import { opening, title } from './common';
import { applications, charts, disclosure, disputes, figures, improvement, lists, overview, responses } from './list-2014';
import { fees, organisation, organisationFigures, organisationLists } from './organisation-2014';
import type { ParagraphWording, Wording } from './wording';

const places: ParagraphWording = { id: 'places', sentences: [{ text: '{自称}{列 查阅服务}。' }] };

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
    信息公开网站数: { sum: '8', parts: '8.**' },
    公报发行期数: '9.1',
    公报发行总份数: '9.2',
    政府信息查阅点数: { sum: '10', parts: '10.**' },
    查阅点接待人数: { sum: '11', parts: '11.**' },
  },
  lists: {
    ...lists,
    ...organisationLists([]),
    申请方式: { items: [...(lists['申请方式']?.items ?? []), '其他形式申请{其他形式申请数}件'], separator: '，' },
    查阅服务: {
      items: [
        '向图书馆、档案馆等查阅场所报送信息{向查阅场所报送信息数}条',
        '开通政府信息公开网站（或设立门户网站信息公开专栏）{信息公开网站数}个',
        '设置政府信息查阅点{政府信息查阅点数}个',
        '查阅点接待{查阅点接待人数}次',
        '市政府公报发行{公报发行期数}期',
        '市政府公报发行总份数{公报发行总份数}份',
      ],
      separator: '，',
    },
  },
  sections: {
    一: [overview, organisation],
    二: [disclosure, responses, places],
    三: [applications],
    四: fees,
    五: [disputes],
    六: [improvement],
  },
};
