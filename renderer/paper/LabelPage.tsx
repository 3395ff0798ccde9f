import type { ReactNode } from 'react'
import { leadLines } from '#domain/paper/address-layout.ts'
import { labelCells, labelRooms, memoRoom, type LabelBlock } from '#domain/paper/labels.ts'
import type { LabelPaper } from '#domain/paper/papers.ts'
import type { PlacedLabel } from '#domain/paper/pages.ts'
import type { Shift } from '#domain/paper/printers.ts'
import { writtenPostalCode } from '#domain/people/postal-address.ts'
import type { Shows } from './AddressSheetView.tsx'
import { Block, inMm } from './Block.tsx'
import { Lines } from './Line.tsx'
import { Moved } from './Moved.tsx'
import { Names } from './Names.tsx'
import './label.css'

type Props = {
  readonly paper: LabelPaper
  readonly labels: readonly PlacedLabel[]
  readonly shows: Shows
  readonly shift: Shift | undefined
}

/** One sheet of labels; each is laid out by itself, so that nothing ever comes onto its neighbour. */
export function LabelPage({ paper, labels, shows, shift }: Props): ReactNode {
  return (
    <article className={`sheet horizontal ${paper.form}`} lang="ja" aria-label="宛名ラベル" style={inMm(paper)}>
      {paper.form === 'labels' && shows === 'card' && <Edges paper={paper} />}
      {paper.form === 'list' && <Rules paper={paper} labels={labels} />}
      <Moved shift={shift}>
        {labels.map((label) => (
          <LabelView key={label.sheet.customer} label={label} paper={paper} />
        ))}
      </Moved>
    </article>
  )
}

function LabelView({ label: { sheet, cell }, paper }: { readonly label: PlacedLabel; readonly paper: LabelPaper }) {
  const memo = memoRoom(paper)
  const rooms = labelRooms(paper, sheet)
  const block = (name: LabelBlock, children: ReactNode): ReactNode => (
    <Block name={name} room={rooms[name]}>
      {children}
    </Block>
  )
  const lead = leadLines(sheet)
  return (
    <div
      role="group"
      className="label"
      data-sheet
      aria-label={sheet.who}
      style={{ left: `${cell.x}mm`, top: `${cell.y}mm`, ...inMm(cell) }}
    >
      {sheet.postalCode !== '' && block('postalLine', writtenPostalCode(sheet.postalCode))}
      {block('address', <Lines of={sheet.addressLines} />)}
      {lead.length > 0 && block('lead', <Lines of={lead} />)}
      {block('names', <Names sheet={sheet} />)}
      {memo !== null && sheet.memo !== '' && (
        <Block name="memo" room={memo}>
          <Lines of={sheet.memo.split('\n')} />
        </Block>
      )}
      {sheet.number !== '' && <div className="number">{sheet.number}</div>}
    </div>
  )
}

/** A line under each address of a list that is copied by hand. */
function Rules({ paper, labels }: { readonly paper: LabelPaper; readonly labels: readonly PlacedLabel[] }): ReactNode {
  const { width, height } = paper
  return (
    <svg className="postal" viewBox={`0 0 ${width} ${height}`} width={`${width}mm`} height={`${height}mm`}>
      {labels.map(({ cell }) => (
        <path key={`${cell.x} ${cell.y}`} d={`M${cell.x} ${cell.y + cell.height}h${cell.width}`} className="rule" />
      ))}
    </svg>
  )
}

/** Where one label ends and the next begins, for the eye: the sheet is cut there already. */
function Edges({ paper }: { readonly paper: LabelPaper }): ReactNode {
  const { width, height } = paper
  return (
    <svg className="postal" viewBox={`0 0 ${width} ${height}`} width={`${width}mm`} height={`${height}mm`}>
      {labelCells(paper).map((cell) => (
        <rect key={`${cell.x} ${cell.y}`} {...cell} rx={2} className="edge" />
      ))}
    </svg>
  )
}
