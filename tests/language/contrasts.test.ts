import { describe, expect, it } from 'vitest';
import { contrastsIn, excludes, replaces } from '../../src/language/contrasts.ts';
import { fold } from '../../src/language/fold.ts';

/** Whether what a text says is of another kind than what is asked. */
function isOfAnotherKind(asked: string, said: string): boolean {
  return contrastsIn(fold(asked).text).some((contrast) => excludes(fold(said).text, contrast));
}

describe('what is said of another kind than the one asked for', () => {
  it.each([
    ['一审宣判了多少件', '二审审结6件'],
    ['春季普查发现多少只', '秋天数到40只'],
    ['周一几点开门', '星期天9点开门'],
    ['红线全长多少', '蓝线全长8公里'],
    ['东站有几个出口', '西站有4个出口'],
    ['门诊收入增长了多少', '门诊收入下降3%'],
    ['How many women applied?', 'Twelve men applied.'],
    ['How long is the red line?', 'The blue line is 8 km long.'],
    ['What did the second phase cost?', 'The first phase cost $2m.'],
    ['How much did fares increase?', 'Fares fell by 3%.'],
    ['When does the daily bus leave?', 'The weekly buses leave at nine.'],
  ])('%s: %s', (asked, said) => {
    expect(isOfAnotherKind(asked, said)).toBe(true);
  });

  it.each([
    ['春季普查发现多少只', '春天数到40只，秋天数到50只'],
    ['晚点的车有几趟', '误点12趟，准点300趟'],
    ['红线全长多少', '红线和蓝线各长8公里'],
    ['城市和农村各有多少所', '农村有30所'],
    ['How much did fares increase?', 'Fares rose by 3% after they had fallen.'],
    ['How many men and women applied?', 'Twelve women applied.'],
    ['When was the bridge first opened?', 'The bridge opened in 1990, the second one in 2001.'],
    ['How many people left?', 'Forty went home, though they had a right to stay.'],
    ['What may visitors bring?', 'In June visitors bring food.'],
    ['How far did they march?', 'They walked 8 km in June.'],
    ['When does it open to the public?', 'Private donors get in on 3 May.'],
    ['Where can I buy tickets?', 'The kiosk sells tickets.'],
  ])('but not in %s: %s', (asked, said) => {
    expect(isOfAnotherKind(asked, said)).toBe(false);
  });

  it('the next question may take up another kind, with or without the noun', () => {
    const [red] = contrastsIn('how long is the red line');
    expect(red && replaces('and the blue line', red)).toBe(true);
    expect(red && replaces('and the blue one', red)).toBe(true);
    expect(red && replaces('and its trains', red)).toBe(false);
  });
});
