import { findFigures } from '../../figures/extract.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Role } from '../../language/question-words.ts';
import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import { type PassageIndex, passagesWith } from '../ranking/index.ts';
import type { Query } from '../ranking/query.ts';
import { type Candidate, passageAlone } from './candidate.ts';

/** 121个是什么, what is 61,240: what may stand beside the number in a question for what it counts. */
const ASKS_MEANING =
  /是什么|是啥|什么意思|意思|是|是指什么|指什么|指的是什么|代表什么|是多少|哪里|哪儿|在哪|出现|提到|这个|数字|数|\b(?:what|which|where|is|was|are|does|do|the|number|figure|mean|means|stand|stands|for|it|this|that|of|a|an|about|mentioned)\b/g;

/** Nobody asks what a number is at greater length, in folded units. */
const LONGEST_ASKED = 48;

/**
 * The number that a question is all about; null where it asks of anything else. Reads “139”, “121个是什么”,
 * “what does 61,240 stand for”.
 */
function numberAsked(folded: string, roles: readonly Role[]): { value: number; unit: string | null } | null {
  if (folded.length > LONGEST_ASKED || !/\d/.test(folded)) return null;
  const matter = Array.from(folded, (character, at) => (roles[at] === 'matter' ? character : ' ')).join('');
  const [figure, ...others] = findFigures(matter.replace(ASKS_MEANING, ' ').trim());
  const counted = figure?.measure ?? '';
  const rest = figure
    ? matter.replace(figure.text, ' ').replace(counted, ' ').replace(ASKS_MEANING, ' ').trim()
    : matter;
  if (!figure || others.length > 0 || rest !== '' || typeof figure.value !== 'number') return null;
  return { value: figure.value, unit: figure.unit };
}

function isSame(figure: Figure, asked: { value: number; unit: string | null }): boolean {
  if (figure.value !== asked.value) return false;
  return asked.unit === null || asked.unit === figure.unit;
}

/** The passages that hold a number of the question, however either spells it. */
function passagesWithNumbers(index: PassageIndex, { slots }: Query): number[] {
  const terms = slots
    .filter(({ key }) => typeof key === 'string' && /^\d/.test(key))
    .flatMap(({ ways }) => ways.flatMap((way) => way.terms));
  return [...new Set(terms.flatMap((term) => [...passagesWith(index, term)]))].sort(
    (one, other) => one - other,
  );
}

/** The first `most` places where the number stands that a question is all about; null for other questions. */
export function placesOfNumber(
  lookup: Lookup,
  { text, roles, query }: Understood,
  most: number,
): Candidate[] | null {
  const asked = numberAsked(text, roles);
  if (!asked) return null;
  const places: Candidate[] = [];
  for (const passage of passagesWithNumbers(lookup.index, query)) {
    for (const figure of lookup.figuresIn(passage)) {
      if (isSame(figure, asked)) places.push({ ...passageAlone(passage, 1), figure, near: 1, said: 1 });
    }
    if (places.length >= most) break;
  }
  return places.length > 0 ? places.slice(0, most) : null;
}
