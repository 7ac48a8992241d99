import {
  type Article,
  type ArticleLanguage,
  type Block,
  type BlockKind,
  type Byline,
  type Cell,
  isBody,
  type Publication,
  type Section,
  type Span,
} from './article.ts';
import { hasWord } from './characters.ts';
import type { Field } from './field.ts';
import { detectLanguage } from './script.ts';
import { splitSentences } from './sentences.ts';

interface DraftBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly section: number | null;
  readonly cells: readonly Cell[];
}

/** An article while it is being read: the readers add to it from the text's start to its end. */
export interface Draft {
  readonly raw: string;
  readonly blocks: DraftBlock[];
  readonly sections: Section[];
  readonly bylines: Byline[];
  title: Span | null;
  originalTitle: Span | null;
  source: Span | null;
  published: Publication | null;
  /** Whether `published` is when the page was updated, for want of a better one. */
  onlyUpdated: boolean;
  url: string | null;
  language: ArticleLanguage | null;
}

type BodyKind = 'paragraph' | 'list_item' | 'table_row';

/** Kinds whose text may hold several sentences; every other block is one. */
const PROSE: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'list_item', 'dateline']);
const BLOCK_OF: Readonly<Record<Field['kind'], BlockKind>> = {
  date: 'dateline',
  source: 'source',
  byline: 'byline',
  original_title: 'original_title',
};

export function newDraft(raw: string): Draft {
  return {
    raw,
    blocks: [],
    sections: [],
    bylines: [],
    title: null,
    originalTitle: null,
    source: null,
    published: null,
    onlyUpdated: false,
    url: null,
    language: null,
  };
}

/** A block that stands around the body: it belongs to no section. */
export function addAround(draft: Draft, kind: BlockKind, span: Span): void {
  draft.blocks.push({ kind, span, section: null, cells: [] });
}

export function addTitle(draft: Draft, span: Span): void {
  draft.title = span;
  addAround(draft, 'title', span);
}

/** A block of the body, in the section that was opened last. Text without any letter or digit is left out. */
export function addBody(draft: Draft, kind: BodyKind, span: Span, cells: readonly Cell[] = []): void {
  if (!hasWord(draft.raw.slice(span.start, span.end))) return;
  const section = draft.sections.length === 0 ? null : draft.sections.length - 1;
  draft.blocks.push({ kind, span, section, cells });
}

export function openSection(draft: Draft, heading: Span, subheading: Span | null): void {
  const section = draft.sections.length;
  draft.sections.push({ heading, subheading });
  for (const span of subheading === null ? [heading] : [heading, subheading]) {
    draft.blocks.push({ kind: 'heading', span, section, cells: [] });
  }
}

/** A name counts once in each role, however often the page prints it. */
export function noteByline(draft: Draft, byline: Byline): void {
  const name = draft.raw.slice(byline.span.start, byline.span.end);
  const known = draft.bylines.some(
    ({ role, span }) => role === byline.role && draft.raw.slice(span.start, span.end).includes(name),
  );
  if (!known) draft.bylines.push(byline);
}

/** The first date counts; that of an update only until another one follows. */
function noteDate(draft: Draft, { published, updated }: Extract<Field, { kind: 'date' }>): void {
  if (published === null || (draft.published !== null && (updated || !draft.onlyUpdated))) return;
  draft.published = published;
  draft.onlyUpdated = updated;
}

/** Takes over what the fields say (the first of each kind counts). */
export function noteFields(draft: Draft, fields: readonly Field[]): void {
  for (const field of fields) {
    if (field.kind === 'date') noteDate(draft, field);
    if (field.kind === 'source') draft.source ??= field.span;
    if (field.kind === 'original_title') draft.originalTitle ??= field.span;
    if (field.kind === 'byline') noteByline(draft, field.byline);
  }
}

/** A whole line of fields: a block of its own, named by what the line says first. */
export function addFields(draft: Draft, line: Span, fields: readonly Field[]): void {
  const [first] = fields;
  if (first === undefined) return;
  noteFields(draft, fields);
  addAround(draft, BLOCK_OF[first.kind], line);
}

/** As much of the text as its language is judged by, in characters. */
const SAMPLE = 20_000;

function sampleOf(raw: string, blocks: readonly Block[]): string {
  let sample = '';
  for (const { span } of blocks) {
    if (sample.length >= SAMPLE) break;
    sample += `${raw.slice(span.start, Math.min(span.end, span.start + SAMPLE))}\n`;
  }
  return sample;
}

/** The finished article: blocks numbered and split into sentences, the language decided. */
export function finish(draft: Draft, slug: string): Article {
  const { raw } = draft;
  let paragraph = 0;
  const blocks = draft.blocks.map((block): Block => {
    const { kind, span, section, cells } = block;
    const body = isBody(kind);
    if (body) paragraph += 1;
    const sentences = PROSE.has(kind) ? splitSentences(raw, span) : [span];
    return { kind, span, section, paragraph: body ? paragraph : null, sentences, cells };
  });
  return {
    slug,
    raw,
    language: draft.language ?? detectLanguage(sampleOf(raw, blocks)),
    title: draft.title,
    originalTitle: draft.originalTitle,
    source: draft.source,
    published: draft.published,
    bylines: draft.bylines,
    url: draft.url,
    sections: draft.sections,
    blocks,
  };
}

export function hasBody(draft: Draft): boolean {
  return draft.blocks.some(({ kind }) => isBody(kind));
}
