import { it } from 'vitest';
import { EchoBot } from './echo-bot.ts';
import { FakeDiscord } from './fake-discord.ts';
it('x', async () => {
  const fake = await FakeDiscord.start();
  const bot = new EchoBot(fake);
  await bot.start(fake.token);
  const people = Array.from({ length: 200 }, (_, i) => fake.user(`U${i}`));
  for (let i = 0; i < 50; i++) await people[0]!.says(fake.text, `${fake.mention} warm`).reply();
  const lat: number[] = [];
  for (let i = 0; i < 200; i++) {
    const h = people[i]!.says(fake.text, `${fake.mention} ${i}`);
    await h.reply();
    lat.push(fake.requests.at(-1)!.receivedAt - h.sentAt);
  }
  lat.sort((a, b) => a - b);
  console.log('p50', lat[100], 'p95', lat[190]);
  const t = performance.now();
  const hs = Array.from({ length: 3000 }, (_, i) => people[i % 200]!.says(fake.text, `${fake.mention} ${i}`));
  const posted = performance.now();
  await Promise.all(hs.map((h) => h.reply({ within: 60000 })));
  console.log('3000 posted in', posted - t, 'answered in', performance.now() - t);
  console.log(Math.max(...hs.map((h) => h.seen.length)));
  await bot.client.destroy(); await fake.stop();
}, 100000);
