import type { TemplateCode } from './template.ts'

const OWN = /^own-\d+-(?<from>.+)$/

/** The code of one of the owner's own: whose words it began with stands in it, since that decides what it is for. */
export function ownCode(key: number, from: TemplateCode): TemplateCode {
  return `own-${key}-${writtenFrom(from)}` as TemplateCode
}

/** The template of the program that this one was made from, itself where it is one of the program's. */
export function writtenFrom(code: TemplateCode): TemplateCode {
  return (OWN.exec(code)?.groups?.['from'] ?? code) as TemplateCode
}

export function isOwn(code: TemplateCode): boolean {
  return OWN.test(code)
}
