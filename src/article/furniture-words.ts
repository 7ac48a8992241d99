/**
 * The words on the buttons, counters and menus of web pages, Chinese (both scripts) and English, lower case.
 * A line that holds nothing but these, with or without numbers, is not part of the article.
 */

/** Buttons and counters: never a heading, wherever they stand. */
export const CONTROLS: ReadonlySet<string> = new Set(
  [
    '登录|登陆|登入|登錄|登录/注册|登录注册|退出|分享|分享到|分享至|转发|轉發|收藏|点赞|點贊|按讚|讚|赞|举报|檢舉|舉報|我要举报|我要舉報',
    '广告|廣告|字号|字號|字体|字體|字体大小|字級|字级|打印|列印|关闭|關閉|关闭窗口|已关注',
    '阅读原文|閱讀原文|查看原文|阅读全文|閱讀全文|展开全文|展開全文|展开|收起|纠错|糾錯|查看更多|更多|返回顶部|回到顶部|回頂部|返回首页|返回列表|返回',
    '微信|微博|新浪微博|qq|qq空间|qq空間|朋友圈|微信好友|脸书|臉書|推特|复制链接|複製連結|复制|扫码分享|听新闻|聽新聞|朗读|朗讀|暂停|重播',
    '写评论|写下你的评论|发表评论|發表評論|跟帖|我来说两句|参与评论|最新|最热|加载中|正在加载|加载更多|点击加载更多|暂无评论',
    '阅读量|閱讀量|阅读数|浏览量|瀏覽量|浏览次数|点击量|点击数|點閱|播放量|次阅读|人阅读|次浏览|人浏览|评论数|點讚數',
    '返回目录|返回目錄|上一版|下一版|放大|缩小|打印本页|打印此页|打印本頁|打印页面|我要打印|列印本頁|关闭本页|关闭页面|關閉視窗|小字号|大字号|中字号|繁体版|播报|编辑|編輯|编辑本段|切换模式|写文章|去阅读|打开|打開|打开app|我同意|存新聞|收聽|+关注|关注他|关注她|加关注',
    '分享让更多人看到|写留言|在看|申请转载|赞赏|打赏|点击收起全文|收起全文|展开阅读全文|点击展开|阅读全文|已显示全部评论|查看全部评论|广告合作|重新播放|倍速|静音|全屏|扫码阅读|手机看|手机阅读|复制本文链接|下一页|上一页|末页|尾页|点击进入|点击查看|點我看更多|看更多|更多內容',
    'logo|下载客户端|下載客戶端|下载app|手机版|电脑版|无障碍|无障碍浏览|长者版|适老化|简|繁|简体|繁體|繁体',
    'skip advertisement|subscribesign in|sign insubscribe|view pdf|download pdf|print article|listen to article|listen to this story|gift this article|gift article|give this article|image|comments off|full screen|mute|unmute|translate this page|collapse|expand|go back|top of page|jump to navigation|follow topics|get alerts',
    'advertisement|advertising|ad|ads|sponsored|promoted|share|share this|share this article|share this page|share this story|share on facebook|share on twitter',
    'share on x|share on whatsapp|share via email|share article|share full article|copy link|copy this link|link copied|copied|save|save article|saved|bookmark|print this page|email this',
    'like|dislike|following|unfollow|reply|subscribe|subscribe now|sign in|sign up|log in|login|log out|create account|my account|your account',
    'facebook|twitter|whatsapp|linkedin|reddit|pinterest|instagram|youtube|tiktok|telegram|messenger|rss',
    'view comments|show comments|add a comment|leave a comment|post a comment|join the conversation|view|reads|shares|listen to this article|pause|play video|loading',
    'skip to content|skip to main content|skip to navigation|back to top|next|previous|close|more|more menu|open menu|close menu|show more|load more|see more|view more|continue reading|read more|read more on this story|read the full story|accept|accept all|accept cookies|reject all|manage cookies|cookie settings|got it|dismiss|support us|give feedback|send feedback',
    'published|updated|last updated|posted|image source|image caption|getty images|media caption|reuse this content|most viewed|text size|font size|a-|a+|min read|minutes read',
  ].flatMap((row) => row.split('|')),
);

