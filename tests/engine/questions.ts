/** Questions of every sort about the sample articles: answered, ambiguous, declined, misspelt. */
export const MARKET_QUESTIONS = [
  '五年来移送公安机关多少人？',
  '2024年以来吊销了多少张许可证',
  '吊销了多少张许可证？',
  '公平秤投放了多少台？',
  '公凭秤投放了多少台',
  '主犯是几点被抓获的？',
  '2022年3月印发的办法叫什么名字？',
  '政务大厅为什么停办业务？',
  '马立群是谁？',
  '2021年移送公安机关多少人？',
  '这篇文章是谁写的？',
  '你好',
];
export const METRO_QUESTIONS = [
  '綠線全長多少公里？',
  '準點率排第幾',
  '湖東站停駛是哪一天',
  '第二期增設幾座車站',
  '軟體叫什麼名字',
];
export const ORCHARD_QUESTIONS = [
  'How many tonnes of apples were picked in 2023?',
  'how many beehivs were rentd',
  'Who manages the packing house?',
  'How many growers grow Amberley?',
  'How much did the grading line cost?',
];
export const ALL_QUESTIONS = [...MARKET_QUESTIONS, ...METRO_QUESTIONS, ...ORCHARD_QUESTIONS];
