/**
 * Every figure of tests/article/samples/third-article.md, each checked by reading.
 * paragraph | as printed | value as JSON | unit | kind | bound | period; a dash where there is none.
 */
export const THIRD = `
-  | 2024                   | "2024"            | -           | date     | -        | 2024
-  | 14 March 2025          | "2025-03-14"      | -           | date     | -        | 14 March 2025
1  | 2024                   | "2024"            | -           | date     | -        | 2024
1  | 4.83 million           | 4830000           | -           | count    | -        | 2024
1  | 9.4%                   | 9.4               | %           | percent  | -        | 2024
1  | 2023                   | "2023"            | -           | date     | -        | 2023
1  | 61,240                 | 61240             | -           | count    | -        | 2024
1  | five                   | 5                 | -           | count    | -        | 2024
1  | $27.6 million          | 27600000          | USD         | money    | -        | 2024
1  | $25.9 million          | 25900000          | USD         | money    | -        | 2024
1  | $1.7 million           | 1700000           | USD         | money    | -        | 2024
1  | first                  | 1                 | -           | rank     | -        | since 2018
1  | 2018                   | "2018"            | -           | date     | -        | since 2018
3  | one                    | 1                 | -           | count    | -        | -
4  | 1,612,000              | 1612000           | -           | count    | -        | 2023
4  | 1,744,000              | 1744000           | -           | count    | -        | 2024
4  | +8.2%                  | 8.2               | %           | percent  | -        | -
5  | 1,105,000              | 1105000           | -           | count    | -        | 2023
5  | 1,286,000              | 1286000           | -           | count    | -        | 2024
5  | +16.4%                 | 16.4              | %           | percent  | -        | -
6  | 842,000                | 842000            | -           | count    | -        | 2023
6  | 811,000                | 811000            | -           | count    | -        | 2024
6  | −3.7%                  | -3.7              | %           | percent  | -        | -
7  | 553,000                | 553000            | -           | count    | -        | 2023
7  | 640,000                | 640000            | -           | count    | -        | 2024
7  | +15.7%                 | 15.7              | %           | percent  | -        | -
8  | 303,000                | 303000            | -           | count    | -        | 2023
8  | 349,000                | 349000            | -           | count    | -        | 2024
8  | +15.2%                 | 15.2              | %           | percent  | -        | -
9  | 26 December 2024       | "2024-12-26"      | -           | date     | -        | 26 December 2024
9  | 31,870                 | 31870             | -           | count    | -        | 26 December 2024
9  | 8 February             | "--02-08"         | -           | date     | -        | 8 February
10 | roughly 58%            | 58                | %           | percent  | about    | -
11 | 93.6%                  | 93.6              | %           | percent  | -        | -
11 | five minutes           | 5                 | minute      | duration | -        | -
11 | 91.1%                  | 91.1              | %           | percent  | -        | a year earlier
11 | 95%                    | 95                | %           | percent  | -        | -
11 | third                  | 3                 | -           | rank     | -        | -
12 | Fourteen               | 14                | -           | count    | -        | -
13 | 22                     | 22                | -           | count    | -        | during the year
13 | six                    | 6                 | -           | count    | -        | -
13 | nine                   | 9                 | -           | count    | -        | -
14 | 17                     | 17                | -           | count    | -        | -
14 | 13.5 years             | 13.5              | year        | duration | -        | -
14 | Two                    | 2                 | -           | count    | -        | -
14 | more than four decades | 4                 | decade      | duration | at_least | in May
14 | first                  | 1                 | -           | rank     | -        | -
14 | $11.2 million          | 11200000          | USD         | money    | -        | -
14 | 240                    | 240               | -           | count    | -        | -
14 | about 35 minutes       | 35                | minute      | duration | about    | -
15 | 412,000 litres         | 412000            | L           | measure  | -        | -
15 | 6.8%                   | 6.8               | %           | percent  | -        | -
15 | 2023                   | "2023"            | -           | date     | -        | 2023
15 | second                 | 2                 | -           | rank     | -        | March and May 2026
15 | March and May 2026     | "2026-03/2026-05" | -           | date     | -        | March and May 2026
16 | $3.20                  | 3.2               | USD         | money    | -        | -
16 | second                 | 2                 | -           | rank     | -        | -
16 | $86                    | 86                | USD         | money    | -        | in July
16 | $89                    | 89                | USD         | money    | -        | in July
16 | under 7                | 7                 | -           | count    | below    | -
16 | 71%                    | 71                | %           | percent  | -        | the second half of the year
16 | 64%                    | 64                | %           | percent  | -        | the first half
17 | ten                    | 10                | -           | count    | -        | -
17 | 30 September           | "--09-30"         | -           | date     | -        | 30 September
17 | 2025                   | "2025"            | -           | date     | -        | until the end of 2025
18 | $148,000               | 148000            | USD         | money    | -        | -
18 | ten working days       | 10                | working day | duration | -        | -
19 | 386                    | 386               | -           | count    | -        | At year end
19 | 29                     | 29                | -           | count    | -        | At year end
19 | 34%                    | 34                | %           | percent  | -        | At year end
19 | 8.1%                   | 8.1               | %           | percent  | -        | At year end
19 | 2009                   | "2009"            | -           | date     | -        | 2009
20 | 12                     | 12                | -           | count    | -        | -
20 | first                  | 1                 | -           | rank     | -        | -
21 | Nearly 5,300           | 5300              | -           | count    | below    | -
21 | 87%                    | 87                | %           | percent  | -        | -
22 | two months             | 2                 | month       | duration | -        | -
22 | first                  | 1                 | -           | rank     | -        | -
-  | 2025                   | "2025"            | -           | date     | -        | 2025
23 | $6.4 million           | 6400000           | USD         | money    | below    | -
23 | six-month              | 6                 | month       | duration | -        | -
24 | 3 to 4%                | [3,4]             | %           | range    | -        | -
`;
