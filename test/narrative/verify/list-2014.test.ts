import { publishedSheet } from '../sheets';
import { zhangcunText } from '../../support/cases';
import { verify } from '../../../src/narrative/verify/verify';
import { told, township } from './support';

test.each<[string, string[]]>([
  ['2023年，我镇主动公开政府信息1200条，其中通过政府网站公开1130条，政务微博60条，政务微信公众号公开190余条，通过其他方式公开40条。', ['1200条 agrees 1.1', '1130条 agrees 1.2.2', '60条 agrees 1.2.3', '190余条 agrees 1.2.4', '40条 agrees 1.2.5']],
  ['我镇在市政府网站主动发布政府信息756条。', ['756条 differs 1.2.2']],
  ['全年公开各类信息1.2万余条。', ['1.2万余条 differs 1.1']],
  ['全年公开政府信息约1250条。', ['约1250条 agrees 1.1']],
  ['全年公开政府信息近1300条。', ['近1300条 agrees 1.1']],
  ['全年公开政府信息超过1190条。', ['超过1190条 agrees 1.1']],
  ['全年公开政府信息1000条以上。', ['1000条以上 agrees 1.1']],
  ['全年公开政府信息不足1200条。', ['不足1200条 unclear 1.1']],
  ['通过政府网站、微信公众号等渠道公开政府信息1200条。', ['1200条 agrees 1.1']],
  ['政府网站政策文件栏目公开信息45条。', ['45条 untied']],
  ['召开新闻发布会3次（其中主要负责同志参加1次），开展在线访谈2场，发布政策解读稿件9篇。', ['3次 agrees 2.2.1', '1次 agrees 2.2.1.a', '2场 agrees 2.2.2', '9篇 agrees 2.2.3']],
  ['共收到政府信息公开申请20件，其中当面申请5件，网络申请12件，信函申请4件。', ['20件 agrees 3.1', '5件 agrees 3.1.1', '12件 agrees 3.1.3', '4件 differs 3.1.4']],
  ['办结申请19件，其中按时办结18件，延期办结1件。', ['19件 agrees 3.2', '18件 agrees 3.2.1', '1件 agrees 3.2.2']],
  ['答复申请19件，其中属于已主动公开范围6件，占31.6%；同意公开8件；不同意公开2件；申请信息不存在3件。', ['19件 agrees 3.3', '6件 agrees 3.3.1', '31.6% agrees 3.3.1', '8件 agrees 3.3.2', '2件 agrees 3.3.4', '3件 agrees 3.3.6']],
  ['不同意公开的答复中，涉及商业秘密2件。', ['2件 agrees 3.3.4.2']],
  ['因政府信息公开申请行政复议1件，其中维持具体行政行为1件。没有因政府信息公开提起行政诉讼、举报投诉的情况。', ['1件 agrees 4', '1件 agrees 4.1', '没有因政府信息公开提起行政诉讼、举报投诉的情况 agrees 5+6']],
  ['全年收取信息处理费2950元。', ['2950元 agrees 7']],
  ['2023年，我镇没有收取依申请公开政府信息的费用。', ['没有收取依申请公开政府信息的费用 differs 7']],
  ['我镇设有政府信息公开工作专门机构1个，从事政府信息公开工作的人员4人（专职1人、兼职3人），设置政府信息公开查阅点三个。', ['1个 agrees 8.1', '4人 agrees 8.3', '1人 agrees 8.3.1', '3人 agrees 8.3.2', '三个 agrees 8.2']],
  ['全年召开专题会议2次，举办培训班1期，接受培训56人次。', ['2次 agrees 9.1', '1期 agrees 9.2', '56人次 agrees 9.3']],
])('%s', (text, expected) => {
  expect(told(text, township)).toEqual(expected);
});

test('张村镇 2012, the whole report with its annex', () => {
  const text = zhangcunText();
  expect(verify(text, publishedSheet('zhangcun-2012')).map(({ span, verdict, kind }) => [text.slice(span.start, span.end), kind, verdict])).toEqual([
    ['756条', 'count', 'differs'],
    ['190余条', 'count', 'agrees'],
    ['没有受理政府信息公开申请事项', 'zero', 'agrees'],
    ['没有政府信息公开的收费情况', 'zero', 'agrees'],
    ['没有因政府信息公开申请行政复议、提起行政诉讼的案件', 'zero', 'agrees'],
  ]);
});
