import { type PaperEngine, paperEngine, theArticle } from './paper-engine.ts';

/** Sentences of the article that the scenarios quote. */
export const GANGS =
  '三年来,全市累计打掉涉黑涉恶犯罪团伙121个,破获刑事案件1759件;查封、冻结、扣押涉案财物6.7多亿元。';
export const ARRESTS =
  '全市批捕涉黑涉恶犯罪案件168件657人,提起公诉125件880人;一审宣判黑恶案件122件852人,二审宣判75件611人。';
export const SINCE_2021 =
  '2021年以来,晋城市持续推动扫黑除恶常态化,新打掉涉恶集团2个;批捕14件48人,提起公诉15件116人;一审宣判11件79人,二审审结6件88人;立案查处涉黑涉恶腐败和“保护伞”问题31件,处理98人;139个软弱涣散村(社区)党组织通过验收、完成整顿。';
export const RANKED =
  '2018年、2019年晋城市扫黑除恶工作成效连续两年排名全省第一;2020年上半年,全国扫黑办会同国家统计局调查显示,全市人民群众对专项斗争满意率为95.31%,位居全省第二。';
export const AWARD = '在日前召开的平安中国建设表彰大会上,晋城市被表彰为平安中国建设示范市。';
const GRID =
  '出台《关于开展全科网格服务管理工作的实施意见》,完善网格化“1+7”制度体系,加强市县综治中心实体化建设和运作,布建680个社区网格、2410个村网格和1146个专属网格,组建“网格长+网格员+网格辅助员”网格队伍,财政列支4000多万元解决专兼职网格员待遇和经费。';

export const EXAMPLES = ['打掉了多少个团伙？', '哪一年满意率最高？', '什么是全科网格？'];

/** An engine that knows the answers to the scenarios' questions. */
export function jincheng(): PaperEngine {
  const arrests = { excerpt: ARRESTS, answer: '657人' };
  const arrestsSince2021 = { excerpt: SINCE_2021, answer: '48人' };
  return paperEngine({
    articles: [theArticle()],
    scripts: {
      你好: { status: 'conversation', conversation: 'greeting' },
      谢谢: { status: 'conversation', conversation: 'thanks' },
      太原: {
        status: 'not_in_article',
        missing: ['太原'],
        closest: [{ excerpt: GANGS, answer: '121个' }, { excerpt: RANKED }, { excerpt: AWARD }],
      },
      火星: { status: 'not_in_article', missing: ['火星'] },
      二审: { status: 'answered', results: [{ excerpt: ARRESTS, answer: '75件' }] },
      团伙: {
        status: 'answered',
        results: [
          { excerpt: GANGS, answer: '121个' },
          { excerpt: SINCE_2021, answer: '2个' },
          { excerpt: AWARD },
        ],
      },
      團夥: { status: 'answered', results: [{ excerpt: GANGS, answer: '121个' }] },
      gangs: {
        status: 'answered',
        results: [
          {
            excerpt: GANGS,
            answer: '121个',
            translation: 'Over the three years, 121 criminal gangs were broken up across the city.',
          },
        ],
      },
      组织建设: {
        status: 'answered',
        results: [{ excerpt: '加强组织建设', translation: 'Strengthening Organisation' }],
      },
      批捕: { status: 'ambiguous', results: [arrests, arrestsSince2021] },
      表彰: { status: 'answered', results: [{ excerpt: AWARD, answer: '平安中国建设示范市' }] },
      网格: { status: 'answered', results: [{ excerpt: GRID, answer: '680个' }] },
    },
    figures: [
      { text: '121个', clause: '全市累计打掉涉黑涉恶犯罪团伙121个', period: '三年来' },
      { text: '1759件', clause: '破获刑事案件1759件', period: '三年来' },
      { text: '168件', clause: '全市批捕涉黑涉恶犯罪案件168件657人', period: '三年来' },
      { text: '657人', clause: '全市批捕涉黑涉恶犯罪案件168件657人', period: '三年来' },
      { text: '122件', clause: '一审宣判黑恶案件122件852人', period: '三年来' },
      { text: '852人', clause: '一审宣判黑恶案件122件852人', period: '三年来' },
      { text: '75件', clause: '二审宣判75件611人', period: '三年来' },
      { text: '611人', clause: '二审宣判75件611人', period: '三年来' },
      {
        text: '95.31%',
        clause: '全市人民群众对专项斗争满意率为95.31%',
        period: '2020年上半年',
        kind: 'percent',
        unit: '%',
      },
      { text: '14件', clause: '批捕14件48人', period: '2021年以来' },
      { text: '48人', clause: '批捕14件48人', period: '2021年以来' },
      { text: '11件', clause: '一审宣判11件79人', period: '2021年以来' },
      { text: '79人', clause: '一审宣判11件79人', period: '2021年以来' },
      { text: '6件', clause: '二审审结6件88人', period: '2021年以来' },
      { text: '88人', clause: '二审审结6件88人', period: '2021年以来' },
      { text: '680个', clause: '布建680个社区网格、2410个村网格和1146个专属网格', period: null, unit: '个' },
    ],
    suggestions: [
      ...EXAMPLES.map((text) => ({ text, kind: 'question' as const })),
      { text: '强化底线思维', kind: 'section' },
      { text: '打掉涉黑涉恶犯罪团伙121个', kind: 'figure' },
      { text: '批捕涉黑涉恶犯罪案件168件657人', kind: 'figure' },
    ],
  });
}
