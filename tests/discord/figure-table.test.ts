import { describe, expect, it } from 'vitest';
import { filtered, periodsOf, rowsOfFigures, withoutPeriods } from '../../src/discord/reply/figure-table.ts';
import { articleOf, type PaperFigure, paperEngine } from '../scenarios/paper-engine.ts';

const TEXT = `年度报告

概况

三年来,全市批捕案件168件657人;一审宣判122件,二审宣判75件。2021年以来,批捕14件48人,一审宣判11件,二审审结6件。满意率为96.8%。
`;

const figure = (text: string, clause: string, period: string | null): PaperFigure => ({
  text,
  clause,
  period,
});

function table(figures: readonly PaperFigure[]) {
  const engine = paperEngine({ articles: [articleOf('report.txt', TEXT)], scripts: {}, figures });
  const [article] = engine.articles;
  if (article === undefined) throw new Error('no article');
  const rows = rowsOfFigures(article, engine.figures('report'));
  return rows.map(({ label, entries }) => [
    label,
    ...entries.map((entry) => `${entry.period}: ${entry.figures.map(({ text }) => text).join('')}`),
  ]);
}

const THREE_YEARS = '三年来';
const SINCE_2021 = '2021年以来';

describe('the table of figures', () => {
  it('puts one measure in two periods side by side, however much of its name is left out', () => {
    expect(
      table([
        figure('168件', '全市批捕案件168件657人', THREE_YEARS),
        figure('657人', '全市批捕案件168件657人', THREE_YEARS),
        figure('14件', '批捕14件48人', SINCE_2021),
        figure('48人', '批捕14件48人', SINCE_2021),
      ]),
    ).toEqual([['全市批捕案件', '三年来: 168件657人', '2021年以来: 14件48人']]);
  });

  it('keeps apart what differs in a numeral, in the unit or not in the period', () => {
    expect(
      table([
        figure('122件', '一审宣判122件', THREE_YEARS),
        figure('75件', '二审宣判75件', THREE_YEARS),
        figure('11件', '一审宣判11件', SINCE_2021),
        figure('6件', '二审审结6件', SINCE_2021),
        figure('96.8%', '满意率为96.8%', SINCE_2021),
      ]),
    ).toEqual([
      ['一审宣判', '三年来: 122件', '2021年以来: 11件'],
      ['二审宣判', '三年来: 75件', '2021年以来: 6件'],
      ['满意率为', '2021年以来: 96.8%'],
    ]);
  });

  it('lists the periods once, in the order of the text, and filters by them', () => {
    const engine = paperEngine({
      articles: [articleOf('report.txt', TEXT)],
      scripts: {},
      figures: [
        figure('122件', '一审宣判122件', THREE_YEARS),
        figure('75件', '二审宣判75件', THREE_YEARS),
        figure('11件', '一审宣判11件', SINCE_2021),
        figure('96.8%', '满意率为96.8%', null),
      ],
    });
    const figures = engine.figures('report');
    expect(periodsOf(figures)).toEqual([THREE_YEARS, SINCE_2021]);
    const texts = (filter: Parameters<typeof filtered>[1]) =>
      filtered(figures, filter).map(({ text }) => text);
    expect(texts({ section: null, period: 0, kind: null })).toEqual(['122件', '75件']);
    expect(texts({ section: null, period: null, kind: 1 })).toEqual([]);
    expect(texts({ section: 0, period: null, kind: null })).toHaveLength(4);
    expect(texts({ section: -1, period: null, kind: null })).toEqual([]);
  });

  it('leaves out what only says when, unless that is all there is', () => {
    const engine = paperEngine({
      articles: [articleOf('report.txt', TEXT)],
      scripts: {},
      figures: [
        { ...figure('2021年', '2021年以来', SINCE_2021), kind: 'date' },
        figure('11件', '一审宣判11件', SINCE_2021),
      ],
    });
    const [when, count] = engine.figures('report');
    if (when === undefined || count === undefined) throw new Error('no figures');
    const dated = { ...count, periodSpan: { start: when.span.start, end: when.span.end + 2 } };
    expect(withoutPeriods([when, dated])).toEqual([dated]);
    expect(withoutPeriods([when])).toEqual([when]);
  });
});
