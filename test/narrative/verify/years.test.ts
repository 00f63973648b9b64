import { formOf, sheetOf } from '../sheets';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { county, told } from './support';

/** 20 new applications and 3 reviews the year before. */
const lastYear: Sheet = { ...sheetOf(formOf('cn-2021'), { 't3.r1.c1': 20, 't3.r1.c7': 20, 't3.r3.7.c7': 18, 't3.r4.c7': 2, 't4.rv.x5': 3 }), year: 2022 };

const received = 't3.r1.c7';

test.each<[string, string[]]>([
  ['全县共受理政府信息公开申请25件，同比增长25%。', [`25件 agrees ${received}`, `25% agrees ${received}`]],
  ['全县共受理政府信息公开申请25件，同比增长20%。', [`25件 agrees ${received}`, `20% differs ${received}`]],
  ['全县共受理政府信息公开申请25件，同比下降25%。', [`25件 agrees ${received}`, `25% differs ${received}`]],
  ['受理政府信息公开申请25件，比上年增加5件。', [`25件 agrees ${received}`, `5件 agrees ${received}`]],
  ['受理政府信息公开申请25件，较上年减少5件。', [`25件 agrees ${received}`, `5件 differs ${received}`]],
  ['申请数量较去年增长25%。', ['25% agrees t3.r1.c7']],
  ['行政复议3件，与上年持平。', ['3件 agrees t4.rv.x5', '持平 agrees t4.rv.x5']],
  ['受理政府信息公开申请25件，与上年持平。', [`25件 agrees ${received}`, `持平 differs ${received}`]],
  ['2022年全县受理政府信息公开申请20件，2023年受理25件。', [`20件 agrees ${received}`, `25件 agrees ${received}`]],
  ['行政诉讼3件，同比增长50%。', ['3件 agrees t4.ld.x5+t4.lr.x5', '50% unclear t4.ld.x5+t4.lr.x5']],
  ['政府信息公开申请由2022年的20件增加到25件，增幅25%。', [`20件 agrees ${received}`, `25件 agrees ${received}`, `25% agrees ${received}`]],
  ['与2022年相比，政府信息公开申请增加6件，答复由18件增加到25件。', [`6件 unclear ${received}`, '18件 agrees t3.r3.7.c7', '25件 agrees t3.r3.7.c7']],
  ['上年度新收申请为20件，本年度为26件，净增5件。', [`20件 agrees ${received}`, `26件 differs ${received}`, `5件 agrees ${received}`]],
  ['收到申请25件，比上年增加5件，增长20%。', [`25件 agrees ${received}`, `5件 agrees ${received}`, `20% differs ${received}`]],
  ['收到申请25件，答复25件，分别比上年增长25%、38.9%。', [`25件 agrees ${received}`, '25件 agrees t3.r3.7.c7', `25% agrees ${received}`, '38.9% agrees t3.r3.7.c7']],
  ['答复25件，受理申请比上年增加5件，增长25%。', ['25件 agrees t3.r3.7.c7', `5件 agrees ${received}`, `25% agrees ${received}`]],
  ['行政许可比上年增加5项。', ['5项 untied']],
  ['近三年来，共受理政府信息公开申请120件，答复118件。', ['120件 untied', '118件 untied']],
  ['与上年相比，予以公开占比由40%提高到45%。', ['40% untied', '45% untied']],
])('%s', (text, expected) => {
  expect(told(text, county, lastYear)).toEqual(expected);
});

test('without last year nothing about it is judged', () => {
  expect(told('全县共受理政府信息公开申请25件，同比增长20%，2022年受理20件。', county)).toEqual([`25件 agrees ${received}`, `20% unclear ${received}`, `20件 unclear ${received}`]);
});
