/** English words whose forms no suffix tells: each form, then what the index counts for all of them. */
const FORMS = `
  was were been being am is are:be  had has having:have  did done does:do  went gone goes:go  ran:run  said:say  made:make
  took taken:take  came:come  saw seen:see  knew known:know  got gotten:get  gave given:give  found:find  thought:think
  told:tell  became:become  left:leave  felt:feel  brought:bring  began begun:begin  kept:keep  held:hold  wrote written:write
  stood:stand  heard:hear  meant:mean  met:meet  paid:pay  sat:sit  spoke spoken:speak  led:lead  grew grown:grow  lost:lose
  fell fallen:fall  sent:send  built:build  understood:understand  drew drawn:draw  broke broken:break  spent:spend  rose risen:rise
  drove driven:drive  bought:buy  wore worn:wear  chose chosen:choose  sought:seek  threw thrown:throw  caught:catch  dealt:deal
  won:win  forgot forgotten:forget  flew flown:fly  sold:sell  fought:fight  taught:teach  ate eaten:eat  sang sung:sing
  slept:sleep  swam swum:swim  stole stolen:steal  struck stricken:strike  shook shaken:shake  hid hidden:hide  rode ridden:ride
  woke woken:wake  froze frozen:freeze  sank sunk:sink  shot:shoot  bit bitten:bite  blew blown:blow  dug:dig  fed:feed  bred:breed
  fled:flee  hung:hang  lent:lend  lit:light  shone:shine  slid:slide  sprang sprung:spring  stuck:stick  swept:sweep  swore sworn:swear
  tore torn:tear  wept:weep  wound:wind  withdrew withdrawn:withdraw  overtook overtaken:overtake  undertook undertaken:undertake
  men:man  women:woman  children:child  people persons:person  feet:foot  teeth:tooth  mice:mouse  geese:goose  lives:life
  wives:wife  leaves:leaf  knives:knife  halves:half  crises:crisis  analyses:analysis  criteria:criterion  phenomena:phenomenon
  better best:good  worse worst:bad  further furthest farther:far  less least:little  more most:much  older oldest elder:old
  colour:color  centre:center  metre:meter  litre:liter  theatre:theater  labour:labor  harbour:harbor  neighbour:neighbor
  defence:defense  licence:license  programme:program  cheque:check  tyre:tire  grey:gray  organise:organize  organised:organized
  traveller:traveler  cancelled:canceled  jewellery:jewelry  aluminium:aluminum  aeroplane:airplane  catalogue:catalog`;

/** The base of each irregular form. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split(/ {2,}|\n\s*/)
    .flatMap((entry): [string, string][] => {
      const [forms = '', base = ''] = entry.split(':');
      return forms.split(' ').map((form) => [form, base]);
    }),
);
