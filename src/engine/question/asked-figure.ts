import { findFigures } from '../../figures/extract.ts';
import type { FigureKind } from '../../figures/figure.ts';
import { fold } from '../../language/fold.ts';
import { PERSON_NOUN } from '../../language/person-nouns.ts';
import { BoundedCache } from '../bounded-cache.ts';
import type { Wanted, WantedKind } from './wanted.ts';

/** The figure that a question asks for, read as if the asking word were a number: 多少件 as 9件. */
export interface AskedFigure {
  readonly kind: FigureKind;
  readonly unit: string | null;
  /** What is counted, folded. */
  readonly measure: string | null;
  /** It counts people, though the measure word does not say so: 几个人. */
  readonly people: boolean;
}

const ASKING_NUMBER = /多少|几多|若干|几(?!乎)|how many(?: more| fewer)?|how much(?: more| less)?/;
/** 人数, 件数: the unit stands in the word. */
const COUNT_WORD = /([人件个次户篇种册座家场项名辆只台棵位所条张])数/;
/** 几个人, 几个被叫去的人. */
const PEOPLE_BEHIND = new RegExp(
  `^个(?:[^ ，。？]{0,3}${PERSON_NOUN}|[^ ，。？]{1,12}的[^ ，。？的]{0,2}${PERSON_NOUN})`,
);
/** 学生有几个: nothing is counted behind 个, so what stands before it is. */
const NOTHING_BEHIND = /^个[^\p{L}]*$/u;
const PEOPLE_BEFORE = new RegExp(`${PERSON_NOUN}(?:们|总共|一共|共|都|还|又|是|有)*$`);

/** The unit and what is counted stand so near behind the asking word. */
const ASKED_WITHIN = 24;

/** What was read behind asking words before: questions ask for 件 and 人 again and again. */
const readBehind = new BoundedCache<string, AskedFigure | null>(5000);

/** The figure that a folded question asks for; null where it asks for none that it says more of. */
export function askedFigure(text: string): AskedFigure | null {
  const asking = ASKING_NUMBER.exec(text);
  if (!asking) {
    const unit = COUNT_WORD.exec(text)?.[1];
    return unit ? { kind: 'count', unit, measure: null, people: false } : null;
  }
  const behind = asking.index + asking[0].length;
  const rest = text.slice(behind, behind + ASKED_WITHIN).replace(/^ *(?:的|of the|of)? */, '');
  const asked = readBehind.get(rest, () => figureBehind(rest));
  const people = NOTHING_BEHIND.test(rest) && PEOPLE_BEFORE.test(text.slice(0, asking.index));
  return asked && people ? { ...asked, people } : asked;
}

/** Reads what follows the asking word as if a number stood in its place. */
function figureBehind(rest: string): AskedFigure | null {
  const [figure] = findFigures(`9${/^[a-z]/.test(rest) ? ' ' : ''}${rest}`);
  if (figure?.span.start !== 0) return null;
  // “how many second-instance rulings” asks for no seconds: English counts units of time in the plural.
  if (figure.kind === 'duration' && /^[a-z]/.test(rest) && !/^[a-z]+s\b/.test(rest)) return null;
  const { kind, unit } = figure;
  const measure = figure.measure === null ? null : fold(figure.measure).text;
  return { kind, unit, measure, people: PEOPLE_BEHIND.test(rest) };
}

/** Kinds that a unit can set right: 价格是多少倍 asks for a multiple, not for money. */
const SET_BY_UNIT: Readonly<Partial<Record<FigureKind, WantedKind>>> = {
  count: 'count',
  measure: 'measure',
  percent: 'percent',
  money: 'money',
  duration: 'duration',
};
/** 多少钱, 几块: 钱 is a weight and 块 a lump only in other company. */
const NO_UNIT = new Set(['钱', '块', '大']);

/** What is wanted, corrected by the unit that was asked for. */
export function setByUnit(wanted: Wanted, asked: AskedFigure | null): Wanted {
  const kind = asked && asked.unit !== null && !NO_UNIT.has(asked.unit) ? SET_BY_UNIT[asked.kind] : undefined;
  return kind !== undefined && Object.values(SET_BY_UNIT).includes(wanted.kind)
    ? { ...wanted, kind }
    : wanted;
}