/** Where an app says that a post was written, beside its day. */
export const PROVINCES: ReadonlySet<string> = new Set(
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门'.split(
    '|',
  ),
);

/** Names of a site's departments: furniture only around the body, for they may head a section too. */
export const MENUS: ReadonlySet<string> = new Set([
  ...PROVINCES,
  ...[
    '反馈|反饋|意见反馈|评论|評論|发布|关注|關注|投诉|播放|下载|下載|人气|人氣|推广|推廣|赞助|回复|留言|阅读|閱讀|二维码|英文|english|客户端|客戶端|点击|浏览|瀏覽|语音播报|订阅|訂閱|app|注册|註冊',
    'report|search|email|feedback|account|menu|print|follow|watch|listen|register|newsletter|newsletters|podcast|comment|comments|views|back|play|report abuse|flag|x|likes|caption|donate|contribute|end|credit|listen|cite|embed|translate|features|restacks',
    '首页|首頁|主页|要闻|要聞|新闻|新聞|时政|時政|国内|國內|国际|國際|社会|社會|财经|財經|经济|經濟|体育|體育|娱乐|娛樂|科技|文化|教育|健康|民生|视频|影音|图片|图集|直播|专题|專題|评论|观点|理论',
    '军事|軍事|法治|旅游|旅遊|汽车|房产|地方|本地|港澳|台湾|臺灣|两岸|兩岸|全球|生活|副刊|时事|即时|即時|热点|熱門|排行|推荐|搜索|搜尋|服务|互动|问政|政务|论坛|博客|滚动|數據|数据|人事|时尚|美食',
    '完|全文完|讨论|討論|原创|喜欢|发表|同意|接受|赞同|主頁|導航|导航|雜誌|杂志|会员中心|會員中心|会员|會員|企业|公益|三农|乡镇|农业|新闻中心|本地新闻|数字报|电子报|全部|目录|目錄|要聞|港聞|社會新聞|生活新聞|產經|国内新闻|国际新闻|政务公开|通知公告|信息公开|政策文件|天气|天氣|图书|历史|房產|招聘|读书|党建|反腐|舆情|旅游频道',
    '正文|文章|关于我们|關於我們|联系我们|聯絡我們|网站地图|網站地圖|法律声明|隐私政策|隱私政策|隱私權政策|用户协议|服务条款|服務條款|版权声明|广告服务|诚聘英才|人才招聘|友情链接|站点地图|投稿|简介|法律顾问',
    'home|news|world|uk|us|u.s.|europe|asia|africa|americas|australia|politics|business|economy|money|tech|technology|science|health|climate|environment|opinion|comment|editorials|letters|sport|sports|football|cricket|weather|culture|arts|books|film|music|tv|tv & radio|video|live|travel|food|fashion|lifestyle|education|family|entertainment|entertainment & arts|in pictures|newsbeat|local|local news|local democracy|reel|worklife|future|earth|audio|radio|iplayer|sounds|bitesize|cbbc|cbeebies|crosswords|puzzles|games|jobs|obituaries|explore|innovation|society|cities|development|media|investigations|england|scotland|wales|northern ireland|international|latest|top stories|editions|more',
    'about|about us|contact|contact us|contact the bbc|help|faq|faqs|terms|terms of use|terms of service|terms & conditions|terms and conditions|privacy|privacy policy|cookies|cookie policy|accessibility|accessibility help|careers|advertise|advertise with us|sitemap|site map|archive|press|modern slavery act|parental guidance|corrections|complaints|all topics|all writers|digital newspaper archive',
  ].flatMap((row) => row.split('|')),
]);

