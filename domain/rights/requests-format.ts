import { DISCLOSURE_WORDS } from './disclosure-words.ts'
import type { Request } from './request.ts'

export const REQUEST_HEADERS: readonly string[] = [
  'お客様',
  '控え番号',
  '内容',
  '方法',
  'お申し出の日',
  'お答えの日',
  'お答え',
  'メモ',
]

/** One text a column of REQUEST_HEADERS; of somebody who was erased only the number stands. */
export function requestCells(request: Request): readonly string[] {
  const { requests, cameBy, answers } = DISCLOSURE_WORDS.ja.codes
  const { kind, answered } = request
  return [
    request.name ?? '',
    request.person,
    requests[kind] ?? kind,
    request.cameBy === null ? '' : (cameBy[request.cameBy] ?? request.cameBy),
    request.receivedOn,
    answered?.on ?? '',
    answered === null ? '' : (answers[answered.answer] ?? answered.answer),
    request.note,
  ]
}
