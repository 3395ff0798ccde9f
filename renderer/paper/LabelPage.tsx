import type { ReactNode } from 'react'
import { leadLines } from '#domain/paper/address-layout.ts'
import type { LabelPaper } from '#domain/paper/document.ts'
import { labelCells, labelRooms, type LabelBlock } from '#domain/paper/labels.ts'
import type { PlacedLabel } from '#domain/paper/pages.ts'
import type { Shift } from '#domain/paper/printers.ts'
import { PAPERS } from '#domain/paper/sizes.ts'
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
  const page = PAPERS[paper]
  return (
    <article className={`sheet horizontal labels ${paper}`} lang="ja" aria-label="宛名ラベル" style={inMm(page)}>
      {shows === 'card' && <Edges paper={paper} />}
      <Moved shift={shift}>
        {labels.map((label) => (
          <LabelView key={label.sheet.customer} label={label} paper={paper} />
        ))}
      </Moved>
    </article>
  )
}

function LabelView({ label: { sheet, cell }, paper }: { readonly label: PlacedLabel; readonly paper: LabelPaper }) {
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
    </div>
  )
}

/** Where one label ends and the next begins, for the eye: the sheet is cut there already. */
function Edges({ paper }: { readonly paper: LabelPaper }): ReactNode {
  const { width, height } = PAPERS[paper]
  return (
    <svg className="postal" viewBox={`0 0 ${width} ${height}`} width={`${width}mm`} height={`${height}mm`}>
      {labelCells(paper).map((cell) => (
        <rect key={`${cell.x} ${cell.y}`} {...cell} rx={2} className="edge" />
      ))}
    </svg>
  )
}
