/** A Markdown file kept as a string, so that no formatter touches what it tests. */
export const GARDEN_SURVEY = `---
# how the survey is filed
title: "Garden Survey: What Grew"
author: [Jo Marsh, Ade Bello]
date: 2024-10-02
source: Allotment Society of Lower Fenn
url: https://lowerfenn.example/survey
language: en
tags:
  - gardens
  - survey
---

<!-- draft 3,
not for print -->

![cover](cover.png)

# Garden Survey: What Grew

We asked 214 plot holders what they
had grown. *Nine in ten* answered.

Findings
--------

- Beans were grown on 183 plots.
- Tomatoes failed on **61 plots**,
  mostly under glass:
  - blight took 40 of them
  - frost took the rest
- [x] Every plot was visited twice.

> "Rain came late. Then it would not
> stop," wrote one grower.

### Prices

1. Seed: $3.20 a packet
2. Water: $41 a year

| Crop | Plots | Yield per plot |
|:-----|------:|---------------:|
| Beans | 183 | 4.1 kg |
| Kale \\| chard | 77 | |

\`\`\`
plots = 214
answers = 193
\`\`\`

***

See the [full table][1] in the annex.

[1]: https://lowerfenn.example/table "table"
`;
