import type { FigureKind } from './figure.ts';

/** Units of one kind: the normalised unit, then every other way of writing it, apart by `|`. */
interface UnitTable {
  readonly kind: FigureKind;
  readonly lines: string;
}

/** Written in Simplified characters and, where letters, in lower case; plurals in s are understood. */
export const CHINESE_UNITS: readonly UnitTable[] = [
  {
    kind: 'percent',
    lines: `
百分点|个百分点
‰|个千分点|千分点
成
折`,
  },
  {
    kind: 'money',
    lines: `
元|元人民币|人民币元|人民币|块钱|元钱|圆|块人民币
角|毛钱
分钱
USD|美元|美金|美刀|美圆
USD¢|美分
EUR|欧元
GBP|英镑
JPY|日元|日圆|円
HKD|港元|港币|港圆
TWD|新台币|新台币元|台币|元新台币
MOP|澳门元|澳门币
RUB|卢布
CHF|瑞士法郎|瑞郎
FRF|法郎
DEM|马克
KRW|韩元|韩圆|韩币
AUD|澳元|澳大利亚元|澳币
CAD|加元|加拿大元|加币
NZD|新西兰元|纽币|纽元
SGD|新加坡元|新元|新币|坡币
THB|泰铢
INR|卢比|印度卢比
PKR|巴基斯坦卢比
IDR|印尼盾|印尼卢比
VND|越南盾
MYR|林吉特|马币|令吉
PHP|菲律宾比索
MXN|墨西哥比索
ARS|阿根廷比索
PESO|比索
BRL|雷亚尔
ZAR|兰特
NGN|奈拉
EGP|埃及镑
KES|肯尼亚先令
TRY|土耳其里拉|里拉
SEK|瑞典克朗
NOK|挪威克朗
DKK|丹麦克朗
KRONE|克朗
AED|迪拉姆
SAR|里亚尔|沙特里亚尔
KWD|科威特第纳尔
DINAR|第纳尔
UAH|格里夫纳
KZT|坚戈
PLN|兹罗提
HUF|福林
BTC|比特币`,
  },
  {
    kind: 'duration',
    lines: `
年|年整|整年
岁|周岁|虚岁
月|个月|个多月|个半月
周|星期|个星期|礼拜|个礼拜
天|昼夜|个昼夜
工作日|个工作日
交易日|个交易日
小时|个小时|个钟头|钟头|个钟|学时|课时
刻钟
分钟
秒|秒钟
毫秒
个季度
世纪|个世纪
年级`,
  },
  {
    kind: 'measure',
    lines: `
倍
km|公里|千米
m|米|公尺
cm|厘米|公分
mm|毫米
μm|微米
nm|纳米
里|华里
nmi|海里
mi|英里
尺|市尺
寸|市寸
in|英寸|吋|寸屏
ft|英尺|呎
丈
light year|光年
km²|平方公里|平方千米
m²|平方米|平米|㎡|平
cm²|平方厘米
ha|公顷
亩
顷
坪
ft²|平方英尺
mi²|平方英里
m³|立方米|方|立方
cm³|立方厘米
L|升|公升
mL|毫升
gal|加仑
桶
t|吨|公吨
kg|公斤|千克
g|克
mg|毫克
μg|微克
斤|市斤
两
钱
lb|磅
oz|盎司
carat|克拉
℃|摄氏度|度摄氏
℉|华氏度
度
km/h|公里/小时|公里每小时|千米/小时|千米每小时
m/s|米/秒|米每秒
knot|节
kW|千瓦
MW|兆瓦
GW|吉瓦
W|瓦
kWh|千瓦时|千瓦小时|度电
V|伏|伏特
A|安培
Hz|赫兹
MHz|兆赫
J|焦耳
kcal|千卡|大卡
cal|卡路里
Pa|帕
hPa|百帕
dB|分贝
hp|马力
B|字节
KB|千字节
MB|兆字节
GB|吉字节
TB|太字节
Mbit|兆比特
pixel|像素`,
  },
];

