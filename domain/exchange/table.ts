/** What a file holds: お客様, ご来店, ご連絡. */
export const CONTENTS = ['people', 'visits', 'contacts'] as const

export type Content = (typeof CONTENTS)[number]

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'cp932'] as const

export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = [',', '\t', ';'] as const

export type Delimiter = (typeof DELIMITERS)[number]

/** Whose header set it is; 'other' goes by the words of its headers, and by what the owner said of them. */
export const FORMATS = [
  'own',
  'hagaki-design-kit',
  'atena-shokunin',
  'nenga-kazoku',
  'google',
  'outlook',
  'vcard',
  'contact-xml',
  'other',
] as const

export type Format = (typeof FORMATS)[number]

/** What a file is by its bytes: a text of lines, the first sheet of a workbook, or an address book whose entries are the lines. */
export type FileKind = 'text' | 'workbook' | 'vcard' | 'contact-xml'

/** A line of the file by its number (the header's is 1), with its cells as they stand there. */
export type FileLine = { readonly line: number; readonly cells: readonly string[] }

/** A line that is none: its quote never closes, it is far too long, holds what no text holds, or is no entry at all. `text` is cut. */
export type BrokenLine = {
  readonly line: number
  readonly broken: 'quote-open' | 'too-long' | 'control-character' | 'unreadable'
  readonly text: string
}
