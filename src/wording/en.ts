import { formsFor } from './forms.ts';

const forms = formsFor('en-GB');

/**
 * The bot's own words in English, in groups by who speaks them. This table also says which keys there are:
 * the other languages have the same keys with the same parameters, which the type checker holds them to.
 * Strings that come from people or articles are passed in ready to show.
 */
export const en = {
  common: {
    ...forms,
    /** Between the parts of the line that says where a quotation stands. */
    separator: ' · ',
    /** Between figures of one clause. */
    enumeration: ', ',
    paragraph: (number: number) => `paragraph ${number}`,
    paragraphs: (first: number, last: number) => `paragraphs ${first}–${last}`,
    lead: 'Opening',
    source: 'Source',
    published: 'Published',
    notMentioned: (names: readonly string[]) => `The article does not mention ${forms.list(names)}.`,
    notInArticle: 'The article does not say.',
    onlyIn: (languages: string) =>
      `I am sorry: the article is only in ${languages}, and I found no answer to that in it. A question in ${languages} finds more; so do names and numbers as they stand in it.`,
    nearest: 'The nearest it comes:',
    severalFit: (count: number) => `${count} places fit equally; the question leaves open which is meant:`,
    greeting: 'Hello! Ask me about the article, and I answer with its own words.',
    thanks: 'You are welcome. Ask on whenever you like.',
    examples: 'For example:',
    translationNote: 'Unofficial translation; the original stands beside it.',
  },
  discord: {
    moreContext: 'More context',
    lessContext: 'Less context',
    next: (index: number, total: number) => `Next ${index}/${total}`,
    wholeSection: 'Whole section',
    backToAnswer: 'Back to the answer',
    backToAll: 'All of them',
    remove: 'Remove',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    page: (page: number, total: number) => `Page ${page} of ${total}`,
    outline: 'Outline',
    readSection: 'Choose a section to read',
    originalTitle: 'Original title',
    byline: 'By',
    figureCount: (count: number) => forms.plural(count, `${count} figure`, `${forms.number(count)} figures`),
    noFigures: 'The article has no figure that fits these filters.',
    noSuchSection: 'The article has no section of that name. It has:',
    noSuchArticle: 'I have no article of that title. I have:',
    noSections: 'The article has no sections.',
    articleChanged: 'The article has changed since this reply was written. Please ask again.',
    outdated: 'This comes from an older version of me. Please ask your question again.',
    notYourReply: 'Only the person who asked, or somebody who may manage messages, can remove this reply.',
    emptyQuestion: 'There is no question in that message.',
    unreadable:
      'Discord does not show me that message’s text. Right-click it (on a phone: press and hold) and choose Apps → Ask the article.',
    cooldown: (seconds: number) =>
      `That was many questions in a short time. I answer again in ${forms.number(seconds)} ${forms.plural(seconds, 'second', 'seconds')}.`,
    failed: 'Something went wrong on my side. Please ask again.',
    missingHere: (names: readonly string[]) =>
      `Only you can see this, because in this channel I lack: ${forms.list(names)}.`,
    missingThere: (channel: string, names: readonly string[]) =>
      `I answer here because in ${channel} I lack: ${forms.list(names)}.`,
    permissions: {
      viewChannel: 'View Channel',
      sendMessages: 'Send Messages',
      sendInThreads: 'Send Messages in Threads',
      readHistory: 'Read Message History',
    },
    howToAsk: (bot: string) =>
      `Mention me (${bot}) with your question, use **/ask**, or write to me privately. **/help** says more.`,
    help: [
      '**/ask** answers a question with the article’s own words; with **private** only you see the answer.',
      '**/figure** looks up one figure, **/figures** lists them in a table.',
      '**/article** shows the outline, **/read** reads a section.',
      'Mention me anywhere, or write to me privately. Mention me in reply to a message, and I take that message as the question; or right-click it and choose **Apps → Ask the article**.',
      'Reply to one of my answers to ask on from there. Keep the mention switched on; under the answer to a command, mention me in your reply: otherwise Discord does not show me your text.',
      'Edit your question within 15 minutes, and I answer it anew; delete it, and my reply goes too.',
      'What I quote stands in the article word for word. What it does not say, I do not say.',
    ],
    kinds: {
      count: 'Counts',
      percent: 'Percentages',
      money: 'Money',
      rank: 'Ranks',
      date: 'Dates',
      time: 'Times',
      duration: 'Durations',
      range: 'Ranges',
      measure: 'Measures',
    },
  },
  terminal: {
    noToken: 'DISCORD_TOKEN is not set (.env.example says how), so this is the chat in the terminal.',
    welcome: (title: string) => `Ask about “${title}”; /help shows what else there is.`,
    goodbye: 'Goodbye.',
    help: 'Type a question. I answer with the article’s own words, or say that it does not say.',
    commands: {
      figures: 'every figure of the article, or those with the given words',
      article: 'title, source, date and sections',
      help: 'this',
      quit: 'leaves (so does Ctrl-D)',
    },
    words: 'words',
    unknownCommand: (command: string) => `There is no command ${command}. There are:`,
    noFigures: 'The article has no figure with these words.',
  },
};

/** The keys that every language has. */
export type Wording = typeof en;
