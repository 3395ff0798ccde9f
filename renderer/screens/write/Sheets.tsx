import type { PrintDocument, PrintWarning, Sheet } from '#domain/paper/document.ts'
import { pagesFor } from '#domain/paper/pages.ts'
import { isLabels } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Preview } from '../../paper/Preview.tsx'
import { Button } from '../../ui/Button.tsx'
import { useRoom } from '../../lib/useRoom.ts'
import styles from './Sheets.module.css'

type Props = {
  readonly document: PrintDocument
  readonly customer: Id
  /** Null where the type of the paper could not be read. */
  readonly onDrawn: (warnings: readonly PrintWarning[] | null) => void
}

type Side = 'address' | 'message' | 'reply'

const GAP = 16
// Narrower than this share of its true width, a card is no longer read at a glance.
const LEAST = 0.62
const PX_PER_MM = 96 / 25.4

/** One person's sheets as they will be: both sides of a card beside each other where there is room, else in turn. */
export function Sheets({ document, customer, onDrawn }: Props) {
  const words = useTranslations('write')
  const desk = useRef<HTMLDivElement>(null)
  const room = useRoom(desk)
  const [side, setSide] = useState<Side>('message')
  const [isRead, setRead] = useState(true)
  const theirs = useMemo(() => pagesFor(document, customer), [document, customer])
  const { sheets } = theirs
  const half = ((room?.width ?? 0) - GAP) / 2
  const isWide = half >= document.paper.width * PX_PER_MM * LEAST
  const sides = SIDES.filter((each) => sheets.some((sheet) => sideOf(sheet) === each))
  // A 返信はがき has two sides of its own, which are looked at by themselves.
  const isPair = sheets.length > 1 && !isLabels(document.paper)
  const isInTurn = isPair && (!isWide || sides.includes('reply'))
  const turned = sides.includes(side) ? side : 'message'
  const shown = useMemo(
    () => (isInTurn ? { ...theirs, sheets: theirs.sheets.filter((sheet) => sideOf(sheet) === turned) } : theirs),
    [theirs, isInTurn, turned],
  )
  const isBeside = isWide && shown.sheets.length > 1 && isPair
  return (
    <figure className={styles['figure']} aria-label={words('preview')}>
      {isInTurn && <Switch sides={sides} side={turned} onTurn={setSide} />}
      <div ref={desk} className={styles['desk']}>
        {sheets.length === 0 && <p>{words('noSheet')}</p>}
        {sheets.length > 0 && room !== null && (
          <div hidden={!isRead}>
            <Preview
              document={shown}
              maxWidth={isBeside ? half : room.width}
              maxHeight={room.height}
              onDrawn={(warnings) => {
                setRead(true)
                onDrawn(warnings)
              }}
              onFailed={() => {
                setRead(false)
                onDrawn(null)
              }}
            />
          </div>
        )}
      </div>
    </figure>
  )
}

const SIDES = ['address', 'message', 'reply'] as const satisfies readonly Side[]

function sideOf(sheet: Sheet): Side {
  if (sheet.kind === 'reply' || (sheet.kind === 'address' && sheet.isReply === true)) return 'reply'
  return sheet.kind === 'message' ? 'message' : 'address'
}

type SwitchProps = { readonly sides: readonly Side[]; readonly side: Side; readonly onTurn: (side: Side) => void }

/** Turns the card over. */
function Switch({ sides, side, onTurn }: SwitchProps) {
  const words = useTranslations('write')
  return (
    <div role="group" aria-label={words('shows')} className={styles['switch']}>
      {sides.map((each) => (
        <Button key={each} aria-pressed={each === side} onClick={() => onTurn(each)}>
          {words(each)}
        </Button>
      ))}
    </div>
  )
}
