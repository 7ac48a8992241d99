import type { UnitTable } from './unit.ts';

/** Chinese units in Simplified characters. A normalised unit that has none is not a way of writing it. */
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
周年|个周年
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
季度|个季度
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
个 名 位 人 件 家 项 条 张 座 所 栋 幢 间 套 台 部 辆 艘 架 只 匹 根 支 枝 把 块 片 颗 粒 株 棵 朵 束 本 册 卷 篇 章 封 份 场
次 届 轮 批 组 队 类 种 级 层 门 道 处 起 例 宗 户 口 叶 盏 面 顶 双 对 副 幅 枚 尾 顿 段 句 字 页 首 曲 集 幕 款 则 笔 单 桌
席 瓶 杯 碗 盘 箱 袋 包 盒 罐 捆 堆 群 伙 股 排 列 串 滴 剂 针 声 脚 步 圈 遍 趟 分 站 班 票 局 球 头 峰 床 床位 套房 眼 节
人次 册次 站次 车次 班次 架次 场次 户次 件次 台次 辆次 批次 艘次 点次 人份 人天 剂次 频次 例次 家次 单位 标箱 标准箱 车皮 卡车 线程
万步 期 村 镇 乡 县 区 市 省 国 州 校 院 馆 店 厂 团 军 师 连 营 楼 米道 网点 亩次 词 代 点 招 步骤 要点 方面 路 版 折子 行 栏
`;

/** With a single Chinese digit before them these number or name a thing: 三期, 五楼, 四号, 三省, 六级. */
export const LABELLING =
  '期楼路号线等环星审甲村镇乡县区市省国州校院馆店厂团军师连营代点步面头门方平分角圆元钱斤寸里口字行版节两度';
