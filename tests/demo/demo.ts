/**
 * A scripted conversation with the real bot in the fake Discord, printed as each person sees it: every kind of
 * reply, in every language. Run it with `npm run demo`.
 */
import { fileURLToPath } from 'node:url';
import { startBot } from '../../src/discord/bot.ts';
import { openEngine } from '../../src/library.ts';
import { FakeDiscord, type ShownMessage } from '../fake-discord/fake-discord.ts';
import { Narrator } from './narrator.ts';

const articles = fileURLToPath(new URL('../../data/articles', import.meta.url));
const engine = openEngine([articles], console.error);
const fake = await FakeDiscord.start({ locale: 'zh-CN', messageContent: true });
const log = { info: () => undefined, warn: console.error, error: console.error };
const bot = await startBot({
  token: fake.token,
  apiUrl: fake.url,
  engine,
  log,
  askChannels: [fake.voice.id],
  cooldown: { questions: 50, seconds: 10 },
});
await fake.ready();
await fake.registered('ask');

const mei = fake.user('小梅', { locale: 'zh-CN' });
const ting = fake.user('婷婷', { locale: 'zh-TW' });
const ann = fake.user('Ann', { locale: 'en-GB' });
const mod = fake.user('Moderator', { locale: 'en-US', can: ['ManageMessages'] });
const { scene, shows } = new Narrator((text) => console.log(text));
const at = fake.mention;

const labelled = (message: ShownMessage, index: number) => message.buttons.at(index)?.label ?? '';

scene('A greeting, and a bare mention');
await shows('小梅 says: @bot 你好', mei.says(fake.text, `${at} 你好`));
await shows('Ann says: @bot', ann.says(fake.text, at));

scene('A question in a channel, and on from its answer');
const first = await shows(
  '小梅 says: @bot 三年来打掉了多少个涉黑涉恶团伙？',
  mei.says(fake.text, `${at} 三年来打掉了多少个涉黑涉恶团伙？`),
);
if (first) {
  await shows('Ann presses “more context” (she gets a private copy)', ann.presses(first, '上下文'));
  const wider = await shows('小梅 presses “上下文”', mei.presses(first, '上下文'));
  if (wider) await shows('小梅 presses “整节原文”', mei.presses(wider, '整节原文'));
  await shows('小梅 replies: 2021年以来呢？', mei.says(fake.text, '2021年以来呢？', { replyTo: first }));
}

scene('A question in a thread, in Traditional Chinese');
await shows('婷婷 says: @bot 群眾滿意率是多少？', ting.says(fake.thread, `${at} 群眾滿意率是多少？`));

scene('A question in English, by a direct message');
const english = await shows(
  'Ann writes: How many village officials were removed?',
  ann.dm('How many village officials were removed?'),
);
if (english) {
  const wider = await shows('Ann presses “More context”', ann.presses(english, 'More context'));
  if (wider) await shows('Ann presses “Whole section”', ann.presses(wider, 'Whole section'));
}
await shows('Ann writes: How many people were prosecuted?', ann.dm('How many people were prosecuted?'));

scene('A question that several facts answer');
const several = await shows('小梅 runs /ask 批捕了多少人？', mei.runs('ask', { question: '批捕了多少人？' }));
if (several && several.buttons.length > 1) {
  await shows(`小梅 presses “${labelled(several, 1)}”`, mei.presses(several, labelled(several, 1)));
}

scene('What the article does not say');
const none = await shows(
  '小梅 says: @bot 太原市打掉了多少个团伙？',
  mei.says(fake.text, `${at} 太原市打掉了多少个团伙？`),
);
if (none && none.buttons.length > 1) {
  await shows(`小梅 presses “${labelled(none, 0)}”`, mei.presses(none, labelled(none, 0)));
}
await shows(
  'Ann runs /ask privately: What is the weather on Mars?',
  ann.runs('ask', { question: 'What is the weather on Mars?', private: true }),
);

scene('Typing a question');
await shows('小梅 types “manyi” in /ask', mei.types('ask', 'question', 'manyi'));
await shows('婷婷 types nothing yet in /read', ting.types('read', 'section', ''));

scene('Reading');
await shows('Ann runs /article', ann.runs('article'));
const outline = await shows('婷婷 runs /article', ting.runs('article'));
if (outline) await shows('婷婷 chooses 坚持科技兴安', ting.selects(outline, 'menu0', '坚持科技兴安'));
await shows('Ann runs /read 发扬创新精神', ann.runs('read', { section: '发扬创新精神' }));

scene('Figures');
await shows('小梅 runs /figure 社区网格', mei.runs('figure', { what: '社区网格' }));
await shows('婷婷 runs /figure 139, which stands in two places', ting.runs('figure', { what: '139' }));
await shows('Ann runs /figures kind: percentages', ann.runs('figures', { kind: 'percent' }));
await shows('小梅 runs /figures in 强化底线思维', mei.runs('figures', { section: '强化底线思维' }));

scene('Any message can become the question');
const said = ann.says(fake.post, '这三年一审宣判了多少件黑恶案件？');
await shows('小梅 replies to Ann’s message: @bot', mei.says(fake.post, at, { replyTo: said.message }));
await shows('婷婷 chooses “問文章” on Ann’s message', ting.usesOnMessage('問文章', said.message));

scene('A channel in which every question is answered');
await shows('小梅 says: 财政列支了多少钱？', mei.says(fake.voice, '财政列支了多少钱？'));

scene('A question is edited, then deleted');
const asked = mei.says(fake.text, `${at} 约谈了多少人？`);
await shows('小梅 says: @bot 约谈了多少人？', asked);
await shows(
  '小梅 edits it to: @bot 通报了多少家单位？',
  mei.edits(asked.message, `${at} 通报了多少家单位？`),
);
await shows('小梅 deletes it', mei.deletes(asked.message));

scene('Removing a reply');
const removable = await shows(
  '小梅 runs /ask 什么是“一办五组”？',
  mei.runs('ask', { question: '什么是“一办五组”？' }),
);
if (removable) {
  await shows('Ann presses “删除”', ann.presses(removable, '删除'));
  await shows('the moderator presses “删除”', mod.presses(removable, '删除'));
}

scene('Where the bot may not write');
fake.forbid(fake.text, ['SendMessages']);
await shows('小梅 runs /ask there', mei.runs('ask', { question: '约谈了多少人？' }));
await shows('婷婷 mentions it there', ting.says(fake.text, `${at} 約談了多少人？`));

scene('Help');
for (const person of [ann, mei, ting]) await shows(`${person.name} runs /help`, person.runs('help'));

await bot.stop();
await fake.stop();
