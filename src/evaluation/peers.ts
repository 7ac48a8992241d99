/** A search library that finds the best passage for a question: what this engine is measured against. */
export interface Peer {
  readonly name: string;
  /** Indexes passages; the search gives the index of the best one, or null when it finds none. */
  index(passages: readonly string[]): (question: string) => number | null;
}

/** Characters and pairs of neighbours: the tokens with which general search libraries do best on Chinese. */
function charactersAndBigrams(text: string): string[] {
  const characters = [...text.toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return [...characters, ...characters.slice(1).map((character, at) => `${characters[at]}${character}`)];
}

/** The peers, from the development dependencies: loaded only when they are asked for. */
export async function loadPeers(): Promise<Peer[]> {
  const [{ default: Fuse }, { default: MiniSearch }, { Index }, orama] = await Promise.all([
    // biome-ignore lint/style/noRestrictedImports: Fuse.js is here one of those measured
    import('fuse.js'),
    import('minisearch'),
    import('flexsearch'),
    import('@orama/orama'),
  ]);
  return [
    {
      name: 'Fuse.js, defaults',
      index: (passages) => {
        const fuse = new Fuse(passages);
        return (question) => fuse.search(question, { limit: 1 })[0]?.refIndex ?? null;
      },
    },
    {
      name: 'Fuse.js, token search, characters + bigrams',
      index: (passages) => {
        const fuse = new Fuse(passages, { useTokenSearch: true, tokenize: charactersAndBigrams });
        return (question) => fuse.search(question, { limit: 1 })[0]?.refIndex ?? null;
      },
    },
    {
      name: 'MiniSearch, characters + bigrams',
      index: (passages) => {
        const search = new MiniSearch<{ id: number; text: string }>({
          fields: ['text'],
          tokenize: charactersAndBigrams,
        });
        search.addAll(passages.map((text, id) => ({ id, text })));
        return (question) => {
          const found: unknown = search.search(question)[0]?.id;
          return typeof found === 'number' ? found : null;
        };
      },
    },
    {
      name: 'FlexSearch, characters + bigrams',
      index: (passages) => {
        const search = new Index({ encode: charactersAndBigrams });
        passages.forEach((text, id) => {
          search.add(id, text);
        });
        return (question) => {
          const [found] = search.search(question, { limit: 1, suggest: true });
          return typeof found === 'number' ? found : null;
        };
      },
    },
    {
      name: 'Orama, characters + bigrams',
      index: (passages) => {
        const tokenizer = {
          language: 'chinese',
          normalizationCache: new Map(),
          tokenize: charactersAndBigrams,
        };
        const search = orama.create({ schema: { text: 'string' }, components: { tokenizer } } as const);
        passages.forEach((text, id) => {
          void orama.insert(search, { id: String(id), text });
        });
        return (question) => {
          const found = orama.search(search, { term: question, limit: 1, threshold: 1 });
          return 'hits' in found && found.hits[0] !== undefined ? Number(found.hits[0].id) : null;
        };
      },
    },
  ];
}