/** Small words that stand beside controls and say nothing alone. */
export const FILLERS: ReadonlySet<string> = new Set(
  '小|中|大|特大|默认|默認|标准|標準|分钟|分鐘|字|+|-|a|aa|:|：|次|人|条|條|0|t'.split('|'),
);

/** A heading that opens a list of other pages. What follows it, when no body does, is dropped. */
export const LIST_HEADINGS: ReadonlySet<string> = new Set(
  [
    '相关阅读|相關閱讀|相关新闻|相關新聞|相关文章|相關文章|相关推荐|相关链接|相关报道|相關報導|相关专题|推荐阅读|推薦閱讀|延伸阅读|延伸閱讀|编辑推荐|編輯推薦|精彩推荐|热门推荐|熱門推薦|为你推荐|为您推荐|猜你喜欢',
    '参考资料|參考資料|参考文献|參考文獻|外部链接|外部連結|外部鏈接|延伸閱讀|你可能还想看|你可能還想看|熱門搜尋|热门搜索|最多人看|大家還在看|猜你想看|热门视频|看了又看|其他人還看了|学术论文|词条统计|词条标签|相关标签|地方新聞|更多推荐|相关内容|下期预告',
    '热点推荐|热门文章|熱門文章|热门新闻|熱門新聞|热点新闻|今日热点|今日热搜|热搜|热榜|热门排行|新闻排行|新闻排行榜|点击排行|阅读排行|24小时热文|24小时热闻|更多新闻|更多新聞|更多报道|最新新闻|最新消息|最新文章|你可能感兴趣|你可能也喜歡|您可能感兴趣的文章|大家都在看|大家都在搜|上一篇|下一篇|图片新闻|精选视频|往期回顾|往期推荐',
    "references|external links|see also|further reading|related reading|discussion about this post|in other languages|bbc in other languages|more in this section|our picks|people also read|most commented|related|related articles|related stories|related topics|related content|related internet links|related links|related news|related coverage|more on this story|more on this|more from|more like this|more stories|more news|more top stories|more to explore|most read|most popular|most viewed|most shared|trending|trending now|popular now|read next|up next|what to read next|recommended|recommended for you|recommended stories|you may also like|you might also like|you may be interested in|also in the news|also on|elsewhere on the web|from our partners|around the web|top stories|latest stories|latest news|must see|editor’s picks|editor's picks|editors’ picks|explore more|explore more on these topics|keep reading|don’t miss|don't miss",
  ].flatMap((row) => row.split('|')),
);

/** A heading that opens what readers wrote. */
export const COMMENT_HEADINGS: ReadonlySet<string> = new Set(
  "全部评论|全部評論|热门评论|最新评论|网友评论|網友評論|精彩评论|评论区|用户评论|读者评论|讀者留言|网友跟帖|评论|評論|comments|all comments|top comments|reader comments|readers’ comments|readers' comments".split(
    '|',
  ),
);

/** What pages count: with its number, a line of them is no heading. */
export const COUNTERS: ReadonlySet<string> = new Set(
  [
    '赞同|喜欢|在看|好看|人赞同|人喜欢|人收藏|阅读|閱讀|阅读量|閱讀量|阅读数|阅读次数|浏览|瀏覽|浏览量|瀏覽量|浏览次数|瀏覽次數|点击|点击量|点击数|点击次数|點閱|人气|人氣|播放|播放量|次阅读|人阅读|次浏览|人浏览',
    '评论|評論|评论数|条评论|留言|跟帖|回复|收藏|点赞|點贊|點讚數|按讚|赞|讚|分享|转发|轉發|参与|人参与',
    'comment|comments|view|views|read|reads|share|shares|like|likes|reply|replies|reaction|reactions|restack|restacks|claps|followers|min read|minutes read|minutes|minute',
  ].flatMap((row) => row.split('|')),
);
