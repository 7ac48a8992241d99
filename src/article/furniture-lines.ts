/**
 * Shapes of whole lines of page furniture. Each is anchored and needs more than one word to fit, so that no
 * sentence of an article does.
 */

/** What a rights line begins with. */
export const RIGHTS = /^(?:©|\(c\)|ⓒ|copyright\s?(?:©|\(c\)|\d{4})|版权所有|版權所有|著作權所有)/i;
/** Where sites ask to be followed, after “on”. */
const NETWORKS = 'facebook|instagram|whatsapp|twitter|telegram|youtube|linkedin|tiktok|threads|x';

/** Dropped wherever they stand. */
export const ANYWHERE: readonly RegExp[] = [
  /^[+＋]\s?\d{1,4}$/,
  /^\d{1,3}:\d\d\s?\/\s?\d{1,3}:\d\d$/,
  /^[^\s。，,]{0,20}\s?logo$/i,
  /^(?:image source|image caption|photograph|photo|图源|圖源)\s*[,:：]\s*[^.。]{0,60}$/i,
  /^(?:photo )?credit\s?(?:\.{3}|…|:)\s?.{0,60}$/i,
  /^\d{1,3} (?:of|\/) \d{1,3} \|/,
  /^(?:read more|related|see also|see more on|watch|listen|more on this|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关文章|相關文章|相关报道|相關報導|相关链接|推荐阅读|推薦閱讀)\s*[:：]/i,
  /^(?:advertisement|广告|廣告|sponsored content|story continues below|article continues (?:after|below)|continue reading|scroll (?:down|to continue))\b.{0,40}$/i,
  /^listen to this (?:article|story|post)\s?[·(:].{0,20}$/i,
  /^\d{10,}$/,
  /^(?:点击|點擊).{0,10}(?:蓝字|藍字|圖片|图片).{0,20}$/,
  /^[/\s←→«»‹›]*(?:正在阅读|正在閱讀|当前阅读|阅读下一篇|閱讀下一篇|上一篇|下一篇|上一條|下一条|上一条|previous (?:article|post)|next (?:article|post))\s?(?:[:：].{0,80}|[/\s]*)$/i,
  /^(?:請|请)?(?:繼續|继续|往下|向下|滑動|滑动|下拉).{0,4}(?:閱讀|阅读|滑動|滑动|看更多|往下)[^。]{0,6}$/,
  /^在.{0,12}(?:阅读器|閱讀器|客户端|客戶端|浏览器|瀏覽器|微信|小程序|app)[中里內内]?(?:读|讀|打开|打開|查看|阅读|閱讀)(?:本[章文页頁])?$/i,
  /^(?:open|read|view) (?:this .{2,12} )?in (?:the |your |our )?(?:app|browser)$/i,
  /^(?:free (?:daily|weekly|monthly).{0,20}newsletter|enter your e-?mail.{0,20}|privacy notice: .{0,200}|after newsletter promotion)$/i,
  /^(?:分享到|分享至|分享给|转发到|轉發至)(?:\s?[:：].{0,60}|(?:好友|微信|朋友圈|微博|qq|和|、){1,6})$/i,
  /^(?:用|请用|打开)?微信(?:扫一扫|扫码|扫描)?(?:二维码|分享|扫一扫|扫码|关注该公众号){0,2}$/,
  /^扫一扫[\s，,]*(?:在|用|分享).{2,14}$/,
  /^(?:allow .{2,30} content\?|view (?:this|original) (?:post|tweet).{0,30}|skip .{2,30} (?:post|advert|promotion).{0,30}|end of .{2,30} (?:post|promotion))$/i,
  /^this article is more than .{1,20} old$/i,
  /^.{2,40} is a reader-supported publication\b.{0,160}$/i,
  /^thanks for reading\b.{0,60}subscribe\b.{0,80}$/i,
];

/** Dropped before and after the body only. */
export const AROUND: readonly RegExp[] = [
  /^https?:\/\/\S+$/,
  /^[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){1,3}$/,
  /^\d{1,3}\s?\/\s?\d{1,3}$/,
  /^第?\s?\d{1,3}\s?[页頁]?\s?[/／，,]\s?共\s?\d{1,3}\s?[页頁]$/,
  /^for (?:immediate )?release\b.{0,30}$/i,
  /^(?:jump|skip) to .{2,30}$/i,
  /^跳至.{2,6}$/,
  /^coordinates\s?:/i,
  /^(?:last )?updated\s?:? \d{1,2}[:.]\d\d.{0,12}$/i,
  /^(?:原文|本文)?(?:链接|鏈接|网址|連結|地址|link|url)\s?[:：]\s?https?:\S+$/i,
  /^[^。]{0,14}[你您]的(?:鼓励|鼓勵|支持|赞赏|贊賞|打赏|打賞|点赞|按讚|关注|關注)(?:是[^。]{0,16})?$/,
  /^(?:.{0,16}(?:homepage|home page)|.{2,20}[，,]?自由的百科全[书書]|from .{2,20}, the free encyclopedia)$/i,
  /^(?:support|fund|back) .{0,40}(?:journalism|press)\b.{0,40}$/i,
  /^(?:[Rr]eporting|[Rr]eported) from \p{Lu}[^.]{2,40}$/u,
  /^a version of this article (?:appears|appeared) in\b.{0,120}$/i,
  /^(?:请|請)(?:同意|先|您)?.{0,20}(?:隐私|隱私|cookie|登录|登入)/i,
  /^.{0,40}(?:ICP[备備证證]|ICP许可|公网安备|公網安備|网文[〔[(（]|网信备|(?:许可证|許可證|备案号|备案编号|经营许可|网站标识码)[^\d]{0,20}\d).{0,60}$/i,
  /^(?:registered (?:in|office|company|charity)|company (?:number|no)|vat (?:number|no))\b.{0,120}$/i,
  RIGHTS,
  /(?:all rights reserved|版权所有|版權所有|版\s?权\s?所\s?有|未\s?经.{0,12}(?:授权|授\s权|许可|书面).{0,20}(?:转载|使用|复制|使\s用)|不得转载|不得轉載|請勿轉載|请勿转载|禁止转载)[^。]{0,40}[。.]?$/i,
  /^(?:请?扫(?:码|一扫|描)|掃(?:碼|描)|长按|長按|打开|點擊|点击|下载|下載|立即|更多精彩|更多内容|关注|關注|搜索|微信搜索)[^。]{0,40}(?:客户端|客戶端|app|二维码|二維碼|公众号|公眾號|订阅|訂閱|查看|阅读|下载|下載|小程序|关注)[^。]{0,12}$/i,
  /^[^。]{0,16}(?:iOS|iPhone|iPad|Android|安卓|鸿蒙|app)\s?(?:版|客户端|app|下载|下載|「|」|\s)*$/i,
  /^.{0,6}(?:读者|讀者|新闻|新聞|报料|爆料|举报|檢舉|客服|广告|廣告|投稿|不良信息|商务|合作|网站|网上|编辑部|編輯部|发行|订阅|监督|官方).{0,10}(?:热线|熱線|邮箱|郵箱|信箱|电话|電話|传真|qq群?|微信号?|微博|e-?mail)\s?[:：].{0,60}$/i,
  /^.{0,8}(?:报料|爆料)\s?[:：]\s?[\d-]{5,}.{0,20}$/,
  /^(?:本文来自|本文來自|本稿|特别声明|以上内容|文章转载|转载请|轉載請)[^。]{0,60}$/,
  /^(?:喜欢|覺得|觉得|如果).{0,10}(?:本文|这篇|這篇|文章).{0,16}(?:点赞|點讚|在看|转发|分享|关注).{0,20}$/,
  /^.{0,12}(?:版权|版權|免责|免責).{0,6}(?:声明|聲明)$/,
  /^[^。]{0,40}app[^。]{0,20}(?:看新聞|活動|下載|抽|看新闻|下载)[^。]{0,12}$/i,
  /^(?:share|join|tell us|let us know|leave)\b.{0,40}\b(?:comments?|conversation|discussion)\b.{0,20}$/i,
  /^(?:filed under|posted in|tagged|tagged with|tags|categories)\s?:/i,
  /^(?:share|like|love) this:?$|^like loading/i,
  /^还没有人(?:赞赏|评论|回答).{0,20}$/,
  /^(?:文明上网|请文明).{0,40}$/,
  /^(?:首发|发布|发表|收录|编辑)于[^\s。，]{1,20}$/,
  /^[\d,.万]{1,9}\s?(?:人|次|位|个|条)[^。，]{0,3}(?:赞同|喜欢|收藏|点赞|阅读|浏览|评论|关注)[^。，]{0,8}$/,
  /^(?:published|updated|posted)\s?:?\s?\d{1,3}\s(?:min|minute|hour|day|week|month)s? ago$/i,
  /^(?:取自|分类|分類|隐藏分类|隱藏分類|retrieved from|categor(?:y|ies))\s?[:：“「"].{0,140}$/i,
  /^(?:本页面|本頁面|this page) ?(?:最后|最後|was last).{0,60}$/i,
  /^(?:最近更新|编辑次数|编辑历史|主办单位|主辦單位|承办单位|技术支持|网站标识码|协办单位)\s?[:：].{0,140}$/,
  /^(?:#[^\s#]{1,20}\s*)+$/,
  new RegExp(`^(?:follow|like|find|join) .{2,100}\\bon (?:${NETWORKS})\\b.{0,60}$`, 'i'),
  /^join (?:us|the|our)\b.{0,60}\bnewsletter\b.{0,40}$/i,
  /^(?:sign up|subscribe|download|get our|get the|listen to|watch|become a) .{0,80}\b(?:newsletter|app|briefing|subscription|subscriber|inbox|podcast)\b.{0,40}$/i,
  /^(?:terms of (?:use|service)|privacy policy|our standards)(?:\s?[:|·,&].{0,80})?$/i,
  /^(?:(?:have|do) you (?:have |got )?a story|got a story|send (?:us )?your story|get in touch)\b/i,
  /^(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?[\s-]?(?:min(?:ute)?s?|hours?|days?|weeks?|months?)(?:\s(?:ago|read))?|\d{1,3}\s?(?:分钟|分鐘|小时|小時|天)前|(?:reading time|阅读时间|预计阅读)\s?[:：]?.{0,20})$/i,
];

/** Sentences by which a site, not the article, speaks: they begin like this … */
export const NOTICE_BEGIN =
  /^[\s*※【(（[①-⑩\d.、）)]{0,5}(?:本文|著作权|著作權|该文|該文|本稿|本站|本网|本網|本平台|本篇|以上(?:内容|文章|观点|信息|数据|资料)|以上(?:內容|觀點|資訊)|此文|文章|作者|声明|聲明|(?:免责|免責|特别|特別|版权|版權|郑重)(?:声明|聲明|提示|提醒|说明)|凡(?:本|注明|註明|来源|來源|未)|版权(?:归|属|为)|版權(?:歸|屬|為)|转载(?:请|须|需|自|文章|内容|声明)|轉載(?:請|須|需|自|文章)|如有|如涉|如需|若有|未经|未經|部分(?:图片|内容|文字|文章)|图片来自|notice:|we use|we and our|we’ve|this site|this website|this page|our website|by (?:continuing|using|clicking)|please enable|you need to|to use this|disclaimer|the views expressed|the opinions|views expressed|opinions expressed|this article (?:was|is|first|originally)|the .{2,30} is (?:not responsible|an? (?:independent|non-?profit))|you are reading|you have .{1,20} free|(?:i|we) hope you (?:appreciated|enjoyed|liked)|before you (?:go|move)|(?:sign up|subscribe|listen to|follow us)\b)/i;
/** … and have one of these in them. */
export const NOTICE_CORE = new RegExp(
  `${/仅代表|僅代表|不代表|(?:版权|版權).{0,20}(?:所有|归|歸|属|屬|问题|問題|必究|纠纷)|(?:请|請|须|須|需|欢迎|歡迎|禁止|不得|授权|授權|許可|许可).{0,20}(?:转载|轉載|复制|使用)|(?:转载|轉載).{0,20}(?:注明|註明|出处|出處|来源|來源|目的|传递)|转载自|轉載自|侵权|侵權|上传并发布|上傳並發布|仅供参考|僅供參考|投资建议|投資建議|責任自負|责任自负|信息发布平台|存储服务|條款|条款之?下提供|cookies?\b|javascript|your browser|privacy policy|terms of|own and do not|do not (?:necessarily )?(?:reflect|represent)|necessarily reflect|all rights reserved|republish|reproduced|originally (?:published|appeared)|first published|external sites|newsletter|subscriber|subscription|free articles|non-?profit|information storage|support (?:the|our) .{2,30}journalism/.source}|\\bon (?:${NETWORKS})\\b`,
  'i',
);
