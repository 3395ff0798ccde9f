import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { never } from '#domain/never.ts'
import { addressLayout, addressRooms } from '#domain/paper/address-layout.ts'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import { labelRooms, memoRoom } from '#domain/paper/labels.ts'
import type { LetterSlice } from '#domain/paper/letter-pages.ts'
import { NO_LOOK } from '#domain/paper/look.ts'
import { messageLayout } from '#domain/paper/message-layout.ts'
import { pagesOf, type PaperPage } from '#domain/paper/pages.ts'
import type { Shifts } from '#domain/paper/printers.ts'
import { replyLayout } from '#domain/paper/reply.ts'
import { AddressSheetView, type Shows } from './AddressSheetView.tsx'
import { fitSheets, type Fitted, type SheetRooms } from './fit.ts'
import { loadPaperFont } from './font.ts'
import { LabelPage } from './LabelPage.tsx'
import { MessageSheetView } from './MessageSheetView.tsx'
import { offPaper } from './off-page.ts'
import { loadPictures } from './pictures.ts'
import { loadQr, type QrPicture } from './qr.ts'
import { ReplyView } from './ReplyView.tsx'
import { oddCharacters, textOf } from './words.ts'
import './sheet.css'
import './message.css'

type Props = {
  readonly document: PrintDocument
  readonly shows: Shows
  /** In print alone: how the printer is corrected. */
  readonly shifts?: Shifts
  /** The sheets stand as they will be printed. */
  readonly onDrawn: (warnings: readonly PrintWarning[]) => void
  /** The type could not be loaded. */
  readonly onFailed: (problem: unknown) => void
}

type Slices = { readonly of: PrintDocument; readonly slices: Fitted['slices'] }

const NO_SLICES: Fitted['slices'] = new Map()

/**
 * Draws every sheet of a document once its type is there, fits it, and tells what the owner should know. A letter that is too
 * long for one sheet is measured at its full type first, and then drawn over several.
 */
export function Sheets({ document, shows, shifts, onDrawn, onFailed }: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const loaded = useLoaded(document, onFailed)
  const drawn = loaded?.document ?? null
  const [measured, setMeasured] = useState<Slices | null>(null)
  const slices = measured !== null && measured.of === drawn ? measured.slices : NO_SLICES
  const isMoved = shifts !== undefined
  const tell = useRef(onDrawn)
  useLayoutEffect(() => {
    tell.current = onDrawn
  })
  useLayoutEffect(() => {
    if (root.current === null || drawn === null) return
    const sheets = placedOf(drawn, slices).flatMap((placed) => roomsOf(placed, drawn))
    const fitted = fitSheets(root.current, sheets)
    if (fitted.slices.size > 0) setMeasured({ of: drawn, slices: fitted.slices })
    else tell.current([...fitted.warnings, ...oddCharacters(drawn), ...(isMoved ? offPaper(root.current, sheets) : [])])
  }, [drawn, slices, isMoved])
  if (loaded === null || drawn === null) return <div className="sheets" aria-busy="true" />
  return (
    <div ref={root} className="sheets" aria-busy={drawn !== document}>
      {placedOf(drawn, slices).map((placed) => (
        <PageView key={keyOf(placed)} placed={placed} loaded={loaded} shows={shows} shifts={shifts} />
      ))}
    </div>
  )
}

/** A page, and of a letter over several sheets which part of it stands there. */
type Placed = { readonly page: PaperPage; readonly slice: LetterSlice | null }

function placedOf(document: PrintDocument, slices: Fitted['slices']): readonly Placed[] {
  return pagesOf(document).flatMap((page): readonly Placed[] => {
    const parts = page.kind === 'message' ? slices.get(page.sheet) : undefined
    return parts === undefined ? [{ page, slice: null }] : parts.map((slice) => ({ page, slice }))
  })
}

type PageProps = {
  readonly placed: Placed
  readonly loaded: Loaded
  readonly shows: Shows
  readonly shifts: Shifts | undefined
}

function PageView({ placed: { page, slice }, loaded, shows, shifts }: PageProps): ReactNode {
  const { options, look = NO_LOOK } = loaded.document
  switch (page.kind) {
    case 'labels':
      return <LabelPage paper={page.paper} labels={page.labels} shows={shows} shift={shifts?.address} />
    case 'address': {
      const layout = addressLayout(page.paper, options)
      return <AddressSheetView sheet={page.sheet} layout={layout} shows={shows} shift={shifts?.address} />
    }
    case 'message': {
      const layout = messageLayout(page.paper, options.writing, look)
      const drawn = { sheet: page.sheet, layout, look, qr: loaded.qr, slice }
      return <MessageSheetView {...drawn} shift={shifts?.message} />
    }
    case 'reply':
      return <ReplyView sheet={page.sheet} page={page.paper} shift={shifts?.message} />
    default:
      return never(page, 'a page without its view')
  }
}

function keyOf({ page, slice }: Placed): string {
  const sheet = page.kind === 'labels' ? page.labels[0]?.sheet : page.sheet
  const isBack = page.kind === 'address' && page.sheet.isReply === true
  return `${sheet?.customer} ${sheet?.kind} ${slice?.page ?? ''}${isBack ? 'back' : ''}`
}

function roomsOf({ page, slice }: Placed, { options, look }: PrintDocument): readonly SheetRooms[] {
  switch (page.kind) {
    case 'labels': {
      const memo = memoRoom(page.paper)
      return page.labels.map(({ sheet }) => {
        const rooms = labelRooms(page.paper, sheet)
        return { sheet, rooms: memo === null ? rooms : { ...rooms, memo } }
      })
    }
    case 'address':
      return [{ sheet: page.sheet, rooms: addressRooms(addressLayout(page.paper, options), page.sheet) }]
    case 'message': {
      const layout = messageLayout(page.paper, options.writing, look)
      const { letter } = layout
      const { contact } = layout.look
      // What was cut to its sheets is set as it was measured.
      const room = slice === null ? letter : ({ ...letter, floor: letter.type, lines: 'running' } as const)
      return [{ sheet: page.sheet, rooms: contact === null ? { letter: room } : { letter: room, contact } }]
    }
    case 'reply':
      return [{ sheet: page.sheet, rooms: { question: replyLayout(page.paper).question } }]
    default:
      return never(page, 'a page without its rooms')
  }
}

/** A document and all that must be there before it is drawn. */
type Loaded = { readonly document: PrintDocument; readonly qr: QrPicture | null }

/** What to draw: until type and pictures of a new document are loaded, the one before it. */
function useLoaded(document: PrintDocument, onFailed: Props['onFailed']): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const tell = useRef(onFailed)
  useEffect(() => {
    tell.current = onFailed
  })
  useEffect(() => {
    let current = true
    const load = async (): Promise<void> => {
      try {
        const { look } = document
        const [qr] = await Promise.all([loadQr(look), loadPictures(look), loadPaperFont(textOf(document))])
        if (current) setLoaded({ document, qr })
      } catch (problem) {
        if (current) tell.current(problem)
      }
    }
    void load()
    return () => {
      current = false
    }
  }, [document])
  return loaded
}
