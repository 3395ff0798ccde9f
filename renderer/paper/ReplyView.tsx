import type { ReactNode } from 'react'
import type { ReplySheet } from '#domain/paper/document.ts'
import { type Face, replyLayout } from '#domain/paper/reply.ts'
import type { Shift } from '#domain/paper/printers.ts'
import type { Size } from '#domain/paper/sizes.ts'
import { Block, inMm } from './Block.tsx'
import { Moved } from './Moved.tsx'
import './look.css'

const WORDS = { good: 'よかった', fair: 'ふつう', poor: '残念だった' } as const satisfies Readonly<Record<Face, string>>
const HOW_TO = '当てはまるお顔に、○をおつけください'
const PROMPT = 'ひとこと'

/** Every sign that the side itself brings with it. */
export const REPLY_WORDS = `${Object.values(WORDS).join('')}${HOW_TO}${PROMPT}`

type Props = { readonly sheet: ReplySheet; readonly page: Size; readonly shift: Shift | undefined }

/** 返信はがき, the side with the faces; the person's name never stands on it. */
export function ReplyView({ sheet, page, shift }: Props): ReactNode {
  const { question, howTo, faces, prompt, lines, foot } = replyLayout(page)
  return (
    <article className="sheet horizontal reply" lang="ja" aria-label="返信はがき" data-sheet style={inMm(page)}>
      <Moved shift={shift}>
        <Block name="question" room={question}>
          {sheet.question}
        </Block>
        <svg className="design" viewBox={`0 0 ${page.width} ${page.height}`} style={inMm(page)}>
          <text {...howTo} fontSize={3} textAnchor="middle" className="soft">
            {HOW_TO}
          </text>
          {faces.map(({ face, box, labelY }) => (
            <g key={face}>
              <svg {...box} viewBox="0 0 20 20" data-face={face}>
                <FacePicture face={face} />
              </svg>
              <text x={box.x + box.width / 2} y={labelY} fontSize={3.8} textAnchor="middle">
                {WORDS[face]}
              </text>
            </g>
          ))}
          <text {...prompt} fontSize={3.6}>
            {PROMPT}
          </text>
          {lines.map(({ x, y, width }) => (
            <path key={y} d={`M${x} ${y}h${width}`} className="rule" data-line />
          ))}
          <text x={lines[0]?.x} y={foot} fontSize={2.9} className="soft">
            {sheet.shopName}
          </text>
          <text x={page.width - 6} y={foot} fontSize={2.8} textAnchor="end" className="soft" data-number>
            {sheet.number}
          </text>
        </svg>
      </Moved>
    </article>
  )
}

const MOUTHS = {
  good: 'M5.6 11.6C6.6 15.4 13.4 15.4 14.4 11.6',
  fair: 'M6.2 13.2H13.8',
  poor: 'M6 14.6C7.2 11.6 12.8 11.6 14 14.6',
} as const satisfies Readonly<Record<Face, string>>

function FacePicture({ face }: { readonly face: Face }): ReactNode {
  return (
    <>
      <circle cx={10} cy={10} r={9.3} className="face" />
      <circle cx={6.9} cy={7.9} r={0.95} />
      <circle cx={13.1} cy={7.9} r={0.95} />
      <path d={MOUTHS[face]} className="face" />
    </>
  )
}
