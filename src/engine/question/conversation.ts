import type { Answer } from '../answer.ts';

type Kind = NonNullable<Answer['conversation']>;

/**
 * Talk that asks nothing of an article. A row counts only when its words and small change are all that was said:
 * “你好，打掉多少团伙” is a question.
 */
const TALK: readonly (readonly [Kind, RegExp])[] = [
  [
    'greeting',
    /你好|您好|大家好|早上好|上午好|中午好|下午好|晚上好|晚安|早安|哈喽|嗨|在吗|在不在|有人吗|在线吗|早晨|拜拜|再见|\b(?:hi+|hello+|hey+|yo|howdy|greetings|good (?:morning|afternoon|evening|night|day)|how are you(?: doing)?|whats? up|sup|bye|goodbye|see you|anyone (?:here|there)|are you there|nice to meet you)\b/g,
  ],
  [
    'thanks',
    /谢谢|多谢|感谢|谢了|谢啦|唔该|辛苦了?|太棒了|真棒|好棒|厉害|不错|好的|收到|明白了?|\b(?:thanks?(?: you)?|thx|ty|cheers|great|awesome|nice|cool|good (?:bot|job|work)|well done|helpful|got it|ok(?:ay)?|perfect|lol|haha+)\b/g,
  ],
  [
    'help',
    /帮助|使用说明|怎么用|如何使用|怎样使用|怎么使用|你会什么|你能(?:做|干)(?:什么|啥)|有什么功能|功能介绍|点用|\b(?:help|usage|commands?|how (?:do|can|should) i use (?:you|this|it)|how (?:does|do) (?:this|you|it) work|what can you do|what do you do)\b/g,
  ],
];

const SMALL_CHANGE =
  /机器人|啊|呀|哦|噢|呢|吧|吗|嘛|啦|哈|喂|嗯|的|了|你|您|我|们|大家|朋友|各位|真|很|非常|太|挺|请|问|一下|下|\b(?:there|everyone|all|you|are|re|today|so|very|much|really|bot|a|the|my|friend|doing|is|this|please|pls|for|your|that|s|me|i|m|am|and|to|again|it|a lot|lots?|much)\b/g;

/** What kind of conversation a folded text is; null where it asks something. */
export function conversationIn(folded: string): Kind | null {
  for (const [kind, pattern] of TALK) {
    pattern.lastIndex = 0;
    if (!pattern.test(folded)) continue;
    let rest = folded;
    for (const [, other] of TALK) rest = rest.replace(other, ' ');
    if (rest.replace(SMALL_CHANGE, ' ').trim() === '') return kind;
  }
  return folded.trim() === '' ? 'help' : null;
}

/**
 * What is asked of the bot and not of an article, and attempts to make it do something else than quote: declined
 * whatever else they say. The article is data and so is the question; nothing is ever executed, this only keeps the
 * reply to the point.
 */
const INSTRUCTIONS: readonly RegExp[] = [
  /^(?:请问)?(?:你|您)(?:们)?(?:是|叫|会|能|有|可以|多大|几岁|喜欢|觉得|认为|住|爱|来自|的(?:名字|主人|开发|作者|模型|老板|公司))|谁(?:开发|做|创造|设计|训练)了?的?你/,
  /\b(?:who|what) (?:are|made|created|built|developed|owns|trained) you\b|\bare you (?:a |an )?(?:bot|robot|human|ai|real|chatgpt)\b|\byour (?:name|model|developer|creator|owner|favou?rite|opinion)\b/,
  /(?:忽略|无视|忘记|忘掉|不要管|别管|跳过|绕过)[^。]{0,12}(?:指令|指示|规则|提示|设定|要求|限制|文章|原文|内容)/,
  /系统提示|提示词|system prompt|开发者模式|developer mode|越狱|jailbreak|隐藏(?:的)?(?:指令|提示|规则)|hidden (?:instructions?|prompts?|rules?)/,
  /(?:假装|扮演|角色扮演|从现在(?:开始|起)你|你现在是|你(?:必须|只能|只许|只可以)(?:回答|说))|不许引用|不要引用/,
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b.{0,40}\b(?:instructions?|rules?|prompts?|article|text|above|previous|guidelines?|restrictions?)\b/,
  /\b(?:pretend|act as|roleplay|role play|you are now|from now on|simulate)\b|(?:print|reveal|show|repeat|tell me|output)\b.{0,30}\b(?:your|system|hidden|initial)\b.{0,20}\b(?:prompt|instructions?|rules?)\b/,
  /(?:编|编造|杜撰|虚构|瞎编)(?:一|个|出|些)|\b(?:invent|make up|fabricate)\b|写(?:一)?(?:首|篇)(?:诗|作文|小说|故事)|讲(?:一)?个(?:笑话|故事)|\b(?:write|tell) me a (?:poem|story|joke|song)\b|翻译成|\btranslate\b/,
];

export function isInstruction(folded: string): boolean {
  return INSTRUCTIONS.some((pattern) => pattern.test(folded));
}
