import type { Language, Question } from '../../engine/answer.ts';
import { LIMITS } from '../limits.ts';

/** Mentions, timestamps, custom emoji and command links as Discord writes them into a message's text. */
const DISCORD_MARKUP = /<(?:@[!&]?|#|:\w{1,32}:|a:\w{1,32}:|t:|\/[^<>]{1,100}:|id:)[\w:-]{0,32}>/g;

/** Longer than Discord lets anybody write, so that only what never came from Discord is cut. */
const LONGEST_QUESTION = 6000;

/** The question in a message's text: its words without Discord's own markup. */
export function questionIn(content: string): string {
  return content.slice(0, LONGEST_QUESTION).replace(DISCORD_MARKUP, ' ').replace(/\s+/g, ' ').trim();
}

/** What to ask the engine: numbers and signs alone show no language, so they are asked in the one given. */
export function inLanguageOf(language: Language, question: string): Question {
  return /\p{L}/u.test(question) ? { question } : { question, language };
}

/** Words that make a sentence without a question mark a question. */
const QUESTION_WORDS: readonly RegExp[] = [
  /[?？]["”’』」)）\s]*$/,
  /什么|什麼|怎么|怎麼|怎样|怎樣|如何|为何|為何|为什么|為什麼|多少|几[个名人家件次年月天位岁]|幾[個名人家件次年月天位歲]|谁|誰|哪|何时|何時|是否|有没有|有沒有|是不是|能不能|幾多|邊個|邊度|點解|乜嘢/,
  /[吗嗎呢么麼](?:[.。!！~]*)$/,
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|had|will|would|should)\b/i,
  /\b(?:how (?:many|much|long|often|far|old)|tell me)\b/i,
];

/** Whether a message that nobody addressed to the bot asks something. */
export function looksLikeQuestion(question: string): boolean {
  const start = question.slice(0, LIMITS.plainMessage);
  return QUESTION_WORDS.some((words) => words.test(start));
}