/** Counted things: general measure words and what newspapers count with. */
export const MEASURE_WORDS = `
个 名 位 人 件 家 项 条 张 座 所 栋 幢 间 套 台 部 辆 艘 架 只 匹 根 支 枝 把 块 片 颗 粒 株 棵 朵 束 本 册 卷 篇 封 份 场
次 届 轮 批 组 队 类 种 级 层 门 道 处 起 例 宗 户 口 叶 盏 面 顶 双 对 副 幅 枚 尾 顿 段 句 字 页 首 曲 集 幕 款 则 笔 单 桌
席 瓶 杯 碗 盘 箱 袋 包 盒 罐 捆 堆 群 伙 股 排 列 串 滴 剂 针 声 脚 步 圈 遍 趟 分 站 班 票 局 球 头 峰 床 床位 套房 眼
人次 册次 站次 车次 班次 架次 场次 户次 件次 台次 辆次 批次 艘次 点次 人份 人天 剂次 频次 例次 家次 单位 标箱 车皮 卡车 线程
万步 期 村 镇 乡 县 区 市 省 国 州 校 院 馆 店 厂 团 军 师 连 营 楼 米道 网点 亩次 词 代 点 招 步骤 要点 方面 路 版 折子 行 栏
`;

/** With a single Chinese digit before them these number or name a thing: 三期, 五楼, 四号, 三省, 六级. */
export const LABELLING =
  '期楼路号线等环星审甲村镇乡县区市省国州校院馆店厂团军师连营代点步面头门方平分角圆元钱斤寸里口字行版节两度';

