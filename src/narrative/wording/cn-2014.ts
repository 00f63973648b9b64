import { opening, title } from './common';
import { charts, figures } from './figures-2014';
import { lists } from './lists-2014';
import { fees, organisation, organisationFigures, organisationLists } from './organisation-2014';
import { applications, disclosure, disputes, improvement, overview, responses } from './sections-2014';
import type { Wording } from './wording';

/** 2014 to 2018. */
export const cn2014: Wording = {
  form: 'cn-2014',
  title,
  opening,
  charts,
  figures: { ...figures, ...organisationFigures({ fee: '7', organisation: '8', meetings: '9' }), 公开查阅点数: '8.2', 专项经费: '8.4' },
  lists: { ...lists, ...organisationLists(['设置政府信息公开查阅点{公开查阅点数}个', '政府信息公开专项经费{专项经费}万元']) },
  sections: {
    一: [overview, organisation(['公开查阅点数', '专项经费'])],
    二: [disclosure, responses],
    三: [applications],
    四: fees,
    五: [disputes],
    六: [improvement],
  },
};
