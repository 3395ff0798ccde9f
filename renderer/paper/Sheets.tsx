import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { addressLayout, addressRooms } from '#domain/paper/address-layout.ts'
import type { AddressOptions, PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import { labelRooms } from '#domain/paper/labels.ts'
import { messageLayout } from '#domain/paper/message-layout.ts'
import { pagesOf, type PaperPage } from '#domain/paper/pages.ts'
import type { Shifts } from '#domain/paper/printers.ts'
import { AddressSheetView, type Shows } from './AddressSheetView.tsx'
import { fitSheets, type SheetRooms } from './fit.ts'
import { loadPaperFont } from './font.ts'
import { LabelPage } from './LabelPage.tsx'
import { MessageSheetView } from './MessageSheetView.tsx'
import { offPaper } from './off-page.ts'
import { missingGlyphs, textOf } from './words.ts'
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

/** Draws every sheet of a document once its type is there, fits it, and tells what the owner should know. */
export function Sheets({ document, shows, shifts, onDrawn, onFailed }: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const drawn = useWithItsType(document, onFailed)
  const isMoved = shifts !== undefined
  const tell = useRef(onDrawn)
  useLayoutEffect(() => {
    tell.current = onDrawn
  })
  useLayoutEffect(() => {
    if (root.current === null || drawn === null) return
    const sheets = pagesOf(drawn).flatMap((page) => roomsOf(page, drawn.options))
    const tooSmall = fitSheets(root.current, sheets)
    tell.current([...tooSmall, ...missingGlyphs(drawn.sheets), ...(isMoved ? offPaper(root.current, sheets) : [])])
  }, [drawn, isMoved])
  if (drawn === null) return <div className="sheets" aria-busy="true" />
  return (
    <div ref={root} className="sheets" aria-busy={drawn !== document}>
      {pagesOf(drawn).map((page) => (
        <PageView key={keyOf(page)} page={page} options={drawn.options} shows={shows} shifts={shifts} />
      ))}
    </div>
  )
}

type PageProps = {
  readonly page: PaperPage
  readonly options: AddressOptions
  readonly shows: Shows
  readonly shifts: Shifts | undefined
}

function PageView({ page, options, shows, shifts }: PageProps): ReactNode {
  if (page.kind === 'labels') {
    return <LabelPage paper={page.paper} labels={page.labels} shows={shows} shift={shifts?.address} />
  }
  const { sheet, paper } = page
  return sheet.kind === 'address' ? (
    <AddressSheetView sheet={sheet} layout={addressLayout(options)} shows={shows} shift={shifts?.address} />
  ) : (
    <MessageSheetView
      sheet={sheet}
      layout={messageLayout({ paper, writing: options.writing })}
      shift={shifts?.message}
    />
  )
}

function keyOf(page: PaperPage): string {
  const sheet = page.kind === 'labels' ? page.labels[0]?.sheet : page.sheet
  return `${sheet?.customer} ${sheet?.kind}`
}

function roomsOf(page: PaperPage, options: AddressOptions): readonly SheetRooms[] {
  if (page.kind === 'labels') {
    return page.labels.map(({ sheet }) => ({ sheet, rooms: labelRooms(page.paper, sheet) }))
  }
  const { sheet, paper } = page
  const rooms =
    sheet.kind === 'address'
      ? addressRooms(addressLayout(options), sheet)
      : { letter: messageLayout({ paper, writing: options.writing }).letter }
  return [{ sheet, rooms }]
}

/** The document to draw: until the type of a new one is loaded, the one before it. */
function useWithItsType(document: PrintDocument, onFailed: Props['onFailed']): PrintDocument | null {
  const [loaded, setLoaded] = useState<PrintDocument | null>(null)
  const tell = useRef(onFailed)
  useEffect(() => {
    tell.current = onFailed
  })
  useEffect(() => {
    let current = true
    const load = async (): Promise<void> => {
      try {
        await loadPaperFont(textOf(document.sheets))
        if (current) setLoaded(document)
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
