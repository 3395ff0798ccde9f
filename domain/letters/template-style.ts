import type { MailKind } from '#domain/week/mail-kinds.ts'
import type { Template, TemplateStyle } from './template.ts'

/** 年賀 and a letter to the bereaved are by custom written without 、 and 。 and without indents. */
const FORMAL: ReadonlySet<MailKind> = new Set(['new-year', 'condolence'])

/** How a letter of this kind is set unless the owner wants it otherwise. */
export function defaultStyle(kind: MailKind): TemplateStyle {
  return FORMAL.has(kind)
    ? { punctuation: 'spaced', indent: false, date: 'day' }
    : { punctuation: 'kept', indent: true, date: 'day' }
}

/** As the owner wants it, or as it comes. */
export function styleOf({ style, kind }: Pick<Template, 'style' | 'kind'>): TemplateStyle {
  return style ?? defaultStyle(kind)
}

export function isSameStyle(one: TemplateStyle, other: TemplateStyle): boolean {
  return one.punctuation === other.punctuation && one.indent === other.indent && one.date === other.date
}

/** 吉日 dates what is happy and told to many; 年賀 has its own date. */
const HAPPY: ReadonlySet<MailKind> = new Set(['congratulation', 'newsletter', 'offer', 'notice', 'personal'])

export function mayBeLucky({ kind, window }: Pick<Template, 'kind' | 'window'>): boolean {
  return HAPPY.has(kind) && window === null
}
