import type { ArticleLanguage } from './article.ts';

/**
 * Common characters whose Simplified and Traditional forms differ, in the same order in both strings. Only
 * forms that the other script does not use at all, so that counting them tells the scripts apart.
 */
const SIMPLIFIED: ReadonlySet<string> = new Set(
  '们这国会来时对说为学过发个现实从还无间问样经关进开应当东车马门见长书电语业产众协单卖让认识议论设计记讲许该详请读课调谈谁证评试话诚误观规视觉览亲贝负财责败货质贫购贯贵费资赛赢赶转轮软较辆输达迁运连远违选邮边适遗银钱铁错键镇闭闻闲闹队阳阴际陆随难预领题额风飞饭馆驻验鱼鸟龙齐华岁济满办务动劳势区医压厂厅历县双变号听员响团园围图场块坚坏执扩扫护报择损换据数断',
);
const TRADITIONAL: ReadonlySet<string> = new Set(
  '們這國會來時對說為學過發個現實從還無間問樣經關進開應當東車馬門見長書電語業產眾協單賣讓認識議論設計記講許該詳請讀課調談誰證評試話誠誤觀規視覺覽親貝負財責敗貨質貧購貫貴費資賽贏趕轉輪軟較輛輸達遷運連遠違選郵邊適遺銀錢鐵錯鍵鎮閉聞閒鬧隊陽陰際陸隨難預領題額風飛飯館駐驗魚鳥龍齊華歲濟滿辦務動勞勢區醫壓廠廳歷縣雙變號聽員響團園圍圖場塊堅壞執擴掃護報擇損換據數斷',
);

const WORDS = /\p{Script=Han}|[A-Za-z]+/gu;

/** The article's language by its characters: Latin words against Chinese characters, then script against script. */
export function detectLanguage(text: string): ArticleLanguage {
  let latin = 0;
  let han = 0;
  let simplified = 0;
  let traditional = 0;
  for (const [word] of text.matchAll(WORDS)) {
    if (word <= 'z') latin += 1;
    else han += 1;
    if (SIMPLIFIED.has(word)) simplified += 1;
    if (TRADITIONAL.has(word)) traditional += 1;
  }
  if (latin > han) return 'en';
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
