import { lazily } from '../lazily.ts';

/** What one language does with numbers, lists, dates and plurals: thin functions over `Intl`. */
export interface Forms {
  number(value: number): string;
  /** “a, b and c”. */
  list(items: readonly string[]): string;
  /** A date from ISO 8601 (`2022`, `2022-01`, `2022-01-20`, with or without time): as exact as what is given. */
  date(iso: string): string;
  /** A language’s name, from its tag (`zh`, `en`). */
  languageName(tag: string): string;
  /** One of two forms by the language's plural rules; languages without plurals always get `other`. */
  plural(count: number, one: string, other: string): string;
}

const DATE_PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** The forms of a locale such as `en-GB`; each formatter is made once, when it is first used, since making them is slow. */
export function formsFor(locale: string): Forms {
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const lists = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const languages = lazily(() => new Intl.DisplayNames(locale, { type: 'language' }));
  const plurals = lazily(() => new Intl.PluralRules(locale));
  const dates = DATE_PARTS.map((parts) =>
    lazily(() => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })),
  );
  return {
    number: (value) => numbers().format(value),
    list: (items) => lists().format(items),
    date(iso) {
      const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
      const time = parts === null ? Number.NaN : Date.parse(parts[0]);
      if (parts === null || Number.isNaN(time)) return iso;
      const given = parts.slice(1).filter((part) => part !== undefined).length;
      return dates[given - 1]?.().format(time) ?? iso;
    },
    languageName: (tag) => languages().of(tag) ?? tag,
    plural: (count, one, other) => (plurals().select(count) === 'one' ? one : other),
  };
}
