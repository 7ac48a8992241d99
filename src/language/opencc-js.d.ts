/** The dictionaries of opencc-js: entries joined by `|`, each `from to` with alternatives of `to` after spaces. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
