import { fold } from '#domain/people/fold.ts'

/** What is typed for an amount: 5500, ５，５００円, ¥5,500. `yen` is null where the line is empty; 'wrong' where it is no amount. */
export function typedYen(text: string): { readonly yen: number | null } | 'wrong' {
  const typed = fold(text)
    .replace(/^[¥\\]|円$/g, '')
    .replaceAll(',', '')
  if (typed === '') return { yen: null }
  return /^-?\d{1,9}$/.test(typed) ? { yen: Number(typed) } : 'wrong'
}
