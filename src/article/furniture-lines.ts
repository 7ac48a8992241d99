/**
 * Shapes of whole lines of page furniture. Each is anchored and needs more than one word to fit, so that no
 * sentence of an article does.
 */

/** Dropped wherever they stand. */
export const ANYWHERE: readonly RegExp[] = [
  /^[+＋]\s?\d{1,4}$/,
  /^[^\s。，,]{0,20}\s?logo$/i,
  /^(?:image source|image caption|photograph|photo|图源|圖源)\s*[,:：]\s*[^.。]{0,60}$/i,
  /^(?:read more|related|see also|watch|listen|more on this|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关链接|推荐阅读)\s*[:：]/i,
  /^(?:advertisement|广告|廣告|sponsored content|story continues below|article continues (?:after|below)|continue reading|scroll (?:down|to continue))\b.{0,40}$/i,
  /^\d{10,}$/,
  /^(?:点击|點擊).{0,10}(?:蓝字|藍字).{0,20}$/,
  /^(?:正在阅读|正在閱讀|当前阅读|阅读下一篇|閱讀下一篇|上一篇|下一篇|previous (?:article|post)|next (?:article|post))\s?[:：].{0,80}$/i,
  /^(?:free (?:daily|weekly|monthly).{0,20}newsletter|enter your e-?mail.{0,20}|privacy notice: .{0,200}|after newsletter promotion)$/i,
  /^(?:分享到|分享至|分享给|转发到|轉發至)\s?[:：].{0,60}$/,
  /^(?:allow .{2,30} content\?|view (?:this|original) (?:post|tweet).{0,30}|skip .{2,30} (?:post|advert|promotion).{0,30}|end of .{2,30} (?:post|promotion))$/i,
];

/** Dropped before and after the body only. */
export const AROUND: readonly RegExp[] = [
  /^https?:\/\/\S+$/,
  /^(?:请|請)(?:同意|先|您)?.{0,20}(?:隐私|隱私|cookie|登录|登入)/i,
  /^.{0,40}(?:ICP[备備证證]|ICP许可|公网安备|公網安備|网文[〔[(（]|网信备|(?:许可证|許可證|备案号|备案编号|经营许可)[^\d]{0,20}\d).{0,60}$/i,
  /^(?:registered (?:in|office|company|charity)|company (?:number|no)|vat (?:number|no))\b.{0,120}$/i,
  /^(?:©|\(c\)|ⓒ|copyright\s?(?:©|\(c\)|\d{4})|版权所有|版權所有|著作權所有)/i,
  /(?:all rights reserved|版权所有|版權所有|未经.{0,12}(?:授权|许可|书面).{0,20}(?:转载|使用|复制)|不得转载|不得轉載|請勿轉載|请勿转载|禁止转载)[^。]{0,40}[。.]?$/i,
  /^(?:请?扫(?:码|一扫|描)|掃(?:碼|描)|长按|長按|打开|點擊|点击|下载|下載|立即|更多精彩|更多内容|关注|關注|搜索|微信搜索)[^。]{0,40}(?:客户端|客戶端|app|二维码|二維碼|公众号|公眾號|订阅|訂閱|查看|阅读|下载|下載|小程序|关注)[^。]{0,12}$/i,
  /^.{0,6}(?:读者|讀者|新闻|新聞|报料|爆料|举报|檢舉|客服|广告|廣告|投稿|不良信息|商务|合作|网站|网上|编辑部|編輯部|发行|订阅|监督|官方).{0,10}(?:热线|熱線|邮箱|郵箱|信箱|电话|電話|传真|qq群?|微信号?|微博|e-?mail)\s?[:：].{0,60}$/i,
  /^(?:本文来自|本文來自|本稿|特别声明|以上内容|文章转载|转载请|轉載請)[^。]{0,60}$/,
  /^(?:follow|like|find|join) (?:us|bbc|the|our)\b.{0,100}(?:on|facebook|twitter|x|instagram|whatsapp|newsletter).{0,60}$/i,
  /^(?:sign up|subscribe|download|get our|get the|listen to the|watch the|become a) .{0,80}(?:newsletter|app|briefing|subscription|subscriber|inbox|bbc sounds|iplayer|podcast)\b.{0,40}$/i,
  /^(?:the .{2,30} is not responsible for|terms of (?:use|service)|privacy policy|our standards|about our approach|have you got a story|do you have a story|got a story|send your story|get in touch|if you are reading this page)/i,
  /^(?:\d{1,3}\s?(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\s(?:ago|read)|\d{1,3}\s?(?:分钟|分鐘|小时|小時|天)前|(?:reading time|阅读时间|预计阅读)\s?[:：]?.{0,20})$/i,
];

/** Sentences by which a site, not the article, speaks: they begin like this … */
export const NOTICE_BEGIN =
  /^[\s*※【(（[]{0,4}(?:本文|本稿|本站|本网|本網|本平台|本篇|以上(?:内容|文章|观点|信息|数据|资料)|以上(?:內容|觀點|資訊)|此文|文章|作者|声明|聲明|(?:免责|免責|特别|特別|版权|版權|郑重)(?:声明|聲明|提示|提醒|说明)|凡(?:本|注明|註明|来源|來源|未)|版权(?:归|属|为)|版權(?:歸|屬|為)|转载(?:请|须|需|自|文章|内容|声明)|轉載(?:請|須|需|自|文章)|如有|如涉|如需|若有|未经|未經|部分(?:图片|内容|文字|文章)|图片来自|we use|we and our|we’ve|this site|this website|this page|our website|by (?:continuing|using|clicking)|please enable|you need to|to use this|disclaimer|the views expressed|the opinions|views expressed|opinions expressed|this article (?:was|is|first|originally)|the .{2,30} is not responsible|you are reading|you have .{1,20} free|(?:sign up|subscribe|listen to|follow (?:us|bbc))\b)/i;
/** … and have one of these in them. */
export const NOTICE_CORE =
  /仅代表|僅代表|不代表|(?:版权|版權).{0,20}(?:所有|归|歸|属|屬|问题|問題|必究|纠纷)|(?:请|請|须|須|需|欢迎|歡迎|禁止|不得|授权|授權|許可|许可).{0,20}(?:转载|轉載|复制|使用)|(?:转载|轉載).{0,20}(?:注明|註明|出处|出處|来源|來源|目的|传递)|侵权|侵權|上传并发布|上傳並發布|仅供参考|僅供參考|投资建议|投資建議|責任自負|责任自负|信息发布平台|存储服务|cookies?\b|javascript|your browser|privacy policy|terms of|own and do not|do not (?:necessarily )?(?:reflect|represent)|necessarily reflect|all rights reserved|republish|reproduced|originally (?:published|appeared)|first published|external sites|newsletter|subscriber|subscription|free articles|on (?:facebook|instagram|sounds|whatsapp|x)\b/i;
