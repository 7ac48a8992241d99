import type { UnitTable } from './unit.ts';

/**
 * English units in lower case; a plural in s or es is understood. Where a line has several entries, the first
 * is only the normalised unit.
 */
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
  ['A$', 'AUD'],
  ['C $', 'CAD'],
  ['C$', 'CAD'],
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
