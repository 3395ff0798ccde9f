/** A part of a line; `isKept`: a name, a thing or a day, which stands as it was typed. */
export type LinePart = { readonly text: string; readonly isKept: boolean }

const MARKS = /[、。､｡]+[ 　]*/g
const AT_AN_END = /^(?:[」』）)】〉》”’\n]|$)/
const NUMERAL_BEFORE = /[0-9０-９〇一二三四五六七八九十百千万]$/
const NUMERAL_AFTER = /^[0-9０-９〇一二三四五六七八九十百千万]/

/** The line as it is. */
export function punctuated(parts: readonly LinePart[]): string {
  return parts.map(({ text }) => text).join('')
}

/** The line without 、 and 。, as formal letters are written: a full-width space stands for each, and at an end nothing. */
export function spaced(parts: readonly LinePart[]): string {
  const line = punctuated(parts)
  let at = 0
  return parts
    .map(({ text, isKept }) => {
      const start = at
      at += text.length
      if (isKept) return text
      return text.replace(MARKS, (marks, offset: number) =>
        inPlaceOf(marks, line.slice(0, start + offset), line.slice(start + offset + marks.length)),
      )
    })
    .join('')
}

function inPlaceOf(marks: string, before: string, after: string): string {
  if (before === '' || before.endsWith('\n') || AT_AN_END.test(after)) return ''
  // 二、三日: a space would make two numbers of it.
  if (/^[、､]$/.test(marks) && NUMERAL_BEFORE.test(before) && NUMERAL_AFTER.test(after)) return marks
  return '　'
}
