import type { ErrorCode } from '#contract/result.ts'
import type { SupportFacts } from '#main/service/support.ts'
import { inWords, type Said } from '../spoken.ts'
import type { PcFacts } from './pc.ts'
import type { Refused } from './refused.ts'

/** All that a support file tells. */
export type Support = {
  /** UTC. */
  readonly madeAt: string
  readonly pc: PcFacts
  /** Of the shop; or why it could not be read. */
  readonly shop: SupportFacts | ErrorCode
  readonly refused: readonly Refused[]
  readonly log: readonly string[]
}

const HEAD: Said<readonly string[]> = {
  ja: [
    'おつきあい帳　困ったときのファイル',
    'お客様のお名前・ご住所・電話・書き込み、お店の名前、フォルダーやUSBメモリーの名前は入っていません。',
    'このファイルは、どこにも送っていません。お読みになってから、ご自分でお送りください。',
  ],
  en: [
    'おつきあい帳: support file',
    'No name, address, telephone number or note of a customer is in here, nor the name of the shop, of a folder or of a USB stick.',
    'It was sent nowhere. Please read it, then send it yourself.',
  ],
}

const TITLES = {
  program: { ja: 'プログラムとパソコン', en: 'Program and computer' },
  shop: { ja: 'お店の記録（数だけ）', en: 'The records (numbers alone)' },
  inForce: { ja: '記録のファイルの設定', en: 'Settings of the file' },
  copies: { ja: '控え（種類と日）', en: 'Backups (kind and day)' },
  files: { ja: 'ファイルの大きさ（バイト）', en: 'Sizes of files (bytes)' },
  refused: { ja: '最近お断りした操作', en: 'What was refused lately' },
  log: { ja: '不具合の記録', en: 'Faults noted' },
} as const satisfies Readonly<Record<string, Said<string>>>

const NONE: Said<string> = { ja: 'ありません', en: 'none' }

/** As the owner reads it before it is sent: a plain text, every line of which is code, a number or a day. */
export function supportText({ madeAt, pc, shop, refused, log }: Support): string {
  const parts = [
    inWords(HEAD),
    [`UTC ${madeAt}`],
    part('program', programLines(pc)),
    ...(typeof shop === 'string' ? [part('shop', [`refused: ${shop}`])] : shopParts(shop)),
    part(
      'files',
      pc.files.map(({ file, bytes }) => `${file}: ${bytes ?? '-'}`),
    ),
    part(
      'refused',
      refused.map(({ at, call, code }) => `${at} ${call} ${code}`),
    ),
    part('log', log),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function part(title: keyof typeof TITLES, lines: readonly string[]): readonly string[] {
  return [`■ ${inWords(TITLES[title])}`, ...(lines.length === 0 ? [inWords(NONE)] : lines)]
}

function programLines({ version, build, system, processors, memory, electron, chrome, node, free }: PcFacts) {
  return [
    `otsukiai: ${version} (${build})`,
    `system: ${system}`,
    `electron: ${electron ?? 'host'}`,
    `chrome: ${chrome ?? '-'}`,
    `node: ${node}`,
    `processors: ${processors}`,
    `memory: ${memory}`,
    `free disk: ${free ?? '-'}`,
  ]
}

function shopParts({ sqlite, inForce, counts, faults, strays, copies }: SupportFacts) {
  return [
    part('shop', [
      ...Object.entries(counts).map(([what, count]) => `${what}: ${count}`),
      `integrity: ${faults === 0 ? 'ok' : `${faults} faults`}`,
      `foreign keys: ${strays === 0 ? 'ok' : `${strays} strays`}`,
    ]),
    part('inForce', [`sqlite: ${sqlite}`, ...Object.entries(inForce).map(([name, value]) => `${name}: ${value}`)]),
    part(
      'copies',
      copies.map(({ kind, on, isOnThisPc }) => `${on} ${kind} ${isOnThisPc ? 'here' : 'elsewhere'}`),
    ),
  ]
}