/** English units and how they are written; a plural in s or es is understood. */
export const ENGLISH_UNITS: readonly UnitTable[] = [
  {
    kind: 'percent',
    lines: `
%|percent|per cent|pct|percents
pp|percentage point|pp
‰|per mille|permille`,
  },
  {
    kind: 'money',
    lines: `
USD|dollar|us dollar|u.s. dollar|american dollar|usd|us$|bucks|buck
¢|cent|pence|penny|pennies
EUR|euro|eur
GBP|pound sterling|pounds sterling|british pound|gbp|quid
元|yuan|renminbi|rmb|cny|chinese yuan
JPY|yen|japanese yen|jpy
HKD|hong kong dollar|hkd
TWD|new taiwan dollar|taiwan dollar|twd|ntd
AUD|australian dollar|aud
CAD|canadian dollar|cad
NZD|new zealand dollar|nzd
SGD|singapore dollar|sgd
CHF|swiss franc|chf
FRF|franc|french franc
DEM|mark|deutsche mark|deutschmark
ESP|peseta
ITL|lira|lire
INR|rupee|indian rupee|inr
KRW|won|korean won|krw
THB|baht|thb
RUB|ruble|rouble|rub
PESO|peso
MXN|mexican peso|mxn
BRL|brl|brazilian real|reais
ZAR|rand|zar
NGN|naira|ngn
SEK|swedish krona|swedish kronor|sek|kronor
NOK|norwegian krone|nok
DKK|danish krone|danish kroner|dkk|kroner
PLN|zloty|zlotys|pln
AED|dirham|aed
SAR|riyal|sar
DINAR|dinar
KES|kenyan shilling|kes
SHILLING|shilling
GHS|cedi
VND|dong|vnd
IDR|rupiah|idr
MYR|ringgit|myr
PHP|philippine peso|php
LAK|kip
BTC|bitcoin|btc`,
  },
  {
    kind: 'duration',
    lines: `
century|century|centuries
decade
year|year|yr|calendar year
year|year old|years old|year of age|years of age|year-old
quarter
month|month|month old|months old|month-old|month of age|months of age
fortnight
week|week|week old|weeks old|week-old|week of age|weeks of age
working day|working day|business day
day|day|day old|days old|day-old|day of age|days of age
hour|hour|hr
minute|minute|min
second|second|sec
ms|millisecond|ms`,
  },
  {
    kind: 'measure',
    lines: `
times|time|fold|x
km|kilometre|kilometer|km|kms
m|metre|meter|m
dm|decimetre|decimeter|dm
cm|centimetre|centimeter|cm
mm|millimetre|millimeter|mm
μm|micrometre|micrometer|micron|μm|µm
nm|nanometre|nanometer|nm
mi|mile|mi
yd|yard|yd
ft|foot|feet|ft
in|inch|inches
nmi|nautical mile
light year|light year|light-year
km²|square kilometre|square kilometer|sq km|km²|km2
m²|square metre|square meter|sq m|sqm|m²|m2|㎡
ha|hectare|ha
acre
mi²|square mile|sq mi
ft²|square foot|square feet|sq ft
m³|cubic metre|cubic meter|m³|m3
ft³|cubic foot|cubic feet|cu ft
L|litre|liter|l
mL|millilitre|milliliter|ml
gal|gallon|gal
pint
quart
barrel|barrel|bbl
t|tonne|ton|metric ton|short ton|long ton
kg|kilogram|kilogramme|kilo|kg|kgs
g|gram|gramme|g
mg|milligram|mg
μg|microgram|μg|µg
lb|pound|lb|lbs
oz|ounce|oz
stone
carat
℃|degree celsius|degrees celsius|degree centigrade|degrees centigrade|degree c|degrees c|deg c|celsius|centigrade|centigrate|celcius|degree celcius|degrees celcius|°c|℃
℉|degree fahrenheit|degrees fahrenheit|degree f|degrees f|deg f|fahrenheit|farenheit|°f|℉
K|kelvin|degree kelvin|degrees kelvin|degree k|degrees k
°|degree|deg|°
km/h|kilometre per hour|kilometres an hour|kilometers an hour|km/hr|kmph|kilometres per hour|kilometers per hour|km/h|kph|kmh
mph|mile per hour|miles per hour|mile an hour|miles an hour|mph
m/s|metres per second|meters per second|m/s
knot
kW|kilowatt|kw
MW|megawatt|mw
GW|gigawatt|gw
TW|terawatt
W|watt|w
kWh|kilowatt hour|kilowatt-hour|kwh
MWh|megawatt hour|mwh
GWh|gigawatt hour|gwh
TWh|twh
V|volt|v
Hz|hertz|hz
kHz|kilohertz|khz
MHz|megahertz|mhz
GHz|gigahertz|ghz
kcal|kilocalorie|kcal
cal|calorie|cal
hPa|hpa
kPa|kpa
dB|decibel|db
hp|horsepower|hp
bit
B|byte
KB|kilobyte|kb
MB|megabyte|mb
GB|gigabyte|gb
TB|terabyte|tb
PB|petabyte|pb
kbit|kilobit|kbps
Mbit|megabit|mbps
Gbit|gigabit|gbps
pixel|pixel|px
megapixel`,
  },
];

/** Signs before an amount, longest first. */
export const CURRENCY_SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['US $', 'USD'],
  ['U.S.$', 'USD'],
  ['NT $', 'TWD'],
  ['NT$', 'TWD'],
  ['HK $', 'HKD'],
  ['HK$', 'HKD'],
  ['MOP$', 'MOP'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['CA$', 'CAD'],
  ['A $', 'AUD'],
  ['A$', 'AUD'],
  ['C $', 'CAD'],
  ['C$', 'CAD'],
  ['S $', 'SGD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['RMB', '元'],
  ['CNY', '元'],
  ['USD', 'USD'],
  ['EUR', 'EUR'],
  ['GBP', 'GBP'],
  ['JPY', 'JPY'],
  ['HKD', 'HKD'],
  ['CHF', 'CHF'],
  ['AUD', 'AUD'],
  ['CAD', 'CAD'],
  ['INR', 'INR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', '元'],
  ['￥', '元'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₦', 'NGN'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₱', 'PHP'],
  ['₭', 'LAK'],
];
