import { describe, expect, it } from 'vitest';
import { dateAt, findDate } from '../../src/article/dates.ts';

describe('dates of publication', () => {
  it.each([
    ['2022-01-20 17:51', '2022-01-20T17:51'],
    ['2025-03-14T10:32:05.123Z', '2025-03-14T10:32'],
    ['2025-03-14T10:32+08:00', '2025-03-14T10:32'],
    ['2025/2/18', '2025-02-18'],
    ['2025.2.18 9:05', '2025-02-18T09:05'],
    ['2025年2月18日', '2025-02-18'],
    ['2025年02月18日 星期二 下午3:05', '2025-02-18T15:05'],
    ['2025年2月18日08时15分', '2025-02-18T08:15'],
    ['2025年2月18日 中午12:30', '2025-02-18T12:30'],
    ['二〇二五年十二月二十三日', '2025-12-23'],
    ['民國113年12月5日', '2024-12-05'],
    ['14 March 2025', '2025-03-14'],
    ['14th of March, 2025', '2025-03-14'],
    ['14 Mar 2025 10.32 GMT', '2025-03-14T10:32'],
    ['March 14, 2025 at 9:05 p.m. ET', '2025-03-14T21:05'],
    ['Sept. 3, 2024, 12:10 am', '2024-09-03T00:10'],
    ['May 5 2024', '2024-05-05'],
    ['2025-03-14 99:99', '2025-03-14'],
    ['2024 03/07 10:21:36', '2024-03-07T10:21'],
    ['9:14 PM EST, October 6, 2024', '2024-10-06T21:14'],
    ['Jan. 30, 2024 | 5:31 p.m.', '2024-01-30T17:31'],
  ])('%s', (text, iso) => {
    expect(dateAt(text, 0, 0)?.iso).toBe(iso);
  });

  it.each([
    '2024-13-45',
    '2023年2月29日',
    '31 April 2024',
    'Marigold 14 2025',
    '14 March',
    '2024',
    '0000-01-01',
  ])('there is none in %s', (text) => {
    expect(findDate(text, 0)).toBeNull();
  });

  it('is found inside of a line, with its span', () => {
    const text = 'Published by the Authority, 14 March 2025. Contact us.';
    const date = findDate(text, 100);
    expect(text.slice((date?.span.start ?? 0) - 100, (date?.span.end ?? 0) - 100)).toBe('14 March 2025');
  });
});
