import { type Article, excerpt } from '../../article/article.ts';
import { sectionText } from '../../article/context.ts';
import { wordingFor } from '../../wording/wording.ts';
import { LIMITS, prefixOf } from '../limits.ts';
import { singleLine } from '../markdown.ts';
import type { Call } from './command.ts';

/** A section that can be chosen by what it is called; `section` is null for the opening before the first heading. */
interface Choosable {
  readonly article: Article;
  readonly section: number | null;
  /** What is offered: the heading as printed, and what the edition in the person's language says for it. */
  readonly name: string;
}

type Asking = Pick<Call, 'engine' | 'language'>;

function sectionsOf(article: Article, { engine, language }: Asking): Choosable[] {
  const headed = article.sections.map(({ heading }, section) => {
    const parts = [excerpt(article, heading), engine.translation(article.slug, heading, language)];
    const name = parts.filter((part) => part !== undefined).map(singleLine);
    return { article, section, name: name.join(' · ') };
  });
  const lead = { article, section: null, name: wordingFor(language).common.lead };
  return sectionText(article, null).length > 0 ? [lead, ...headed] : headed;
}

/** The names of all sections; an article's opening is named once, however many articles have one. */
export function sectionNames(asking: Asking, articles = asking.engine.articles): string[] {
  return [...new Set(articles.flatMap((article) => sectionsOf(article, asking)).map(({ name }) => name))];
}

/** Everything that can be read while nothing is typed; then what contains it, then what the engine thinks is meant. */
export function suggestSections(asking: Asking, typed: string): string[] {
  const names = sectionNames(asking);
  if (typed === '') return names;
  const containing = names.filter((name) => comparable(name).includes(comparable(typed)));
  const meant = asking.engine.suggest(typed, LIMITS.choices).filter(({ kind }) => kind === 'section');
  const resembling = meant.flatMap(
    ({ text }) => names.find((name) => name.startsWith(singleLine(text))) ?? [],
  );
  return [...new Set([...containing, ...resembling])];
}

/** The section whose name is, contains or resembles what was typed; undefined where there is none. */
export function findSection(
  asking: Asking,
  typed: string,
  articles = asking.engine.articles,
): Pick<Choosable, 'article' | 'section'> | undefined {
  const sections = articles.flatMap((article) => sectionsOf(article, asking));
  if (isLead(typed)) return sections.find(({ section }) => section === null);
  const isCalled = (name: string) => (candidate: Choosable) =>
    prefixOf(candidate.name, LIMITS.choiceValue) === prefixOf(name, LIMITS.choiceValue);
  const names = [typed, ...suggestSections(asking, typed)];
  return names.flatMap((name) => sections.find(isCalled(name)) ?? [])[0];
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Whether what was typed is the name of the opening before the first heading, in any of the bot's languages. */
function isLead(typed: string): boolean {
  return LEADS.includes(comparable(typed));
}

const LEADS = (['en', 'zh-Hans', 'zh-Hant'] as const).map((language) =>
  comparable(wordingFor(language).common.lead),
);
