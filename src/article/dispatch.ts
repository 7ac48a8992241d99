import { isBody, type Span } from './article.ts';
import { dispatchDate } from './datelines.ts';
import { type Draft, noteFields } from './draft.ts';
import { fieldsOf } from './fields.ts';

/** In a dispatch the names stand in brackets this near to the first paragraph's start or the last one's end. */
const REACH = 100;
/** A summary may stand before the paragraph with the dispatch's place and day. */
const EARLY = 2;
const BRACKETED = /[(（〔【[]([^()（）〔〕【】[\]]{2,80})[)）〕】\]]/g;
/** 大河网讯（…；新华社合水3月7日电；（中央社記者…高雄9日電）: who sent it, if the page names no source. */
const SENDER =
  /^[(（〔【]?(?!本)(?<press>\p{Script=Han}{2,9}(?:社|报|報|网|網|台|新闻|新聞|在线|客户端))(?=讯|訊|消息|[^，。,]{0,16}日[电電讯訊])/u;

/**
 * Notes the day, and the reporters whom a dispatch names inside of its text: 新华社北京1月20日电（记者 张三）… at the start,
 * “(Reporting by Jane Doe)” at the end.
 */
export function noteDispatchNames(draft: Draft): void {
  const paragraphs = draft.blocks.filter(({ kind }) => isBody(kind));
  const first = paragraphs[0]?.span;
  const last = paragraphs.at(-1)?.span;
  if (first === undefined || last === undefined) return;
  for (const { span } of paragraphs.slice(0, EARLY)) {
    draft.published ??= dispatchDate(draft.raw.slice(span.start, span.start + REACH), span.start);
  }
  noteSender(draft, first);
  noteIn(draft, first.start, Math.min(first.end, first.start + REACH));
  if (last !== first || last.end - last.start > 2 * REACH) {
    noteIn(draft, Math.max(last.start, last.end - REACH), last.end);
  }
}

function noteIn(draft: Draft, start: number, end: number): void {
  for (const found of draft.raw.slice(start, end).matchAll(BRACKETED)) {
    const fields = fieldsOf(found[1] ?? '', start + found.index + 1) ?? [];
    noteFields(
      draft,
      fields.filter(({ kind }) => kind === 'byline'),
    );
  }
}

function noteSender(draft: Draft, paragraph: Span): void {
  if (draft.source !== null) return;
  const found = SENDER.exec(draft.raw.slice(paragraph.start, paragraph.start + REACH));
  const press = found?.groups?.press;
  if (found === null || press === undefined) return;
  const start = paragraph.start + found[0].indexOf(press);
  draft.source = { start, end: start + press.length };
}
